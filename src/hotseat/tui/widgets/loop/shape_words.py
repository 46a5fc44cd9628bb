"""What a shape of a loop is, as the list of shapes shows it."""

from textual.content import Content

from hotseat.domain.loop.shape import Shape
from hotseat.domain.text import counted
from hotseat.reports.text.columns import wrap
from hotseat.reports.text.loops.shapes import round_in_words, shape_length
from hotseat.tui.text import QUIET, content


def shape_content(shape: Shape, days: int, columns: int) -> Content:
    """What day the shape is like, its rounds, and where its figures come from, in so many columns."""
    spread = f", over {counted(days, 'day')}" if days > 1 else ""
    lines = [content(line) for line in wrap(shape.about, columns)]
    lines.append(content(f"{shape_length(shape)}{spread}.", "bold"))
    for number, planned in enumerate(shape.rounds, 1):
        words = f" {number}. {round_in_words(planned)}"
        lines += [content(line) for line in wrap(words, columns, "    ")]
    origin = [*(f"Source: {source}" for source in shape.sources), *shape.differences]
    lines += [content(line, QUIET) for words in origin for line in wrap(words, columns, "  ")]
    return Content("\n").join(lines)
