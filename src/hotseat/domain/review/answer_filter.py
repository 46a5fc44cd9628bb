"""Which answers are looked back at."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from hotseat.domain.day import day_of
from hotseat.domain.people import is_same_person, name_key, people
from hotseat.domain.review.answers import Answer

SPANS = (0, 7, 30, 90, 365)
"""Days back that can be chosen; 0 for all time."""


class AnswerFilter(NamedTuple):
    """Narrows the answers; what is empty does not, but for `of`."""

    level: str = ""
    kind: str = ""
    principle: str = ""
    pacing: str = ""
    of: str | None = None
    """Whose answers: a candidate's name, "" for mine, None for everybody's."""
    partner: str = ""
    """With whom: the interviewer's name."""
    days: int = 0
    """So many days back, today among them; 0 for all time."""
    me: str = ""
    """My name, as far as it is known: what names nobody is mine."""

    @property
    def narrows(self) -> bool:
        """Whether anything is left out but what others answered."""
        return self._replace(of=self.of or None, me="") != AnswerFilter()

    @property
    def as_interviewer(self) -> "AnswerFilter | None":
        """The filter of what others answered to the same person; None where that person has no name."""
        person = self.of or self.me
        if self.of is None or not person:
            return None
        return self._replace(of=self.partner or None, partner=person)

    def fits(self, answer: Answer, today: date) -> bool:
        """Whether the answer is looked at."""
        return (
            self.level in ("", answer.level)
            and self.kind in ("", answer.kind)
            and self.principle in ("", *answer.principles)
            and self.pacing in ("", answer.pacing)
            and (self.of is None or is_same_person(answer.candidate, self.of, self.me))
            and (not self.partner or name_key(answer.interviewer) == name_key(self.partner))
            and (not self.days or 0 <= (today - day_of(answer.started)).days < self.days)
        )


class Choices(NamedTuple):
    """What there is to narrow by, each with what does not narrow; `of` begins with mine."""

    levels: Sequence[str]
    kinds: Sequence[str]
    principles: Sequence[str]
    pacings: Sequence[str]
    candidates: Sequence[str | None]
    partners: Sequence[str]
    spans: Sequence[int]


def choices(answers: Iterable[Answer], me: str = "") -> Choices:
    """Everything that occurs in the answers, which are given newest first."""
    found = list(answers)
    others = [one for one in people(answer.candidate for answer in found) if not is_same_person(one, "", me)]
    return Choices(
        levels=_occurring(answer.level for answer in found),
        kinds=_occurring(answer.kind for answer in found),
        principles=_occurring(principle for answer in found for principle in answer.principles),
        pacings=_occurring(answer.pacing for answer in found),
        candidates=["", None, *others],
        partners=["", *people(answer.interviewer for answer in found)],
        spans=SPANS,
    )


def narrowed(answers: Iterable[Answer], by: AnswerFilter, today: date) -> list[Answer]:
    """The answers that fit, in their order."""
    return [answer for answer in answers if by.fits(answer, today)]


def _occurring(values: Iterable[str]) -> list[str]:
    return ["", *sorted({value for value in values if value})]
