"""overrides.py STAGE PARAMETERS: prints the parameters that a stage sets, and over them those given, each on a line as SAM reads it."""

import sys

import settings

for name, value in settings.overrides(settings.stage(sys.argv[1]), sys.argv[2]).items():
    print(f'{name}="{value}"')
