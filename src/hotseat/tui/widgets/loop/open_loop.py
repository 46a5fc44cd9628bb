"""The loop that goes on, as home shows it."""

from collections.abc import Callable

from textual.content import Content

from hotseat.domain.loop.loop import Loop
from hotseat.reports.text.loops.standing import open_words
from hotseat.tui.text import content, cut


def open_loop_words(loop: Loop, width: int, key: Callable[[str], str]) -> Content:
    """How far the loop is, and the key that goes on with it; `key` names the key with an id."""
    return Content.assemble(
        ("Loop  ", "$accent bold"),
        content(cut(open_words(loop), width - 10, 1)),
        (f"\n      {key('home.loops')}", "$accent bold"),
        " goes on with it",
    )
