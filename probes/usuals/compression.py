"""Packed responses: a client that takes gzip gets one, another gets the plain text."""

from kit import serving, sites
from kit.usual import used
from traits import compression as trait


def flask():
    from flask_compress import Compress

    application = sites.flask()
    Compress(application)
    application.add_url_rule("/", view_func=lambda: trait.TEXT)
    return used("Flask-Compress", trait.packs(serving.wsgi(application)).how)
