"""Does it store users and log them in? A wrong password must be rejected, the right one must give access."""

import base64

from kit import serving, sites, talking
from kit.absence import absent
from kit.finding import partial, yes

APPS = ["django.contrib." + name for name in ("auth", "contenttypes", "sessions")]
MIDDLEWARE = ["django.contrib.sessions.middleware.SessionMiddleware", "django.contrib.auth.middleware.AuthenticationMiddleware"]


def django():
    from django.http import HttpResponse
    from django.urls import path

    def login(request):
        from django.contrib import auth

        user = auth.authenticate(request, username="ada", password=request.GET["password"])
        if user is None:
            return HttpResponse(status=403)
        auth.login(request, user)
        return HttpResponse("in")

    def whoami(request):
        return HttpResponse(request.user.get_username() or "nobody")

    application = sites.django(
        path("login", login), path("me", whoami), DATABASES=sites.MEMORY_DATABASE, INSTALLED_APPS=APPS, MIDDLEWARE=MIDDLEWARE
    )
    from django.contrib.auth.models import User
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    stored = User.objects.create_user("ada", password="right").password
    assert "right" not in stored
    ada = talking.Visitor(serving.wsgi(application, threads=1))
    assert ada.get("/login?password=wrong").status == 403 and ada.get("/me").text == "nobody"
    assert ada.get("/login?password=right").status == 200 and ada.get("/me").text == "ada"
    return yes("a stored user with a hashed password was rejected with the wrong one, let in with the right one, and recognized afterwards")


def twisted():
    from twisted.cred.checkers import InMemoryUsernamePasswordDatabaseDontUse
    from twisted.cred.portal import IRealm, Portal
    from twisted.web.guard import BasicCredentialFactory, HTTPAuthSessionWrapper
    from twisted.web.resource import IResource
    from twisted.web.server import Site
    from zope.interface import implementer

    leaf = sites.twisted(lambda request: b"inside").resource

    @implementer(IRealm)
    class Realm:
        def requestAvatar(self, avatar, mind, *interfaces):
            return IResource, leaf, lambda: None

    portal = Portal(Realm(), [InMemoryUsernamePasswordDatabaseDontUse(ada=b"right")])
    port = serving.twisted(Site(HTTPAuthSessionWrapper(portal, [BasicCredentialFactory(b"probe")])))
    assert_basic(port)
    return partial(
        "It has pluggable credentials and HTTP basic and digest authentication, but no user model.",
        "HTTP basic before a resource: 401 with the wrong password, its page with the right one",
    )


def assert_basic(port):
    def status(password):
        token = base64.b64encode(f"ada:{password}".encode()).decode()
        return talking.get(port, Authorization=f"Basic {token}").status

    assert (talking.get(port).status, status("wrong"), status("right")) == (401, 401, 200)


def outside_logins(web, serve):
    """A protected handler redirects to the login URL, and opens once the application's own hook returns a user."""

    class Closed(web.RequestHandler):
        def get_current_user(self):
            user = self.get_secure_cookie("user")
            return user.decode() if user else None

        @web.authenticated
        def get(self):
            self.write(self.current_user)

    class Login(web.RequestHandler):
        def get(self):
            self.set_secure_cookie("user", "ada")

    application = web.Application([("/", Closed), ("/login", Login)], cookie_secret="probe", login_url="/login")
    visitor = talking.Visitor(serve(application))
    before = visitor.get("/")
    assert before.status == 302 and before.headers["Location"].startswith("/login")
    visitor.get("/login")
    assert visitor.get("/").text == "ada"


HOOK = "a protected handler redirected to the login URL, and opened for the user named in a signed cookie; {auth} has {mixins}"


def mixins(auth):
    return ", ".join(sorted(name for name in vars(auth) if name.endswith("Mixin") and name not in ("OAuthMixin", "OAuth2Mixin", "OpenIdMixin")))


def tornado():
    import tornado.auth
    import tornado.web

    outside_logins(tornado.web, serving.tornado)
    return partial(
        "It has logins through external providers and a hook for the current user.", HOOK.format(auth="tornado.auth", mixins=mixins(tornado.auth))
    )


def cyclone():
    import cyclone.auth
    import cyclone.web

    outside_logins(cyclone.web, serving.twisted)
    return partial("The same as Tornado, with login endpoints from 2019.", HOOK.format(auth="cyclone.auth", mixins=mixins(cyclone.auth)))


