"""What the corrections of notes and follow-ups change, and the positions of notes and follow-ups."""

from bisect import bisect_right
from operator import attrgetter
from typing import Any, NamedTuple

from hotseat.domain.refusal import OutOfBounds, Refused
from hotseat.domain.session.corrections import correction_events as c
from hotseat.domain.session.question import Question
from hotseat.domain.session.rows.row import with_item
from hotseat.domain.session.rows.slots import Slot
from hotseat.domain.session.session import Session
from hotseat.domain.vocabulary import OUTCOMES, SIGNS

NOTES, CHANGES, FOLLOW_UPS = "all_notes", "all_changes", "all_probes"
"""The fields of a question whose items keep their positions when one is removed."""


class Position(NamedTuple):
    """Where a note, change or follow-up is: the index of its question, and its index in it, both from 0."""

    question: int
    within: int


def position_of_note(session: Session, number: int) -> Position:
    """The position of the note with this number. Raises Refused if there is none."""
    position = _position(session, number, "first_note")
    if not 0 <= position.within < len(session.questions[position.question].all_notes):
        raise Refused(f"there is no note {number} in this session")
    return position


def position_of_follow_up(session: Session, number: int) -> Position:
    """The position of the follow-up with this number. Raises Refused if there is none."""
    position = _position(session, number, "first_follow_up")
    if not 0 <= position.within < len(session.questions[position.question].all_probes):
        raise Refused(f"there is no follow-up {number} in this session")
    return position


def _position(session: Session, number: int, first: str) -> Position:
    if number < 1:
        raise OutOfBounds(f"notes and follow-ups are counted from 1, not from {number}")
    if not session.questions:
        raise Refused("no question has been asked yet")
    question = bisect_right(session.questions, number, key=attrgetter(first)) - 1
    return Position(question, number - getattr(session.questions[question], first))


def edited(session: Session, event: c.Edited) -> Session:
    """The session with the note as the event says. Raises Refused."""
    if event.sign not in SIGNS:
        raise Refused(f'a note\'s sign is one of + - ? =, not "{event.sign}"')
    position = position_of_note(session, event.note)
    slot = session.questions[position.question].all_notes[position.within]
    if slot.gone:
        raise Refused(f"note {event.note} was taken out")
    note = slot.value._replace(sign=event.sign, principles=event.principles, text=event.text)
    return with_slot(session, position, NOTES, Slot(note))


def removed(session: Session, event: c.Removed) -> Session:
    """The session without the note. Raises Refused."""
    position = position_of_note(session, event.note)
    slot = session.questions[position.question].all_notes[position.within]
    if slot.gone:
        raise Refused(f"note {event.note} was taken out already")
    return with_slot(session, position, NOTES, slot._replace(gone=True))


def follow_up_changed(session: Session, event: c.FollowUpChanged) -> Session:
    """The session with the new outcome of the follow-up. Raises Refused."""
    if event.outcome not in ("", *OUTCOMES):
        raise Refused(f'a follow-up ends as held, partial or gap, not "{event.outcome}"')
    position, slot = _follow_up(session, event.follow_up)
    if slot.value.answered_at is None:
        raise Refused("that follow-up is open; close it first")
    changed = Slot(slot.value._replace(outcome=event.outcome))
    return with_slot(session, position, FOLLOW_UPS, changed)


def follow_up_withdrawn(session: Session, event: c.FollowUpWithdrawn) -> Session:
    """The session without the follow-up. Raises Refused."""
    position, slot = _follow_up(session, event.follow_up)
    return with_slot(session, position, FOLLOW_UPS, slot._replace(gone=True))


def _follow_up(session: Session, number: int) -> tuple[Position, Slot[Any]]:
    position = position_of_follow_up(session, number)
    slot = session.questions[position.question].all_probes[position.within]
    if slot.gone:
        raise Refused(f"follow-up {number} was withdrawn already")
    return position, slot


def was_asked(session: Session, index: int) -> bool:
    """Whether the follow-up with this index in the session, from 0, was asked and not withdrawn."""
    if index < 0:
        return False
    position = position_of_follow_up(session, index + 1)
    return not session.questions[position.question].all_probes[position.within].gone


def with_slot(session: Session, position: Position, field: str, slot: Slot[Any]) -> Session:
    """The session with this note, change or follow-up at the position."""
    question = session.questions[position.question]
    changes: dict[str, Any] = {field: with_item(getattr(question, field), position.within, slot)}
    if field == FOLLOW_UPS:
        changes["open_follow_up"] = _open_number(question, position.within, slot)
    return session.with_question_at(position.question, question._replace(**changes))


def _open_number(question: Question, within: int, slot: Slot[Any]) -> int:
    number = question.first_follow_up + within
    if not slot.gone and slot.value.answered_at is None:
        return number
    return 0 if question.open_follow_up == number else question.open_follow_up
