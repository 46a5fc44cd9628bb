"""The question, cut to the lines it may take."""

from textual.content import Content

from hotseat.domain.session.events import Asked
from hotseat.tui.text import QUIET, content, cut

SCALE = "not bold $foreground 72%"
MORE = " … ({}: more)"
"""The end of a text that is cut, on a screen where this key shows all of it."""
SHARE = 3
"""At least one line in this many is for the question while a change is pinned below it."""


def prompt_content(asked: Asked, width: int, lines: int, change: str = "", more: str = " …") -> Content:
    """The question in so many lines; below it the change that was thrown in, and the figures to assume.

    `more` stands at the end of a text that is cut.
    """
    own = max(1, lines // SHARE) if change else lines
    parts: list[Content] = []
    pinned = f"Change: {change}" if change else ""
    for text, style, most in ((asked.text, "", own), (pinned, "$accent", lines), (asked.scale, SCALE, lines)):
        left = lines - sum(part.plain.count("\n") + 1 for part in parts)
        if text and left:
            parts.append(_cut(text, width, min(most, left), style, more))
    return Content("\n").join(parts)


def _cut(text: str, width: int, lines: int, style: str, more: str) -> Content:
    whole = cut(text, width, lines, more)
    if not whole.endswith(more):
        return content(whole, style)
    return Content.assemble(content(whole.removesuffix(more), style), content(more, f"not bold {QUIET}"))
