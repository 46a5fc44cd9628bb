"""What holds on every screen: its keys are offered and explained, and its words can be read."""

from collections.abc import Iterator

from textual.app import App
from textual.color import Color
from textual.dom import DOMNode
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static

from hotseat.tui.screens.help import HelpScreen
from hotseat.tui.screens.page import Page
from hotseat.tui.screens.with_keys import WithKeys
from hotseat.tui.text import key_name
from hotseat.tui.theme import DARK, LIGHT
from hotseat.tui.widgets.keys import Entry, Keys
from tests.tui.driving import AppDriver, settle
from tests.tui.painting import screen_strips

READABLE = 4.5
"""The least contrast of text with what is behind it, after the accessibility guidelines of the W3C."""
LOOKED_AT = [
    *("home", "card", "answer", "answer-note-open", "help", "leave", "away", "guess", "follow-up-open"),
    *("rating", "debrief", "review", "session", "browse", "browse-searched", "add", "heard-design"),
    *("answer-changed", "coverage", "days", "trend", "stories", "story"),
]
"""Scenes that between them hold every style."""


def ours(screen: Screen[object]) -> dict[str, str]:
    """The keys that do something now, and what `?` calls them."""
    assert isinstance(screen, Page)
    bound = screen.active_bindings
    return {key: screen.help_on(bound[key].binding)[0] for key in bound if bound[key].binding.id}


def offered(driver: AppDriver) -> list[Entry]:
    """What the footer says."""
    return [entry for keys in driver.app.screen.query(Keys) if keys.region for entry in keys.offered]


def in_footer(driver: AppDriver) -> list[str]:
    return [key.key for entry in offered(driver) for key in entry.keys]


def the_footer_offers_what_may_be_pressed(driver: AppDriver) -> None:
    screen = driver.app.screen
    bound = screen.active_bindings
    shown = {bound[key].binding.action for key in bound if bound[key].binding.show}
    assert {bound[key].binding.action for key in in_footer(driver)} == shown
    assert all(bound[key].enabled for key in in_footer(driver))
    assert all(bound[key].binding.id for key in in_footer(driver))


def nothing_below_offers_keys(driver: AppDriver) -> None:
    *below, front = driver.app.screen_stack
    for screen in below:
        assert not any(map(_painted, screen.query(Keys))), f"{screen} offers keys below {front}"
    assert all(_painted(keys) or not keys.offered for keys in front.query(Keys))
    assert list(front.query(Keys)), f"{front} shows no keys"


def _painted(keys: Keys) -> str:
    return keys.render().plain


def nothing_moves_when_it_is_laid_out_again(driver: AppDriver) -> None:
    """A screen is laid out once for what changed, so each widget is where a layout of all would put it."""
    screen = driver.app.screen
    compositor = screen._compositor
    stands = dict(compositor.full_map)
    for node in screen.walk_children(Widget, with_self=True):
        node._clear_arrangement_cache()
        node._layout_cache.clear()
    laid_out, _ = compositor._arrange_root(screen, screen.outer_size, visible_only=False)
    moved = {str(widget) for widget, _ in stands.items() ^ laid_out.items()}
    assert not moved


async def help_has_a_line_for_each_key(driver: AppDriver) -> None:
    """In their order, and with the whole explanation."""
    offered = ours(driver.app.screen)
    bindings = [active.binding for active in driver.app.screen.active_bindings.values()]
    await driver.act("help")
    assert isinstance(driver.app.screen, HelpScreen)
    _, keys, *_ = driver.app.screen.query("#keys Static").results(Static)
    told = [" ".join(line.split()) for line in str(keys.content).splitlines()]
    assert len(told) == len(offered)
    for line, (key, name) in zip(told, offered.items(), strict=True):
        assert line.startswith(f"{key_name(key)} {' '.join(name.split())[:15]}")
    lines = [" ".join(line.split()) for line in driver.text.splitlines()]
    for binding in bindings:
        if binding.id and not binding.system and not binding.group:
            sentence = f"{binding.description} {binding.tooltip}"
            assert any(sentence in line for line in lines), f"{binding.id} on one line\n{driver.text}"
    await driver.press("escape")


def the_palette_holds_every_key(driver: AppDriver) -> None:
    commands = list(driver.app.get_system_commands(driver.app.screen))
    found = {(command.title, command.help) for command in commands}
    for active in driver.app.screen.active_bindings.values():
        if active.enabled and active.binding.id and not active.binding.system:
            assert (active.binding.description, active.binding.tooltip) in found, active.binding.id
    assert len(found) == len(commands), "the palette shows the same line twice"


def the_footer_names_keys_that_work(driver: AppDriver) -> None:
    keys = in_footer(driver)
    assert keys or driver.screen_name in ("HelpScreen", "LeaveScreen", "GuessScreen")
    screen = driver.app.screen
    bound = screen.active_bindings
    if isinstance(screen, WithKeys):
        assert screen.shown_bindings() == [active for active in bound.values() if active.binding.show]
    for key in keys:
        active = bound[key]
        assert has_action(active.node, active.binding.action), f"{active.binding.description} does nothing"


def has_action(node: DOMNode, action: str) -> bool:
    name = action.partition("(")[0].rpartition(".")[2]
    owners = [node, node.screen, node.app] if isinstance(node, Widget) else [node]
    return any(callable(getattr(owner, f"action_{name}", None)) for owner in owners)


def the_footer_is_whole(driver: AppDriver) -> None:
    foot = driver.text.splitlines()[-1]
    for entry in offered(driver):
        words = f"{''.join(key.display for key in entry.keys)} {entry.name}".strip()
        assert words in foot, f"{words} is cut off:\n{foot}"


def luminance(colour: Color) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: Color, other: Color) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


async def every_word_can_be_read(driver: AppDriver) -> None:
    """In both themes."""
    faint = []
    for theme in (LIGHT, DARK):
        driver.app.theme = theme.name
        await settle(driver.pilot)
        await driver.repaint()
        faint += [
            f"{theme.name} {found:.2f}: {text}"
            for found, text in words_with_contrast(driver.app)
            if found < READABLE
        ]
    assert not faint


def words_with_contrast(app: App[None]) -> Iterator[tuple[float, str]]:
    """The texts in front, with their contrast; what is dimmed behind a dialog is out of use."""
    dialogs = app.screen.query(".dialog")
    area = dialogs.first().region if dialogs else app.screen.region
    for strip in screen_strips(app)[area.y : area.bottom]:
        for part in Strip(strip).crop(area.x, area.right):
            style = part.style
            if style and style.color and style.bgcolor and any(char.isalnum() for char in part.text):
                front, behind = (Color.from_rich_color(one) for one in (style.color, style.bgcolor))
                yield contrast(front, behind), part.text.strip()
