"""What the schedule goes by: the answers, stories, drills and assessments of one person at one level."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from hotseat.domain.day import day_of
from hotseat.domain.real_interviews.in_earnest import Probed
from hotseat.domain.review.answers import Answer
from hotseat.domain.vocabulary import Kind

ROUND_QUESTIONS = 3
"""A session with so many finished answers is a full round."""


class StoryToTell(NamedTuple):
    """A story that is not retired."""

    id: str
    title: str
    principle: str
    """The id of its main principle, if the bank has a question on that at the level; else empty."""
    is_ready: bool
    short_lines: int
    """How many lines belong to its short version."""


class DesignPlan(NamedTuple):
    """The pacing plan with which a design is practised, scaled to the day."""

    id: str
    minutes: int


class NextRound(NamedTuple):
    """The next round of the loop that is open."""

    number: int
    rounds: int
    """How many rounds the loop has."""
    minutes: int


class Practice(NamedTuple):
    """What one person did, and what they could still do."""

    level: str
    today: date
    answers: tuple[Answer, ...]
    """At any level, the newest first."""
    principles: Mapping[str, str]
    """The names of the principles by id, those that the level expects first; each has a question."""
    stories: tuple[StoryToTell, ...]
    drills: tuple[date, ...]
    """The local day of each drill."""
    assessed: tuple[date, ...] | None
    """The local days of the assessments for the level; None if the framework does not have the level."""
    design: DesignPlan | None
    """None if the bank has no design for the level."""
    probed: tuple[Probed, ...] = ()
    """The holes that real interviews found."""
    told_in_earnest: frozenset[str] = frozenset()
    """The ids of the stories that were told in real interviews."""
    next_round: NextRound | None = None
    """None where no loop is open, or where all its rounds were held."""
    rounds: frozenset[str] = frozenset()
    """The ids of the sessions of all rounds of loops that have ended."""

    def of_kind(self, kind: Kind) -> list[Answer]:
        """The answers of this kind at the level, the newest first."""
        return [answer for answer in self.answers if (answer.level, answer.kind) == (self.level, kind)]

    def finished(self, kind: Kind) -> list[Answer]:
        """The finished ones of these, without those that a wrong clock dated after today."""
        return [
            answer
            for answer in self.of_kind(kind)
            if answer.answered and day_of(answer.started) <= self.today
        ]

    def without_today(self) -> "Practice":
        """The same as it was when the day began. What a wrong clock dated later stays."""
        return self._on(lambda day: day != self.today)

    def of_today(self) -> "Practice":
        """Only what was done today."""
        return self._on(lambda day: day == self.today)

    def _on(self, counts: Callable[[date], bool]) -> "Practice":
        assessed = None if self.assessed is None else tuple(filter(counts, self.assessed))
        return self._replace(
            answers=tuple(answer for answer in self.answers if counts(day_of(answer.started))),
            drills=tuple(filter(counts, self.drills)),
            assessed=assessed,
        )
