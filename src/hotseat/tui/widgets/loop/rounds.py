"""The rounds of a loop, a row each."""

from collections.abc import Iterator

from textual.content import Content

from hotseat.domain.loop.loop import Loop, LoopRound
from hotseat.domain.vocabulary import kind_name
from hotseat.reports.text.columns import column, longest, pad
from hotseat.reports.text.loops.standing import round_state
from hotseat.tui.text import QUIET, content

HEAD = ("", "Round", "Length", "Kind", "State", "Interviewer", "Energy")
AT, NO = "▶", " "
BAR_RAISER = "bar raiser"
LONGEST_CELL = 26
BETWEEN = 2


def rounds_content(loop: Loop, coming: int) -> Content:
    """A head line and a row for each round; a sign stands before round `coming`, which comes next.

    A column in which nothing stands is left out.
    """
    rows = [tuple(_cells(loop, held, is_next=held.number == coming)) for held in loop.rounds]
    columns = [cells for cells in zip(HEAD, *rows, strict=True) if any(cells[1:])]
    widths = [min(LONGEST_CELL, longest(cells)) + BETWEEN for cells in columns]
    head, *lines = (_line(cells, widths) for cells in zip(*columns, strict=True))
    styled = [content(head, QUIET)]
    styled += [
        content(line, _style(held, is_next=held.number == coming))
        for line, held in zip(lines, loop.rounds, strict=True)
    ]
    return Content("\n").join(styled)


def _cells(loop: Loop, held: LoopRound, *, is_next: bool) -> Iterator[str]:
    plan = held.plan
    day = f", day {plan.day}" if loop.header.days > 1 else ""
    yield f"{AT if is_next else NO} {held.number}"
    is_said = not plan.bar_raiser or BAR_RAISER in plan.name.lower()
    yield plan.name if is_said else f"{plan.name} ({BAR_RAISER})"
    yield f"{plan.minutes} min{day}"
    yield kind_name(plan.kind)
    yield round_state(loop, held)
    yield held.interviewer
    yield f"{held.energy} of 5" if held.energy else ""


def _line(cells: tuple[str, ...], widths: list[int]) -> str:
    return "".join(
        column(cell, room) if len(cell) >= room else pad(cell, room)
        for cell, room in zip(cells, widths, strict=True)
    ).rstrip()


def _style(held: LoopRound, *, is_next: bool) -> str:
    if is_next:
        return "bold"
    return QUIET if held.is_over else ""
