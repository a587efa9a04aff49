"""Does it reject forged form posts? A post without the token must be rejected, one with it accepted."""

import re

from kit import serving, sites, talking
from kit.absence import absent
from kit.finding import yes
from kit.framework import Framework
from kit.pages import page

REFUSED = "a form post without the token got {status}, with it 200"
WORDS = "csrf xsrf forgery"
ACCEPTED = "a form post from another origin, without any token, got 200"


def django():
    from django.http import HttpResponse
    from django.middleware.csrf import get_token
    from django.urls import path

    def view(request):
        return HttpResponse(get_token(request))

    application = sites.django(path("", view), MIDDLEWARE=["django.middleware.csrf.CsrfViewMiddleware"])
    visitor = talking.Visitor(serving.wsgi(application))
    return refuses(visitor, {"csrfmiddlewaretoken": visitor.get().text})


def pyramid():
    from pyramid.csrf import get_csrf_token
    from pyramid.response import Response
    from pyramid.session import SignedCookieSessionFactory

    def configure(configurator):
        configurator.set_session_factory(SignedCookieSessionFactory("probe"))
        configurator.set_default_csrf_options(require_csrf=True)
        configurator.add_route("home", "/")
        configurator.add_view(lambda request: Response(get_csrf_token(request)), route_name="home")

    visitor = talking.Visitor(serving.wsgi(sites.pyramid(configure)))
    return refuses(visitor, {"csrf_token": visitor.get().text})


def tornado():
    return xsrf_cookies(sites.tornado, serving.tornado)


def cyclone():
    return xsrf_cookies(sites.cyclone, serving.twisted)


def xsrf_cookies(make, serve):
    def get(self):
        self.write(self.xsrf_form_html())

    application = make(get=get, post=lambda self: self.write("done"), xsrf_cookies=True)
    visitor = talking.Visitor(serve(application))
    token = re.search(r'value="([^"]+)"', visitor.get().text)[1]
    return refuses(visitor, {"_xsrf": token})


def refuses(visitor, token):
    status = visitor.post("/", {"a": "b"}).status
    assert status in (400, 403), status
    assert visitor.post("/", {"a": "b"} | token).status == 200
    return yes(REFUSED.format(status=status))


def flask():
    application = sites.flask()
    application.add_url_rule("/", view_func=lambda: "done", methods=["POST"])
    return accepts(serving.wsgi(application), "flask")


def twisted():
    return accepts(serving.twisted(sites.twisted(lambda request: b"done")), "twisted")


def accepts(port, slug):
    assert talking.post(port, "/", {"a": "b"}, Origin="http://other.example").status == 200
    return absent(Framework.named(slug), WORDS, tried=ACCEPTED)


def every_asgi(framework):
    return accepts(serving.asgi(page(framework.slug, "done", method="POST")), framework.slug)


def litestar():
    from litestar import Litestar, get, post
    from litestar.config.csrf import CSRFConfig

    @get("/")
    async def shown() -> str:
        return "page"

    @post("/", status_code=200)
    async def taken() -> str:
        return "done"

    visitor = talking.Visitor(serving.asgi(Litestar([shown, taken], csrf_config=CSRFConfig(secret="probe"))))
    visitor.get()
    return refuses(visitor, {"_csrf_token": visitor.cookies["csrftoken"]})


def aiohttp():
    return accepts(serving.aiohttp(sites.aiohttp(sites.saying("done"), "POST")), "aiohttp")


def sanic():
    return accepts(serving.sanic(sites.sanic(sites.saying("done"), "POST")), "sanic")


def falcon():
    return accepts(serving.wsgi(sites.falcon(lambda: "done", "post")), "falcon")


def bottle():
    return accepts(serving.wsgi(sites.bottle(lambda: "done", "POST")), "bottle")


def blacksheep():
    import pathlib
    import sys

    from blacksheep import Application, text
    from blacksheep.server.csrf import use_anti_forgery

    pathlib.Path("app", "views").mkdir(parents=True)
    pathlib.Path("app", "__init__.py").touch()
    sys.path.insert(0, ".")

    application = Application()
    handler = use_anti_forgery(application)

    @application.router.get("/")
    async def shown(request):
        response = text("")
        cookie, control = handler.get_tokens(request)
        handler.set_cookie(response, cookie)
        return response.with_content(text(control).content)

    @application.router.post("/")
    async def taken(request):
        return text("done")

    visitor = talking.Visitor(serving.asgi(application))
    token = visitor.get().text
    status = visitor.post("/", {"a": "b"}).status
    assert status in (400, 401, 403), status
    assert visitor.post("/", {"a": "b", "__RequestVerificationToken": token}).text == "done"
    return yes(f"a form post without the token got {status}, with it 200")


def cherrypy():
    return accepts(serving.wsgi(sites.cherrypy(lambda: "done")), "cherrypy")


def robyn():
    return accepts(serving.robyn("@app.post('/')\ndef taken(request):\n    return 'done'\n"), "robyn")


def apiflask():
    application = sites.flask()
    application.add_url_rule("/", view_func=lambda: "done", methods=["POST"])
    return accepts(serving.wsgi(application), "apiflask")
