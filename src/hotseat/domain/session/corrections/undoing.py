"""Undo and redo: everything done since the question was put on its card can be undone, the last deed first.

It goes back to the question's card, an interruption, the end of the session or a repair of its times, and
MOST_DEEDS steps at most. A reader who leaves out both the undone events and the events that undid them gets
the same session.
"""

from collections.abc import Callable
from typing import Any

from hotseat.domain.refusal import Refused
from hotseat.domain.session import events as e
from hotseat.domain.session.corrections import correction_events as c
from hotseat.domain.session.corrections.correction_rules import (
    CHANGES,
    FOLLOW_UPS,
    NOTES,
    Position,
    position_of_follow_up,
    position_of_note,
    with_slot,
)
from hotseat.domain.session.corrections.deed import Deed
from hotseat.domain.session.question import Question
from hotseat.domain.session.rating_rules import verdicts, with_verdicts
from hotseat.domain.session.recordings.recording_events import Recorded, RecordingEnded
from hotseat.domain.session.rows.row import plus, with_last, without_last
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.story_events import Looked, Told
from hotseat.domain.session.timeline import Cut, Gap, Mark, Times

MOST_DEEDS = 100
"""The most deeds that can be undone."""

_IN_SLOTS: dict[type[Any], str] = {
    e.Noted: NOTES,
    c.Edited: NOTES,
    c.Removed: NOTES,
    e.Changed: CHANGES,
    e.FollowUpAsked: FOLLOW_UPS,
    e.FollowUpAnswered: FOLLOW_UPS,
    c.FollowUpChanged: FOLLOW_UPS,
    c.FollowUpWithdrawn: FOLLOW_UPS,
}
_BEGINS_SLOT = (e.Noted, e.Changed, e.FollowUpAsked)
_Way = Callable[[Question, Any], Question]


def _of_row(field: str) -> tuple[_Way, _Way]:
    """Two functions: one removes the last item of a field, the other appends the event again."""
    return (
        lambda question, _: question._replace(**{field: without_last(getattr(question, field))}),
        lambda question, event: question._replace(**{field: plus(getattr(question, field), event)}),
    )


def _of_times(
    without: Callable[[Times, Any], Times], within: Callable[[Times, Any], Times]
) -> tuple[_Way, _Way]:
    return (
        lambda question, event: question.recording(lambda times: without(times, event)),
        lambda question, event: question.recording(lambda times: within(times, event)),
    )


_WAYS: dict[type[Any], tuple[_Way, _Way]] = {
    e.Ticked: _of_row("ticked"),
    e.Guessed: _of_row("guesses"),
    e.Rated: _of_row("rated"),
    Told: _of_row("tellings"),
    e.CutIn: (
        lambda question, _: question._replace(cuts=without_last(question.cuts)),
        lambda question, event: question._replace(cuts=plus(question.cuts, Cut(event.at, event.text))),
    ),
    e.Recovered: (
        lambda question, _: _with_recovery(question, None),
        lambda question, event: _with_recovery(question, event.at),
    ),
    e.Entered: _of_times(
        lambda times, _: times.with_marks(without_last(times.marks)),
        lambda times, event: times.with_marks(plus(times.marks, Mark(event.at, event.section))),
    ),
    e.Answered: _of_times(
        lambda times, _: times._replace(answered_at=None),
        lambda times, event: times._replace(answered_at=event.at),
    ),
    e.Paused: _of_times(
        lambda times, _: times.with_gaps(without_last(times.gaps)),
        lambda times, event: times.with_gaps(plus(times.gaps, Gap(event.at, None, "paused"))),
    ),
    e.Resumed: _of_times(
        lambda times, _: times.with_gaps(with_last(times.gaps, times.gaps[-1]._replace(stop=None))),
        lambda times, event: times.with_gaps(with_last(times.gaps, closed_gap(times.gaps[-1], event))),
    ),
}
"""For each type of event, two functions: one removes the event from its question, the other adds it again."""
_VERDICTS = (e.Rated, e.Voted)
_OF_NOTES = (c.Edited, c.Removed)
_OF_FOLLOW_UPS = (c.FollowUpChanged, c.FollowUpWithdrawn)
_WHILE_PAUSED = (e.Noted, e.Ticked, Told, *_OF_NOTES, *_OF_FOLLOW_UPS)
_REPAIRS = (e.Undone, e.Moved)
_WAYS_BACK = (c.TakenBack, c.Redone)


def _with_recovery(question: Question, at: float | None) -> Question:
    return question._replace(cuts=with_last(question.cuts, question.cuts[-1]._replace(recovered_at=at)))


def closed_gap(gap: Gap, event: e.Resumed) -> Gap:
    """The gap, ended by this event."""
    return gap._replace(stop=event.at, counted=event.counted and gap.reason == "away")


