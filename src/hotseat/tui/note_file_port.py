"""What the screens ask of the desk to edit notes in a person's own editor."""

from pathlib import Path
from typing import Protocol


class NoteFile(Protocol):
    """A private file in which the notes of a question are edited."""

    @property
    def path(self) -> Path:
        """Where it is."""

    def begin(self, text: str) -> Path:
        """The file with this text, or as it was left if it is still there. Raises OSError."""

    def text(self) -> str:
        """What is in it now. Raises OSError."""

    def remove(self) -> None:
        """Removes it."""
