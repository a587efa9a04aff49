"""What happens to a stack after its first day: updates, a parameter, a new secret, a mistake, the end."""

from __future__ import annotations

import copy
import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from bend import Template
from botocore.exceptions import ClientError
from deployment import DeployFailed, Deployment
from people import pool_of
from reading import Reader, status
from report import Failed

ROOT = Path(__file__).resolve().parents[2]
QUEUE = "/v1/moderation/queue"


def released(template: Template, mark: str) -> Template:
    """The template as bin/deploy marks it."""
    marked = copy.deepcopy(template)
    marked["Globals"]["Function"]["Environment"]["Variables"]["RELEASE"] = mark
    return marked


def live(stack: Deployment, resources: Mapping[str, str], function: str) -> dict[str, Any]:
    """The version that a function's alias leads to."""
    return stack.emulator.client("lambda").get_function_configuration(FunctionName=resources[function], Qualifier="live")


class Life:
    """One running stack; each method is a step and leaves the stack as it should be after it."""

    def __init__(self, stack: Deployment, template: Template, packages: Mapping[str, Path], parameters: Mapping[str, str], address: str) -> None:
        self.stack = stack
        self.template = template
        self.packages = packages
        self.parameters = dict(parameters)
        self.address = address
        self.resources = stack.resources()
        self.pool = pool_of(stack.emulator, self.resources)

    def _deploy(self, mark: str, **parameters: str) -> None:
        self.stack.deploy(released(self.template, mark), self.packages, self.parameters | parameters)

    def update(self) -> str:
        """A new release comes in while somebody reads: other versions behind the same API, tables and secret."""
        before = {name: live(self.stack, self.resources, name)["Version"] for name in self.packages}
        with Reader(f"{self.address}/v1/frameworks/django") as reader:
            self._deploy("two")
        after = {name: live(self.stack, self.resources, name)["Version"] for name in self.packages}
        same = [name for name in self.packages if before[name] == after[name]]
        _expect(not same, f"no new version of {same}")
        kept = {name: each for name, each in self.stack.resources().items() if not _is_version(name)}
        moved = sorted(name for name, each in self.resources.items() if not _is_version(name) and kept.get(name) != each)
        _expect(not moved, f"not the same any more: {moved}")
        return f"{len(after)} functions have a new version, {len(reader.answers)} reads meanwhile were answered 200"

    def parameter(self) -> str:
        """A parameter that changes alone reaches the functions with a new mark, and not without one."""
        token = self.pool.token("grace", "moderators")
        _expect(status(self.address + QUEUE, token) == 200, "the moderator is not let in before")
        self._deploy("two", ModeratorsGroup="others")
        unmarked = status(self.address + QUEUE, token)
        self._deploy("three", ModeratorsGroup="others")
        marked = status(self.address + QUEUE, token)
        _expect((unmarked, marked) == (200, 403), f"answered {unmarked} without a mark and {marked} with one")
        self._deploy("four", ModeratorsGroup="moderators")
        _expect(status(self.address + QUEUE, token) == 200, "the moderator is not let in after")
        return "without a new mark 200 as before, with it 403"

    def rotation(self) -> str:
        """A new signing secret: what the one before has signed stays good."""
        posted = self._post()
        environment = {**self.stack.emulator.environment, "PATH": _path()}
        done = subprocess.run(
            [ROOT / "bin/rotate-secret", self.stack.name, "0"], env=environment, text=True, capture_output=True
        )
        _expect(done.returncode == 0, done.stdout + done.stderr)
        self._deploy("five")
        secrets = self.stack.emulator.client("secretsmanager")
        listed = secrets.get_secret_value(SecretId=self.resources["SigningSecret"])["SecretString"].split(" ")
        _expect(len(listed) == 2 and "@" in listed[1], f"{len(listed)} secrets are listed")
        edited = self._edit(posted)
        _expect(edited in (200, 202), f"an edit with a token from before is answered {edited}")
        _expect(self._edit(self._post()) in (200, 202), "an edit with a new token fails")
        return "two secrets, tokens of both are taken"

    def _post(self) -> dict[str, Any]:
        body = json.dumps({"thread": "page:/rotated/", "body": "Hello", "author": {"name": "Ada"}}).encode()
        request = urllib.request.Request(f"{self.address}/v1/comments", body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)

    def _edit(self, posted: Mapping[str, Any]) -> int:
        body = json.dumps({"body": "Hello again"}).encode()
        return status(f"{self.address}/v1/comments/{posted['id']}", posted["editToken"], "PATCH", body)

    def rollback(self) -> str:
        """A release with a function that cannot be made: everything is as before, and reading goes on."""
        broken = copy.deepcopy(self.template)
        missing = "arn:aws:lambda:eu-central-1:000000000000:layer:none:1"
        broken["Resources"]["ModerateFunction"]["Properties"]["Layers"] = [missing]
        before = {name: live(self.stack, self.resources, name) for name in self.packages}
        with Reader(f"{self.address}/v1/frameworks/django"):
            try:
                self.stack.deploy(released(broken, "broken"), self.packages, self.parameters)
            except DeployFailed:
                pass
            else:
                raise Failed("the broken release was deployed")
        _expect(self.stack.status() == "UPDATE_ROLLBACK_COMPLETE", f"the stack is {self.stack.status()}")
        for name, each in before.items():
            now = live(self.stack, self.resources, name)
            _expect(now["Environment"] == each["Environment"], f"{name} is not as before")
        _expect(status(f"{self.address}/v1/comments?thread=page:/walk/") == 200, "threads are not read any more")
        return self.stack.status()

    def deletion(self) -> str:
        """The end: tables, signing secret and the pool of those who sign in stay, everything else goes."""
        self.stack.delete()
        stay = {"CatalogueTable": self._table_is_there, "CommentsTable": self._table_is_there, "SigningSecret": self._secret_is_there, "UserPool": self._pool_is_there}
        lost = [name for name, is_there in stay.items() if not is_there(self.resources[name])]
        _expect(not lost, f"gone with the stack: {lost}")
        left = {name: len(found) for name, found in self._left().items() if found}
        _expect(not left, f"left behind: {left}")
        return "the two tables, the signing secret and the user pool stay; functions, roles, API and logs are gone"

    def _left(self) -> dict[str, list[Any]]:
        """What is there of the stack, by its kind."""
        client, name = self.stack.emulator.client, self.stack.name
        logs = client("logs").describe_log_groups(logGroupNamePrefix="/aws/")["logGroups"]
        own_logs = (f"/aws/lambda/{name}", f"/aws/http-api/{name}")
        return {
            "functions": client("lambda").list_functions()["Functions"],
            "APIs": client("apigatewayv2").get_apis()["Items"],
            "roles": [each for each in client("iam").list_roles()["Roles"] if each["RoleName"].startswith(f"{name}-")],
            "log groups": [each for each in logs if each["logGroupName"] in own_logs],
        }

    def _table_is_there(self, name: str) -> bool:
        return _is_there(lambda: self.stack.emulator.client("dynamodb").describe_table(TableName=name))

    def _secret_is_there(self, name: str) -> bool:
        return _is_there(lambda: self.stack.emulator.client("secretsmanager").get_secret_value(SecretId=name))


    def _pool_is_there(self, name: str) -> bool:
        return _is_there(lambda: self.stack.emulator.client("cognito-idp").describe_user_pool(UserPoolId=name))


def _is_there(ask: Callable[[], Any]) -> bool:
    try:
        ask()
    except ClientError as error:
        if "NotFound" in error.response["Error"]["Code"]:
            return False
        raise
    return True


def _is_version(logical_id: str) -> bool:
    """SAM names a version by what is in it."""
    return "Version" in logical_id


def _path() -> str:
    return f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"


def _expect(holds: bool, otherwise: str) -> None:
    if not holds:
        raise Failed(otherwise)
