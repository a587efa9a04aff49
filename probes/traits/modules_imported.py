"""How many modules does importing it load? Counted in a new process, beside those that Python itself loads.

What a plain install does not bring is hidden: a framework that looks for packages that it does not need finds them otherwise. A copy
inside another package, as setuptools has them, is found.
"""

import importlib.metadata
import subprocess
import sys

from kit.finding import value

COUNT = """
import sys

class Hidden:
    names = set(sys.argv[1:])
    elsewhere = sys.meta_path[-1].find_spec

    def find_spec(self, name, path, target=None):
        if name in self.names:
            places = [place for place in sys.path if not place.endswith("/site-packages")]
            return Hidden.elsewhere(name, places) or self.missed(name)

    def missed(self, name):
        raise ModuleNotFoundError("a plain install does not bring " + name, name=name)

sys.meta_path.insert(0, Hidden())
before = set(sys.modules)
{code}
print(len(set(sys.modules) - before))
"""
DJANGO = "import django.conf; django.conf.settings.configure(); django.setup(); "
CODE = {
    "aiohttp": "import aiohttp.web",
    "cyclone": "import cyclone.web",
    "django": DJANGO + "import django.http, django.urls",
    "django-ninja": DJANGO + "import ninja",
    "django-rest-framework": DJANGO + "import rest_framework.views",
    "pyramid": "import pyramid.config",
    "starlette": "import starlette.applications, starlette.responses, starlette.routing",
    "tornado": "import tornado.web",
    "twisted": "import twisted.web.server",
}


def every(framework):
    code = CODE.get(framework.slug, f"import {framework.module}")
    command = [sys.executable, "-c", COUNT.format(code=code), *sorted(beside(framework))]
    counted = subprocess.run(command, capture_output=True, text=True, check=True)
    return value(int(counted.stdout), f"{code} loaded so many modules that Python had not loaded by itself")


def beside(framework):
    """The names of the modules that no package of a plain install has."""
    plain = {normalized(name) for name in framework.plainly_installed}
    return {module for module, packages in importlib.metadata.packages_distributions().items() if plain.isdisjoint(map(normalized, packages))}


def normalized(name):
    return name.lower().replace("_", "-").replace(".", "-")
