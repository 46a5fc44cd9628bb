"""What an interviewer listens for, as lines to tick: what was missing, points covered, signs of a level."""

from collections.abc import Iterator
from typing import NamedTuple

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.review.calibration import HEARD_FROM, SOUNDED, characteristics, scores
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.vocabulary import TickList


class Line(NamedTuple):
    """A line that can be ticked; `list` and `item` are those of the event that records the tick."""

    list: TickList
    item: str
    text: str


class Listening:
    """The lines for the newest question of a session. `asks` says whether follow-ups are still asked."""

    def __init__(self, session: Session, bank: Bank, *, asks: bool) -> None:
        self._session = session
        self._question = session.current_question()
        self._bank = bank
        self._asks = asks

    def groups(self) -> Iterator[tuple[str, list[Line]]]:
        """The lines, each group with its heading."""
        header, question = self._session.header, self._question
        ladder = self._bank.ladder(header.level, header.kind)
        yield (
            f"What was missing?{' Its follow-up comes next' if self._asks else ''}",
            [Line("missing", rule.id, rule.name) for rule in ladder.rules],
        )
        prompt = self._prompt
        for phase in prompt.phases if prompt else ():
            section = question.section_of(phase.section)
            name = section.name if section else phase.section
            yield f"Was it heard? {name}", [Line("heard", phase.section, point) for point in phase.points]
        if question.answered_at is None:
            return
        for level in self._bank.levels.values():
            lines = [
                Line(SOUNDED, *characteristic) for characteristic in characteristics([level], header.kind)
            ]
            if lines:
                yield f"Did it sound like {level.id}?", lines

    def advice(self) -> Iterator[tuple[str, str]]:
        """What the prompt says to interviewers, each with its name."""
        prompt = self._prompt
        if prompt is not None:
            advice = [("Strong", prompt.interviewer_note), *(("Trap", trap) for trap in prompt.traps)]
            yield from ((name, text) for name, text in advice if text)

    @property
    def _prompt(self) -> Prompt | None:
        return self._bank.prompts.get(self._question.asked.prompt)


def score(line: Line, question: Question, level: str) -> int | None:
    """The score of this line, from 1 to 4, if it is a characteristic of the level aimed at and was rated."""
    return scores(question).get(line.text) if line[:2] == (SOUNDED, level) else None


def is_ticked(line: Line, question: Question, level: str) -> bool:
    """Whether the line is ticked; a score decides that where there is one."""
    if (rated := score(line, question, level)) is not None:
        return rated >= HEARD_FROM
    return any((tick.list, tick.item, tick.text) == line for tick in question.ticks)


def rated_already(rated: int) -> str:
    """Why a line that has a score cannot be ticked."""
    return f"It is rated {rated} of 4, which decides the tick; another score changes it."
