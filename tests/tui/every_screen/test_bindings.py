"""Every key can be found: by an id, in the footer, in the help and in the command palette."""

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

import hotseat.tui
from tests.clocks import ManualClock
from tests.each import each
from tests.tui.driving import running_app

LONGEST_TOOLTIP = 48
"""Characters; what stands beside a key on the help screen at 80 columns."""


def modules() -> Iterator[str]:
    for found in pkgutil.walk_packages(hotseat.tui.__path__, "hotseat.tui."):
        yield found.name


def classes() -> list[type[DOMNode]]:
    """Every class of ours that can bind keys."""
    return [
        kind
        for name in modules()
        for _, kind in inspect.getmembers(import_module(name), inspect.isclass)
        if kind.__module__ == name and issubclass(kind, DOMNode)
    ]


def own_bindings(kind: type[DOMNode]) -> list[Binding]:
    """What the class itself binds, and not what it inherits."""
    return [binding for binding in kind.__dict__.get("BINDINGS", []) if isinstance(binding, Binding)]


BOUND = [kind for kind in classes() if own_bindings(kind)]
every_class = each("kind", BOUND, ids=lambda kind: kind.__name__)


def test_the_classes_that_bind_keys_are_found() -> None:
    assert {"HomeScreen", "AnswerScreen", "AwayScreen", "NoteLine"} <= {kind.__name__ for kind in BOUND}


@every_class
def test_every_binding_is_written_out(kind: type[DOMNode]) -> None:
    assert all(isinstance(binding, Binding) for binding in kind.__dict__["BINDINGS"])


@every_class
def test_every_binding_has_an_id_a_description_and_a_tooltip(kind: type[DOMNode]) -> None:
    for binding in own_bindings(kind):
        assert binding.id, f"{binding.key} has no id"
        assert binding.description, f"{binding.id} has no description"
        assert 0 < len(binding.tooltip) <= LONGEST_TOOLTIP, f"{binding.id}: {len(binding.tooltip)} characters"


@every_class
def test_no_key_is_bound_twice_on_a_screen(kind: type[DOMNode]) -> None:
    # A key that opens a line is bound with priority and without, to the same.
    bound = {(key, binding.id) for binding in own_bindings(kind) for key in binding.key.split(",")}
    keys = [key for key, _ in bound]
    assert sorted(keys) == sorted(set(keys))


def test_an_id_is_used_by_one_binding_only() -> None:
    """A screen may bind an id anew that a screen it is made from has bound: it then means the same."""
    owners: dict[str, list[type[DOMNode]]] = {}
    for kind in BOUND:
        for binding in own_bindings(kind):
            owners.setdefault(binding.id or "", []).append(kind)
    for name, kinds in owners.items():
        first = kinds[0]
        assert all(issubclass(kind, first) or issubclass(first, kind) for kind in kinds), f"{name}: {kinds}"


@every_class
def test_an_id_does_one_thing_on_a_screen(kind: type[DOMNode]) -> None:
    """A person who gives the id another key would give it to both."""
    actions: dict[str, set[str]] = {}
    for bindings in kind._merge_bindings().key_to_bindings.values():
        for binding in bindings:
            actions.setdefault(binding.id or "", set()).add(binding.action)
    assert [key_id for key_id, done in actions.items() if key_id and len(done) > 1] == []


@every_class
def test_every_binding_has_an_action(kind: type[DOMNode]) -> None:
    for binding in own_bindings(kind):
        name = binding.action.partition("(")[0]
        of_screen = name.removeprefix("screen.")
        kinds = [kind] if of_screen == name else [one for one in BOUND if issubclass(one, Screen)]
        found = any(callable(getattr(kind, f"action_{of_screen}", None)) for kind in kinds)
        assert found, f"{binding.id}: there is no action_{name}"


async def test_a_command_of_the_palette_does_what_its_key_does(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin_answer()
        await driver.press("ctrl+p", *"pause", "enter")
        await driver.repaint()
        assert driver.kept.paused
