"""Which events may come next in a session, and what each changes: one small rule for each type of event."""

from collections.abc import Callable, Iterable
from functools import reduce
from typing import Any

from hotseat.domain.refusal import OutOfBounds, Refused
from hotseat.domain.session import events as e
from hotseat.domain.session import follow_up_rules, interruption_rules, rating_rules
from hotseat.domain.session.corrections import correction_events as c
from hotseat.domain.session.corrections import correction_rules as correcting
from hotseat.domain.session.corrections import undoing
from hotseat.domain.session.header import Header
from hotseat.domain.session.note_places import with_asked
from hotseat.domain.session.question import Question
from hotseat.domain.session.recordings import recording_rules
from hotseat.domain.session.recordings.recording_events import Recorded, RecordingEnded
from hotseat.domain.session.repairs import moved, refuse_after_end, undone
from hotseat.domain.session.rows.row import plus, with_last, without_last
from hotseat.domain.session.rows.slots import Slot
from hotseat.domain.session.session import PAUSED, Session, Stage
from hotseat.domain.session.stories import story_rules
from hotseat.domain.session.stories.story_events import Looked, Told
from hotseat.domain.session.timeline import Gap, Mark, Times
from hotseat.domain.vocabulary import SIGNS


def replay(header: Header, events: Iterable[e.Event]) -> Session:
    """The session that these events add up to. Raises Refused at the first event that is not allowed."""
    return reduce(after, events, Session(header))


def after(session: Session, event: e.Event) -> Session:
    """The session with the event added. Raises Refused, with the reason, if it is not allowed now."""
    if event.at < session.at:
        raise OutOfBounds(f"the session clock is at {session.at:g} s; an event cannot be at {event.at:g} s")
    if session.ended:
        refuse_after_end(session, event)
    return undoing.remembering(session, _RULES[type(event)](session, event), event)


def _with(session: Session, **changes: Any) -> Session:
    return session.with_question(session.current_question()._replace(**changes))


def _recorded(session: Session, change: Callable[[Times], Times]) -> Session:
    return session.with_question(session.current_question().recording(change))


def _with_gap(session: Session, gap: Gap) -> Session:
    return _recorded(session, lambda times: times.with_gaps(plus(times.gaps, gap)))


def _asked(session: Session, event: e.Asked) -> Session:
    if session.stage is Stage.ANSWER:
        raise Refused("an answer is running; end it first")
    if session.question is not None and session.question.open_probe is not None:
        raise Refused("a follow-up is open; close it first")
    if session.paused:
        raise Refused(PAUSED)
    return session._replace(questions=with_asked(session.questions, event))


def _prepared(session: Session, event: e.Prepared) -> Session:
    session.question_at(Stage.CARD)
    if event.seconds < 0:
        raise Refused("a preparation cannot be shorter than 0 seconds")
    return _with(session, prepared=event.seconds, prepared_at=event.at)


def _entered(session: Session, event: e.Entered) -> Session:
    question = session.question_at(Stage.CARD, Stage.ANSWER)
    if session.is_drill:
        raise Refused(story_rules.NO_ANSWERS)
    if (section := question.section_of(event.section)) is None:
        raise Refused(f'the plan has no section "{event.section}"')
    if question.marks and question.marks[-1].section == event.section:
        raise Refused(f"{section.name} is already running")
    mark = Mark(event.at, event.section)
    return _recorded(session, lambda times: times.with_marks(plus(times.marks, mark)))


def _gap_begins(session: Session, event: e.Paused | e.Away) -> Session:
    session.running_question()
    if not session.ticking:
        raise Refused("no clock is running")
    if isinstance(event, e.Paused):
        if session.stage is Stage.CARD:
            raise Refused("the answer has not begun")
        gap = Gap(event.at, None, "paused")
    else:
        gap = Gap(event.at, None, "away", away=event.seconds)
        session = session._replace(at=round(event.at + event.seconds, 1))
    return _with_gap(session, gap)


def _resumed(session: Session, event: e.Resumed) -> Session:
    question = session.current_question()
    gap = question.open_gap
    if gap is None:
        raise Refused("the clock is running")
    closed = undoing.closed_gap(gap, event)
    return _recorded(session, lambda times: times.with_gaps(with_last(times.gaps, closed)))


def _noted(session: Session, event: e.Noted) -> Session:
    question = session.current_question()
    if event.sign not in SIGNS:
        raise Refused(f'a note\'s sign is one of + - ? =, not "{event.sign}"')
    return _with(session, all_notes=plus(question.all_notes, Slot(event)))


