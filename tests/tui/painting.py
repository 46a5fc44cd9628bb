"""What an app shows, as characters and as what a terminal would draw."""

from textual._context import visible_screen_stack
from textual.app import App
from textual.strip import Strip

from tests.hand_loop import running_loop


def screen_lines(app: App[None]) -> list[str]:
    """The screen as lines of characters, a line for each row of the terminal."""
    return ["".join(part.text for part in strip) for strip in screen_strips(app)]


PAINTED = "_painted_in_tests"
"""The name under which an app keeps how it was painted last, which screen, and in which turn of the loop.

In the app and not beside it, because the screen holds the app: no app would ever be let go of.
"""


def screen_strips(app: App[None]) -> list[Strip]:
    """The screen as it is painted now, with its colours; painted once for all looks in one turn."""
    strips: list[Strip]
    turn, screen, strips = vars(app).get(PAINTED, (0, None, []))
    if turn == running_loop().turns and screen is app.screen:
        return strips
    # A dialog is painted over the screens behind it.
    visible_screen_stack.set(app._background_screens)
    strips = app.screen._compositor.render_strips()
    vars(app)[PAINTED] = (running_loop().turns, app.screen, strips)
    return strips


def screen_text(app: App[None]) -> str:
    """The screen as characters, without the blanks at the ends of its lines."""
    return "".join(f"{line.rstrip()}\n" for line in screen_lines(app))
