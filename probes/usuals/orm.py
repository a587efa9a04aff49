"""Objects mapped to a relational database. One is stored in SQLite and found by a query, and its row read with SQL."""

from kit import sites, talking
from kit.pages import served
from kit.usual import same_project, used
from traits import orm


def flask():
    from flask_sqlalchemy import SQLAlchemy
    from sqlalchemy import text

    application = sites.flask()
    application.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
    database = SQLAlchemy(application)

    class Item(database.Model):
        id = database.Column(database.Integer, primary_key=True)
        name = database.Column(database.String)

    with application.app_context():
        database.create_all()
        database.session.add(Item(name="chair"))
        database.session.commit()
        assert Item.query.filter_by(name="chair").one().id == 1
        assert database.session.execute(text("select name from item")).scalar() == "chair"
    return used("Flask-SQLAlchemy", "an object was stored in SQLite, found by a query, and its row read with SQL")


def sqlalchemy_in(slug):
    """SQLAlchemy in handlers of the framework: one stores an object, one finds it."""
    from sqlalchemy import create_engine, select, text
    from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

    class Base(DeclarativeBase):
        pass

    class Item(Base):
        __tablename__ = "item"
        id: Mapped[int] = mapped_column(primary_key=True)
        name: Mapped[str]

    engine = create_engine("sqlite:///shop.db")
    Base.metadata.create_all(engine)

    def store():
        with Session(engine) as session, session.begin():
            session.add(Item(name="chair"))
        return "stored"

    def find():
        with Session(engine) as session:
            return str(session.scalars(select(Item).where(Item.name == "chair")).one().id)

    port = served(slug, {"/store": store, "/find": find})
    assert [talking.get(port, path).text for path in ("/store", "/find")] == ["stored", "1"]
    with engine.connect() as connection:
        assert connection.execute(text("select name from item")).scalar() == "chair"
    return used("SQLAlchemy", "a handler stored an object in SQLite, another found it by a query, and its row was read with SQL")


def starlette():
    return sqlalchemy_in("starlette")


def quart():
    return sqlalchemy_in("quart")


def fastapi():
    return same_project("SQLModel", orm.fastapi())


def litestar():
    return same_project("advanced-alchemy", orm.litestar())


def aiohttp():
    return sqlalchemy_in("aiohttp")


def sanic():
    return sqlalchemy_in("sanic")


def falcon():
    return sqlalchemy_in("falcon")


def bottle():
    return sqlalchemy_in("bottle")


def tornado():
    return sqlalchemy_in("tornado")


def pyramid():
    return sqlalchemy_in("pyramid")


def twisted():
    return sqlalchemy_in("twisted")
