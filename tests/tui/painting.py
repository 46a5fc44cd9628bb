"""What an app shows, as characters and as what a terminal would draw."""

from weakref import WeakKeyDictionary

from textual._context import visible_screen_stack
from textual.app import App
from textual.screen import Screen
from textual.strip import Strip

from tests.hand_loop import running_loop


def screen_lines(app: App[None]) -> list[str]:
    """The screen as lines of characters, a line for each row of the terminal."""
    return ["".join(part.text for part in strip) for strip in screen_strips(app)]


_painted: WeakKeyDictionary[App[None], tuple[int, Screen[object] | None, list[Strip]]] = WeakKeyDictionary()
"""In which turn of the loop each app was painted last, which screen that was, and how it looked."""


def screen_strips(app: App[None]) -> list[Strip]:
    """The screen as it is painted now, with its colours; painted once for all looks in one turn."""
    turn, screen, strips = _painted.get(app, (0, None, []))
    if turn == running_loop().turns and screen is app.screen:
        return strips
    # A dialog is painted over the screens behind it.
    visible_screen_stack.set(app._background_screens)
    strips = app.screen._compositor.render_strips()
    _painted[app] = (running_loop().turns, app.screen, strips)
    return strips


def screen_text(app: App[None]) -> str:
    """The screen as characters, without the blanks at the ends of its lines."""
    return "".join(f"{line.rstrip()}\n" for line in screen_lines(app))
