"""The events that correct a session. The event that one of them corrects stays in the file.

They may come at any time, even after the session is finished; `at` is then its last second. Numbers count
from 1 through the whole session.
"""

from typing import NamedTuple

from hotseat.domain.vocabulary import MaybeOutcome, Sign


class Edited(NamedTuple):
    """The sign, tags and text of a note were replaced. Its section and its time stay."""

    at: float
    note: int
    sign: Sign
    principles: tuple[str, ...]
    text: str


class Removed(NamedTuple):
    """A note was removed."""

    at: float
    note: int


class FollowUpChanged(NamedTuple):
    """A closed follow-up was given another outcome."""

    at: float
    follow_up: int
    outcome: MaybeOutcome


class FollowUpWithdrawn(NamedTuple):
    """A follow-up was withdrawn, because it was asked by mistake: it and its time do not count."""

    at: float
    follow_up: int


class TakenBack(NamedTuple):
    """Event `number` of the file was undone: the last one that can be and was not yet."""

    at: float
    number: int


class Redone(NamedTuple):
    """Event `number` of the file, the one that was undone last, was redone."""

    at: float
    number: int


Correction = Edited | Removed | FollowUpChanged | FollowUpWithdrawn | TakenBack | Redone
