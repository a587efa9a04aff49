"""bin/undeploy and bin/stack-settings against an emulator of AWS, as programs: what they print, how they end, and what is left."""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import paths  # first: it makes the others importable

import emulator as emulators
from processes import Processes, await_until

TEMPLATE = (Path(__file__).parent / "undeploy.yaml").read_text(encoding="utf-8")
OWN = ("AWS_PROFILE", "AWS_SESSION_TOKEN", "STACK", "STAGE", "CONFIRM", "TABLES", "AWS_REGION")


class WithEmulator(unittest.TestCase):
    """One emulator for all tests of a class."""

    @classmethod
    def setUpClass(cls):
        cls.folder = cls.enterClassContext(tempfile.TemporaryDirectory())
        processes = cls.enterClassContext(Processes())
        # No function runs here.
        cls.emulator = emulators.start(processes, Path(cls.folder) / "run", os.environ.get("JAVA_HOME", ""), Path(cls.folder))

    def run_program(self, program, *arguments, **environment):
        inherited = {name: value for name, value in os.environ.items() if name not in OWN}
        return subprocess.run(
            [sys.executable, f"bin/{program}", *arguments],
            cwd=paths.ROOT,
            env={**inherited, **self.emulator.environment, **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
        )


class UndeployTest(WithEmulator):
    def setUp(self):
        self.stack = "guide-" + self.id().rsplit(".", 1)[1].replace("_", "-")[:80]
        self.cloudformation = self.emulator.client("cloudformation")

    def deploy(self, is_protected="no"):
        parameters = [{"ParameterKey": "IsProtected", "ParameterValue": is_protected}]
        self.cloudformation.create_stack(StackName=self.stack, TemplateBody=TEMPLATE, Parameters=parameters)
        await_until(self.is_there, "the stack is there", 60)
        resources = self.cloudformation.list_stack_resources(StackName=self.stack)["StackResourceSummaries"]
        return {each["LogicalResourceId"]: each["PhysicalResourceId"] for each in resources}

    def is_there(self):
        stacks = self.cloudformation.list_stacks(StackStatusFilter=["CREATE_COMPLETE"])["StackSummaries"]
        return self.stack in [each["StackName"] for each in stacks]

    def undeploy(self, **environment):
        return self.run_program("undeploy", **{"STACK": self.stack, **environment})

    def tables(self):
        return self.emulator.client("dynamodb").list_tables()["TableNames"]

    def pools(self):
        return [each["Id"] for each in self.emulator.client("cognito-idp").list_user_pools(MaxResults=60)["UserPools"]]

    def test_the_data_remains_and_the_rest_goes(self):
        had = self.deploy()

        ended = self.undeploy(CONFIRM=self.stack)

        self.assertEqual(0, ended.returncode, ended.stderr)
        self.assertFalse(self.is_there())
        self.assertIn(had["CommentsTable"], self.tables())
        self.assertIn("1 AWS::Logs::LogGroup", ended.stdout)
        self.assertIn(f"Remains: aws dynamodb delete-table --table-name {had['CommentsTable']}", ended.stdout)
        self.assertIn(f"--secret-id {had['SigningSecret']}", ended.stdout)
        self.assertIn(had["UserPool"], self.pools())
        groups = self.emulator.client("logs").describe_log_groups(logGroupNamePrefix=had["FunctionLogs"])["logGroups"]
        self.assertEqual([], groups)

    def test_with_the_data_nothing_remains(self):
        had = self.deploy()

        ended = self.undeploy(CONFIRM=self.stack, TABLES="yes")

        self.assertEqual(0, ended.returncode, ended.stderr)
        self.assertNotIn(had["CommentsTable"], self.tables())
        self.assertNotIn(had["UserPool"], self.pools())
        self.assertIn(f"Deleted: table {had['CommentsTable']}", ended.stdout)
        self.assertNotIn("Remains", ended.stdout)

    def test_nobody_who_confirms_deletes_nothing(self):
        self.deploy()

        for given in ({}, {"CONFIRM": "another"}, {"CONFIRM": ""}):
            ended = self.undeploy(**given)
            self.assertEqual(2, ended.returncode, given)
            self.assertIn("Nothing was deleted", ended.stderr)
        self.assertTrue(self.is_there())

    def test_a_protected_table_remains_as_any_other(self):
        had = self.deploy(is_protected="yes")

        ended = self.undeploy(CONFIRM=self.stack)

        self.assertEqual(0, ended.returncode, ended.stderr)
        self.assertIn(had["CommentsTable"], self.tables())

    def test_a_protected_table_is_not_deleted_but_how_is_told(self):
        had = self.deploy(is_protected="yes")

        ended = self.undeploy(CONFIRM=self.stack, TABLES="yes")

        self.assertEqual(1, ended.returncode)
        self.assertIn(f"update-table --table-name {had['CommentsTable']} --no-deletion-protection-enabled", ended.stderr)
        self.assertIn(f"--user-pool-id {had['UserPool']} --deletion-protection INACTIVE", ended.stderr)
        self.assertTrue(self.is_there())

    def test_a_stack_that_is_not_there_is_told(self):
        ended = self.undeploy(CONFIRM=self.stack)

        self.assertEqual(0, ended.returncode)
        self.assertIn(f"There is no stack {self.stack}", ended.stdout)

    def test_without_a_name_it_is_that_of_the_settings(self):
        ended = self.run_program("undeploy", CONFIRM="framework-guide")

        self.assertEqual(0, ended.returncode, ended.stderr)
        self.assertIn("There is no stack framework-guide", ended.stdout)


CAPPED = """
AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  ApiRate: { Type: Number, Default: 100 }
  MaxReadUnits: { Type: Number, Default: 1000 }
Resources:
  Api: { Type: AWS::ApiGatewayV2::Api, Properties: { Name: capped, ProtocolType: HTTP } }
  Stage: { Type: AWS::ApiGatewayV2::Stage, Properties: { ApiId: !Ref Api, StageName: $default, AutoDeploy: true } }
  CommentsTable:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      OnDemandThroughput: { MaxReadRequestUnits: !Ref MaxReadUnits, MaxWriteRequestUnits: 100 }
      AttributeDefinitions: [{ AttributeName: pk, AttributeType: S }]
      KeySchema: [{ AttributeName: pk, KeyType: HASH }]
"""


class StackSettingsTest(WithEmulator):
    """The emulator sets no caps of a template; what is set beside it, it tells."""

    def caps(self):
        ended = self.run_program("stack-settings", "capped")
        self.assertEqual(0, ended.returncode, ended.stderr)
        return {each["of"]: (each["is"], each["should"]) for each in json.loads(ended.stdout)["caps"]}

    def test_each_cap_is_told_beside_what_it_should_be(self):
        cloudformation = self.emulator.client("cloudformation")
        cloudformation.create_stack(StackName="capped", TemplateBody=CAPPED)
        cloudformation.get_waiter("stack_create_complete").wait(StackName="capped")
        resources = cloudformation.list_stack_resources(StackName="capped")["StackResourceSummaries"]
        ids = {each["LogicalResourceId"]: each["PhysicalResourceId"] for each in resources}
        self.assertEqual((None, 100), self.caps()["requests a second"])

        limits = {"ThrottlingRateLimit": 100, "ThrottlingBurstLimit": 50}
        self.emulator.client("apigatewayv2").update_stage(ApiId=ids["Api"], StageName="$default", DefaultRouteSettings=limits)
        units = {"MaxReadRequestUnits": 1000, "MaxWriteRequestUnits": 100}
        self.emulator.client("dynamodb").update_table(TableName=ids["CommentsTable"], OnDemandThroughput=units)

        caps = self.caps()
        self.assertEqual((100, 100), caps["requests a second"])
        self.assertEqual((50, 100), caps["burst"])
        self.assertEqual((1000, 1000), caps["CommentsTable reads"])
        self.assertEqual((100, 100), caps["CommentsTable writes"])

    def test_a_stack_that_is_not_there_is_told(self):
        ended = self.run_program("stack-settings", "nobody")

        self.assertEqual(1, ended.returncode)
        self.assertIn("The stack nobody cannot be read", ended.stderr)

