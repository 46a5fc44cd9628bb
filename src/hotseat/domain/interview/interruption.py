"""When the interviewer is cued to cut in, and with which words: drawn from the session's id, not by chance.

So an interrupted session that is taken up again cues at the same moment, and so does one that is replayed.
"""

from hashlib import sha256
from typing import NamedTuple

from hotseat.domain.bank.ladder import Ladder
from hotseat.domain.pacing import Section, clock, whole_seconds
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.text import counted

EARLIEST, LATEST = 0.25, 0.75
"""Between these parts of a section's shortest time."""
ROLE = "Let me stop you there: what was your own part in that?"
"""For a level whose ladder asks nothing about the role."""


class Cue(NamedTuple):
    """In this section, after so many seconds of it, the interviewer is to cut in with these words."""

    section: str
    seconds: int
    text: str


def cue(session: Session, ladder: Ladder, change: str = "") -> Cue | None:
    """The cue for the question that runs; None where the session was begun without interruptions.

    A story is cut into in its Action, with a question of the ladder about the role; a design in its third
    phase, with the change of its requirements where it has one that was not thrown in.
    """
    question = session.question
    if question is None or not session.header.interruptions:
        return None
    section = _section(question, session.header.kind)
    drawn = sha256(f"{session.header.id} {len(session.questions)}".encode()).digest()
    share = EARLIEST + (LATEST - EARLIEST) * int.from_bytes(drawn[:4], "big") / 2**32
    thrown_in = any(one.text == change for one in question.changes)
    text = change if change and not thrown_in and session.header.kind == "system-design" else ""
    return Cue(section.id, int(section.low * share), text or _role(question, session, ladder, drawn[4]))


def _section(question: Question, kind: str) -> Section:
    sections = question.asked.sections
    if kind == "system-design":
        return sections[min(2, len(sections) - 1)]
    longest = max(sections, key=lambda section: section.high)
    return question.section_of("action") or longest


def _role(question: Question, session: Session, ladder: Ladder, number: int) -> str:
    asked = session.asked_texts() | {cut.text for one in session.questions for cut in one.cuts}
    follow_ups = (*question.asked.follow_ups, *ladder.follow_ups)
    texts = [one.text for one in follow_ups if one.layer == "role" and one.text not in asked]
    return texts[number % len(texts)] if texts else ROLE


def is_due(question: Question, cue: Cue, now: float) -> bool:
    """Whether it is the moment: so many seconds of its section have passed, and nobody has cut in yet."""
    running = question.section
    if running is None or running.id != cue.section or question.cuts or question.open_gap is not None:
        return False
    return question.spent(now).get(cue.section, 0.0) >= cue.seconds


def cut_texts(question: Question) -> list[str]:
    """Every interruption in words, with the seconds until the candidate was back on track."""
    found = []
    for cut in question.cuts:
        seconds = question.recovery_seconds(cut)
        back = "not told when back on track" if seconds is None else f"back on track after {clock(seconds)}"
        found.append(f'Cut in at {clock(cut.at - question.began_at)} with "{cut.text}": {back}')
    return found


def recovery_text(question: Question) -> str:
    """The interruptions in one short line; nothing where there was none."""
    if not question.cuts:
        return ""
    times = [question.recovery_seconds(cut) for cut in question.cuts]
    told = ", ".join("not told" if one is None else clock(whole_seconds(one)) for one in times)
    count = "once" if len(times) == 1 else counted(len(times), "time")
    return f"Cut in {count}; back on track after {told}"