def pyramid():
    from pyramid.authentication import AuthTktCookieHelper
    from pyramid.authorization import ACLHelper, Allow
    from pyramid.response import Response

    class Policy:
        cookie = AuthTktCookieHelper("probe", hashalg="sha512")

        def identity(self, request):
            return self.cookie.identify(request)

        def permits(self, request, context, permission):
            identity = self.identity(request)
            return ACLHelper().permits(context, [identity["userid"]] if identity else [], permission)

    class Root:
        __acl__ = [(Allow, "ada", "read")]

    def login(request):
        return Response(headerlist=Policy.cookie.remember(request, "ada"))

    def configure(configurator):
        configurator.set_security_policy(Policy())
        configurator.set_root_factory(lambda request: Root())
        configurator.add_view(lambda request: Response("inside"), permission="read")
        configurator.add_view(login, name="login")

    visitor = talking.Visitor(serving.wsgi(sites.pyramid(configure)))
    assert visitor.get("/").status == 403
    visitor.get("/login")
    assert visitor.get("/").text == "inside"
    return partial(
        "It has security policies and access-control lists, but no user model.",
        "a view behind an access-control list returned 403, and its page to the user of a signed ticket",
    )


def aiohttp():
    from aiohttp.web import Application, Response
    from aiohttp_security import AbstractAuthorizationPolicy, SessionIdentityPolicy, authorized_userid, check_permission, remember, setup
    from aiohttp_session import setup as setup_sessions
    from aiohttp_session.cookie_storage import EncryptedCookieStorage

    class Policy(AbstractAuthorizationPolicy):
        async def permits(self, identity, permission, context=None):
            return (identity, permission) == ("ada", "read")

        async def authorized_userid(self, identity):
            return identity

    async def login(request):
        answer = Response()
        await remember(request, answer, "ada")
        return answer

    async def page(request):
        await check_permission(request, "read")
        return Response(text=await authorized_userid(request))

    application = Application()
    setup_sessions(application, EncryptedCookieStorage(b"p" * 32))
    setup(application, SessionIdentityPolicy(), Policy())
    application.router.add_get("/", page)
    application.router.add_get("/login", login)
    visitor = talking.Visitor(serving.aiohttp(application))
    assert visitor.get("/").status == 401
    visitor.get("/login")
    assert visitor.get("/").text == "ada"
    return partial(
        "aiohttp-security, a package of the same project, remembers who has logged in and checks permissions; there is no user model.",
        "with aiohttp-security a page for those with a permission returned 401 before, and the user’s name after remember",
    )


def bottle():
    from bottle import auth_basic

    port = serving.wsgi(sites.bottle(auth_basic(lambda user, password: (user, password) == ("ada", "right"))(lambda: "inside")))
    assert_basic(port)
    return partial(
        "A decorator requires HTTP basic credentials; there is no user model.",
        "HTTP basic before a page: 401 with the wrong password, its page with the right one",
    )


def every(framework):
    return absent(framework, "user login auth authenticate password credential", BESIDES.get(framework.slug))


BESIDES = {
    "flask": {
        r"flask\.ctx\..*": "examples in a docstring",
        r"flask\..*\.load_user": "examples in a docstring",
        r"flask\..*handle_user_exception": "the handling of an application’s own exceptions",
    },
    "sanic": {
        r"sanic\..*([cC]redentials|\.password|_auth_is_basic)": "the reading of a header of basic credentials",
        r"sanic\.worker\.daemon\._validate_user_group": "the user of the process",
    },
}


def fastapi():
    import secrets
    from typing import Annotated

    from fastapi import Depends, FastAPI, HTTPException
    from fastapi.responses import PlainTextResponse
    from fastapi.security import HTTPBasic, HTTPBasicCredentials

    application = FastAPI()

    @application.get("/", response_class=PlainTextResponse)
    def inside(credentials: Annotated[HTTPBasicCredentials, Depends(HTTPBasic())]):
        if not secrets.compare_digest(credentials.password, "right"):
            raise HTTPException(401)
        return credentials.username

    assert_basic(serving.asgi(application))
    return partial(
        "It has schemes for OAuth2, API keys and HTTP authentication, but no user model.",
        "HTTP basic before a handler: 401 without and with the wrong password, its page with the right one; users are the application’s",
    )


def starlette():
    from starlette.applications import Starlette
    from starlette.authentication import AuthCredentials, AuthenticationBackend, AuthenticationError, SimpleUser, requires
    from starlette.middleware import Middleware
    from starlette.middleware.authentication import AuthenticationMiddleware
    from starlette.responses import PlainTextResponse
    from starlette.routing import Route

    class Basic(AuthenticationBackend):
        async def authenticate(self, connection):
            given = connection.headers.get("Authorization")
            if given is None:
                return None
            name, password = base64.b64decode(given.removeprefix("Basic ")).decode().split(":")
            if password != "right":
                raise AuthenticationError("wrong password")
            return AuthCredentials(["authenticated"]), SimpleUser(name)

    @requires("authenticated", status_code=401)
    def inside(request):
        return PlainTextResponse(request.user.display_name)

    def refused(connection, error):
        return PlainTextResponse(str(error), status_code=401)

    middleware = [Middleware(AuthenticationMiddleware, backend=Basic(), on_error=refused)]
    assert_basic(serving.asgi(Starlette(routes=[Route("/", inside)], middleware=middleware)))
    return partial(
        "It has middleware and scopes to build on, but no user model.",
        "a handler that requires a scope: 401 without and with the wrong password, its page with the right one; the check is the application’s",
    )


