"""What a file of events holds, as far as going on with it needs to know."""

from typing import Protocol, TypeVar


class HasEnd(Protocol):
    """Which file it is, and where to write on."""

    @property
    def id(self) -> str:
        """The id in its header."""

    @property
    def end(self) -> int:
        """Bytes that are kept: all but a torn last block."""

    @property
    def missing(self) -> bytes:
        """Newlines an editor took from the end of the last block."""

    @property
    def reading_only(self) -> str:
        """Why nothing may be written behind what is there, in words; else empty."""


Contents = TypeVar("Contents", bound=HasEnd)
