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


def test_a_module_of_a_single_file_is_read(tmp_path, monkeypatch):
    (tmp_path / "one.py").write_text("class Form:\n    def render(self):\n        pass\n")
    monkeypatch.setattr(absence, "place", lambda package: tmp_path / "one.py")

    assert absence.inside("one") == (["one"], ["one.Form", "one.render"])


def test_benchmarks_of_others_and_its_own_tests_are_not_the_package(tmp_path, monkeypatch):
    package = tmp_path / "any"
    for folder in "", "bench", "tests", "forms":
        (package / folder).mkdir(exist_ok=True)
        (package / folder / "it.py").write_text("def render(): pass\n")
    monkeypatch.setattr(absence, "place", lambda name: package)

    assert absence.inside("any")[0] == ["any.forms.it", "any.it"]
