"""What template.yaml lets each function do, read from its policies alone: not from what was deployed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

SECRET_POLICY = "AWSSecretsManagerGetSecretValuePolicy"


@dataclass(frozen=True, order=True)
class Grant:
    """An action on a resource of the template, by its logical id. Keys that a condition demands are not part of it."""

    action: str
    resource: str


def grants_of(function: dict[str, Any]) -> set[Grant]:
    """What the statements of a function allow. A `Deny` only names keys here, and takes no grant away."""
    found = set()
    for policy in function["Properties"].get("Policies", []):
        if SECRET_POLICY in policy:
            found.add(Grant("secretsmanager:GetSecretValue", policy[SECRET_POLICY]["SecretArn"]["Ref"]))
        for statement in policy.get("Statement", []):
            if statement["Effect"] == "Allow":
                found |= {Grant(action, _resource(statement["Resource"])) for action in statement["Action"]}
    return found


def _resource(written: dict[str, Any]) -> str:
    attribute = written["Fn::GetAtt"]
    return attribute[0] if isinstance(attribute, list) else attribute.split(".")[0]


def without(template: dict[str, Any], role: str, action: str) -> None:
    """Takes an action out of every statement of one function. Raises ValueError where it is in none."""
    policies = template["Resources"].get(role, {}).get("Properties", {}).get("Policies", [])
    statements = [each for policy in policies for each in policy.get("Statement", []) if each["Effect"] == "Allow"]
    holders = [each for each in statements if action in each["Action"]]
    for each in holders:
        each["Action"].remove(action)
    for policy in policies:
        if "Statement" in policy:
            policy["Statement"] = [each for each in policy["Statement"] if each["Action"]]
    secret = [each for each in policies if SECRET_POLICY in each and action == "secretsmanager:GetSecretValue"]
    for each in secret:
        policies.remove(each)
    if not holders and not secret:
        raise ValueError(f"{role} has no {action}")
