"""Flask makes no decisions for you: use any template engine and any ORM. Another engine is used, and Jinja2 hidden."""

import string
import subprocess
import sys

from kit import serving, sites, talking
from kit.finding import partial

WITHOUT = "import sys; sys.modules['jinja2'] = None; import flask"


def flask():
    application = sites.flask()
    application.add_url_rule("/<name>", "hello", lambda name: string.Template("Hello $name").substitute(name=name))
    assert talking.get(serving.wsgi(application), "/Ada").text == "Hello Ada"
    bare = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, text=True)
    assert "ModuleNotFoundError" in bare.stderr
    return partial(
        "Another engine serves as well, but Jinja2 must be there.",
        "a view that renders with the standard library’s string.Template worked; with jinja2 hidden, flask cannot be imported",
    )
