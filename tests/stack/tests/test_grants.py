import copy
import unittest

from paths import ROOT
from calls import all_calls
from grants import Grant, functions_of, grants_of, role_of, without
from samtranslator.yaml_helper import yaml_parse

TEMPLATE = yaml_parse((ROOT / "template.yaml").read_text())
FUNCTIONS = functions_of(TEMPLATE)


class Grants(unittest.TestCase):
    def test_a_function_without_policies_has_none(self):
        self.assertEqual(set(), grants_of({"Resources": {"F": {"Type": "AWS::Serverless::Function", "Properties": {}}}}, "F"))

    def test_each_action_of_a_statement_is_a_grant_and_a_denial_is_none(self):
        found = grants_of(TEMPLATE, "EntriesFunction")
        self.assertIn(Grant("dynamodb:PutItem", "CatalogueTable"), found)
        self.assertEqual({"CatalogueTable"}, {each.resource for each in found})

    def test_every_grant_of_the_template_has_a_call_that_tries_it(self):
        calls = all_calls(lambda service: None, {})
        for name in FUNCTIONS:
            self.assertEqual(set(), grants_of(TEMPLATE, name) - calls.keys(), name)


    def test_a_function_that_sam_does_not_write_has_a_role_of_its_own(self):
        own = {"Type": "AWS::Lambda::Function", "Properties": {"Role": {"Fn::GetAtt": ["Its", "Arn"]}}}
        statement = {"Effect": "Allow", "Action": ["cognito-idp:GetUser", "logs:PutLogEvents"], "Resource": {"Fn::GetAtt": ["Pool", "Arn"]}}
        role = {"Type": "AWS::IAM::Role", "Properties": {"Policies": [{"PolicyDocument": {"Statement": [statement]}}]}}
        template = {"Resources": {"F": own, "Its": role}}
        self.assertEqual(("Its", {Grant("cognito-idp:GetUser", "Pool")}), (role_of(template, "F"), grants_of(template, "F")))


class Without(unittest.TestCase):
    def test_every_action_of_every_function_can_be_taken_out_alone(self):
        for name in FUNCTIONS:
            granted = grants_of(TEMPLATE, name)
            for action in {each.action for each in granted}:
                changed = copy.deepcopy(TEMPLATE)
                without(changed, name, action)
                left = {each for each in granted if each.action != action}
                self.assertEqual(left, grants_of(changed, name), f"{name} {action}")

    def test_what_no_statement_has_cannot_be_taken_out(self):
        for name, action in (("EntriesFunction", "dynamodb:Scan"), ("NoFunction", "dynamodb:GetItem")):
            with self.assertRaises(ValueError):
                without(copy.deepcopy(TEMPLATE), name, action)


if __name__ == "__main__":
    unittest.main()
