"""What the journal needs to know of a file of events before it appends to it."""

from typing import Protocol, TypeVar


class HasEnd(Protocol):
    """The id of a file, and where to append to it."""

    @property
    def id(self) -> str:
        """The id in its header."""

    @property
    def end(self) -> int:
        """Bytes to keep: all except a torn last block."""

    @property
    def missing(self) -> bytes:
        """Newlines to add after the last block because an editor removed them."""

    @property
    def reading_only(self) -> str:
        """Why nothing may be appended, as part of a sentence; empty if it may."""


Contents = TypeVar("Contents", bound=HasEnd)
