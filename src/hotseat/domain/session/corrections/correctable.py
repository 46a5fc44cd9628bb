"""The notes and follow-ups of a question in the order in which a person corrects them."""

from typing import NamedTuple

from hotseat.domain.session.corrections.note_sheet import typed
from hotseat.domain.session.question import Question

STAYS = "What is taken out stays in the file, and is in no export and on no screen."


class Correctable(NamedTuple):
    """A note or a follow-up."""

    at: float
    number: int
    """Counted through the session, notes and follow-ups each on their own."""
    is_note: bool
    lead: str
    """The sign of a note, or how a follow-up went."""
    text: str
    """A note as it would be typed; the words of a follow-up."""


def correctable(question: Question) -> list[Correctable]:
    """The notes and follow-ups of the question that were not taken out, in the order in which they came."""
    rows = [
        Correctable(note.at, number, is_note=True, lead=note.sign, text=typed(note))
        for number, (note, gone) in enumerate(question.all_notes, question.first_note)
        if not gone
    ]
    rows += [
        Correctable(probe.asked_at, number, is_note=False, lead=probe.outcome_name, text=probe.follow_up.text)
        for number, (probe, gone) in enumerate(question.all_probes, question.first_follow_up)
        if not gone
    ]
    return sorted(rows, key=lambda row: row.at)
