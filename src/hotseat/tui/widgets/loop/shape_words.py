"""What a shape of a loop is, in words."""

from collections.abc import Iterator

from textual.content import Content

from hotseat.domain.loop.shape import Shape
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import kind_name
from hotseat.reports.text.columns import wrap
from hotseat.reports.text.month_grid import length_text
from hotseat.tui.text import QUIET, content


def shape_content(shape: Shape, days: int, columns: int) -> Content:
    """What day the shape is like, its rounds, and where its figures come from, in so many columns."""
    lines = [content(line) for line in wrap(shape.about, columns)]
    spread = f", over {counted(days, 'day')}" if days > 1 else ""
    rounds, took = counted(len(shape.rounds), "round"), length_text(shape.minutes * 60)
    lines.append(content(f"{rounds}, {took} with the breaks{spread}.", "bold"))
    lines += [content(line) for words in round_lines(shape) for line in wrap(words, columns, "   ")]
    told = [f"Source: {source}" for source in shape.sources] + list(shape.differences)
    lines += [content(line, QUIET) for words in told for line in wrap(words, columns, "  ")]
    return Content("\n").join(lines)


def round_lines(shape: Shape) -> Iterator[str]:
    """A line for each round: what it is called, how long it takes, and the break after it."""
    for number, planned in enumerate(shape.rounds, 1):
        parts = [counted(planned.minutes, "minute"), kind_name(planned.kind)]
        parts += [counted(planned.asks, "question")]
        parts += ["the bar raiser's"] if planned.bar_raiser else []
        parts += [f"then a break of {counted(planned.break_after, 'minute')}"] if planned.break_after else []
        yield f" {number}. {planned.name}: {', '.join(parts)}"
