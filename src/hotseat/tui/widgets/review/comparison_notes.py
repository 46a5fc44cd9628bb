"""The notes of two answers, side by side."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from textual.content import Content

from hotseat.domain.pacing import clock
from hotseat.domain.review.answer_comparison import Comparison, Side
from hotseat.domain.session.events import Noted
from hotseat.domain.session.note_places import place_name
from hotseat.domain.text import one_line
from hotseat.reports.text.columns import fit, wrap
from hotseat.tui.text import QUIET, content

NAMES = "AB"


def notes_content(comparison: Comparison, columns: int) -> Content:
    """The notes of both answers in two columns, each note with time, sign and section."""
    column = (columns - 2) // 2
    sides = [list(_notes(side, column)) for side in (comparison.left, comparison.right)]
    if not any(sides):
        return content("No notes were kept.", QUIET)
    titles = [fit(f"Notes of {name}", column) for name in NAMES]
    lines = [content("  ".join(titles), QUIET)]
    sides = [side or ["      none"] for side in sides]
    lines += [content(f"{fit(left, column)}  {right}") for left, right in zip_longest(*sides, fillvalue="")]
    return Content("\n").join(lines)


def _notes(side: Side, columns: int) -> Iterator[str]:
    for note in side.question.notes:
        yield from _note(side, note, columns)


def _note(side: Side, note: Noted, columns: int) -> Iterable[str]:
    at = clock(max(0.0, note.at - side.question.asked.at))
    where = f"{one_line(place_name(side.question, note.section))}: " if note.section else ""
    tags = "".join(f" #{principle}" for principle in note.principles)
    return wrap(f"{at:>5} {note.sign or '·'} {where}{note.text}{tags}", columns, " " * 8)
