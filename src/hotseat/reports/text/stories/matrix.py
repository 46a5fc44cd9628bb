"""The stories by principle as a table: a row for each story, a narrow column for each principle."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hotseat.domain.bank.level import Principle
from hotseat.domain.stories.matrix import PrincipleSum, Role, StoryMatrix, StoryRow
from hotseat.domain.text import one_line
from hotseat.reports.text.columns import column, fit, pad, width, wrap

SIGNS: dict[Role, str] = {"main": "M", "also": "a", "": "·"}
LEGEND = "M main  a also"
READY, ONLY = "ready stories", "told by one story only"
TIMES, WORST, AGO = 5, 8, 6
"""Columns of the times told, of the worst outcome, and of the days since, with the blanks between them."""
FIGURES = TIMES + WORST + AGO
TITLE, LONGEST_TITLE = 26, 48
"""The fewest columns of a title where all principles fit, and the most."""
LEAST_TITLE = 16
CELL, WIDEST_CELL = 2, 6
"""The fewest and the most columns of a principle."""
HEAD_LINES = 3
FIGURE_HEADS = (
    ("", FIGURES),
    (f"{'worst':{WORST - 1}}{'days':>{AGO}}", TIMES + 1),
    (f"told {'outcome':{WORST - 1}}{'ago':>{AGO}}", TIMES - len("told")),
)
"""For each line the names of the figures, and where they begin, in columns from the end of the principles."""
YEAR = 365


class Layout(NamedTuple):
    """The columns of the table: title, principles, figures."""

    title: int
    cell: int
    """Columns of each principle."""
    fitting: int
    """How many principles fit beside each other."""


def layout(columns: int, principles: int) -> Layout:
    """The layout for a width in columns and a number of principles."""
    room = columns - FIGURES
    cell = max(CELL, min(WIDEST_CELL, (room - TITLE) // max(1, principles)))
    fitting = min(principles, max(1, (room - LEAST_TITLE) // cell))
    return Layout(max(LEAST_TITLE, min(LONGEST_TITLE, room - fitting * cell)), cell, fitting)


class Head(NamedTuple):
    """The name of a principle above its column."""

    line: int
    """On which of the three lines."""
    start: int
    """Its column, from 0."""
    text: str


def heads(principles: Sequence[Principle], table: Layout) -> list[Head]:
    """The names of the principles, each beginning above its own column.

    Every third name shares a line, so that it has three columns of room. The last name of a line may stand
    above figures that have no name on it.
    """
    end = table.title + len(principles) * table.cell
    placed_heads = []
    for index, principle in enumerate(principles):
        line, start = index % HEAD_LINES, table.title + index * table.cell
        room = min(HEAD_LINES * table.cell, end + FIGURE_HEADS[line][1] - start) - 1
        placed_heads.append(Head(line, start, short_name(principle, room)))
    return placed_heads


def _head_lines(principles: Sequence[Principle], table: Layout) -> Iterator[str]:
    for number, (figure_head, begin) in enumerate(FIGURE_HEADS):
        line = ""
        for head in heads(principles, table)[number::HEAD_LINES]:
            line = f"{pad(line, head.start)}{head.text}"
        end = table.title + len(principles) * table.cell
        yield f"{pad(line, end + begin)}{figure_head}" if figure_head else line


def short_name(principle: Principle, room: int) -> str:
    """The longest of its usual names that has room, else the beginning of its most telling word."""
    names = [one_line(name) for name in (principle.name, *principle.aliases)]
    shortest = min(names, key=width).split()
    word = next((name for name in names[1:] if " " not in name), "")
    word = word or next((word for word in shortest if len(word) > 3), names[0])
    return next((name for name in (*names, word) if width(name) <= room), _cut(word, room))


def _cut(word: str, room: int) -> str:
    while width(word) > room:
        word = word[:-1]
    return word


def title_text(row: StoryRow, table: Layout) -> str:
    """The title in its column, cut after a word: a story that is not ready says so."""
    status, title = row.story.front.status, one_line(row.story.title)
    title = title if status == "ready" else f"{status}: {title}"
    if width(title) >= table.title:
        title = f"{next(wrap(title, table.title - 3))} …"
    return column(title, table.title)


def figures(row: StoryRow) -> str:
    """How often it was told, the worst outcome, and the days since."""
    times = str(row.times) if row.times else "-"
    ago = _ago(row) if row.times else ""
    return f"{times:>{TIMES}} {row.worst:{WORST - 1}}{ago:>{AGO}}"


def _ago(row: StoryRow) -> str:
    if row.days is None:
        return "ahead"
    return ">1 y" if row.days >= YEAR else str(row.days)


def cells(row: StoryRow, principles: Sequence[Principle], table: Layout) -> str:
    """What each principle is to the story, a sign in each column."""
    return "".join(fit(SIGNS[row.role(principle.id)], table.cell) for principle in principles)


def ready_text(principle_sum: PrincipleSum, table: Layout) -> str:
    """How many ready stories the principle has; "+" where that takes more columns than there are."""
    return _number(principle_sum.ready, table)


def only_text(principle_sum: PrincipleSum, table: Layout) -> str:
    """How often the principle was told, if it was always the same story; else empty."""
    return _number(principle_sum.told, table) if principle_sum.only else ""


def _number(number: int, table: Layout) -> str:
    return str(number) if len(str(number)) < table.cell else "+"


def matrix_lines(story_table: StoryMatrix, principles: Sequence[Principle], columns: int) -> Iterator[str]:
    """The whole table in so many columns; principles that have no room follow in a table of their own."""
    table = layout(columns, len(principles))
    for first in range(0, max(1, len(principles)), max(1, table.fitting)):
        shown = principles[first : first + table.fitting]
        sums = story_table.sums[first : first + table.fitting]
        yield from _head_lines(shown, table)
        for row in story_table.rows:
            line = f"{title_text(row, table)}{cells(row, shown, table)}{figures(row)}"
            yield line.rstrip()
        for name, text in ((READY, ready_text), (ONLY, only_text)):
            counts = "".join(fit(text(principle_sum, table), table.cell) for principle_sum in sums)
            yield f"{column(name, table.title)}{counts}".rstrip()
        yield ""
    yield LEGEND
