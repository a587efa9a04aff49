"""Protection from forged posts. One is sent without the token, and one with it."""

import re

from kit import serving, sites, talking
from kit.usual import used


def flask():
    from flask import render_template_string
    from flask_wtf import CSRFProtect

    application = sites.flask()
    CSRFProtect(application)
    application.add_url_rule("/", "page", lambda: render_template_string("{{ csrf_token() }}"))
    application.add_url_rule("/post", "post", lambda: "taken", methods=["POST"])
    visitor = talking.Visitor(serving.wsgi(application))
    token = visitor.get().text
    assert re.fullmatch(r"[\w.-]{20,}", token)
    assert visitor.post("/post", {}).status == 400
    assert visitor.post("/post", {"csrf_token": token}).text == "taken"
    return used("Flask-WTF", "a form post without the token got 400, with it 200")
