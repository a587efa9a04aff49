"""Applications that are told what a reader asks, made in the same way for each framework."""

from kit import sites
from kit.sample import server_of


def asked(slug, answer):
    """Serves an application that says at `/` what `answer(language, fields)` returns; returns the port.

    The language is the text of Accept-Language; the fields are those of a posted form, None when none was posted.
    """
    return server_of(slug)(globals()[slug](answer))


def aiohttp(answer):
    from aiohttp.web import Application, Response

    async def handler(request):
        fields = dict(await request.post()) if request.method == "POST" else None
        return Response(text=answer(request.headers.get("Accept-Language"), fields))

    application = Application()
    application.router.add_route("*", "/", handler)
    return application


def sanic(answer):
    from sanic import text

    async def handler(request):
        fields = {name: request.form.get(name) for name in request.form} if request.method == "POST" else None
        return text(answer(request.headers.get("accept-language"), fields))

    application = sites.sanic()
    application.add_route(handler, "/", methods=["GET", "POST"])
    return application


def falcon(answer):
    from falcon import App

    class Page:
        def on_get(self, req, resp):
            resp.text = answer(req.get_header("Accept-Language"), None)

        def on_post(self, req, resp):
            resp.text = answer(None, req.get_media())

    application = App()
    application.add_route("/", Page())
    return application


def bottle(answer):
    from bottle import Bottle, request

    def page():
        return answer(request.get_header("Accept-Language"), dict(request.forms) if request.method == "POST" else None)

    application = Bottle()
    application.route("/", ["GET", "POST"], page)
    return application


def tornado(answer):
    def get(self):
        self.write(answer(self.request.headers.get("Accept-Language"), None))

    def post(self):
        self.write(answer(None, {name: self.get_argument(name) for name in self.request.arguments}))

    return sites.tornado(get, post)


def twisted(answer):
    def render(request):
        fields = {name.decode(): values[0].decode() for name, values in request.args.items()} if request.method == b"POST" else None
        return answer(request.getHeader("Accept-Language"), fields).encode()

    return sites.twisted(render)
