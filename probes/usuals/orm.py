"""Objects mapped to a relational database. One is stored in SQLite and found by a query, and its row read with SQL."""

from kit import sites
from kit.usual import used


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
