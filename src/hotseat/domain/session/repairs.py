"""Repairs of marks and pauses; they are allowed at any time, even after the session has ended."""

from hotseat.domain.refusal import Refused
from hotseat.domain.session import events as e
from hotseat.domain.session.corrections.correction_events import Correction
from hotseat.domain.session.question import Question
from hotseat.domain.session.recordings.recording_rules import is_of_recording
from hotseat.domain.session.rows.row import plus, without_last
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.story_rules import names_afterwards
from hotseat.domain.session.timeline import Gap, Mark, Times

MOST_REPAIRS = 100
"""Repairs of one answer that can stand at a time: each keeps the times before it, to be taken back."""


def is_repair(event: e.Event) -> bool:
    """Whether the event corrects what was recorded before, instead of recording something new."""
    return isinstance(event, e.Moved) or (isinstance(event, e.Undone) and bool(event.question))


def refuse_after_end(session: Session, event: e.Event) -> None:
    """Raises Refused if the event is not possible in a session that was ended."""
    if is_repair(event) or isinstance(event, Correction) or names_afterwards(event) or is_of_recording(event):
        return
    if session.ended == "finished":
        raise Refused("the session is finished")
    if not isinstance(event, e.Reopened):
        raise Refused("the session was abandoned; resume it first")


def moved(session: Session, event: e.Moved) -> Session:
    """The session with a boundary moved, or with a forgotten mark or pause added. Raises Refused."""
    question = _question(session, event.question)
    if not event.mark and event.section and not event.until:
        repaired = _repaired(question, _split(question, event))
    elif not event.mark and event.until and not event.section:
        repaired = _repaired(question, _set_aside(question, event))
    elif event.section or event.until:
        raise Refused(
            "a repair can move a mark, add a section or add a pause, but only one of these at a time"
        )
    else:
        repaired = _repaired(question, _shifted(session, event), event.mark)
    return _with_question(session, event, repaired)


def undone(session: Session, event: e.Undone) -> Session:
    """The session with a mark or a pause removed, or with the last repair taken back. Raises Refused."""
    question = _question(session, event.question)
    if event.mark and event.gap:
        raise Refused("a repair can remove a mark or a pause, not both")
    if event.mark:
        repaired = _repaired(question, _merged(question, event))
    elif event.gap:
        repaired = _repaired(question, _counted_again(question, event))
    elif not question.before:
        raise Refused("this answer has no repairs to take back")
    else:
        last, before = question.before[-1], without_last(question.before)
        repaired = question._replace(**last._asdict(), before=before, moving=0)
    return _with_question(session, event, repaired)


def limits(session: Session, question: int, mark: int, now: float) -> tuple[float, float]:
    """The first and the last session second to which a boundary can be moved.

    Raises Refused if there is no such question or boundary.
    """
    asked = _question(session, question)
    bounds = asked.boundaries
    if not 1 <= mark <= len(bounds):
        raise Refused(f"question {question} has no mark {mark}")
    before = asked.asked.at if mark == 1 else bounds[mark - 2]
    behind = bounds[mark] if mark < len(bounds) else _next_after_answer(session, question, now)
    return before, behind


def _question(session: Session, number: int) -> Question:
    if not 1 <= number <= len(session.questions):
        raise Refused(f"there is no question {number} in this session")
    return session.questions[number - 1]


def _with_question(session: Session, event: e.Moved | e.Undone, question: Question) -> Session:
    return session.with_question_at(event.question - 1, question)


def _repaired(question: Question, times: Times, moving: int = 0) -> Question:
    """The question with other times; a boundary moved several times in a row is one repair."""
    same = bool(moving) and moving == question.moving
    if not same and len(question.before) >= MOST_REPAIRS:
        raise Refused(f"this answer has {MOST_REPAIRS} repairs already; take one back first")
    before = question.before if same else plus(question.before, question.times)
    if before[-1] == times:
        before, moving = without_last(before), 0
    return question._replace(**times._asdict(), before=before, moving=moving)


def _shifted(session: Session, event: e.Moved) -> Times:
    before, behind = limits(session, event.question, event.mark, event.at)
    if not before <= event.to <= behind:
        raise Refused(f"mark {event.mark} can only be moved between {before:g} s and {behind:g} s")
    times = session.questions[event.question - 1].times
    if event.mark > len(times.marks):
        return times._replace(answered_at=event.to)
    index = event.mark - 1
    mark = times.marks[index]._replace(at=event.to)
    return times._replace(marks=(*times.marks[:index], mark, *times.marks[index + 1 :]))


def _split(question: Question, event: e.Moved) -> Times:
    section = question.section_of(event.section)
    if section is None:
        raise Refused(f'the plan has no section "{event.section}"')
    if not question.begun or not question.began_at < event.to < question.ends(event.at):
        raise Refused("that is outside the answer; a section can only be added between its begin and its end")
    times = question.times
    index = sum(mark.at <= event.to for mark in times.marks)
    if times.marks[index - 1].section == section.id:
        raise Refused(f"{section.name} is already the section at that time")
    mark = Mark(event.to, section.id)
    return times._replace(marks=(*times.marks[:index], mark, *times.marks[index:]))


def _set_aside(question: Question, event: e.Moved) -> Times:
    start, stop = event.to, event.until
    if start >= stop:
        raise Refused("a pause must end after it begins")
    if not question.begun or start < question.began_at or stop > question.ends(event.at):
        raise Refused("that pause is not inside the answer")
    if any(gap.excluded(start, stop) for gap in question.gaps):
        raise Refused("part of that time does not count already")
    times = question.times
    index = sum(gap.start < start for gap in times.gaps)
    gap = Gap(start, stop, "paused")
    return times._replace(gaps=(*times.gaps[:index], gap, *times.gaps[index:]))


def _merged(question: Question, event: e.Undone) -> Times:
    times = question.times
    if event.mark == 1:
        raise Refused("the first mark cannot be removed: the answer begins with it")
    if event.mark == len(times.marks) + 1 and times.answered_at is not None:
        raise Refused("the end of the answer cannot be removed; it can be moved")
    if event.mark > len(times.marks):
        raise Refused(f"question {event.question} has no mark {event.mark}")
    return times._replace(marks=(*times.marks[: event.mark - 1], *times.marks[event.mark :]))


def _counted_again(question: Question, event: e.Undone) -> Times:
    times = question.times
    if event.gap > len(times.gaps):
        raise Refused(f"question {event.question} has no gap {event.gap}")
    gap = times.gaps[event.gap - 1]
    if gap.stop is None:
        raise Refused("that pause has not ended")
    if gap.reason != "paused":
        raise Refused(f"only a pause can be counted as answer; during this gap the session was {gap.reason}")
    if gap.start >= question.ends(event.at):
        raise Refused("that pause is not in the answer")
    return times._replace(gaps=(*times.gaps[: event.gap - 1], *times.gaps[event.gap :]))


def _next_after_answer(session: Session, question: int, now: float) -> float:
    """The latest second to which the answer's end can be moved: the next follow-up or question, or now."""
    probes = session.questions[question - 1].probes
    if probes:
        return probes[0].asked_at
    later = session.questions[question:]
    return later[0].asked.at if later else now
