"""Does it apply changes to a database schema as recorded migrations? One is created from a model, run, and must be recorded."""

import pathlib
import sys

from kit import sites
from kit.absence import absent
from kit.finding import yes

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
    return absent(framework, "migrate migration migrator schema alembic")
