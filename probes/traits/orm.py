"""Does it map objects to a relational database? An object is stored, found again, and its row checked."""

from kit import sites
from kit.absence import absent
from kit.finding import yes

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
