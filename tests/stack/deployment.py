"""The stack in the emulator, deployed by the SAM CLI."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bend import Template, bend
from botocore.exceptions import ClientError
from deviations import Deviations
from emulator import Emulator
from packages import digest

BUCKET = "packages"


@dataclass
class Deployment:
    """One stack by its name. sam: the SAM CLI. deviations: what its templates were bent by so far."""

    emulator: Emulator
    sam: str
    name: str
    deviations: set[Deviations] = field(default_factory=set)

    def deploy(self, template: Template, packages: Mapping[str, Path], parameters: Mapping[str, str]) -> str:
        """Creates or updates the stack with `sam deploy`; returns what that printed.

        Raises DeployFailed when the stack is not complete afterwards.
        """
        code = {name: digest(folder) for name, folder in packages.items()}
        bent, found = bend(template, parameters, code)
        self.deviations |= found | {Deviations.ENDPOINT}
        for name, folder in packages.items():
            bent["Resources"][name]["Properties"]["Code"] = str(folder)
        file = self.emulator.folder / f"{self.name}.json"
        file.write_text(json.dumps(bent, indent=1))
        done = subprocess.run(
            self._command(file, parameters), cwd=self.emulator.folder, text=True, capture_output=True,
            env={**os.environ, **self.emulator.environment, "SAM_CLI_TELEMETRY": "0"},
        )
        log = done.stdout + done.stderr
        (self.emulator.folder / f"{self.name}-deploy.log").write_text(log)
        if done.returncode != 0:
            raise DeployFailed(log)
        return log

    def _command(self, file: Path, parameters: Mapping[str, str]) -> list[str]:
        command = [self.sam, "deploy", "--template-file", str(file), "--stack-name", self.name, "--s3-bucket", BUCKET]
        command += ["--capabilities", "CAPABILITY_IAM", "--no-confirm-changeset", "--no-fail-on-empty-changeset"]
        if parameters:
            command += ["--parameter-overrides", *(f"{name}={value}" for name, value in parameters.items())]
        return command

    def status(self) -> str:
        """CloudFormation's word for the stack; empty where there is none."""
        try:
            return self._described()["StackStatus"]
        except ClientError as error:
            if "does not exist" in str(error):
                return ""
            raise

    def outputs(self) -> dict[str, str]:
        return {each["OutputKey"]: each["OutputValue"] for each in self._described().get("Outputs", [])}

    def resources(self) -> dict[str, str]:
        """The physical ids by the logical ones; that of a secret is its ARN, as on AWS."""
        pages = self.emulator.client("cloudformation").get_paginator("list_stack_resources").paginate(StackName=self.name)
        listed = [each for page in pages for each in page["StackResourceSummaries"]]
        ids = {each["LogicalResourceId"]: each["PhysicalResourceId"] for each in listed}
        secrets = self.emulator.client("secretsmanager")
        for each in listed:
            if each["ResourceType"] == "AWS::SecretsManager::Secret":
                ids[each["LogicalResourceId"]] = secrets.describe_secret(SecretId=each["PhysicalResourceId"])["ARN"]
        return ids

    def _described(self) -> dict[str, Any]:
        return self.emulator.client("cloudformation").describe_stacks(StackName=self.name)["Stacks"][0]

    def delete(self, seconds: float = 60) -> None:
        """Deletes the stack, and returns once it is gone."""
        self.emulator.client("cloudformation").delete_stack(StackName=self.name)
        until = time.monotonic() + seconds
        while self.status() not in ("", "DELETE_COMPLETE"):
            if time.monotonic() > until:
                raise TimeoutError(f"{self.name} is still {self.status()}")
            time.sleep(0.2)


class DeployFailed(Exception):
    """What the SAM CLI printed, as a deployment failed."""
