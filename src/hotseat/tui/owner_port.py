"""What the screens ask of the desk about who uses the program."""

from typing import Protocol


class Owner(Protocol):
    """Who uses the program."""

    @property
    def name(self) -> str:
        """The user's name; empty if they never entered it."""

    @property
    def answering(self) -> str:
        """The candidate if no other is named: the one given on the command line, else the user."""

    @property
    def whose(self) -> str:
        """Whose answers a review shows first: "" for the user's, else the candidate of the command line."""

    def is_mine(self, candidate: str) -> bool:
        """Whether this candidate's answers count as those of the person who answers now."""

    def keep_name(self, name: str) -> str:
        """Saves the user's name; returns a sentence if it could not be saved, else ""."""
