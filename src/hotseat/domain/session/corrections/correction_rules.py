"""What a correction of a note or of a follow-up changes, and where what is corrected stands."""

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
"""The fields of a question whose items keep their places."""


class Place(NamedTuple):
    """Where a note or a follow-up stands: its question's place and its own, both from 0."""

    question: int
    within: int


def place_of_note(session: Session, number: int) -> Place:
    """Where a note of that number stands. Raises Refused where there is none."""
    place = _place(session, number, "first_note")
    if not 0 <= place.within < len(session.questions[place.question].all_notes):
        raise Refused(f"there is no note {number} in this session")
    return place


def place_of_follow_up(session: Session, number: int) -> Place:
    """Where a follow-up of that number stands. Raises Refused where there is none."""
    place = _place(session, number, "first_follow_up")
    if not 0 <= place.within < len(session.questions[place.question].all_probes):
        raise Refused(f"there is no follow-up {number} in this session")
    return place


def _place(session: Session, number: int, first: str) -> Place:
    if number < 1:
        raise OutOfBounds(f"notes and follow-ups are counted from 1, not from {number}")
    if not session.questions:
        raise Refused("no question has been asked yet")
    question = bisect_right(session.questions, number, key=attrgetter(first)) - 1
    return Place(question, number - getattr(session.questions[question], first))


def edited(session: Session, event: c.Edited) -> Session:
    """The session with that note as it reads now. Raises Refused."""
    if event.sign not in SIGNS:
        raise Refused(f'a note\'s sign is one of + - ? =, not "{event.sign}"')
    place = place_of_note(session, event.note)
    slot = session.questions[place.question].all_notes[place.within]
    if slot.gone:
        raise Refused(f"note {event.note} was taken out")
    note = slot.value._replace(sign=event.sign, principles=event.principles, text=event.text)
    return with_slot(session, place, NOTES, Slot(note))


def removed(session: Session, event: c.Removed) -> Session:
    """The session without that note. Raises Refused."""
    place = place_of_note(session, event.note)
    slot = session.questions[place.question].all_notes[place.within]
    if slot.gone:
        raise Refused(f"note {event.note} was taken out already")
    return with_slot(session, place, NOTES, slot._replace(gone=True))


def follow_up_changed(session: Session, event: c.FollowUpChanged) -> Session:
    """The session with that follow-up's outcome. Raises Refused."""
    if event.outcome not in ("", *OUTCOMES):
        raise Refused(f'a follow-up ends as held, partial or gap, not "{event.outcome}"')
    place, slot = _follow_up(session, event.follow_up)
    if slot.value.answered_at is None:
        raise Refused("that follow-up is open; close it first")
    changed = Slot(slot.value._replace(outcome=event.outcome))
    return with_slot(session, place, FOLLOW_UPS, changed)


def follow_up_withdrawn(session: Session, event: c.FollowUpWithdrawn) -> Session:
    """The session without that follow-up. Raises Refused."""
    place, slot = _follow_up(session, event.follow_up)
    return with_slot(session, place, FOLLOW_UPS, slot._replace(gone=True))


def _follow_up(session: Session, number: int) -> tuple[Place, Slot[Any]]:
    place = place_of_follow_up(session, number)
    slot = session.questions[place.question].all_probes[place.within]
    if slot.gone:
        raise Refused(f"follow-up {number} was withdrawn already")
    return place, slot


def was_asked(session: Session, place: int) -> bool:
    """Whether the follow-up at that place of all the session's, from 0, still counts as asked."""
    if place < 0:
        return False
    found = place_of_follow_up(session, place + 1)
    return not session.questions[found.question].all_probes[found.within].gone


def with_slot(session: Session, place: Place, field: str, slot: Slot[Any]) -> Session:
    """The session with another note, change or follow-up at that place of a question."""
    question = session.questions[place.question]
    changes: dict[str, Any] = {field: with_item(getattr(question, field), place.within, slot)}
    if field == FOLLOW_UPS:
        changes["open_follow_up"] = _open_number(question, place.within, slot)
    return session.with_question_at(place.question, question._replace(**changes))


def _open_number(question: Question, within: int, slot: Slot[Any]) -> int:
    number = question.first_follow_up + within
    if not slot.gone and slot.value.answered_at is None:
        return number
    return 0 if question.open_follow_up == number else question.open_follow_up
