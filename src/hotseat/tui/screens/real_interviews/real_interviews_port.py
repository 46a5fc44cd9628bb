"""What the screens need from the real interviews on disk."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from hotseat.domain.real_interviews.entry import Entry
from hotseat.domain.real_interviews.in_earnest import InEarnest
from hotseat.domain.real_interviews.real_interview import RealInterview


class RealInterviews(Protocol):
    """The real interviews of the person who answers now."""

    def mine(self) -> Sequence[RealInterview]:
        """Those that count, the newest first; a file that changed is read again."""

    @property
    def faults(self) -> Sequence[str]:
        """A sentence for each file that cannot be read."""

    @property
    def left_out(self) -> Sequence[str]:
        """A sentence for each file of which something is not read."""

    def heard(self) -> Mapping[str, str]:
        """Who has heard each story in earnest, in words, by its id."""

    def in_earnest(self) -> Mapping[str, InEarnest]:
        """How often each principle was asked about in earnest, by its id."""

    def today(self) -> date:
        """The local day."""

    def log(self, entry: Entry) -> RealInterview:
        """Logs a new interview. Raises CannotLog and Refused."""

    def change(self, interview_id: str, seen: Entry, wanted: Entry) -> RealInterview:
        """Changes what differs between the two. Raises CannotLog and Refused."""

    def discard(self, interview_id: str) -> RealInterview:
        """Lets an interview count nowhere. Raises CannotLog."""
