"""The notes of an answer and the changes of its requirements, by time."""

from textual.content import Content

from hotseat.domain.pacing import clock
from hotseat.domain.session.events import Changed, Noted
from hotseat.domain.session.note_places import place_name, seconds_in
from hotseat.domain.session.question import Question
from hotseat.reports.text.columns import fit, longest
from hotseat.tui.text import QUIET, content, hanging

SIGN_STYLES = {"+": "$success", "-": "$warning", "?": "$accent", "=": "$accent", "": ""}

WIDEST, NARROWEST = 22, 11
"""The most columns for a section's name before a note, and the same where notes have few columns."""
ROOMY = 60
"""From this width on, notes have room for whole names."""


def no_notes(key: str) -> Content:
    """What stands where there are no notes yet, with the key that opens the line for one."""
    return content(f"none yet: press {key} to write one", QUIET)


def notes_content(question: Question, columns: int, key: str = "", *, hidden: bool) -> Content:
    """A row for each note and change, at this width; without times if the clock is hidden.

    Where there is none, it names the key that writes one.
    """
    rows = [
        *((note.at, _note_row(question, note, columns, hidden=hidden)) for note in question.notes),
        *((change.at, _change_row(question, change, columns, hidden=hidden)) for change in question.changes),
    ]
    if not rows:
        return no_notes(key)
    return Content("\n").join([row for _, row in sorted(rows, key=lambda timed: timed[0])])


def _when(seconds: float | None, *, hidden: bool) -> str:
    return f" {'' if hidden or seconds is None else clock(seconds):>7}  "


def _note_row(question: Question, note: Noted, columns: int, *, hidden: bool) -> Content:
    names = [section.name for section in question.asked.sections]
    names += [place_name(question, other.section) for other in question.notes]
    widest = min(WIDEST if columns >= ROOMY else NARROWEST, longest(names))
    tags = "".join(f" #{principle}" for principle in note.principles)
    lead = Content.assemble(
        (_when(seconds_in(question, note), hidden=hidden), QUIET),
        content(fit(place_name(question, note.section), widest), QUIET),
        (f" {note.sign or ' '} ", f"{SIGN_STYLES[note.sign]} bold"),
    )
    return hanging(lead, f"{note.text}{tags}", columns)


def _change_row(question: Question, change: Changed, columns: int, *, hidden: bool) -> Content:
    lead = Content.assemble(
        (_when(change.at - question.began_at, hidden=hidden), QUIET), ("Change  ", "$accent bold")
    )
    return hanging(lead, change.text, columns, "bold")
