"""What the screens ask of the desk to have read aloud what an interviewer says."""

from typing import Protocol


class Voice(Protocol):
    """A voice in the interviewer's place. Nothing here waits for it."""

    def is_on(self, *, pair: bool) -> bool:
        """Whether it is to speak: as set, and in a pair only if it was switched on in this session."""

    def switch(self, *, pair: bool) -> str:
        """Switches it on or off. Returns "", or a sentence if the next start will not know of it."""

    def say(self, text: str) -> None:
        """Speaks the text instead of what is being spoken."""

    def hush(self) -> None:
        """Ends what is being spoken."""

    def trouble(self) -> str:
        """A sentence on why it cannot be heard, once in a session; else ""."""
