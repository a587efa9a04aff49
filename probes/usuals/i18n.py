"""Translations, chosen for each reader."""

from pathlib import Path

from kit import serving, sites, talking
from kit.asked import asked
from kit.usual import used


TRANSLATED = "one URL returned “Hallo” to a German reader and “Hello” to an English one, from a catalogue in gettext"


def catalogue():
    """Writes the German words for `messages` into the folder `translations`."""
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo

    folder = Path("translations/de/LC_MESSAGES")
    folder.mkdir(parents=True)
    words = Catalog(locale="de")
    words.add("Hello", "Hallo")
    with (folder / "messages.mo").open("wb") as file:
        write_mo(file, words)


def assert_translates(port):
    assert [talking.get(port, Accept_Language=each).text for each in ("de", "en")] == ["Hallo", "Hello"]


def flask():
    from flask import request
    from flask_babel import Babel, gettext

    catalogue()
    application = sites.flask()
    application.config["BABEL_TRANSLATION_DIRECTORIES"] = str(Path.cwd() / "translations")
    Babel(application, locale_selector=lambda: request.accept_languages.best_match(["en", "de"]))
    application.add_url_rule("/", "page", lambda: gettext("Hello"))
    assert_translates(serving.wsgi(application))
    return used("Flask-Babel", TRANSLATED)


def fastapi():
    from fastapi import FastAPI
    from fastapi.responses import PlainTextResponse
    from fastapi_babel import BabelConfigs, BabelMiddleware, _

    catalogue()
    root = str(Path.cwd() / "app.py")
    configuration = BabelConfigs(ROOT_DIR=root, BABEL_DEFAULT_LOCALE="en", BABEL_TRANSLATION_DIRECTORY="translations")
    application = FastAPI()
    application.add_middleware(BabelMiddleware, babel_configs=configuration)
    application.add_api_route("/", lambda: _("Hello"), response_class=PlainTextResponse)
    assert_translates(serving.asgi(application))
    return used("fastapi-babel", TRANSLATED)


def starlette():
    from starlette.applications import Starlette
    from starlette.middleware import Middleware
    from starlette.responses import PlainTextResponse
    from starlette.routing import Route
    from starlette_babel import LocaleMiddleware, gettext, get_translator

    catalogue()
    get_translator().load_from_directories(["translations"])
    middleware = [Middleware(LocaleMiddleware, locales=["en", "de"], default_locale="en")]
    application = Starlette(routes=[Route("/", lambda request: PlainTextResponse(gettext("Hello")))], middleware=middleware)
    assert_translates(serving.asgi(application))
    return used("starlette-babel", TRANSLATED)


def quart():
    from quart import Quart, request
    from quart_babel import Babel, gettext

    catalogue()
    application = Quart("probe", root_path=str(Path.cwd()))
    Babel(application, locale_selector=lambda: request.accept_languages.best_match(["en", "de"]))
    application.add_url_rule("/", "page", lambda: gettext("Hello"))
    assert_translates(serving.asgi(application))
    return used("quart-babel", TRANSLATED)


def babel_in(slug):
    """Babel beside the framework: it chooses the language, and looks the text up."""
    from babel import negotiate_locale
    from babel.support import Translations

    def answer(language, fields):
        return Translations.load("translations", [negotiate_locale([language], ["en", "de"])]).gettext("Hello")

    catalogue()
    assert_translates(asked(slug, answer))
    return used("Babel", TRANSLATED)


def aiohttp():
    return babel_in("aiohttp")


def sanic():
    return babel_in("sanic")


def falcon():
    return babel_in("falcon")


def bottle():
    return babel_in("bottle")


def twisted():
    return babel_in("twisted")