def remembering(before: Session, changed: Session, event: e.Event) -> Session:
    """The session changed by the event, with the deeds that can be undone and redone after it."""
    done, undone = changed.done, changed.undone
    if _can_go(before, event):
        done, undone = (*done[1 - MOST_DEEDS :], _deed(before, changed, event)), ()
    elif isinstance(event, _BARRIERS) or (isinstance(event, _REPAIRS) and not before.ended):
        done = undone = ()
    elif isinstance(event, e.StoryLacked):
        done, undone = _since_last_story(done), ()
    elif not isinstance(event, (*_WAYS_BACK, *_ASIDE)):
        undone = ()
    return changed.counting(event.at, done, undone)


_BARRIERS = (e.Asked, e.Away, e.Reopened, e.Finished, e.Abandoned)
"""No deed before these events can be undone, because they depend on what was done before."""

_ASIDE = (Looked, Recorded, RecordingEnded)
"""What was undone can be redone after these events, because nothing that is done depends on them."""


def _since_last_story(done: tuple[Deed, ...]) -> tuple[Deed, ...]:
    """The deeds after the last story that was named. Whoever says after it that they have none could not say
    so if it had not been named."""
    named = [index for index, deed in enumerate(done, 1) if isinstance(deed.event, Told)]
    return done[named[-1] :] if named else done


def _can_go(before: Session, event: Any) -> bool:
    """Whether the event can be undone. The end of a pause can if its beginning can."""
    kind = type(event)
    if kind is e.Resumed:
        gap = before.question.open_gap if before.question else None
        return gap is not None and any(_began(deed, gap) for deed in reversed(before.done))
    return kind in _IN_SLOTS or kind in _WAYS or kind is e.Voted


def _began(deed: Deed, gap: Gap) -> bool:
    return isinstance(deed.event, e.Paused) and gap.start == deed.event.at


def taken_back(session: Session, event: c.TakenBack) -> Session:
    """The session with that event undone. Raises Refused if another event must be undone first."""
    deed = _last(session.done, event.number, "taken back")
    _refuse_in_gap(session, deed)
    changed = _put(session, deed, deed.was, 0)
    return changed._replace(done=session.done[:-1], undone=(*session.undone, deed))


def redone(session: Session, event: c.Redone) -> Session:
    """The session with that event redone. Raises Refused if another event was undone last."""
    deed = _last(session.undone, event.number, "done again")
    changed = _put(session, deed, deed.now, 1)
    return changed._replace(done=(*session.done, deed), undone=session.undone[:-1])


def _last(deeds: tuple[Deed, ...], number: int, what: str) -> Deed:
    if not deeds:
        raise Refused(f"there is nothing that can be {what}")
    if deeds[-1].number != number:
        raise Refused(f"event {number} cannot be {what} before event {deeds[-1].number}")
    return deeds[-1]


def _refuse_in_gap(session: Session, deed: Deed) -> None:
    gap = session.question.open_gap if session.question else None
    if gap is None or isinstance(deed.event, _WHILE_PAUSED):
        return
    if not _began(deed, gap):
        raise Refused("the clock is paused; start it again first")


def _deed(before: Session, changed: Session, event: Any) -> Deed:
    number, kind = before.events + 1, type(event)
    last = len(changed.questions) - 1
    if kind in _VERDICTS and changed.header.rated_once:
        return Deed(number, event, last, was=verdicts(before), now=verdicts(changed))
    if isinstance(event, Told) and event.question:
        return Deed(number, event, event.question - 1)
    if kind in _WAYS:
        return Deed(number, event, last)
    if kind is e.Voted:
        was, now = (_votes(session.questions[last]) for session in (before, changed))
        return Deed(number, event, last, was=was, now=now)
    position, field = _position(before, changed, event), _IN_SLOTS[kind]
    now = getattr(changed.questions[position.question], field)[position.within]
    if isinstance(event, _BEGINS_SLOT):
        was = now._replace(gone=True)
    else:
        was = getattr(before.questions[position.question], field)[position.within]
    return Deed(
        number=number, event=event, question=position.question, within=position.within, was=was, now=now
    )


def _votes(question: Question) -> dict[str, Any]:
    return {"vote": question.vote, "vote_again": question.vote_again}


def _position(before: Session, changed: Session, event: Any) -> Position:
    last = len(changed.questions) - 1
    if isinstance(event, _OF_NOTES):
        return position_of_note(before, event.note)
    if isinstance(event, _OF_FOLLOW_UPS):
        return position_of_follow_up(before, event.follow_up)
    if isinstance(event, e.FollowUpAnswered):
        question = before.questions[last]
        return Position(last, question.open_follow_up - question.first_follow_up)
    return Position(last, len(getattr(changed.questions[last], _IN_SLOTS[type(event)])) - 1)


def _put(session: Session, deed: Deed, value: Any, way: int) -> Session:
    """The session with the value before the deed (`way` is 0) or after it (`way` is 1)."""
    kind = type(deed.event)
    if field := _IN_SLOTS.get(kind):
        return with_slot(session, Position(deed.question, deed.within), field, value)
    if kind in _VERDICTS and session.header.rated_once:
        return with_verdicts(session, value)
    question = session.questions[deed.question]
    if ways := _WAYS.get(kind):
        return session.with_question_at(deed.question, ways[way](question, deed.event))
    return session.with_question_at(deed.question, question._replace(**value))
