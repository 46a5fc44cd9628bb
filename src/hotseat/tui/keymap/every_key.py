"""All keys of all screens, with their ids. It imports every screen, so only commands on keys ask for it."""

import inspect
import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache
from types import ModuleType
from typing import NamedTuple

from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widgets import Input

from hotseat.tui import screens, widgets
from hotseat.when_used import modules_when_used


class BoundKey(NamedTuple):
    """The keys that do one thing."""

    id: str
    keys: tuple[str, ...]
    """As Textual names them, which is how settings name them too: "question_mark"."""
    name: str
    does: str
    in_a_line: bool
    """Whether it works while a person types in a line, so that letters cannot be its keys."""


@cache
def every_key() -> Mapping[str, BoundKey]:
    """Every key of hotseat that has an id, by id, sorted."""
    keys: dict[str, BoundKey] = {}
    for kind in _bound_classes():
        for binding in _bindings(kind):
            before = keys.get(str(binding.id))
            keys[str(binding.id)] = BoundKey(
                id=str(binding.id),
                keys=tuple(dict.fromkeys((*(before.keys if before else ()), binding.key))),
                name=binding.description,
                does=binding.tooltip,
                in_a_line=issubclass(kind, Input),
            )
    return dict(sorted(keys.items()))


@cache
def together() -> tuple[frozenset[str], ...]:
    """The ids that can be on the screen at the same time, for each screen.

    Those of a widget count for every screen that has an id with the same beginning, or by themselves.
    """
    kinds = _bound_classes()
    of_screens = [
        {str(binding.id) for binding in _bindings(kind)} for kind in kinds if issubclass(kind, Screen)
    ]
    of_widgets = [
        {str(binding.id) for binding in _bindings(kind)} for kind in kinds if not issubclass(kind, Screen)
    ]
    whole = [ids.union(*(more for more in of_widgets if _rooms(more) & _rooms(ids))) for ids in of_screens]
    return tuple(map(frozenset, (*whole, *of_widgets)))


@cache
def taken() -> frozenset[str]:
    """The keys that do the same everywhere, and that nothing else can have."""
    everywhere = (key for binding in Binding.make_bindings(App.BINDINGS) for key in [binding.key])
    return frozenset({*everywhere, App.COMMAND_PALETTE_BINDING})


def _rooms(ids: set[str]) -> set[str]:
    return {key.partition(".")[0] for key in ids}


@cache
def _bound_classes() -> tuple[type[DOMNode], ...]:
    return tuple(
        kind
        for package in (screens, widgets)
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
        for _, kind in inspect.getmembers(_module(module.name), inspect.isclass)
        if kind.__module__ == module.name and issubclass(kind, DOMNode)
    )


def _module(name: str) -> ModuleType:
    package, _, short = name.rpartition(".")
    module: ModuleType = modules_when_used(package)(short)
    return module


def _bindings(kind: type[DOMNode]) -> Iterator[Binding]:
    """The bindings with an id, those it inherits included; one for each key."""
    for bindings in kind._merge_bindings().key_to_bindings.values():
        yield from (binding for binding in bindings if binding.id)
