"""Flask is handy for API endpoints. One is served; validation and a description are looked for."""

from kit import serving, sites, talking
from kit.finding import partial
from traits import openapi
from kit.framework import Framework


def flask():
    from flask import request

    application = sites.flask()
    application.add_url_rule("/", "add", lambda: {"sum": sum(request.json["numbers"])}, methods=["POST"])
    port = serving.wsgi(application)
    good = talking.Visitor(port).ask("POST", "/", '{"numbers": [1, 2]}', {"Content_Type": "application/json"})
    bad = talking.Visitor(port).ask("POST", "/", '{"numbers": ["x"]}', {"Content_Type": "application/json"})
    assert (good.status, good.text.strip(), bad.status) == (200, '{"sum":3}', 500)
    assert openapi.every(Framework.named("flask")).support == "no"
    return partial(
        "Endpoints in a line each; no validation, no description.",
        "a one-line JSON endpoint worked; unexpected input gives 500, because nothing is validated; nothing describes the API",
    )