def _changed(session: Session, event: e.Changed) -> Session:
    question = session.question_at(Stage.ANSWER)
    return session.with_question(interruption_rules.changed(question, event))


def _ticked(session: Session, event: e.Ticked) -> Session:
    return session.with_question(rating_rules.ticked(session.current_question(), event))


def _answered(session: Session, event: e.Answered) -> Session:
    session.question_at(Stage.ANSWER)
    return _recorded(session, lambda times: times._replace(answered_at=event.at))


def _between_follow_ups(session: Session) -> Question:
    question = session.question_at(Stage.FOLLOW_UPS)
    if question.open_probe is not None:
        raise Refused("a follow-up is open; close it first")
    return question


def _guessed(session: Session, event: e.Guessed) -> Session:
    return session.with_question(rating_rules.guessed(_between_follow_ups(session), event))


def _follow_up_asked(session: Session, event: e.FollowUpAsked) -> Session:
    question = _between_follow_ups(session)
    return follow_up_rules.asked(session, question, event)


def _follow_up_answered(session: Session, event: e.FollowUpAnswered) -> Session:
    return session.with_question(follow_up_rules.closed(session.question_at(Stage.FOLLOW_UPS), event))


def _rated(session: Session, event: e.Rated) -> Session:
    rating_rules.refuse_unknown_score(event)
    _between_follow_ups(session)
    return rating_rules.with_score(session, event)


def _voted(session: Session, event: e.Voted) -> Session:
    _between_follow_ups(session)
    return rating_rules.with_vote(session, event)


def _cut_in(session: Session, event: e.CutIn | e.Recovered) -> Session:
    question = session.question_at(Stage.ANSWER)
    return session.with_question(interruption_rules.cut(session.header, question, event))


def _undone(session: Session, event: e.Undone) -> Session:
    if event.question or event.mark or event.gap:
        return undone(session, event)
    question = session.question_at(Stage.ANSWER, Stage.FOLLOW_UPS)
    if session.stage is Stage.ANSWER:
        if any(times.marks[-1:] != question.marks[-1:] for times in question.before):
            raise Refused("the last mark has a repair; take the repair back first")
        return _recorded(session, lambda times: times.with_marks(without_last(times.marks)))
    if question.probes or question.guesses or rating_rules.has_score_or_vote(question):
        raise Refused(
            "the end of the answer cannot be taken back after a follow-up, a guess, a score or a vote"
        )
    return _recorded(session, lambda times: times._replace(answered_at=None))


def _reopened(session: Session, event: e.Reopened) -> Session:
    again = session._replace(ended="", reopened=plus(session.reopened, (event.at, event.time)))
    if not again.ticking:
        return again
    return _with_gap(again, Gap(event.at, None, "interrupted"))


def _finished(session: Session, event: e.Finished) -> Session:  # noqa: ARG001
    question = session.question_at(Stage.CARD, Stage.FOLLOW_UPS)
    if question.open_probe is not None:
        raise Refused("a follow-up is open; close it first")
    if not (session.begun_questions or session.questions_without_story or session.is_drill):
        raise Refused("no answer has begun yet")
    return session._replace(ended="finished")


def _abandoned(session: Session, event: e.Abandoned) -> Session:  # noqa: ARG001
    return session._replace(ended="abandoned")


_RULES: dict[type[e.Event], Callable[[Session, Any], Session]] = {
    e.Asked: _asked,
    e.Prepared: _prepared,
    e.StoryLacked: story_rules.lacked,
    Told: story_rules.told,
    Looked: story_rules.looked,
    e.Entered: _entered,
    e.Paused: _gap_begins,
    e.Away: _gap_begins,
    e.Resumed: _resumed,
    e.Noted: _noted,
    e.Changed: _changed,
    e.Ticked: _ticked,
    e.CutIn: _cut_in,
    e.Recovered: _cut_in,
    e.Answered: _answered,
    e.Guessed: _guessed,
    e.FollowUpAsked: _follow_up_asked,
    e.FollowUpAnswered: _follow_up_answered,
    e.Rated: _rated,
    e.Voted: _voted,
    e.Undone: _undone,
    e.Moved: moved,
    e.Reopened: _reopened,
    e.Finished: _finished,
    e.Abandoned: _abandoned,
    c.Edited: correcting.edited,
    c.Removed: correcting.removed,
    c.FollowUpChanged: correcting.follow_up_changed,
    c.FollowUpWithdrawn: correcting.follow_up_withdrawn,
    c.TakenBack: undoing.taken_back,
    c.Redone: undoing.redone,
    Recorded: recording_rules.recorded,
    RecordingEnded: recording_rules.recording_ended,
}
