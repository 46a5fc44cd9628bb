"""The column of stories in the coverage: how many ready stories each principle has."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from hotseat.domain.review.answers import Answer
from hotseat.domain.review.practice_matrix import Subject
from hotseat.domain.stories.matrix import ready_for
from hotseat.domain.stories.overuse import overused
from hotseat.domain.stories.story import Story
from hotseat.domain.text import counted

HEADING = "stories"
NO_STORY = "none"
"""A hole: the principle has no ready story."""


class StoryCounts(NamedTuple):
    """The ready stories by principle, and those that are told again and again."""

    ready: Mapping[str, Sequence[Story]]
    """Of each principle that has any, by its id; first those whose main principle it is."""
    often: Mapping[str, str]
    """How often a story was told lately, in words, by its id."""

    def heading(self, columns: int) -> str:  # noqa: ARG002 (as that of what was asked in earnest)
        """The heading of the column."""
        return HEADING

    @property
    def enter(self) -> tuple[str, str]:
        """The name of what enter does in the column, and a sentence on it."""
        return "Stories", "Your stories, by principle"

    def count_words(self, subject: Subject) -> str:
        """The number of ready stories, or that there is none; empty for a subject that is not a principle."""
        if not subject.principle:
            return ""
        return str(len(self.ready.get(subject.principle, ())) or NO_STORY)

    def words(self, subject: Subject) -> str:
        """ "Earn Trust: 2 ready stories: The queue (told 6 of the last 10 times); also The outage"."""
        if not subject.principle:
            return f"{subject.name}: stories are kept by principle."
        stories = self.ready.get(subject.principle, ())
        if not stories:
            return f"{subject.name}: no ready story."
        titles = "; ".join(self._title(story, subject.principle) for story in stories)
        return f"{subject.name}: {counted(len(stories), 'ready story', 'ready stories')}: {titles}."

    def _title(self, story: Story, principle: str) -> str:
        often = f" ({self.often[story.id]})" if story.id in self.often else ""
        return f"{'' if story.main == principle else 'also '}{story.title}{often}"


def story_counts(stories: Sequence[Story], answers: Iterable[Answer]) -> StoryCounts | None:
    """The counts of these stories; None for a person without stories. `answers` are that person's."""
    return StoryCounts(ready_for(stories), overused(answers)) if stories else None
