"""Does it support pages in several languages? One URL must respond in the language that the browser requests."""

import pathlib
import struct

from kit import serving, sites, talking
from kit.absence import absent
from kit.finding import no, yes

SERVED = "one URL returned “Hallo” to a German reader and “Hello” to an English one, from a catalogue in {format}"


def gettext_catalogue(folder, domain, translations):
    """Writes LOCALE/LC_MESSAGES/DOMAIN.mo for German, in the format of GNU gettext."""
    texts = {"": "Content-Type: text/plain; charset=UTF-8\n"} | translations
    pairs = sorted(texts.items())
    start = 28 + 16 * len(pairs)
    sources, targets, data = [], [], b""
    for table, column in ((sources, 0), (targets, 1)):
        for pair in pairs:
            text = pair[column].encode()
            table += [len(text), start + len(data)]
            data += text + b"\0"
    header = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, start)
    place = pathlib.Path(folder) / "de" / "LC_MESSAGES"
    place.mkdir(parents=True, exist_ok=True)
    (place / f"{domain}.mo").write_bytes(header + struct.pack(f"<{4 * len(pairs)}I", *sources, *targets) + data)


def serves_both(port, format):
    german, english = (talking.get(port, Accept_Language=language).text for language in ("de", "en"))
    assert (german, english) == ("Hallo", "Hello"), (german, english)
    return yes(SERVED.format(format=format))


def django():
    from django.http import HttpResponse
    from django.urls import path
    from django.utils.translation import gettext

    gettext_catalogue("locale", "django", {"Hello": "Hallo"})
    application = sites.django(
        path("", lambda request: HttpResponse(gettext("Hello"))),
        LOCALE_PATHS=["locale"],
        MIDDLEWARE=["django.middleware.locale.LocaleMiddleware"],
    )
    return serves_both(serving.wsgi(application), "gettext")


def csv_translations(module, make, serve):
    pathlib.Path("csv").mkdir(exist_ok=True)
    pathlib.Path("csv", "de.csv").write_text('"Hello","Hallo"\n')
    pathlib.Path("csv", "en.csv").write_text('"Hello","Hello"\n')
    module.load_translations("csv")
    return serves_both(serve(make(get=lambda self: self.write(self.locale.translate("Hello")))), "CSV")


def tornado():
    import tornado.locale

    return csv_translations(tornado.locale, sites.tornado, serving.tornado)


def cyclone():
    """Both ways are tried, as its documentation shows them; each fails where Python 3 differs from Python 2."""
    import cyclone.locale

    csv = failure(lambda: csv_translations(cyclone.locale, sites.cyclone, serving.twisted))
    gettext_catalogue("locale", "probe", {"Hello": "Hallo"})
    cyclone.locale.load_gettext_translations("locale", "probe")
    gettext = failure(lambda: cyclone.locale.get("de").translate("Hello"))
    return no(
        f"loading translations from CSV fails: {csv}; a translation loaded from gettext fails: {gettext}",
        note="CSV and gettext translations both fail on Python 3; gettext was fixed in the source after this release.",
    )


def failure(call):
    try:
        call()
    except AttributeError as broken:
        return str(broken)
    raise AssertionError("it translates")


def pyramid():
    from pyramid.i18n import TranslationStringFactory
    from pyramid.response import Response

    gettext_catalogue("locale", "probe", {"Hello": "Hallo"})
    text = TranslationStringFactory("probe")("Hello")

    def negotiate(request):
        return request.accept_language.lookup(["en", "de"], default="en")

    def configure(configurator):
        configurator.add_translation_dirs(str(pathlib.Path("locale").absolute()))
        configurator.set_locale_negotiator(negotiate)
        configurator.add_route("home", "/")
        configurator.add_view(lambda request: Response(request.localizer.translate(text)), route_name="home")

    return serves_both(serving.wsgi(sites.pyramid(configure)), "gettext, with a negotiator of three lines")


def every(framework):
    return absent(framework, "i18n l10n gettext ngettext translation translator locale localizer", BESIDES.get(framework.slug))


BESIDES = {"falcon": {r"falcon\..*\.get_text": "the reading of a part of a posted body as text"}}


BESIDES["cherrypy"] = {
    r"cherrypy\._cpdispatch\.validate_translator": "the check of a table that maps characters of a path",
    r"cherrypy\.lib\.cpstats\.locale_date": "a date on its page of statistics",
}
