"""What happened to each story so far: the answers for which it was told, oldest first."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from hotseat.domain.day import day_of, days_since
from hotseat.domain.review.answers import Answer
from hotseat.domain.vocabulary import OUTCOMES, MaybeOutcome


class History(NamedTuple):
    """The tellings of one story, oldest first; there is at least one."""

    tellings: tuple[Answer, ...]

    @property
    def title(self) -> str:
        """Its title when it was told last, for a reader who has its file no more."""
        return self.tellings[-1].story_title

    @property
    def times(self) -> int:
        """How often it was told."""
        return len(self.tellings)

    @property
    def last(self) -> date:
        """The local day on which it was told last."""
        return day_of(self.tellings[-1].started)

    @property
    def worst(self) -> MaybeOutcome:
        """The worst outcome of its follow-ups: gap, then partial, then held; empty if none was marked."""
        marked = [outcome for telling in self.tellings for outcome in telling.outcomes if outcome]
        return max(marked, key=OUTCOMES.index) if marked else ""

    def days_since(self, today: date) -> int | None:
        """Days since the last telling up to today; None if all tellings are in the future."""
        return days_since((day_of(telling.started) for telling in self.tellings), today)


def histories(answers: Iterable[Answer]) -> dict[str, History]:
    """The history of each story that was told, by its id."""
    tellings_of: dict[str, list[Answer]] = {}
    for answer in sorted(answers, key=lambda answer: (answer.started, answer.session, answer.number)):
        if answer.story:
            tellings_of.setdefault(answer.story, []).append(answer)
    return {story: History(tuple(tellings)) for story, tellings in tellings_of.items()}
