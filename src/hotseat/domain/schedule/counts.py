"""Where a person stands before an interview, in counts; no figure says how ready they are."""

from typing import NamedTuple

from hotseat.domain.review.habit import habit
from hotseat.domain.schedule.practice import Practice
from hotseat.domain.schedule.sources import HABIT_ANSWERS
from hotseat.domain.text import counted


class Counts(NamedTuple):
    """What was counted."""

    level: str
    principles: int
    """How many principles there are to be asked about."""
    inclined: int
    """On how many of them an answer at the level got a vote of inclined or strongly inclined."""
    stories: int
    untold: int
    """How many of the stories were never told."""
    window: str
    """The section that often missed its window, as in "Result over its window in 5 of 8"; empty for none."""

    @property
    def words(self) -> str:
        """All of it in one sentence without its full stop."""
        inclined = (
            f"{self.inclined} of {counted(self.principles, 'principle')} told at {self.level} "
            "with a vote of inclined"
        )
        untold = f"{counted(self.untold, 'story', 'stories')} never told" if self.stories else ""
        return "; ".join(filter(None, [inclined, untold, self.window]))


def counts(practice: Practice, inclined: frozenset[str], stories_told: frozenset[str]) -> Counts:
    """The counts of this practice.

    `inclined` are the ids of the principles with a vote of inclined at the level, `stories_told` those of
    all stories that were ever told for a question.
    """
    all_told = stories_told | practice.told_in_earnest
    finished = practice.finished("behavioral")[:HABIT_ANSWERS]
    missed = habit([answer.missed for answer in finished])
    return Counts(
        level=practice.level,
        principles=len(practice.principles),
        inclined=len(inclined & practice.principles.keys()),
        stories=len(practice.stories),
        untold=sum(story.id not in all_told for story in practice.stories),
        window=f"{missed.words} in {missed.times} of {len(finished)}" if missed else "",
    )
