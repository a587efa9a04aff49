"""Bends template.yaml to the emulator: SAM in, CloudFormation out.

Every function takes a template, changes it in place and returns the deviations that it came upon.
"""

from __future__ import annotations

import copy
import logging
import os
import string
from collections.abc import Callable, Mapping
from typing import Any

from deviations import Deviations
from http_api import expand_bodies

Template = dict[str, Any]
Bend = Callable[[Template], set[Deviations]]

SAM = "AWS::Serverless::"


def of_type(template: Template, kind: str) -> dict[str, Any]:
    """The resources of this type by their logical ids."""
    return {name: each for name, each in template["Resources"].items() if each["Type"] == kind}


def take_snapstart_out(template: Template) -> set[Deviations]:
    return {Deviations.SNAPSTART} if _taken_from_functions(template, "SnapStart") else set()


def take_code_deploy_out(template: Template) -> set[Deviations]:
    return {Deviations.CODE_DEPLOY} if _taken_from_functions(template, "DeploymentPreference") else set()


def _taken_from_functions(template: Template, name: str) -> bool:
    holders = [template.get("Globals", {}).get("Function", {})]
    holders += [each["Properties"] for each in of_type(template, SAM + "Function").values()]
    return any([holder.pop(name, None) is not None for holder in holders])


def run_java_as_custom_runtime(template: Template) -> set[Deviations]:
    found = set()
    for each in of_type(template, "AWS::Lambda::Function").values():
        if each["Properties"].get("Runtime", "").startswith("java"):
            each["Properties"]["Runtime"] = "provided.al2023"
            found.add(Deviations.RUNTIME)
    return found


def take_metric_math_out(template: Template) -> set[Deviations]:
    alarms = of_type(template, "AWS::CloudWatch::Alarm")
    names = [name for name, each in alarms.items() if "Metrics" in each["Properties"]]
    for name in names:
        del template["Resources"][name]
    return {Deviations.METRIC_MATH} if names else set()


def exclude_punctuation(template: Template) -> set[Deviations]:
    found = set()
    for each in of_type(template, "AWS::SecretsManager::Secret").values():
        generate = each["Properties"].get("GenerateSecretString", {})
        if generate.pop("ExcludePunctuation", False):
            generate["ExcludeCharacters"] = generate.get("ExcludeCharacters", "") + string.punctuation
            found.add(Deviations.PUNCTUATION)
    return found


def name_secrets_by_arn(template: Template) -> set[Deviations]:
    secrets = of_type(template, "AWS::SecretsManager::Secret").keys()
    found = set()

    def renamed(node: Any) -> Any:
        if isinstance(node, dict):
            if node.keys() == {"Ref"} and node["Ref"] in secrets:
                found.add(Deviations.SECRET_REF)
                return {"Fn::GetAtt": [node["Ref"], "Id"]}
            return {key: renamed(each) for key, each in node.items()}
        return [renamed(each) for each in node] if isinstance(node, list) else node

    template["Resources"] = renamed(template["Resources"])
    return found


BEFORE: tuple[Bend, ...] = (take_snapstart_out, take_code_deploy_out)
AFTER: tuple[Bend, ...] = (
    run_java_as_custom_runtime,
    take_metric_math_out,
    expand_bodies,
    exclude_punctuation,
    name_secrets_by_arn,
)


def bend(template: Template, parameters: Mapping[str, str], code: Mapping[str, str]) -> tuple[Template, set[Deviations]]:
    """Returns the bent CloudFormation, and what it is bent by.

    template: template.yaml as SAM's parser reads it; it stays as it is.
    parameters: the values of the deployment; SAM uses them as CloudFormation hands them to it.
    code: for each function a name that changes with its code, because SAM publishes a version by it.
    """
    bent = copy.deepcopy(template)
    found = set[Deviations]().union(*(each(bent) for each in BEFORE))
    bent.get("Globals", {}).get("Function", {}).pop("CodeUri", None)
    for name, each in of_type(bent, SAM + "Function").items():
        each["Properties"]["CodeUri"] = {"Bucket": "code", "Key": code[name]}
    cors = _cors(bent)
    bent = _translated(bent, parameters)
    for name, configuration in cors.items():
        bent["Resources"][name]["Properties"]["CorsConfiguration"] = configuration
    return bent, found.union(*(each(bent) for each in AFTER))


def _cors(template: Template) -> dict[str, Any]:
    """By its API: the translator would write the parameters' values into it, a list as one text."""
    apis = of_type(template, SAM + "HttpApi")
    written = {name: each["Properties"].get("CorsConfiguration") for name, each in apis.items()}
    return {name: copy.deepcopy(each) for name, each in written.items() if each is not None}


def _translated(template: Template, parameters: Mapping[str, str]) -> Template:
    os.environ.setdefault("AWS_DEFAULT_REGION", "eu-central-1")
    from samtranslator.translator.transform import transform

    logging.getLogger("samtranslator").setLevel(logging.ERROR)
    return transform(template, dict(parameters), _NoManagedPolicies())


class _NoManagedPolicies:
    """Policies by name: the translator knows those that it adds itself."""

    def load(self) -> dict[str, str]:
        return {}
