import unittest

import paths  # noqa: F401
from reads import differences, paths as all_paths, threads_in


class Threads(unittest.TestCase):
    def test_a_thread_is_found_in_any_attribute_and_named_once(self):
        items = [{"a": {"S": "page:/one/"}}, {"b": {"M": {"c": {"S": "framework:flask"}}}}, {"d": {"S": "page:/one/"}}]
        self.assertEqual(["framework:flask", "page:/one/"], threads_in(items))

    def test_what_only_holds_a_thread_is_none(self):
        self.assertEqual([], threads_in([{"a": {"S": "see page:/one/ there"}, "b": {"S": "count#page:/one/"}}]))

    def test_moderators_read_what_readers_may_not(self):
        moderated = [path for path, moderator in all_paths(["page:/one/"], ["flask"]) if moderator]
        self.assertTrue(moderated)
        self.assertTrue(all(path.startswith("/v1/moderation/") for path in moderated))


class Differences(unittest.TestCase):
    def test_what_has_come_beside_it_is_none(self):
        self.assertEqual([], differences({"a": [{"b": 1}]}, {"a": [{"b": 1, "c": 2}], "d": 3}))

    def test_what_is_gone_or_otherwise_is_named_with_its_place(self):
        self.assertEqual(["/a/0/b: is gone"], differences({"a": [{"b": 1}]}, {"a": [{}]}))
        self.assertEqual(["/a/0/b: 2 instead of 1"], differences({"a": [{"b": 1}]}, {"a": [{"b": 2}]}))

    def test_a_list_has_the_same_length_and_order(self):
        self.assertEqual(["/a: 2 instead of 1"], differences({"a": [1]}, {"a": [1, 2]}))
        self.assertEqual(2, len(differences([1, 2], [2, 1])))

    def test_another_type_is_a_difference(self):
        self.assertTrue(differences({"a": {}}, {"a": []}))
        self.assertTrue(differences({"a": 1}, {"a": None}))

    def test_a_number_that_may_grow_may_not_shrink_or_become_a_text(self):
        grows = frozenset({"version"})
        self.assertEqual([], differences({"version": 2}, {"version": 3}, grows))
        for after in (1, "3"):
            self.assertTrue(differences({"version": 2}, {"version": after}, grows), after)
        self.assertTrue(differences({"version": "2"}, {"version": "3"}, grows))
        self.assertTrue(differences({"version": 2}, {"version": 3}))

    def test_what_depends_on_the_day_may_differ(self):
        self.assertEqual([], differences({"stale": False}, {"stale": True}))


if __name__ == "__main__":
    unittest.main()
