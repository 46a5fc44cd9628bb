"""What mends a session: each is an event behind the one it corrects, which stays in the file.

They may come at any time, also when the session is finished; `at` is then its last moment. Numbers count
from 1 through the whole session.
"""

from typing import NamedTuple

from hotseat.domain.vocabulary import MaybeOutcome, Sign


class Edited(NamedTuple):
    """A note was mended: it reads like this now. Its section and its time stay."""

    at: float
    note: int
    sign: Sign
    principles: tuple[str, ...]
    text: str


class Removed(NamedTuple):
    """A note was taken out."""

    at: float
    note: int


class FollowUpChanged(NamedTuple):
    """The outcome of a follow-up that was closed is another one."""

    at: float
    follow_up: int
    outcome: MaybeOutcome


class FollowUpWithdrawn(NamedTuple):
    """A follow-up was asked by mistake: it does not count, nor does its time."""

    at: float
    follow_up: int


class TakenBack(NamedTuple):
    """Event `number` of the file is taken back: the last one that can be and was not yet."""

    at: float
    number: int


class Redone(NamedTuple):
    """Event `number` of the file, the one taken back last, happened after all."""

    at: float
    number: int


Correction = Edited | Removed | FollowUpChanged | FollowUpWithdrawn | TakenBack | Redone
