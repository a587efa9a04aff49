"""outputs.py STAGE PARAMETERS [OPTIONS OF sam deploy]: prints what the stack of a stage puts out, each on a line of its own to copy."""

import sys

import boto3
import settings

FIRST = ("Address", "DeskUrl", "EmbedLine", "FirstModerator", "FirstOwner")


def main(words):
    options = settings.arguments(words)
    stage = settings.stage(options.stage)
    session = boto3.Session(profile_name=options.profile, region_name=options.region or stage.get("region"))
    name = options.stack_name or stage["stack_name"]
    stack = session.client("cloudformation").describe_stacks(StackName=name)["Stacks"][0]
    outputs = {each["OutputKey"]: each for each in stack["Outputs"]}
    for key in [*FIRST, *sorted(outputs.keys() - set(FIRST))]:
        if key in outputs:
            print(f"\n{key}: {outputs[key].get('Description', '')}\n{outputs[key]['OutputValue']}")


if __name__ == "__main__":
    main(sys.argv[1:])
