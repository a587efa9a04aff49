import copy
import string
import unittest

from paths import ROOT
from bend import BEFORE, bend, exclude_punctuation, name_secrets_by_arn, run_java_as_custom_runtime, take_metric_math_out
from deviations import Deviations
from samtranslator.yaml_helper import yaml_parse

TEMPLATE = yaml_parse((ROOT / "template.yaml").read_text())
FUNCTIONS = [name for name, each in TEMPLATE["Resources"].items() if each["Type"] == "AWS::Serverless::Function"]


def bent(code="one", template=TEMPLATE):
    return bend(template, {"OidcIssuer": "https://login.example.org"}, dict.fromkeys(FUNCTIONS, code))


def of_type(template, kind):
    return {name: each["Properties"] for name, each in template["Resources"].items() if each["Type"] == kind}


def resources(*each):
    return {"Resources": {f"R{number}": {"Type": kind, "Properties": properties} for number, (kind, properties) in enumerate(each)}}


class TheWholeTemplate(unittest.TestCase):
    def test_the_template_itself_stays_as_it_is(self):
        before = copy.deepcopy(TEMPLATE)
        bent()
        self.assertEqual(before, TEMPLATE)

    def test_every_event_of_the_api_becomes_a_route(self):
        all_events = [each for name in FUNCTIONS for each in TEMPLATE["Resources"][name]["Properties"].get("Events", {}).values()]
        events = [each for each in all_events if each["Type"] == "HttpApi"]
        self.assertEqual(len(events), len(of_type(bent()[0], "AWS::ApiGatewayV2::Route")))

    def test_only_events_with_the_authorizer_become_routes_with_it(self):
        guarded = [
            f"{event['Properties']['Method']} {event['Properties']['Path']}"
            for name in FUNCTIONS
            for event in TEMPLATE["Resources"][name]["Properties"].get("Events", {}).values()
            if event["Type"] == "HttpApi"
            if "Auth" in event["Properties"]
        ]
        routes = of_type(bent()[0], "AWS::ApiGatewayV2::Route").values()
        self.assertCountEqual(guarded, [each["RouteKey"] for each in routes if "AuthorizerId" in each])

    def test_other_code_publishes_other_versions(self):
        versions = [set(of_type(bent(code)[0], "AWS::Lambda::Version")) for code in ("one", "one", "two")]
        self.assertEqual(versions[0], versions[1])
        self.assertFalse(versions[0] & versions[2])

    def test_the_origins_are_those_of_the_parameter(self):
        api = of_type(bent()[0], "AWS::ApiGatewayV2::Api")["Api"]
        self.assertEqual({"Ref": "AllowedOrigins"}, api["CorsConfiguration"]["allowOrigins"])

    def test_only_what_was_met_is_reported(self):
        found = bent()[1]
        self.assertIn(Deviations.BODY, found)
        self.assertNotIn(Deviations.HOST, found)


class Bends(unittest.TestCase):
    def test_what_is_not_there_is_no_deviation(self):
        empty = {"Resources": {}}
        for each in (*BEFORE, run_java_as_custom_runtime, take_metric_math_out, exclude_punctuation, name_secrets_by_arn):
            self.assertEqual(set(), each(copy.deepcopy(empty)), each.__name__)

    def test_another_runtime_stays(self):
        template = resources(("AWS::Lambda::Function", {"Runtime": "python3.13"}))
        self.assertEqual(set(), run_java_as_custom_runtime(template))
        self.assertEqual("python3.13", template["Resources"]["R0"]["Properties"]["Runtime"])

    def test_an_alarm_of_one_metric_stays(self):
        template = resources(("AWS::CloudWatch::Alarm", {"MetricName": "Faults"}), ("AWS::CloudWatch::Alarm", {"Metrics": []}))
        self.assertEqual({Deviations.METRIC_MATH}, take_metric_math_out(template))
        self.assertEqual(["R0"], list(template["Resources"]))

    def test_characters_that_are_excluded_already_stay_excluded(self):
        template = resources(
            ("AWS::SecretsManager::Secret", {"GenerateSecretString": {"ExcludePunctuation": True, "ExcludeCharacters": "0O"}})
        )
        exclude_punctuation(template)
        generate = template["Resources"]["R0"]["Properties"]["GenerateSecretString"]
        self.assertEqual({"ExcludeCharacters": "0O" + string.punctuation}, generate)

    def test_a_reference_to_anything_but_a_secret_stays(self):
        template = resources(("AWS::SecretsManager::Secret", {}), ("X", {"a": [{"Ref": "R0"}, {"Ref": "R1"}]}))
        self.assertEqual({Deviations.SECRET_REF}, name_secrets_by_arn(template))
        self.assertEqual([{"Fn::GetAtt": ["R0", "Id"]}, {"Ref": "R1"}], template["Resources"]["R1"]["Properties"]["a"])


if __name__ == "__main__":
    unittest.main()
