"""Admin screens that are generated from models. One lists a stored object."""

from kit import serving, sites, talking
from kit.usual import used


def flask():
    from flask_admin import Admin
    from flask_admin.contrib.sqla import ModelView
    from flask_babel import Babel
    from flask_sqlalchemy import SQLAlchemy

    application = sites.flask()
    application.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///shop.db"
    database = SQLAlchemy(application)

    class Item(database.Model):
        id = database.Column(database.Integer, primary_key=True)
        name = database.Column(database.String)

    Babel(application)  # Flask-Admin uses it where it is installed
    Admin(application).add_view(ModelView(Item, database.session))
    with application.app_context():
        database.create_all()
        database.session.add(Item(name="armchair"))
        database.session.commit()
    page = talking.get(serving.wsgi(application), "/admin/item/")
    assert page.status == 200 and "armchair" in page.text
    return used("Flask-Admin", "a screen made from a model listed a stored object; who may see it is left to the application")


def model():
    """A model of SQLAlchemy's with one stored object, and the engine that keeps it."""
    from sqlalchemy import create_engine
    from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

    class Base(DeclarativeBase):
        pass

    class Item(Base):
        __tablename__ = "item"
        id: Mapped[int] = mapped_column(primary_key=True)
        name: Mapped[str]

    engine = create_engine("sqlite:///shop.db")
    Base.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        session.add(Item(name="armchair"))
    return Item, engine


def fastapi():
    from fastapi import FastAPI
    from sqladmin import Admin, ModelView

    item, engine = model()

    class Items(ModelView, model=item):
        column_list = [item.id, item.name]

    application = FastAPI()
    Admin(application, engine).add_view(Items)
    page = talking.get(serving.asgi(application), "/admin/item/list")
    assert page.status == 200 and "armchair" in page.text
    return used("SQLAdmin", "a screen made from a model listed a stored object; who may see it is left to the application")


def starlette():
    from starlette.applications import Starlette
    from starlette_admin.contrib.sqla import Admin, ModelView

    item, engine = model()
    admin = Admin(engine)
    admin.add_view(ModelView(item))
    application = Starlette()
    admin.mount_to(application)
    page = talking.get(serving.asgi(application), "/admin/item/list")
    assert page.status == 200 and "armchair" in page.text
    return used("starlette-admin", "a screen made from a model listed a stored object; who may see it is left to the application")


def litestar():
    from litestar import Litestar
    from sqladmin import ModelView
    from sqladmin_litestar_plugin import SQLAdminPlugin

    item, engine = model()

    class Items(ModelView, model=item):
        column_list = [item.id, item.name]

    application = Litestar(plugins=[SQLAdminPlugin(views=[Items], engine=engine)])
    page = talking.get(serving.asgi(application), "/admin/item/list")
    assert page.status == 200 and "armchair" in page.text
    return used("sqladmin-litestar-plugin", "a screen made from a model listed a stored object; who may see it is left to the application")
