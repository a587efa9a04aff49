"""Flask's website is flask.pocoo.org, and it calls itself a microframework. Its metadata is read."""

import importlib.metadata

from kit.finding import no


def flask():
    text = importlib.metadata.distribution("flask").read_text("METADATA")
    assert "pocoo" not in text and "microframework" not in text.lower()
    assert "https://flask.palletsprojects.com/" in text and "lightweight" in text
    return no("its metadata name flask.palletsprojects.com and a lightweight framework; neither pocoo nor microframework is in them")
