"""check.py STAGE PARAMETERS [OPTIONS OF sam deploy]: looks before a deployment whether all that it needs is there. A line for each
thing that was looked at; ends with 1 where something is missing. bin/deploy calls it."""

import sys

import boto3
import checks
import settings
from botocore.exceptions import ClientError


class Deployment:
    """A stack that is going to be made or changed.

    `parameters` are the values that it will have, `deployed` those that it has; a stack that is not there yet has none.
    """

    def __init__(self, session, template, overrides, deployed):
        self.session = session
        self.template = template
        self.deployed = deployed
        self.parameters = settings.defaults(template) | deployed | overrides

    def client(self, service, region=None):
        return self.session.client(service, region_name=region)

    def value(self, name):
        return self.parameters.get(name, "")

    def reserved(self, parameters):
        """How many concurrent executions all functions reserve together."""
        kinds = ("ReadConcurrency", "WriteConcurrency")
        return sum(int(parameters.get(kind, 0)) * self.template.count(f"!Ref {kind}, !Ref AWS::NoValue") for kind in kinds)


def parameters_of(session, stack):
    """Of a stack; none if it is not there yet."""
    try:
        found = session.client("cloudformation").describe_stacks(StackName=stack)["Stacks"][0]
    except ClientError as error:
        if error.response["Error"]["Code"] == "ValidationError":
            return {}
        raise
    return {each["ParameterKey"]: each["ParameterValue"] for each in found.get("Parameters", [])}


def missing(session, options, stage):
    """What each check found missing, by its name."""
    found = {"credentials": list(checks.credentials(session))}
    if options.guided:
        # SAM is going to ask for the parameters.
        return found
    has_aws = not found["credentials"]
    deployed = parameters_of(session, options.stack_name or stage["stack_name"]) if has_aws else {}
    given = " ".join([options.given, *options.parameter_overrides])
    template = (settings.ROOT / "template.yaml").read_text(encoding="utf-8")
    deployment = Deployment(session, template, settings.overrides(stage, given), deployed)
    rest = checks.WITHOUT_AWS + (checks.WITH_AWS if has_aws else ())
    return found | {check.__name__: list(check(deployment)) for check in rest}


def main(words):
    options = settings.arguments(words)
    stage = settings.stage(options.stage)
    session = boto3.Session(profile_name=options.profile, region_name=options.region or stage.get("region"))
    found = missing(session, options, stage)
    for name, faults in found.items():
        print(f"{name}: {'MISSING' if faults else 'as it must be'}")
        for fault in faults:
            print(f"  {fault}")
    return 1 if any(found.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
