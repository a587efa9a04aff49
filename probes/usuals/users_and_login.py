"""Users who log in and are recognized afterwards."""

from kit import serving, sites, talking
from kit.usual import same_project, used
from traits import users_and_login


def flask():
    from flask_login import LoginManager, UserMixin, current_user, login_required, login_user

    class User(UserMixin):
        id = "ada"

    def enter():
        login_user(User())
        return "in"

    application = sites.flask()
    LoginManager(application).user_loader(lambda name: User() if name == "ada" else None)
    application.add_url_rule("/enter", view_func=enter)
    application.add_url_rule("/", "home", login_required(lambda: current_user.id))
    visitor = talking.Visitor(serving.wsgi(application))
    assert visitor.get().status == 401
    assert visitor.get("/enter").text == "in"
    assert visitor.get().text == "ada"
    return used("Flask-Login", "a page for users got 401 before login_user, and the user's name after it; users are stored by the application")


def starlette():
    from starlette.applications import Starlette
    from starlette.middleware import Middleware
    from starlette.middleware.sessions import SessionMiddleware
    from starlette.responses import PlainTextResponse
    from starlette.routing import Route
    from starlette_login.backends import SessionAuthBackend
    from starlette_login.decorator import login_required
    from starlette_login.login_manager import LoginManager
    from starlette_login.middleware import AuthenticationMiddleware
    from starlette_login.mixins import UserMixin
    from starlette_login.utils import login_user

    class User(UserMixin):
        identity = display_name = "ada"

    async def enter(request):
        await login_user(request, User())
        return PlainTextResponse("in")

    @login_required
    async def home(request):
        return PlainTextResponse(request.user.display_name)

    async def loaded(request, name):
        return User() if name == "ada" else None

    manager = LoginManager(redirect_to="/enter", secret_key="probe")
    manager.set_user_loader(loaded)
    middleware = [
        Middleware(SessionMiddleware, secret_key="probe"),
        Middleware(AuthenticationMiddleware, backend=SessionAuthBackend(manager), login_manager=manager),
    ]
    application = Starlette(routes=[Route("/", home), Route("/enter", enter)], middleware=middleware)
    application.state.login_manager = manager
    visitor = talking.Visitor(serving.asgi(application))
    before = visitor.get()
    assert before.status == 302 and before.headers["Location"].startswith("/enter")
    visitor.get("/enter")
    assert visitor.get().text == "ada"
    return used("Starlette-Login", "a page for users led to the login page before login_user, and had the user's name after it; users are stored by the application")


def fastapi():
    """Users are stored with a hashed password; FastAPI Users brings the handlers that register them and log them in."""
    import contextlib

    from fastapi import Depends, FastAPI
    from fastapi_users import BaseUserManager, FastAPIUsers, IntegerIDMixin, schemas
    from fastapi_users.authentication import AuthenticationBackend, CookieTransport, JWTStrategy
    from fastapi_users_db_sqlalchemy import SQLAlchemyBaseUserTable, SQLAlchemyUserDatabase
    from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
    from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

    class Base(DeclarativeBase):
        pass

    class User(SQLAlchemyBaseUserTable[int], Base):
        id: Mapped[int] = mapped_column(primary_key=True)

    class Manager(IntegerIDMixin, BaseUserManager[User, int]):
        reset_password_token_secret = verification_token_secret = SECRET

    engine = create_async_engine("sqlite+aiosqlite:///shop.db")

    async def managed():
        async with async_sessionmaker(engine, expire_on_commit=False)() as session:
            yield Manager(SQLAlchemyUserDatabase(session, User))

    @contextlib.asynccontextmanager
    async def tables(_):
        async with engine.begin() as connection:
            await connection.run_sync(Base.metadata.create_all)
        yield

    backend = AuthenticationBackend(
        name="cookie", transport=CookieTransport(cookie_secure=False), get_strategy=lambda: JWTStrategy(secret=SECRET, lifetime_seconds=60)
    )
    users = FastAPIUsers[User, int](managed, [backend])
    application = FastAPI(lifespan=tables)
    application.include_router(users.get_auth_router(backend))
    application.include_router(users.get_register_router(schemas.BaseUser[int], schemas.BaseUserCreate))

    @application.get("/me")
    def me(user=Depends(users.current_user())):
        return user.email

    def forms(client, password):
        return client.post("/login", data={"username": "ada@example.com", "password": password}).status_code

    assert_logs_in(application, forms)
    return used("FastAPI-Users", LOGGED_IN)


SECRET = "probe" * 7
LOGGED_IN = "a user was registered, rejected with a wrong password, let in with the right one, and recognized; the stored password is hashed"


