"""What template.yaml lets each function do, read from its policies alone: not from what was deployed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

SECRET_POLICY = "AWSSecretsManagerGetSecretValuePolicy"
LOGS = "logs:"
SERVERLESS = "AWS::Serverless::Function"
KINDS = (SERVERLESS, "AWS::Lambda::Function")


@dataclass(frozen=True, order=True)
class Grant:
    """An action on a resource of the template, by its logical id. Keys that a condition demands are not part of it."""

    action: str
    resource: str


def functions_of(template: dict[str, Any]) -> list[str]:
    """The logical ids of all functions, whoever writes their roles."""
    return [name for name, each in template["Resources"].items() if each["Type"] in KINDS]


def role_of(template: dict[str, Any], function: str) -> str:
    """The logical id of a function's role: SAM names the ones that it writes after the function."""
    resource = template["Resources"][function]
    return f"{function}Role" if resource["Type"] == SERVERLESS else _resource(resource["Properties"]["Role"])


def grants_of(template: dict[str, Any], function: str) -> set[Grant]:
    """What the statements of a function allow; logs apart, which SAM lets every function write.

    A `Deny` only names keys here, and takes no grant away.
    """
    found = set()
    for document in _documents(template, function):
        if SECRET_POLICY in document:
            found.add(Grant("secretsmanager:GetSecretValue", document[SECRET_POLICY]["SecretArn"]["Ref"]))
        for statement in document.get("Statement", []):
            if statement["Effect"] == "Allow":
                found |= {Grant(action, _resource(statement["Resource"])) for action in statement["Action"] if not action.startswith(LOGS)}
    return found


def _documents(template: dict[str, Any], function: str) -> list[dict[str, Any]]:
    """The policies themselves, to be read or changed; the secret's as SAM's policy template."""
    if function not in template["Resources"]:
        return []
    properties = template["Resources"][function]["Properties"]
    if template["Resources"][function]["Type"] == SERVERLESS:
        return properties.get("Policies", [])
    role = template["Resources"][role_of(template, function)]["Properties"]
    return [each["PolicyDocument"] for each in role.get("Policies", [])]


def _resource(written: dict[str, Any]) -> str:
    attribute = written["Fn::GetAtt"]
    return attribute[0] if isinstance(attribute, list) else attribute.split(".")[0]


def without(template: dict[str, Any], function: str, action: str) -> None:
    """Takes an action out of every statement of one function. Raises ValueError where it is in none."""
    documents = _documents(template, function)
    statements = [each for document in documents for each in document.get("Statement", []) if each["Effect"] == "Allow"]
    holders = [each for each in statements if action in each["Action"]]
    for each in holders:
        each["Action"].remove(action)
    for document in documents:
        if "Statement" in document:
            document["Statement"] = [each for each in document["Statement"] if each["Action"]]
    secret = [each for each in documents if SECRET_POLICY in each and action == "secretsmanager:GetSecretValue"]
    for each in secret:
        documents.remove(each)
    if not holders and not secret:
        raise ValueError(f"{function} has no {action}")
