"""The child process of one sample: `python -m kit.sample TASK SLUG PIPE`, in a copy of its folder.

The sample's own test runs first, with the framework's own runner. Then its `application` is served
as the framework is usually served, and asked over a socket for what the task is (kit/tasks.py).
"""

import json
import os
import subprocess
import sys
import traceback

from kit import serving, tasks
from kit.finding import unknown, yes
from kit.framework import Framework, script

SERVERS = {
    "aiohttp": serving.aiohttp,
    "cherrypy": serving.cherrypy,
    "cyclone": serving.twisted,
    "falcon": serving.falcon,
    "robyn": serving.robyn_file,
    "sanic": serving.sanic,
    "tornado": serving.tornado,
    "twisted": serving.twisted,
}
TRIAL = [script("trial"), "./test_app.py"]


def own_test(slug):
    """Runs test_app.py; a failure is raised, with what the runner said."""
    unittest = [sys.executable, "-m", "unittest", "test_app"]
    runners = {"cherrypy": [sys.executable, "-m", "pytest", "test_app.py"], "cyclone": TRIAL, "twisted": TRIAL}
    ran = subprocess.run(runners.get(slug, unittest), capture_output=True, text=True, env=os.environ | {"PYTHONPATH": "."})
    if ran.returncode or "Ran 0 tests" in ran.stderr + ran.stdout:
        raise AssertionError(ran.stderr + ran.stdout)


def served():
    """Serves app.py by the interface of versions.toml, with WSGI where there is none and the framework has no server of its own; returns the port."""
    sys.path.insert(0, os.getcwd())
    import app

    return server_of(sys.argv[2])(app.application)


def server_of(slug):
    """The function of kit/serving.py that serves an application of this framework."""
    return SERVERS.get(slug, serving.asgi if Framework.named(slug).interface == "asgi" else serving.wsgi)


def found(task, slug):
    try:
        own_test(slug)
        getattr(tasks, task)(served())
        return yes("it passed its own test and did its task over a socket")
    except Exception as failure:  # as for a probe: a reason, never an end of the run
        traceback.print_exc()
        return unknown(f"{type(failure).__name__}: {traceback.extract_tb(failure.__traceback__)[-1].line}")


if __name__ == "__main__":
    os.write(int(sys.argv[3]), json.dumps(found(sys.argv[1], sys.argv[2]).record()).encode())
    os._exit(0)
