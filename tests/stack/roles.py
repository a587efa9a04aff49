"""Tries each function's role both ways: what the template allows is let through, everything else is refused."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from botocore.exceptions import ClientError
from calls import KEY, TABLES, Client, all_calls
from emulator import ACCOUNT, Emulator
from grants import Grant
from report import Failed

REFUSALS = {"AccessDenied", "AccessDeniedException", "UnauthorizedOperation"}
FEWEST_FORBIDDEN = 10


@dataclass(frozen=True)
class Tried:
    """How many calls were let through and refused, as they should."""

    allowed: int
    refused: int


def refused(call: Callable[[], Any]) -> bool:
    """Whether a call is not allowed; any other error is none of the policies'."""
    try:
        call()
    except ClientError as error:
        if error.response["Error"]["Code"] in REFUSALS:
            return True
        raise
    return False


def judge(function: str, grants: set[Grant], calls: Mapping[Grant, Callable[[], Any]]) -> Tried:
    """Tries every call. Raises Failed that names each which went the other way, and grants without a call."""
    wrong = [f"{function} is allowed {each.action} on {each.resource}, but no call tries it" for each in sorted(grants - calls.keys())]
    for grant, call in calls.items():
        if refused(call) == (grant in grants):
            what = "is refused" if grant in grants else "may, though the template does not allow it,"
            wrong.append(f"{function} {what} {grant.action} on {grant.resource}")
    forbidden = len(calls.keys() - grants)
    if forbidden < FEWEST_FORBIDDEN:
        wrong.append(f"{function} was tried with {forbidden} forbidden calls only")
    if wrong:
        raise Failed("\n".join(wrong))
    return Tried(len(grants), forbidden)


@contextmanager
def credentials_of(emulator: Emulator, role: str) -> Iterator[Client]:
    """Clients with a role's own credentials: its trust is widened to the account's owner meanwhile."""
    iam = emulator.client("iam")
    trust = iam.get_role(RoleName=role)["Role"]["AssumeRolePolicyDocument"]
    wider = copy.deepcopy(trust)
    wider["Statement"].append({"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{ACCOUNT}:root"}, "Action": "sts:AssumeRole"})
    iam.update_assume_role_policy(RoleName=role, PolicyDocument=json.dumps(wider))
    try:
        arn = f"arn:aws:iam::{ACCOUNT}:role/{role}"
        keys = emulator.client("sts").assume_role(RoleArn=arn, RoleSessionName="trial")["Credentials"]
        names = {"aws_access_key_id": "AccessKeyId", "aws_secret_access_key": "SecretAccessKey", "aws_session_token": "SessionToken"}
        yield lambda service: emulator.client(service, **{name: keys[key] for name, key in names.items()})
    finally:
        iam.update_assume_role_policy(RoleName=role, PolicyDocument=json.dumps(trust))


def try_role(emulator: Emulator, function: str, role: str, grants: set[Grant], resources: Mapping[str, str]) -> Tried:
    """Tries the role of one function of the stack, and takes away what the calls have written."""
    try:
        with credentials_of(emulator, role) as client:
            return judge(function, grants, all_calls(client, resources))
    finally:
        for table in TABLES:
            emulator.client("dynamodb").delete_item(TableName=resources[table], Key=KEY)
