"""How many modules does importing it load? Counted in a new process, beside those that Python itself loads."""

import subprocess
import sys

from kit.finding import value

COUNT = "import sys; before = set(sys.modules)\n{code}\nprint(len(set(sys.modules) - before))"
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
    counted = subprocess.run([sys.executable, "-c", COUNT.format(code=code)], capture_output=True, text=True, check=True)
    return value(int(counted.stdout), f"{code} loaded so many modules that Python had not loaded by itself")
