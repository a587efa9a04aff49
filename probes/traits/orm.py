"""Does it map objects to a relational database? An object is stored, found again, and its row checked."""

import json
import sqlite3

from kit import serving, sites, talking
from kit.absence import absent
from kit.finding import partial, yes

WORDS = "orm model queryset mapper foreignkey declarative sqlalchemy"


def django():
    from django.db import connection, models

    sites.django_settings(DATABASES=sites.MEMORY_DATABASE)

    class Book(models.Model):
        title = models.CharField(max_length=20)

        class Meta:
            app_label = "probe"

    with connection.schema_editor() as schema:
        schema.create_model(Book)
    Book.objects.create(title="Emma")
    assert Book.objects.get(title__startswith="E").title == "Emma"
    with connection.cursor() as cursor:
        assert cursor.execute("SELECT title FROM probe_book").fetchall() == [("Emma",)]
    return yes("an object was stored in SQLite, found by a query, and its row read with SQL")


def every(framework):
    return absent(framework, WORDS, BESIDES.get(framework.slug))


BESIDES = {
    "aiohttp": {r"aiohttp\._websocket\.models": "the messages of a WebSocket"},
    "sanic": {r"sanic\.models": "the types of its own parts"},
    "twisted": {r"twisted\.python\.modules\.IPathImportMapper": "the mapping of import paths"},
    "pyramid": {r"pyramid\..*(Mapper|_mapper|MapperFactory)": "the mappers of routes and of views"},
}


def fastapi():
    """SQLModel's classes are both what a handler takes and what the database keeps."""
    from fastapi import FastAPI
    from sqlmodel import Field, Session, SQLModel, create_engine, select

    class Book(SQLModel, table=True):
        id: int | None = Field(default=None, primary_key=True)
        title: str

    engine = create_engine("sqlite:///shop.db")
    SQLModel.metadata.create_all(engine)
    application = FastAPI()

    @application.post("/")
    def store(title: str):
        with Session(engine) as session:
            session.add(Book(title=title))
            session.commit()

    @application.get("/")
    def find() -> Book:
        with Session(engine) as session:
            return session.exec(select(Book).where(Book.title == "Emma")).one()

    port = serving.asgi(application)
    talking.post(port, "/?title=Emma", {})
    found = talking.get(port).text
    assert json.loads(found) == {"id": 1, "title": "Emma"}, found
    with sqlite3.connect("shop.db") as database:
        assert database.execute("SELECT title FROM book").fetchall() == [("Emma",)]
    return partial(
        "Needs SQLModel, a package of the same project, which maps objects with SQLAlchemy.",
        "with SQLModel, a handler stored an object in SQLite, another found it by a query, and its row was read with SQL",
    )


def litestar():
    """The plugin of Advanced Alchemy gives each handler a session."""
    from advanced_alchemy.extensions.litestar import SQLAlchemyAsyncConfig, SQLAlchemyPlugin, base
    from litestar import Litestar, get, post
    from litestar.testing import TestClient
    from sqlalchemy import select
    from sqlalchemy.ext.asyncio import AsyncSession
    from sqlalchemy.orm import Mapped

    class Book(base.BigIntBase):
        __tablename__ = "book"
        title: Mapped[str]

    @post("/")
    async def store(db_session: AsyncSession) -> None:
        db_session.add(Book(title="Emma"))
        await db_session.commit()

    @get("/")
    async def find(db_session: AsyncSession) -> str:
        return (await db_session.scalars(select(Book).where(Book.title == "Emma"))).one().title

    # What a signature names is looked up where the module is: these names are in this function.
    types = {"AsyncSession": AsyncSession}
    config = SQLAlchemyAsyncConfig(connection_string="sqlite+aiosqlite:///shop.db", create_all=True)
    with TestClient(Litestar([store, find], plugins=[SQLAlchemyPlugin(config)], signature_namespace=types)) as client:
        assert client.post("/").status_code == 201 and client.get("/").text == "Emma"
    with sqlite3.connect("shop.db") as database:
        assert database.execute("SELECT title FROM book").fetchall() == [("Emma",)]
    return partial(
        "Needs Advanced Alchemy, a package of the same project, with SQLAlchemy; the extra \"sqlalchemy\" installs it.",
        "with Advanced Alchemy, a handler stored an object in SQLite, another found it by a query, and its row was read with SQL",
    )


MODELS = "models of what a request, a response or a page has"
BESIDES |= {
    "apiflask": {r"apiflask\.(schemas|validators)\..*": MODELS},
    "blacksheep": {r"blacksheep\.(server\.(rendering|bindings|openapi)|settings\.html)\..*": MODELS},
    "robyn": {
        r"robyn\.scaffold\..*": "projects that it copies, which use other packages",
        r"robyn\.(pydantic_support|router)\..*": MODELS,
    },
}
