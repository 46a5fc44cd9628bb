"""The person who uses the program, from the settings or, for one run, from the command line."""

from hotseat.desk.user_settings import UserSettings
from hotseat.domain.people import is_same_person


class Owner:
    """Decides which answers belong to the person who uses the program. It reads the settings when needed."""

    def __init__(self, settings: UserSettings, answering: str = "") -> None:
        """`answering` is the candidate named on the command line; empty if there is none."""
        self.settings = settings
        self._answering = answering

    @property
    def name(self) -> str:
        """The user's name; empty if it was never set."""
        return self.settings.configured.settings.name

    @property
    def answering(self) -> str:
        """The name of the person who answers now: the one on the command line, else the user."""
        return self._answering or self.name

    @property
    def whose(self) -> str:
        """Whose answers the review shows first: "" for the user's, else the name on the command line."""
        return "" if self.is_same("", self._answering) else self._answering

    def is_mine(self, candidate: str) -> bool:
        """Whether this candidate is the person who answers now."""
        return self.is_same(candidate, self.answering)

    def is_same(self, candidate: str, person: str) -> bool:
        """Whether two names mean the same person; an empty name means the user."""
        return is_same_person(candidate, person, self.name)

    def keep_name(self, name: str) -> str:
        """Writes the user's name to the settings. Returns a sentence if it could not be written; the name is
        then used until the program ends."""
        return self.settings.change("name", name)
