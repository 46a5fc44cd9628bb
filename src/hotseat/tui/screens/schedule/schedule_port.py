"""What the screens need of the schedule."""

from collections.abc import Sequence
from typing import Literal, Protocol

from hotseat.domain.interview_days import Interview
from hotseat.domain.schedule.counts import Counts
from hotseat.domain.schedule.schedule import Schedule


class Scheduling(Protocol):
    """What to do each day until the interview."""

    def interviews(self) -> Sequence[Interview]:
        """The interviews in the settings, the earliest first, those that have passed among them."""

    def today(self, level: str) -> Schedule | None:
        """The schedule as it is today, at this level; None where no interview is to come."""

    def counts(self, level: str) -> Counts:
        """Where the user stands; reads the sessions that were not read so far."""

    def keep(self, key: Literal["interview", "minutes"], typed: str) -> str:
        """Sets it in the settings file. Returns "", or a sentence on why that was not possible."""
