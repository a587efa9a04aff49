import tempfile
import unittest
from pathlib import Path

from paths import ROOT
from packages import digest, modules_of
from samtranslator.yaml_helper import yaml_parse


class Packages(unittest.TestCase):
    def test_the_makefile_names_a_module_for_every_function(self):
        resources = yaml_parse((ROOT / "template.yaml").read_text())["Resources"]
        functions = {name for name, each in resources.items() if each["Type"] == "AWS::Serverless::Function"}
        modules = modules_of(ROOT)
        self.assertEqual(functions, set(modules))
        self.assertTrue(all((ROOT / "functions" / each).is_dir() for each in modules.values()))

    def test_a_digest_changes_with_a_byte_and_with_a_name(self):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "a").write_bytes(b"1")
            first = digest(folder)
            self.assertEqual(first, digest(folder))
            (folder / "a").write_bytes(b"2")
            second = digest(folder)
            (folder / "a").rename(folder / "b")
            self.assertEqual(3, len({first, second, digest(folder)}))


if __name__ == "__main__":
    unittest.main()
