"""The sections and notes of an answer, in half the width: the other half shows the follow-ups."""

from textual.content import Content

from hotseat.domain.pacing import clock
from hotseat.domain.review.ledger import Ledger, Row, verdict_text
from hotseat.domain.session.events import Changed, Noted
from hotseat.domain.session.note_places import PREPARATION, seconds_in
from hotseat.domain.session.question import Question
from hotseat.domain.session.timeline import Cut
from hotseat.reports.text.columns import fit, width
from hotseat.reports.text.plain import spent_text
from hotseat.tui.text import QUIET, content, cut, hanging
from hotseat.tui.widgets.session.notes import SIGN_STYLES, WIDEST, no_notes
from hotseat.tui.widgets.session.sections import VERDICT_STYLES, signal_text

FIXED = 20
"""Columns of a row besides its name and its time."""
WIDE = 56
"""The least width at which a note shows its section's name instead of its number."""


def board_content(question: Question, book: Ledger, columns: int, *, paused: bool) -> Content:
    """A row for each section: sign, number, name, time, and the verdict or the signal in words."""
    times = max(len(spent_text(row)) for row in book.rows)
    names = min(max(width(row.section.name) for row in book.rows), max(8, columns - FIXED - times))
    running = question.section.id if question.section else ""
    rows = []
    for number, row in enumerate(book.rows, 1):
        runs = row.section.id == running
        sign = ("‖" if paused else "▶") if runs else "✓" if row.visits else " "
        words, style = signal_text(question, row) if runs else _verdict(row)
        rows.append(
            Content.assemble(
                (f" {sign} ", "$accent bold"),
                (f"{number} ", QUIET),
                content(fit(_shortened(row.section.name, names), names), "bold" if runs else ""),
                (f" {spent_text(row):>{times}}  ", "bold" if runs else "" if row.visits else QUIET),
                (words, style),
            )
        )
    return Content("\n").join(rows)


def _shortened(name: str, columns: int) -> str:
    """The words of the name that fit, but never none of them."""
    fitting = cut(name, columns, 1)
    return name if fitting.startswith("…") else fitting


def _verdict(row: Row) -> tuple[str, str]:
    return (verdict_text(row), VERDICT_STYLES[row.verdict]) if row.visits else ("", "")


def interviewer_notes(question: Question, columns: int, key: str) -> Content:
    """Notes, changes and interruptions by time, each with its section; without any, the key for a note."""
    announced = {cut_in.text for cut_in in question.cuts}
    changes = [change for change in question.changes if change.text not in announced]
    rows = [
        *((note.at, _note(question, note, columns)) for note in question.notes),
        *((change.at, _spoken(question, change, "Change", columns)) for change in changes),
        *((cut_in.at, _cut(question, cut_in, columns)) for cut_in in question.cuts),
    ]
    if not rows:
        return no_notes(key)
    return Content("\n").join([row for _, row in sorted(rows, key=lambda timed: timed[0])])


def _note(question: Question, note: Noted, columns: int) -> Content:
    tags = "".join(f" #{principle}" for principle in note.principles)
    seconds = seconds_in(question, note)
    lead = Content.assemble(
        (f"{'' if seconds is None else clock(seconds):>6} ", QUIET),
        content(_stamp(question, note.section, columns), QUIET),
        (f" {note.sign or ' '} ", f"{SIGN_STYLES[note.sign]} bold"),
    )
    return hanging(lead, f"{note.text}{tags}", columns)


def _stamp(question: Question, section_id: str, columns: int) -> str:
    sections = question.asked.sections
    if columns >= WIDE:
        widest = min(WIDEST, max(width(section.name) for section in sections))
        section = question.section_of(section_id)
        outside = "before" if section_id == PREPARATION else "after"
        return fit(section.name if section else outside, widest)
    ids = [section.id for section in sections]
    return f"{ids.index(section_id) + 1}" if section_id in ids else "-"


def _spoken(question: Question, event: Changed | Cut, lead_word: str, columns: int) -> Content:
    when = clock(event.at - question.began_at)
    lead = Content.assemble((f"{when:>6} ", QUIET), (f"{lead_word}  ", "$accent bold"))
    return hanging(lead, event.text, columns)


def _cut(question: Question, cut_in: Cut, columns: int) -> Content:
    seconds = question.recovery_seconds(cut_in)
    back = "" if seconds is None else f" (back after {clock(seconds)})"
    return _spoken(question, cut_in._replace(text=f"{cut_in.text}{back}"), "Cut in", columns)
