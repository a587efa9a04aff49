import copy
import unittest

from paths import ROOT
from calls import all_calls
from grants import Grant, grants_of, without
from samtranslator.yaml_helper import yaml_parse

TEMPLATE = yaml_parse((ROOT / "template.yaml").read_text())
FUNCTIONS = {name: each for name, each in TEMPLATE["Resources"].items() if each["Type"] == "AWS::Serverless::Function"}


class Grants(unittest.TestCase):
    def test_a_function_without_policies_has_none(self):
        self.assertEqual(set(), grants_of({"Properties": {}}))

    def test_each_action_of_a_statement_is_a_grant_and_a_denial_is_none(self):
        found = grants_of(FUNCTIONS["EntriesFunction"])
        self.assertIn(Grant("dynamodb:PutItem", "CatalogueTable"), found)
        self.assertEqual({"CatalogueTable"}, {each.resource for each in found})

    def test_every_grant_of_the_template_has_a_call_that_tries_it(self):
        calls = all_calls(lambda service: None, {})
        for name, function in FUNCTIONS.items():
            self.assertEqual(set(), grants_of(function) - calls.keys(), name)


class Without(unittest.TestCase):
    def test_every_action_of_every_function_can_be_taken_out_alone(self):
        for name, function in FUNCTIONS.items():
            for action in {each.action for each in grants_of(function)}:
                changed = copy.deepcopy(TEMPLATE)
                without(changed, name, action)
                left = grants_of(changed["Resources"][name])
                self.assertEqual({each for each in grants_of(function) if each.action != action}, left, f"{name} {action}")

    def test_what_no_statement_has_cannot_be_taken_out(self):
        for name, action in (("EntriesFunction", "dynamodb:Scan"), ("NoFunction", "dynamodb:GetItem")):
            with self.assertRaises(ValueError):
                without(copy.deepcopy(TEMPLATE), name, action)


if __name__ == "__main__":
    unittest.main()
