"""What the app asks of whoever keeps home for the next start."""

from typing import Protocol


class HomeFrame(Protocol):
    """Keeps home as it looks."""

    def note(self, size: tuple[int, int]) -> None:
        """Notes what home depends on in a terminal of this size; called before home is read."""

    def keep(self, size: tuple[int, int], frame: str) -> None:
        """Keeps the frame: the characters that paint home in a terminal of this size."""