def litestar():
    from litestar import Litestar, Request, get
    from litestar.middleware.session.server_side import ServerSideSessionConfig
    from litestar.security.session_auth import SessionAuth

    @get("/login", sync_to_thread=False)
    def login(request: Request) -> str:
        request.set_session({"name": "ada"})
        return "in"

    @get("/", sync_to_thread=False)
    def inside(request: Request) -> str:
        return request.user

    async def user(session, connection):
        return session.get("name")

    auth = SessionAuth[str, object](retrieve_user_handler=user, session_backend_config=ServerSideSessionConfig(), exclude=["/login"])
    visitor = talking.Visitor(serving.asgi(Litestar([login, inside], on_app_init=[auth.on_app_init])))
    assert visitor.get().status == 401
    visitor.get("/login")
    assert visitor.get().text == "ada"
    return partial(
        "It has session and token authentication and guards, but no user model.",
        "a handler behind session authentication: 401 before, and its page to the user of a session; users are the application’s",
    )


def quart():
    """Quart-Auth keeps who somebody is in a signed cookie."""
    from quart import Quart
    from quart_auth import AuthUser, QuartAuth, current_user, login_required, login_user

    application = Quart("probe")
    application.secret_key = "probe" * 8
    QuartAuth(application, cookie_secure=False)

    @application.get("/login")
    async def login():
        login_user(AuthUser("ada"))
        return "in"

    @application.get("/")
    @login_required
    async def inside():
        return current_user.auth_id

    visitor = talking.Visitor(serving.asgi(application))
    assert visitor.get().status == 401
    visitor.get("/login")
    assert visitor.get().text == "ada"
    return partial(
        "Needs Quart-Auth, a package of the same project, which recognizes users by a signed cookie; there is no user model.",
        "with Quart-Auth, a page for users got 401 before login_user, and the user’s name after it; users are stored by the application",
    )


def blacksheep():
    from blacksheep import Application, text
    from blacksheep.server.authentication.basic import BasicAuthentication, BasicCredentials
    from blacksheep.server.authorization import auth
    from guardpost import Identity

    application = Application()
    application.use_authentication().add(BasicAuthentication(BasicCredentials("ada", "right")))
    application.use_authorization()

    @auth()
    @application.router.get("/")
    async def inside():
        return text("inside")

    assert_basic(serving.asgi(application))
    return partial(
        "It has authentication by tokens, OpenID Connect, keys and cookies, and policies, but no user model.",
        "HTTP basic before a handler: 401 with the wrong password, its page with the right one",
    )


def cherrypy():
    from cherrypy.lib.auth_basic import checkpassword_dict

    config = {"tools.auth_basic.on": True, "tools.auth_basic.realm": "probe", "tools.auth_basic.checkpassword": checkpassword_dict({"ada": "right"})}
    assert_basic(serving.wsgi(sites.cherrypy(lambda: "inside", **config)))
    return partial(
        "It has HTTP basic and digest authentication and a login form, and checks what the application gives it; it stores no users.",
        "HTTP basic before a page: 401 with the wrong password, its page with the right one",
    )


def apiflask():
    from apiflask import HTTPBasicAuth

    application, auth = sites.flask(), HTTPBasicAuth()
    auth.verify_password(lambda name, password: name if (name, password) == ("ada", "right") else None)

    @application.get("/")
    @application.auth_required(auth)
    def inside():
        return "inside"

    assert_basic(serving.wsgi(application))
    return partial(
        "It has HTTP basic, token and key authentication from Flask-HTTPAuth, which it requires, but no user model.",
        "HTTP basic before a view: 401 with the wrong password, its page with the right one",
    )


ROBYN = """
from robyn.authentication import AuthenticationHandler, BearerGetter
from robyn.robyn import Identity


class Tokens(AuthenticationHandler):
    def authenticate(self, request):
        token = self.token_getter.get_token(request)
        return Identity(claims={"user": "ada"}) if token == "right" else None


app.configure_authentication(Tokens(token_getter=BearerGetter()))


@app.get("/", auth_required=True)
def inside(request):
    return request.identity.claims["user"]
"""


def robyn():
    port = serving.robyn(ROBYN)
    statuses = [talking.get(port, Authorization=f"Bearer {token}").status for token in ("wrong", "right")]
    assert statuses == [401, 200], statuses
    return partial(
        "It has an interface for authentication, with bearer tokens, but no users.",
        "a handler that asks for it returned 401 to a wrong bearer token and its page to the right one",
    )
