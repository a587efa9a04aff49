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


def fastapi():
    from fastapi import Depends, FastAPI, Request
    from fastapi.responses import PlainTextResponse
    from fastapi_csrf_protect import CsrfProtect
    from fastapi_csrf_protect.exceptions import CsrfProtectError

    @CsrfProtect.load_config
    def settings():
        return [("secret_key", "probe"), ("token_location", "body"), ("token_key", "csrf_token"), ("cookie_samesite", "lax")]

    application = FastAPI()

    @application.exception_handler(CsrfProtectError)
    def refused(request: Request, error: CsrfProtectError):
        return PlainTextResponse(error.message, status_code=error.status_code)

    @application.get("/")
    def page(protection: CsrfProtect = Depends()):
        token, signed = protection.generate_csrf_tokens()
        response = PlainTextResponse(token)
        protection.set_csrf_cookie(signed, response)
        return response

    @application.post("/post")
    async def post(request: Request, protection: CsrfProtect = Depends()):
        await protection.validate_csrf(request)
        return PlainTextResponse("taken")

    visitor = talking.Visitor(serving.asgi(application))
    token = visitor.get().text
    refusal = visitor.post("/post", {"name": "chair"}).status
    assert 400 <= refusal < 500, refusal
    assert visitor.post("/post", {"name": "chair", "csrf_token": token}).text == "taken"
    return used("fastapi-csrf-protect", f"a form post without the token got {refusal}, with it 200; each handler asks for the check")


def starlette():
    from starlette.applications import Starlette
    from starlette.middleware import Middleware
    from starlette.responses import PlainTextResponse
    from starlette.routing import Route
    from starlette_csrf import CSRFMiddleware

    def page(request):
        return PlainTextResponse("taken")

    middleware = [Middleware(CSRFMiddleware, secret="probe")]
    visitor = talking.Visitor(serving.asgi(Starlette(routes=[Route("/", page, methods=["GET", "POST"])], middleware=middleware)))
    visitor.get()
    assert visitor.post("/", {}).status == 403
    assert visitor.post("/", {}, X_CSRFToken=visitor.cookies["csrftoken"]).text == "taken"
    return used("starlette-csrf", "a post without the cookie’s token in a header got 403, with it 200; a form alone cannot send it")


def quart():
    from quart import Quart, render_template_string
    from quart_wtf import CSRFProtect

    application = Quart("probe")
    application.secret_key = "probe"
    CSRFProtect(application)

    @application.get("/")
    async def page():
        return await render_template_string("{{ csrf_token() }}")

    application.add_url_rule("/post", "post", lambda: "taken", methods=["POST"])
    visitor = talking.Visitor(serving.asgi(application))
    token = visitor.get().text
    assert re.fullmatch(r"[\w.-]{20,}", token)
    assert visitor.post("/post", {}).status == 400
    assert visitor.post("/post", {"csrf_token": token}).text == "taken"
    return used("quart-wtforms", "a form post without the token got 400, with it 200")
