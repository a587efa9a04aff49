import unittest

import paths  # noqa: F401
from deviations import Deviations
from report import Failed, Report


def fail():
    raise Failed("one\ntwo")


class Reports(unittest.TestCase):
    def setUp(self):
        self.lines = []
        self.report = Report(self.lines.append)

    def test_steps_are_numbered_and_counted(self):
        self.assertEqual(3, self.report.step("first", lambda: 3))
        self.assertIsNone(self.report.step("second", fail))
        self.assertRegex(self.lines[0], r"^ 1\. yes: first \(0\.\d s\)$")
        self.assertRegex(self.lines[1], r"^ 2\. NO: second")
        self.assertIn("      two", self.lines[2])
        self.assertEqual("1 passed, 1 failed, 0 skipped", self.report.counts())

    def test_a_fault_of_the_program_is_a_failed_step_with_its_place(self):
        self.report.step("broken", lambda: 1 / 0)
        self.assertIn("ZeroDivisionError", "\n".join(self.lines))
        self.assertEqual(1, self.report.failed)

    def test_only_deviations_that_were_met_are_told(self):
        self.report.deviations([Deviations.HOST])
        self.assertEqual(2, len(self.lines))


if __name__ == "__main__":
    unittest.main()
