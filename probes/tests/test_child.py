"""A framework is answered by its own function, else by that of its interface, else by that of all."""

import sys
import types

import pytest

from kit.child import probe_of
from kit.framework import Framework


@pytest.fixture
def module(monkeypatch):
    """Makes a module of these functions, which tell their name."""

    def make(*names):
        made = types.ModuleType("made")
        for name in names:
            setattr(made, name, lambda *framework, name=name: (name, *[each.slug for each in framework]))
        monkeypatch.setitem(sys.modules, "made", made)

    return make


@pytest.mark.parametrize(
    ("names", "answer"),
    [
        (["fastapi", "every_asgi", "every"], ("fastapi",)),
        (["every_asgi", "every", "quart"], ("every_asgi", "fastapi")),
        (["every", "every_wsgi"], ("every", "fastapi")),
    ],
)
def test_the_function_nearest_to_the_framework_answers(module, names, answer):
    module(*names)
    assert probe_of("made", "fastapi")() == answer


def test_without_a_function_there_is_no_probe(module):
    module("every_wsgi", "quart")
    assert probe_of("made", "fastapi") is None


def test_a_framework_without_an_interface_shares_none(module):
    module("every_asgi", "every_None", "every")
    assert Framework.named("tornado").interface is None
    assert probe_of("made", "tornado")() == ("every", "tornado")
