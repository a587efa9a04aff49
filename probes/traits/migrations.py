"""Does it apply changes to a database schema as recorded migrations? One is created from a model, run, and must be recorded."""

import asyncio
import pathlib
import sqlite3
import subprocess
import sys

from kit import sites
from kit.absence import absent
from kit.finding import partial, yes
from kit.framework import script

MODEL = "from django.db import models\nclass Book(models.Model):\n    title = models.CharField(max_length=20)\n"


def django():
    from django.core.management import call_command
    from django.db import connection

    application = pathlib.Path("shop")
    (application / "migrations").mkdir(parents=True, exist_ok=True)
    (application / "migrations" / "__init__.py").touch()
    (application / "__init__.py").touch()
    (application / "models.py").write_text(MODEL)
    sys.path.insert(0, ".")
    sites.django_settings(DATABASES=sites.MEMORY_DATABASE, INSTALLED_APPS=["shop"])
    call_command("makemigrations", "shop", verbosity=0)
    call_command("migrate", verbosity=0)
    with connection.cursor() as cursor:
        steps = cursor.execute("SELECT app, name FROM django_migrations").fetchall()
    assert steps == [("shop", "0001_initial")] and "shop_book" in connection.introspection.table_names()
    return yes("makemigrations wrote 0001_initial from a model; migrate made its table and recorded the step")


def every(framework):
    return absent(framework, "migrate migration migrator schema alembic", BESIDES.get(framework.slug))


BESIDES = {
    "fastapi": {
        r"fastapi\..*[jJ]son_?[sS]chema.*|fastapi\..*core_schema.*": "descriptions of data in JSON Schema, and Pydantic’s",
        r"fastapi\..*(bytes|model|body)_schema|fastapi\._compat\.v2\.get_schema_from_model_field": "descriptions of the bodies of requests",
        r"fastapi\.openapi\.models\.Schema": "a part of OpenAPI",
    },
    "starlette": {r"starlette\.schemas.*": "the collecting of descriptions for OpenAPI"},
}


LITESTAR_APPLICATION = """
from advanced_alchemy.extensions.litestar import AlembicSyncConfig, SQLAlchemyPlugin, SQLAlchemySyncConfig, base
from litestar import Litestar
from sqlalchemy.orm import Mapped


class Book(base.BigIntBase):
    __tablename__ = "book"
    title: Mapped[str]


migrations = AlembicSyncConfig(script_location="steps", script_config="alembic.ini")
config = SQLAlchemySyncConfig(connection_string="sqlite:///shop.db", alembic_config=migrations)
app = Litestar([], plugins=[SQLAlchemyPlugin(config)])
"""


def litestar():
    pathlib.Path("app.py").write_text(LITESTAR_APPLICATION)
    for command in ["init", "steps"], ["make-migrations", "-m", "first"], ["upgrade"]:
        done = subprocess.run([script("litestar"), "database", *command, "--no-prompt"], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
    assert {"book"} < tables("shop.db")
    return partial(
        "Needs Advanced Alchemy, a package of the same project, with Alembic; the extra \"sqlalchemy\" installs it.",
        "with Advanced Alchemy, litestar database make-migrations wrote a step from a model; upgrade made its table and recorded the step",
    )


def tables(file):
    with sqlite3.connect(file) as database:
        return {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def quart():
    """Quart-DB runs numbered steps when the application starts; nothing writes them."""
    from quart import Quart
    from quart_db import QuartDB

    pathlib.Path("steps").mkdir(exist_ok=True)
    pathlib.Path("steps", "0.py").write_text("async def migrate(connection):\n    await connection.execute('CREATE TABLE book (title TEXT)')\n")

    async def started():
        application = Quart("probe", root_path=str(pathlib.Path.cwd()))
        QuartDB(application, url="sqlite:///shop.db", migrations_folder="steps")
        async with application.test_app():
            pass

    asyncio.run(started())
    asyncio.run(started())
    with sqlite3.connect("shop.db") as database:
        assert database.execute("SELECT version FROM schema_migration").fetchall() == [(0,)]
    assert "book" in tables("shop.db")
    return partial(
        "Needs Quart-DB, a package of the same project, which runs numbered steps; it writes none from models.",
        "with Quart-DB, a numbered step made its table when the application started, was recorded, and not run again at the next start",
    )


SCHEMAS = "schemas of JSON and of requests"
BESIDES |= {
    "apiflask": {r"apiflask\..*": SCHEMAS},
    "blacksheep": {r"blacksheep\.server\.openapi\..*": SCHEMAS, r"blacksheep\.url\.valid_schema": "whether an address has a scheme"},
    "robyn": {r"robyn\.(mcp|openapi|pydantic_support)\..*": SCHEMAS},
}
