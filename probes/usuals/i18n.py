"""Translations, chosen for each reader."""

from pathlib import Path

from kit import serving, sites, talking
from kit.usual import used


def flask():
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo
    from flask import request
    from flask_babel import Babel, gettext

    folder = Path("translations/de/LC_MESSAGES")
    folder.mkdir(parents=True)
    catalogue = Catalog(locale="de")
    catalogue.add("Hello", "Hallo")
    with (folder / "messages.mo").open("wb") as file:
        write_mo(file, catalogue)
    application = sites.flask()
    application.config["BABEL_TRANSLATION_DIRECTORIES"] = str(Path.cwd() / "translations")
    Babel(application, locale_selector=lambda: request.accept_languages.best_match(["en", "de"]))
    application.add_url_rule("/", "page", lambda: gettext("Hello"))
    port = serving.wsgi(application)
    assert [talking.get(port, Accept_Language=each).text for each in ("de", "en")] == ["Hallo", "Hello"]
    return used("Flask-Babel", "one URL returned “Hallo” to a German reader and “Hello” to an English one, from a catalogue in gettext")
