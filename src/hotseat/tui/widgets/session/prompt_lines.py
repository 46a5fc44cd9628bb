"""The question, cut to the lines it may take."""

from textual.content import Content

from hotseat.domain.session.events import Asked
from hotseat.tui.text import content, cut

SCALE = "not bold $foreground 72%"


def prompt_content(asked: Asked, width: int, lines: int) -> Content:
    """The question and, for a design, the figures to assume, in so many lines."""
    text = cut(asked.text, width, lines)
    left = lines - text.count("\n") - 1
    if not asked.scale or not left:
        return content(text)
    return Content.assemble(content(text), "\n", content(cut(asked.scale, width, left), SCALE))
