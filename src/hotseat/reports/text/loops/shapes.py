"""The shapes of loops in words."""

from collections.abc import Iterator

from hotseat.domain.loop.shape import Shape, ShapeRound
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import kind_name
from hotseat.reports.text.columns import wrap

WIDTH = 80


def shape_lines(shape: Shape) -> Iterator[str]:
    """A shape: what it is like, its rounds, where its figures come from, and where the sources differ."""
    yield from wrap(f"{shape.id}  {shape.name}: {shape.level}, {shape_length(shape)}", WIDTH, "   ")
    yield from wrap(f"   {shape.about}", WIDTH, "   ")
    for number, round_ in enumerate(shape.rounds, 1):
        yield from wrap(f"   {number}. {round_in_words(round_)}", WIDTH, "      ")
    for source in shape.sources:
        yield from wrap(f"   Source: {source}.", WIDTH, "      ")
    for difference in shape.differences:
        yield from wrap(f"   {difference}", WIDTH, "   ")


def shape_length(shape: Shape) -> str:
    """How many rounds a shape has, and how long it takes: "5 rounds, 5 h 50 min with its breaks"."""
    hours, minutes = divmod(shape.minutes, 60)
    took = " ".join(filter(None, [f"{hours} h" if hours else "", f"{minutes} min" if minutes else ""]))
    return f"{counted(len(shape.rounds), 'round')}, {took} with its breaks"


def round_in_words(round_: ShapeRound) -> str:
    """A round of a shape: "The bar raiser: 55 min, behavioral, 3 questions on 3 principles"."""
    asked = counted(round_.asks, "question")
    number = round_.draw or len(round_.principles)
    on = f" on {counted(number, 'principle')}" if number else ""
    pause = f"; then a break of {counted(round_.break_after, 'minute')}" if round_.break_after else ""
    bar_raiser = ", the bar raiser's" if round_.bar_raiser else ""
    return f"{round_.name}: {round_.minutes} min, {kind_name(round_.kind)}{bar_raiser}, {asked}{on}{pause}"
