"""Every key can be found: by an id, in the footer, in the help and in the command palette."""

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from textual.binding import Binding
from textual.dom import DOMNode
from textual.widget import Widget
from textual.widgets import Input
from textual.widgets._footer import FooterKey

import hotseat.tui
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app
from tests.tui.scenes import SCENES

LONGEST_TOOLTIP = 48
"""Characters; what stands beside a key on the help screen at 80 columns."""

SAME_KEYS = {
    "home-first-time",
    "card-countdown",
    "card-sought",
    "card-design",
    "answer-hidden",
    "heard",
    "heard-level",
    "debrief-sounded",
    "readiness-first-time",
    "area-row",
    "strange",
    "strong",
    "pair-card",
    "driver-cut-in",
    "card-told",
    "too-small",
}
"""Scenes whose keys are those of another."""

every_other_scene = pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=pytest.mark.torture if number % 2 else ())
        for number, name in enumerate(name for name in SCENES if name not in SAME_KEYS)
    ],
)
"""Half of them each time, the other half in the torture: a palette costs a second to open and close."""


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
every_class = pytest.mark.parametrize("kind", BOUND, ids=lambda kind: kind.__name__)


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
def test_every_binding_has_an_action(kind: type[DOMNode]) -> None:
    for binding in own_bindings(kind):
        name = binding.action.partition("(")[0]
        assert callable(getattr(kind, f"action_{name}", None)), f"{binding.id}: there is no action_{name}"


@every_other_scene
async def test_every_key_that_does_something_now_is_in_the_palette_and_in_the_help(
    name: str, folder: Path, clock: ManualClock
) -> None:
    SCENES[name].prepare(folder)
    async with running_app(folder, clock, size=(80, 36)) as seat:
        await SCENES[name].go(seat)
        the_palette_holds_every_key(seat)
        the_footer_names_keys_that_work(seat)
        if not (seat.app.screen.is_modal or isinstance(seat.app.focused, Input)):
            await the_help_names_every_key(seat)


def the_palette_holds_every_key(seat: AppDriver) -> None:
    commands = list(seat.app.get_system_commands(seat.app.screen))
    found = {(command.title, command.help) for command in commands}
    for active in seat.app.screen.active_bindings.values():
        if active.enabled and active.binding.id and not active.binding.system:
            assert (active.binding.description, active.binding.tooltip) in found, active.binding.id
    assert len(found) == len(commands), "the palette shows the same line twice"


def the_footer_names_keys_that_work(seat: AppDriver) -> None:
    keys = [key for key in seat.app.screen.query(FooterKey) if key.region]
    assert keys or seat.screen_name in ("HelpScreen", "LeaveScreen", "GuessScreen")
    bound = seat.app.screen.active_bindings
    for key in keys:
        active = bound[key.key]
        assert has_action(active.node, active.binding.action), f"{key.description} does nothing"


def has_action(node: DOMNode, action: str) -> bool:
    name = action.partition("(")[0].rpartition(".")[2]
    owners = [node, node.screen, node.app] if isinstance(node, Widget) else [node]
    return any(callable(getattr(owner, f"action_{name}", None)) for owner in owners)


async def the_help_names_every_key(seat: AppDriver) -> None:
    bindings = [active.binding for active in seat.app.screen.active_bindings.values()]
    await seat.act("help")
    lines = [" ".join(line.split()) for line in seat.text.splitlines()]
    for binding in bindings:
        if binding.id and not binding.system and not binding.group:
            said = f"{binding.description} {binding.tooltip}"
            assert any(said in line for line in lines), f"{binding.id} on one line\n{seat.text}"


async def test_a_command_of_the_palette_does_what_its_key_does(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await seat.begin()
        await seat.act("begin")
        await seat.press("ctrl+p", *"pause", "enter")
        await seat.repaint()
        assert seat.kept.paused
