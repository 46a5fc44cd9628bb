"""Stories by principle: which story tells which principle, and how often each was told."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from hotseat.domain.review.answers import Answer
from hotseat.domain.stories.history import History, histories
from hotseat.domain.stories.story import Story
from hotseat.domain.vocabulary import MaybeOutcome, StoryStatus

Role = Literal["main", "also", ""]
"""What a principle is to a story: its main one, one that it tells too, or none of its own."""


Shown = Literal[StoryStatus, "", "any"]
"""Which stories are shown, by status; "" for those that are not retired."""


class StoryRow(NamedTuple):
    """A story, and how often it was told."""

    story: Story
    times: int = 0
    worst: MaybeOutcome = ""
    """The worst outcome of its follow-ups; empty if none was marked."""
    days: int | None = None
    """Days since it was told last; None if it was never told, or only on days after today."""

    def role(self, principle: str) -> Role:
        """What the principle with this id is to the story."""
        if principle not in self.story.front.principles:
            return ""
        return "main" if principle == self.story.main else "also"


class PrincipleSum(NamedTuple):
    """What the stories have for one principle."""

    principle: str
    """Its id."""
    ready: int
    """How many ready stories tell it, as their main principle or also."""
    told: int
    """For how many of its questions a story was named."""
    only: str
    """The id of the story that was told for all of these; empty if there were several or none."""


class StoryMatrix(NamedTuple):
    """Stories by principle."""

    rows: tuple[StoryRow, ...]
    sums: tuple[PrincipleSum, ...]
    """One for each principle, in the order of the bank."""
    gone: int = 0
    """How many stories were told that have no file any more."""


def matrix(
    stories: Sequence[Story], answers: Iterable[Answer], principles: Iterable[str], today: date
) -> StoryMatrix:
    """The matrix of these stories in their order; `answers` are those that count, in any order."""
    named = [answer for answer in answers if answer.story]
    told_stories = histories(named)
    ready = [story for story in stories if story.front.status == "ready"]
    rows = tuple(_row(story, told_stories.get(story.id), today) for story in stories)
    sums = tuple(_sum(principle, ready, named) for principle in principles)
    return StoryMatrix(rows, sums, gone=len(told_stories.keys() - {story.id for story in stories}))


def with_status(stories: Iterable[Story], status: Shown) -> list[Story]:
    """The stories that are shown, in their order."""
    return [
        story
        for story in stories
        if status in ("any", story.front.status) or (not status and story.front.status != "retired")
    ]


def ready_for(stories: Iterable[Story]) -> Mapping[str, tuple[Story, ...]]:
    """The ready stories for each principle that has any, first those whose main principle it is."""
    by_principle: dict[str, list[Story]] = {}
    for story in stories:
        if story.front.status == "ready":
            for principle in dict.fromkeys(story.front.principles):
                by_principle.setdefault(principle, []).append(story)
    return {
        principle: tuple(sorted(stories_of_it, key=lambda story: story.main != principle))
        for principle, stories_of_it in by_principle.items()
    }


def _row(story: Story, history: History | None, today: date) -> StoryRow:
    if history is None:
        return StoryRow(story)
    return StoryRow(story, history.times, history.worst, history.days_since(today))


def _sum(principle: str, ready: Iterable[Story], named: Iterable[Answer]) -> PrincipleSum:
    asked = [answer for answer in named if principle in answer.principles]
    return PrincipleSum(
        principle,
        ready=sum(principle in story.front.principles for story in ready),
        told=len(asked),
        only=asked[0].story if len({answer.story for answer in asked}) == 1 else "",
    )
