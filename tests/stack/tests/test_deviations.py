import re
import unittest

from paths import ROOT
from deviations import Deviations


class Documentation(unittest.TestCase):
    def test_the_page_lists_every_deviation_and_no_other_in_this_order(self):
        page = (ROOT / "docs/emulator.md").read_text()
        table = page.split("## Deviations")[1].split("##")[0]
        rows = re.findall(r"^\| (.+?) \| (.+?) \|$", table, re.MULTILINE)[1:]
        self.assertEqual([(each.value.limit, each.value.bend) for each in Deviations], [row for row in rows if row[0][0] != "-"])


if __name__ == "__main__":
    unittest.main()
