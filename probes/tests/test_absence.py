"""A feature is found under any of its names, and nothing else is mistaken for it."""

import pytest

from kit import absence
from kit.framework import Framework

ANY = Framework("any", "Any")


@pytest.fixture
def names(monkeypatch):
    """Lets a test say what the package defines."""
    monkeypatch.setattr(absence, "commands", lambda distribution: [])
    return lambda *defined: monkeypatch.setattr(absence, "inside", lambda package: (["any"], list(defined)))


@pytest.mark.parametrize("name", ["any.Form", "any.forms", "any.LoginForm", "any.render_form", "any.FormField", "any.HTMLForm"])
def test_a_name_that_may_do_it_makes_the_answer_unknown(names, name):
    names(name)
    assert absence.absent(ANY, "form").support == "unknown"


@pytest.mark.parametrize("name", ["any.format", "any.OutputTransform", "any.platform"])
def test_a_longer_word_is_another_word(names, name):
    names(name)
    assert absence.absent(ANY, "form").support == "no"


def test_two_words_are_found_written_as_one_or_apart(names):
    for name in "any.url_for", "any.UrlFor", "any.urlfor":
        names(name)
        assert absence.absent(ANY, "urlfor").support == "unknown"


def test_what_is_explained_is_told(names):
    names("any.xsrf_form_html")
    found = absence.absent(ANY, "form", {r".*xsrf_form_html": "a hidden element"})
    assert (found.support, found.how.endswith("found only a hidden element")) == ("no", True)
