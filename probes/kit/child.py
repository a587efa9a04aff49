"""The child process of one probe: `python -m kit.child MODULE SLUG PIPE`, the module being such as `traits.orm`.

It writes the finding to the pipe and ends at once, whatever threads its servers left behind.
"""

import importlib
import json
import os
import sys
import traceback
from dataclasses import replace

from kit.finding import unknown
from kit.framework import Framework


def probe_of(name, slug):
    """The function for this framework, or the one for all of its interface, or the one of its base, or the one for all, or None."""
    module = importlib.import_module(name)
    own = slug.replace("-", "_")
    if hasattr(module, own):
        return getattr(module, own)
    framework = Framework.named(slug)
    own_kind = f"every_{framework.interface}"
    if framework.base and not hasattr(module, own_kind) and hasattr(module, framework.base):
        return lambda: inherited(getattr(module, framework.base)(), framework.base)
    names = [own_kind, "every"] if framework.interface else ["every"]
    shared = next((getattr(module, each) for each in names if hasattr(module, each)), None)
    return (lambda: shared(framework)) if shared else None


def inherited(finding, base):
    """What was found of the framework that it is built on, in an environment that it brought that into."""
    return replace(finding, how=f"with {base}, which it requires: {finding.how}")


def found(name, slug):
    """The probe's finding; unknown, with the reason, if it does not end as planned."""
    try:
        probe = probe_of(name, slug)
        return probe() if probe else unknown("no probe for this framework")
    except Exception as failure:  # whatever a framework throws is a reason, never an end of the run
        traceback.print_exc()
        place = traceback.extract_tb(failure.__traceback__)[-1]
        return unknown(f"{type(failure).__name__} in {os.path.basename(place.filename)}: {place.line}")


if __name__ == "__main__":
    os.write(int(sys.argv[3]), json.dumps(found(sys.argv[1], sys.argv[2]).record()).encode())
    sys.stdout.flush()
    os._exit(0)
