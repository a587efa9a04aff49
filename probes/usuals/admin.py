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
