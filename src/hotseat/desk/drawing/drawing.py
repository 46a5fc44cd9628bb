"""Draws the next question of a person, from what they answered, assessed and wrote so far."""

from typing import TYPE_CHECKING, Protocol

from hotseat.domain.bank.bank import Choice, NothingToAsk
from hotseat.domain.day import day_of
from hotseat.domain.review.classic_turn import with_turn
from hotseat.domain.review.next_question import NextQuestion, Practised, next_question, practised
from hotseat.storage.files.looking import is_there

if TYPE_CHECKING:
    from collections.abc import Callable, Container
    from datetime import datetime
    from random import Random

    from hotseat.desk.bank import PromptBank
    from hotseat.desk.owner import Owner
    from hotseat.desk.readiness import Readiness
    from hotseat.desk.sessions import Sessions
    from hotseat.desk.stories import Stories
    from hotseat.domain.bank.prompt import Prompt
    from hotseat.domain.readiness.gaps import ReadinessGap
    from hotseat.storage.files.folder import PracticeFolder


class HasParts(Protocol):
    """The desk, as far as a drawing looks at it; each part is read only when it is asked for."""

    folder: "PracticeFolder"
    bank: "PromptBank"
    sessions: "Sessions"
    owner: "Owner"
    rng: "Random"

    @property
    def readiness(self) -> "Readiness":
        """The assessments."""

    @property
    def stories(self) -> "Stories":
        """The stories."""


class Drawing:
    """Draws questions."""

    def __init__(self, parts: HasParts, now: "Callable[[], datetime]") -> None:
        self._parts = parts
        self._now = now

    def next_question(self, choice: Choice, passed_over: frozenset[str], person: str) -> NextQuestion:
        """A prompt that fits the choice for this person, and why this one. Raises NothingToAsk."""
        parts = self._parts
        lacked = parts.sessions.stories_lacked(person)
        pool = [prompt for prompt in parts.bank.current.pool(choice) if prompt.id not in lacked]
        if not pool:
            raise NothingToAsk("There is no story yet for any prompt that fits; the list shows them all.")
        pool = [prompt for prompt in pool if prompt.id not in passed_over] or pool
        past = self._answers_like(choice, person)
        drawn = next_question(
            with_turn(pool, (answer.prompt for answer in past), parts.bank.current.classics),
            past,
            day_of(self._now()),
            parts.rng,
            parts.bank.current.principle_names(),
            self.gap_finder(choice.level, person),
            self._storied(person),
        )
        if drawn is None:
            raise NothingToAsk("There is no prompt to draw.")
        return drawn

    def gap_finder(self, level: str, person: str) -> "Callable[[Prompt], ReadinessGap | None]":
        """Finds the greatest gap in this person's newest assessment for the level that a prompt practises."""
        if not is_there(self._parts.folder.readiness):
            return lambda _: None
        return self._parts.readiness.gap_finder(level, person)

    def _storied(self, person: str) -> "Container[str] | None":
        """The principles with a ready story of this person; None for somebody who keeps no stories here."""
        parts = self._parts
        keeps_stories = parts.owner.is_same("", person) and is_there(parts.folder.stories)
        return parts.stories.storied() if keeps_stories else None

    def _answers_like(self, choice: Choice, person: str) -> list[Practised]:
        past, like = practised(self._parts.sessions.answers_of(person)), (choice.level, choice.kind)
        return [answer for answer in past if (answer.level, answer.kind) == like]
