"""What the candidate may see of a session: the question, the section, the clock, and nothing else.

A view has a field for each thing that may be shown, and none for notes, ratings, follow-ups to come or the
points of a prompt: these cannot reach the candidate's screen by mistake.
"""

from math import ceil
from typing import NamedTuple

from hotseat.domain.pacing import Signal, clock, signal, signal_words, whole_seconds, window_text
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session, Stage
from hotseat.domain.session.stories.leaving_out import words_without_story

STAGES = ("waiting", "card", "answer", "follow-up", "between", "over", "gone", "unreadable")


class CandidateView(NamedTuple):
    """Everything that a candidate's screen shows; a field that does not apply is empty."""

    stage: str = "waiting"
    """One of STAGES: "between" is after the answer or a follow-up; "gone" means that the file was removed."""
    title: str = ""
    """The name of the current section, or a sentence about the stage."""
    section_number: str = ""
    """Which section is current: "2 of 5"."""
    prompt: str = ""
    scale: str = ""
    """The figures to assume in a design."""
    changes: tuple[str, ...] = ()
    """The changes of requirements so far, the oldest first."""
    follow_up: str = ""
    """The text of the follow-up that is being answered; of one that a story expects, only that it is one."""
    clock: str = ""
    """The time spent in the section, the answer or the follow-up, or since the card was shown: "0:41". In a
    preparation it is the time left."""
    window: str = ""
    """The window of the section, or of the answer: "0:30-0:45"."""
    signal: str = ""
    """none, green, yellow or red; empty outside an answer."""
    words: str = ""
    """The signal in words, or the length of the preparation."""
    standing: str = ""
    """Why the clock stands, in words; empty if it runs."""
    candidate: str = ""
    """The name of the candidate."""
    question: int = 0
    """The number of the question in the session, from 1."""
    prepared: bool = False
    """Whether the preparation has ended and the answer has not begun."""
    recording: bool = False
    """Whether the interviewer's machine records what is said now."""


WAITING = CandidateView("waiting", "No interview is running. The next one appears here.")
GONE = CandidateView("gone", "This session is there no more.")
UNREADABLE = CandidateView("unreadable", "This session's file cannot be read.")
"""It does not say why: the reason would quote the file."""

_STANDING = {
    "paused": "Paused",
    "away": "Stopped for a moment",
    "interrupted": "Interrupted; it goes on from here",
}
RECORDING = "● recording"
"""What every screen says while a microphone is open."""
SILENT = "The interviewer's program does not answer"
_OVER = "The interview is over. Thank you."


def candidate_view(session: Session, now: float, *, silent: bool = False) -> CandidateView:
    """What the candidate may see at the second `now` of the session clock.

    `silent` means that the interviewer's program does not move the clock, although it should.
    """
    question = session.question
    if session.ended:
        return CandidateView("over", _OVER, candidate=session.header.candidate)
    if question is None:
        return WAITING._replace(candidate=session.header.candidate)
    view = CandidateView(
        prompt=question.asked.text,
        scale=question.asked.scale,
        changes=tuple(change.text for change in question.changes),
        standing=_standing(question, silent=silent and session.ticking),
        candidate=session.header.candidate,
        question=1 + sum(earlier.begun for earlier in session.questions[:-1]),
        recording=_is_recorded(session, silent=silent),
    )
    if session.stage is Stage.CARD:
        view = _on_card(view, question, now)
    elif session.stage is Stage.ANSWER:
        view = _in_answer(view, question, now, session.header.candidate_sees)
    else:
        view = _after(view, question, now)
    return _with_less(view, session.header.candidate_sees)


def _is_recorded(session: Session, *, silent: bool) -> bool:
    """Whether a recording runs: a program that was killed wrote no end of its last one."""
    is_open = bool(session.recordings) and session.recordings[-1].is_open
    return is_open and not session.paused and not silent


def _with_less(view: CandidateView, sees: str) -> CandidateView:
    """Removes every time, unless the candidate may see one. A value of a newer version removes them too."""
    if sees in ("", "total"):
        return view
    return view._replace(clock="", window="", signal="", words="", prepared=False)


def _standing(question: Question, *, silent: bool) -> str:
    gap = question.open_gap
    if gap is not None:
        return _STANDING.get(gap.reason, _STANDING["paused"])
    return SILENT if silent else ""


def _on_card(view: CandidateView, question: Question, now: float) -> CandidateView:
    view = view._replace(stage="card", title="Before the answer")
    if question.prepared:
        return _preparing(view, question, now)
    return view._replace(clock=clock(question.card_seconds(now)))


def _preparing(view: CandidateView, question: Question, now: float) -> CandidateView:
    """The time left is rounded up, so that the clock shows 0:00 only when no time is left."""
    left = ceil(question.prepared - question.preparation_seconds(now))
    words = f"left of {clock(question.prepared)} to prepare" if left else "The preparation is over"
    return view._replace(clock=clock(left), words=words, prepared=not left)


def _in_answer(view: CandidateView, question: Question, now: float, sees: str) -> CandidateView:
    """The current section, or for a candidate who sees only the total, the answer and the whole plan."""
    if not sees:
        return _in_section(view, question, now)
    sections, tolerance = question.asked.sections, question.asked.tolerance
    spent = sum(question.spent(now).values())
    plan = sections[0]._replace(
        low=sum(section.low for section in sections), high=sum(section.high for section in sections)
    )
    return view._replace(
        stage="answer",
        title="Your answer",
        clock=clock(spent),
        window=window_text(plan.low, plan.high),
        signal=_SIGNALS[signal(plan, spent, tolerance)],
        words=signal_words(plan, whole_seconds(spent), tolerance),
    )


def _in_section(view: CandidateView, question: Question, now: float) -> CandidateView:
    section, sections = question.section, question.asked.sections
    if section is None:
        return view._replace(stage="answer")
    spent, tolerance = question.spent(now).get(section.id, 0.0), question.asked.tolerance
    return view._replace(
        stage="answer",
        title=section.name,
        section_number=f"{sections.index(section) + 1} of {len(sections)}",
        clock=clock(spent),
        window=window_text(section.low, section.high),
        signal=_SIGNALS[signal(section, spent, tolerance)],
        words=signal_words(section, whole_seconds(spent), tolerance),
    )


_SIGNALS = {Signal.NONE: "none", Signal.GREEN: "green", Signal.YELLOW: "yellow", Signal.RED: "red"}


def _after(view: CandidateView, question: Question, now: float) -> CandidateView:
    probe = question.open_probe
    if probe is None:
        return view._replace(stage="between", title="The answer has ended")
    return view._replace(
        stage="follow-up",
        title="Follow-up",
        follow_up=words_without_story(probe.follow_up),
        clock=clock(question.probe_seconds(probe, now)),
    )
