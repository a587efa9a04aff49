"""Changes of a database schema as recorded migrations. One is written from a model and applied."""

import sqlite3
import subprocess
import sys
from pathlib import Path

from kit.usual import used

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
