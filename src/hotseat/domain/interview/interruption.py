"""The interruption that is planned for a question: when the interviewer cuts in, and with which words.

Both depend on the session's id, not on chance: a session that is resumed or replayed has the same moments.
"""

from hashlib import sha256
from typing import NamedTuple

from hotseat.domain.bank.ladder import Ladder
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.pacing import Section, clock, whole_seconds
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.text import counted

EARLIEST, LATEST = 0.25, 0.75
"""The moment lies between these shares of the time at which the section's window opens."""
ROLE = "Let me stop you there: what was your own part in that?"
"""The words to use if no follow-up about the role is left."""


class PlannedInterruption(NamedTuple):
    """When the interviewer should cut in: so many seconds into this section, with these words."""

    section: str
    seconds: int
    text: str


def planned_interruption(session: Session, ladder: Ladder, change: str = "") -> PlannedInterruption | None:
    """The interruption of the current question; None if the session has no interruptions.

    In a story it comes in the Action, with a follow-up about the role. In a design it comes in the third
    section, with the change of requirements if there is one that was not made yet.
    """
    question = session.question
    if question is None or not session.header.interruptions:
        return None
    section = _section(question, session.header.kind)
    drawn = sha256(f"{session.header.id} {len(session.questions)}".encode()).digest()
    share = EARLIEST + (LATEST - EARLIEST) * int.from_bytes(drawn[:4], "big") / 2**32
    made = any(earlier.text == change for earlier in question.changes)
    text = change if change and not made and session.header.kind == "system-design" else ""
    words = text or _role(question, session, ladder, drawn[4])
    return PlannedInterruption(section.id, int(section.low * share), words)


def change_left(question: Question, prompt: Prompt | None) -> str:
    """The prompt's change of the requirements, or "" when it has none or it was already announced."""
    return "" if prompt is None or question.changes else prompt.change


def _section(question: Question, kind: str) -> Section:
    sections = question.asked.sections
    if kind == "system-design":
        return sections[min(2, len(sections) - 1)]
    longest = max(sections, key=lambda section: section.high)
    return question.section_of("action") or longest


def _role(question: Question, session: Session, ladder: Ladder, number: int) -> str:
    asked = session.asked_texts() | {cut.text for earlier in session.questions for cut in earlier.cuts}
    texts = [
        follow_up.text
        for follow_up in (*question.asked.follow_ups, *ladder.follow_ups)
        if follow_up.layer == "role" and follow_up.text not in asked
    ]
    return texts[number % len(texts)] if texts else ROLE


def is_due(question: Question, planned: PlannedInterruption, now: float) -> bool:
    """Whether the interviewer should cut in at this second of the session clock; once for each question."""
    running = question.section
    if running is None or running.id != planned.section or question.cuts or question.open_gap is not None:
        return False
    return question.spent(now).get(planned.section, 0.0) >= planned.seconds


def cut_texts(question: Question) -> list[str]:
    """A sentence for each interruption, with the time until the candidate was back on track."""
    texts = []
    for cut in question.cuts:
        seconds = question.recovery_seconds(cut)
        back = "not told when back on track" if seconds is None else f"back on track after {clock(seconds)}"
        texts.append(f'Cut in at {clock(cut.at - question.began_at)} with "{cut.text}": {back}')
    return texts


def recovery_text(question: Question) -> str:
    """All interruptions in one short line; empty if there were none."""
    if not question.cuts:
        return ""
    times = [question.recovery_seconds(cut) for cut in question.cuts]
    recovered = ", ".join(
        "not told" if seconds is None else clock(whole_seconds(seconds)) for seconds in times
    )
    count = "once" if len(times) == 1 else counted(len(times), "time")
    return f"Cut in {count}; back on track after {recovered}"
