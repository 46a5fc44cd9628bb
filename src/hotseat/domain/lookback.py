"""Which answers are looked back at."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from hotseat.domain.answers import Answer
from hotseat.domain.day import day_of

SPANS = (0, 7, 30, 90, 365)
"""Days back that can be chosen; 0 for all time."""


class Lookback(NamedTuple):
    """Narrows the answers; what is empty does not."""

    level: str = ""
    kind: str = ""
    principle: str = ""
    pacing: str = ""
    partner: str = ""
    """The candidate or the interviewer."""
    days: int = 0
    """So many days back; 0 for all time."""

    def fits(self, answer: Answer, today: date) -> bool:
        """Whether the answer is looked at."""
        return (
            self.level in ("", answer.level)
            and self.kind in ("", answer.kind)
            and self.principle in ("", *answer.principles)
            and self.pacing in ("", answer.pacing)
            and self.partner in ("", answer.candidate, answer.interviewer)
            and (not self.days or 0 <= (today - day_of(answer.started)).days < self.days)
        )


class Choices(NamedTuple):
    """What there is to narrow by, each with "" first, which does not narrow."""

    levels: Sequence[str]
    kinds: Sequence[str]
    principles: Sequence[str]
    pacings: Sequence[str]
    partners: Sequence[str]
    spans: Sequence[int]


def choices(answers: Iterable[Answer]) -> Choices:
    """Everything that occurs in the answers."""
    found = list(answers)
    return Choices(
        _occurring(answer.level for answer in found),
        _occurring(answer.kind for answer in found),
        _occurring(principle for answer in found for principle in answer.principles),
        _occurring(answer.pacing for answer in found),
        _occurring(name for answer in found for name in (answer.candidate, answer.interviewer)),
        SPANS,
    )


def narrowed(answers: Iterable[Answer], by: Lookback, today: date) -> list[Answer]:
    """The answers that fit, in their order."""
    return [answer for answer in answers if by.fits(answer, today)]


def _occurring(values: Iterable[str]) -> list[str]:
    return ["", *sorted({value for value in values if value})]
