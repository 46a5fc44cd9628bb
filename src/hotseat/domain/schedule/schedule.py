"""The schedule until the next interview, as it is on one day."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from hotseat.domain.interview_days import MOST_DAYS, Interview
from hotseat.domain.schedule.day import Day, DayKind, days_until, kind_of, planned
from hotseat.domain.schedule.done import split
from hotseat.domain.schedule.item import MINUTES, Item
from hotseat.domain.schedule.practice import Practice
from hotseat.domain.schedule.sources import SOURCES, Source
from hotseat.domain.text import counted


class Schedule(NamedTuple):
    """What is for today, and the days until the next interview."""

    interview: Interview
    later: tuple[Interview, ...]
    """The interviews after it."""
    today: date
    level: str
    minutes: int
    """The minutes that the person gives each day."""
    items: tuple[Item, ...]
    """What is left for today."""
    done: tuple[Item, ...]
    """What was for today and is done."""

    @property
    def days_left(self) -> int:
        """Days until the interview; 0 on its day."""
        return (self.interview.on - self.today).days

    @property
    def kind(self) -> DayKind:
        """What kind of day today is."""
        return kind_of(self.days_left, self.minutes)

    @property
    def days(self) -> tuple[Day, ...]:
        """Each day from today to the interview, of at most two years."""
        return tuple(days_until(self.today, self.interview.on, self.minutes, MOST_DAYS + 1))

    @property
    def left_words(self) -> str:
        """How far away the interview is: "17 days until Acme", "tomorrow is the interview"."""
        name = self.interview.words
        if self.days_left < 2:
            return f"{('today', 'tomorrow')[self.days_left]} is {name}"
        return f"{counted(self.days_left, 'day')} until {name}"

    def without_stories(self) -> "Schedule":
        """The same without the titles and the ids of stories, for what is passed on to somebody else."""
        items, done = (tuple(item.without_story() for item in some) for some in (self.items, self.done))
        return self._replace(items=items, done=done)

    def minutes_on(self, kind: DayKind) -> str:
        """How long a day of this kind takes, in words; empty for one without practice."""
        if kind in ("rest", "interview"):
            return ""
        return counted(max(self.minutes, MINUTES["round"] if kind == "full round" else 0), "minute")


def schedule(
    interviews: Sequence[Interview], practice: Practice, minutes: int, sources: Sequence[Source] = SOURCES
) -> Schedule:
    """The schedule on the day of `practice`. The first of the interviews is the next; none has passed."""
    interview, *later = interviews
    left = (interview.on - practice.today).days
    items = planned(practice.without_today(), left, minutes, sources)
    now = split(items, practice.of_today(), minutes)
    return Schedule(
        interview=interview,
        later=tuple(later),
        today=practice.today,
        level=practice.level,
        minutes=minutes,
        items=now.left,
        done=now.done,
    )
