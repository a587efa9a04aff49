"""Changes of a database schema as recorded migrations. One is written from a model and applied."""

import sqlite3
import subprocess
import sys
from pathlib import Path

from kit.usual import same_project, used
from traits import migrations

APPLICATION = """
from flask import Flask
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///{folder}/shop.db"
database = SQLAlchemy(app)
Migrate(app, database)


class Item(database.Model):
    id = database.Column(database.Integer, primary_key=True)
"""


def flask():
    Path("app.py").write_text(APPLICATION.format(folder=Path.cwd()))
    for command in ("init", "migrate", "upgrade"):
        subprocess.run([sys.executable, "-m", "flask", "db", command], check=True, capture_output=True)
    with sqlite3.connect("shop.db") as database:
        tables = {name for (name,) in database.execute("select name from sqlite_master where type = 'table'")}
    assert {"item", "alembic_version"} <= tables
    return used("Flask-Migrate", "flask db migrate wrote a migration from a model; flask db upgrade made its table and recorded the step")


MODELS = """
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Item(Base):
    __tablename__ = "item"
    id: Mapped[int] = mapped_column(primary_key=True)
"""


def alembic():
    """Alembic beside the application, with SQLAlchemy’s models in a module of their own."""
    Path("models.py").write_text(MODELS)
    command = [sys.executable, "-m", "alembic"]
    subprocess.run([*command, "init", "steps"], check=True, capture_output=True)
    settings, steps = Path("alembic.ini"), Path("steps/env.py")
    settings.write_text(settings.read_text().replace("driver://user:pass@localhost/dbname", "sqlite:///shop.db"))
    steps.write_text(steps.read_text().replace("target_metadata = None", "import models\ntarget_metadata = models.Base.metadata"))
    for arguments in ["revision", "--autogenerate", "-m", "first"], ["upgrade", "head"]:
        subprocess.run([*command, *arguments], check=True, capture_output=True)
    with sqlite3.connect("shop.db") as database:
        tables = {name for (name,) in database.execute("select name from sqlite_master where type = 'table'")}
    assert {"item", "alembic_version"} <= tables
    return used("Alembic", "alembic revision wrote a migration from a model; alembic upgrade made its table and recorded the step")


def fastapi():
    return alembic()


def starlette():
    return alembic()


def litestar():
    return same_project("advanced-alchemy", migrations.litestar())


def quart():
    return same_project("Quart-DB", migrations.quart())


def aiohttp():
    return alembic()


def sanic():
    return alembic()


def falcon():
    return alembic()


def bottle():
    return alembic()


def tornado():
    return alembic()


def pyramid():
    return alembic()


def twisted():
    return alembic()
