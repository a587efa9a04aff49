import unittest

import paths  # noqa: F401
from botocore.exceptions import ClientError
from grants import Grant
from report import Failed
from roles import Tried, judge, refused


def error(code):
    def call():
        raise ClientError({"Error": {"Code": code, "Message": ""}}, "Call")

    return call


def nothing():
    pass


ALLOWED = Grant("dynamodb:GetItem", "Table")
TEN = {Grant(f"dynamodb:Forbidden{number}", "Table"): error("AccessDeniedException") for number in range(10)}


class Judging(unittest.TestCase):
    def test_a_role_that_may_what_it_should_and_no_more_passes(self):
        self.assertEqual(Tried(1, 10), judge("F", {ALLOWED}, TEN | {ALLOWED: nothing}))

    def test_a_grant_that_is_refused_is_named(self):
        with self.assertRaisesRegex(Failed, "F is refused dynamodb:GetItem on Table"):
            judge("F", {ALLOWED}, TEN | {ALLOWED: error("AccessDenied")})

    def test_a_call_that_is_let_through_is_named(self):
        with self.assertRaisesRegex(Failed, "F may, .* dynamodb:Forbidden3 on Table"):
            judge("F", set(), TEN | {Grant("dynamodb:Forbidden3", "Table"): nothing})

    def test_nine_forbidden_calls_are_too_few(self):
        nine = dict(list(TEN.items())[:9])
        with self.assertRaisesRegex(Failed, "9 forbidden calls only"):
            judge("F", set(), nine)

    def test_a_grant_that_nothing_tries_is_named(self):
        with self.assertRaisesRegex(Failed, "dynamodb:GetItem on Table, but no call"):
            judge("F", {ALLOWED}, TEN)

    def test_another_error_is_not_taken_for_a_refusal(self):
        with self.assertRaises(ClientError):
            refused(error("ResourceNotFoundException"))


if __name__ == "__main__":
    unittest.main()
