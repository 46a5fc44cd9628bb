"""The notes of an answer, and the changes thrown in, in the order in which they came."""

from textual.content import Content

from hotseat.domain.pacing import clock
from hotseat.domain.session.events import Changed, Noted
from hotseat.domain.session.question import Question
from hotseat.reports.text.columns import fit, longest
from hotseat.tui.text import QUIET, content

SIGN_STYLES = {"+": "$success", "-": "$warning", "?": "$accent", "": ""}

WIDEST = 22
"""Columns of a section's name before a note."""


def notes_content(question: Question, *, hidden: bool) -> Content:
    """A row for each, its time only where the clock may be seen."""
    rows = [
        *((note.at, _note_row(question, note, hidden=hidden)) for note in question.notes),
        *((change.at, _change_row(question, change, hidden=hidden)) for change in question.changes),
    ]
    if not rows:
        return content("none yet: n opens a line", QUIET)
    return Content("\n").join([row for _, row in sorted(rows, key=lambda timed: timed[0])])


def _when(question: Question, at: float, *, hidden: bool) -> str:
    return f" {'' if hidden else clock(at - question.began_at):>7}  "


def _note_row(question: Question, note: Noted, *, hidden: bool) -> Content:
    section = question.section_of(note.section)
    widest = min(22, longest(one.name for one in question.asked.sections))
    tags = "".join(f" #{principle}" for principle in note.principles)
    return Content.assemble(
        (_when(question, note.at, hidden=hidden), QUIET),
        content(fit(section.name if section else "-", widest), QUIET),
        (f" {note.sign or ' '} ", f"{SIGN_STYLES[note.sign]} bold"),
        content(note.text),
        content(tags, QUIET),
    )


def _change_row(question: Question, change: Changed, *, hidden: bool) -> Content:
    return Content.assemble(
        (_when(question, change.at, hidden=hidden), QUIET),
        ("Change  ", "$accent bold"),
        content(change.text, "bold"),
    )
