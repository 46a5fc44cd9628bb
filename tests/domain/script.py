"""Sessions written down as events, for the rules."""

from collections.abc import Iterable
from datetime import UTC, datetime

from hotseat.domain.pacing import Section
from hotseat.domain.session import events as e
from hotseat.domain.session.header import Header
from hotseat.domain.session.question import Question
from hotseat.domain.session.rules import replay
from hotseat.domain.session.session import Session
from hotseat.domain.vocabulary import FollowUp

MONDAY = datetime(2026, 11, 16, 20, 2, tzinfo=UTC)
HEADER = Header(
    format=1, id="2026-11-16-200200-l6-behavioral-4f2a", started=MONDAY, level="L6", kind="behavioral"
)

SECTIONS = (
    Section("situation", "Situation", 30, 45),
    Section("task", "Task", 30, 30),
    Section("action", "Action", 120, 150),
)
PROMPTS_OWN = FollowUp("role", "prompt", "What was your own part?")
LEVELS_OWN = FollowUp("measure", "level", "How did you measure success?")


def asked(at: float = 0.0, prompt: str = "one", principles: tuple[str, ...] = ("earn-trust",)) -> e.Asked:
    """A prompt on the card, with a plan of three sections and two follow-ups."""
    return e.Asked(
        at=at,
        prompt=prompt,
        text=f"Tell me about {prompt}.",
        competency="people",
        principles=principles,
        pacing="star-l6",
        tolerance=5,
        sections=SECTIONS,
        follow_ups=(PROMPTS_OWN, LEVELS_OWN),
    )


def after_all(*events: e.Event) -> Session:
    """The session that these events made."""
    return replay(HEADER, events)


def answer(begin: float, *lengths: float) -> list[e.Event]:
    """The plan's sections one after the other, so many seconds each, and the answer's end."""
    events: list[e.Event] = []
    for section, length in zip(SECTIONS, lengths, strict=False):
        events.append(e.Entered(begin, section.id))
        begin = round(begin + length, 1)
    return [*events, e.Answered(begin)]


def answered(*lengths: float, then: Iterable[e.Event] = ()) -> Session:
    """A session with one answer that began at 10 s, and what came after it."""
    return after_all(asked(), *answer(10.0, *lengths), *then)


TUESDAY = datetime(2026, 11, 17, 8, 0, tzinfo=UTC)
ENTERED = e.Entered(10.0, "situation")
ANSWER = (asked(), ENTERED)
PAUSED = (*ANSWER, e.Paused(20.0))
OVER = (*ANSWER, e.Answered(60.0))
PROBED = (*OVER, e.FollowUpAsked(70.0, "role", "prompt", PROMPTS_OWN.text))
CLOSED = (*PROBED, e.FollowUpAnswered(100.0, "held"))
LATER = 200.0
FINISHED = (*OVER, e.Finished(70.0))
LEFT = (*ANSWER, e.Abandoned(20.0))


def question_of(*events: e.Event) -> Question:
    """The question asked last in the session that these events made."""
    question = after_all(*events).question
    assert question is not None
    return question