def assert_logs_in(application, log_in):
    """Registers somebody through the framework’s test client, logs in, and reads what was stored."""
    import importlib
    import sqlite3

    module = type(application).__module__.split(".")[0]
    client = importlib.import_module("litestar.testing" if module == "litestar" else "fastapi.testclient").TestClient(application)
    with client:
        assert client.post("/register", json={"email": "ada@example.com", "password": "right"}).status_code == 201
        assert client.get("/me").status_code == 401
        assert log_in(client, "wrong") in (400, 401)
        assert client.get("/me").status_code == 401
        assert log_in(client, "right") in (200, 201, 204)
        assert "ada@example.com" in client.get("/me").text
    with sqlite3.connect("shop.db") as database:
        assert "right" not in "\n".join(database.iterdump())


def litestar():
    from dataclasses import dataclass

    from advanced_alchemy.extensions.litestar import SQLAlchemyAsyncConfig, SQLAlchemyDTO, SQLAlchemyDTOConfig, SQLAlchemyPlugin, base
    from advanced_alchemy.repository import SQLAlchemyAsyncRepository
    from litestar import Litestar
    from litestar.dto import DataclassDTO
    from litestar.middleware.session.server_side import ServerSideSessionConfig
    from litestar_users import LitestarUsersConfig, LitestarUsersPlugin
    from litestar_users.config import AuthHandlerConfig, CurrentUserHandlerConfig, RegisterHandlerConfig
    from litestar_users.mixins import SQLAlchemyUserMixin
    from litestar_users.service import BaseUserService

    class User(base.UUIDBase, SQLAlchemyUserMixin):
        __tablename__ = "user"

    class Users(SQLAlchemyAsyncRepository[User]):
        model_type = User

    class Service(BaseUserService):
        pass

    @dataclass
    class Registration:
        email: str
        password: str

    class Shown(SQLAlchemyDTO[User]):
        config = SQLAlchemyDTOConfig(exclude={"password_hash"})

    class Changed(SQLAlchemyDTO[User]):
        config = SQLAlchemyDTOConfig(exclude={"password_hash"}, partial=True)

    configuration = LitestarUsersConfig(
        auth_config=ServerSideSessionConfig(),
        secret="probe" * 3 + "!",
        user_service_class=Service,
        user_registration_dto=DataclassDTO[Registration],
        user_read_dto=Shown,
        user_update_dto=Changed,
        user_repository_class=Users,
        auto_commit_transactions=True,
        require_verification_on_registration=False,
        auth_handler_config=AuthHandlerConfig(),
        current_user_handler_config=CurrentUserHandlerConfig(path="/me"),
        register_handler_config=RegisterHandlerConfig(),
    )
    database = SQLAlchemyAsyncConfig(connection_string="sqlite+aiosqlite:///shop.db", session_dependency_key="session", create_all=True)
    application = Litestar(plugins=[SQLAlchemyPlugin(database), LitestarUsersPlugin(configuration)])

    def log_in(client, password):
        return client.post("/login", json={"email": "ada@example.com", "password": password}).status_code

    assert_logs_in(application, log_in)
    return used("litestar-users", LOGGED_IN)


def quart():
    return same_project("Quart-Auth", users_and_login.quart())


def aiohttp():
    return same_project("aiohttp-security", users_and_login.aiohttp())


def sanic():
    """Who logs in gets a token, which opens what is protected."""
    import json

    from sanic import text
    from sanic_jwt import Initialize, protected
    from sanic_jwt.exceptions import AuthenticationFailed

    async def authenticate(request):
        if request.json["password"] != "right":
            raise AuthenticationFailed("wrong password")
        return {"user_id": "ada"}

    application = sites.sanic()
    Initialize(application, authenticate=authenticate)

    @application.get("/")
    @protected()
    async def page(request):
        return text("inside")

    visitor = talking.Visitor(serving.sanic(application))

    def log_in(password):
        return visitor.ask("POST", "/auth", json.dumps({"password": password}), {"Content-Type": "application/json"})

    assert (visitor.get().status, log_in("wrong").status) == (401, 401)
    token = json.loads(log_in("right").text)["access_token"]
    assert visitor.get(Authorization=f"Bearer {token}").text == "inside"
    return used("sanic-jwt", "a page got 401 without a token, and its text with the one that the right password gave; users are stored by the application")


def falcon():
    from falcon import App
    from falcon_auth2 import AuthMiddleware
    from falcon_auth2.backends import BasicAuthBackend

    class Page:
        def on_get(self, req, resp):
            resp.text = req.context.auth["user"]

    def known(attributes, user, password):
        return user if (user, password) == ("ada", "right") else None

    application = App(middleware=[AuthMiddleware(BasicAuthBackend(known))])
    application.add_route("/", Page())
    users_and_login.assert_basic(serving.wsgi(application))
    return used("falcon-auth2", "HTTP basic before every resource: 401 with the wrong password, its page with the right one; users are stored by the application")
