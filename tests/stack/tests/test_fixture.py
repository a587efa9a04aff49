import tempfile
import unittest
from pathlib import Path

import paths  # noqa: F401
from fixture import FOLDER, TABLES, Fixture, all_fixtures, fill, load
from reads import Read

ITEM = {"pk": {"S": "a"}, "sk": {"S": "b"}}
ENDING = ITEM | {"expiresAt": {"N": "1500"}}


def fixture(items):
    return Fixture("abc1234", "Resources: {}\n", "secret", 1000, {"CommentsTable": items}, [Read("/v1/traits", False, {"a": [1]})])


class Recorder:
    def __init__(self):
        self.sizes = []

    def batch_write_item(self, RequestItems):
        self.sizes += [len(each) for each in RequestItems.values()]
        return {"UnprocessedItems": {}}


class Fixtures(unittest.TestCase):
    def test_what_is_saved_is_loaded(self):
        with tempfile.TemporaryDirectory() as folder:
            saved = fixture([ITEM, ENDING])
            saved.save(Path(folder))
            self.assertEqual(saved, load(Path(folder) / "abc1234"))

    def test_the_same_is_saved_as_the_same_bytes(self):
        content = []
        for _ in range(2):
            with tempfile.TemporaryDirectory() as folder:
                fixture([ITEM]).save(Path(folder))
                content.append((Path(folder) / "abc1234/tables.json.gz").read_bytes())
        self.assertEqual(content[0], content[1])

    def test_what_ends_ends_as_much_later_as_it_is_filled_later(self):
        items = fixture([ITEM, ENDING]).items_now(1200)["CommentsTable"]
        self.assertEqual([ITEM, ITEM | {"expiresAt": {"N": "1700"}}], items)

    def test_batches_have_at_most_25_items(self):
        for count, sizes in ((0, []), (25, [25]), (26, [25, 1])):
            recorder = Recorder()
            self.assertEqual(count, fill(recorder, fixture([ITEM] * count), {"CommentsTable": "t"}))
            self.assertEqual(sizes, recorder.sizes)

    def test_each_release_that_is_kept_has_items_in_both_tables_and_reads_of_moderators(self):
        self.assertTrue(all_fixtures(), FOLDER)
        for each in all_fixtures():
            self.assertTrue(all(each.items[table] for table in TABLES), each.name)
            self.assertTrue(any(read.moderator and read.body["items"] for read in each.reads), each.name)


if __name__ == "__main__":
    unittest.main()
