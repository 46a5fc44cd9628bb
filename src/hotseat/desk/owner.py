"""Who uses the program, by the settings, or for this run by the command line."""

from hotseat.desk.user_settings import UserSettings
from hotseat.domain.people import is_same_person


class Owner:
    """Whose answers are mine. The settings are read when they are first asked for."""

    def __init__(self, settings: UserSettings, answering: str = "") -> None:
        """`answering` is who was named on the command line; empty where nobody was."""
        self.settings = settings
        self._answering = answering

    @property
    def name(self) -> str:
        """My name; empty if I have never given it."""
        return self.settings.configured.settings.name

    @property
    def answering(self) -> str:
        """Who answers if nobody else is named: the person on the command line, else I."""
        return self._answering or self.name

    @property
    def whose(self) -> str:
        """Whose answers are looked back at first: "" for mine, else the name of who answers for this once."""
        return "" if self.is_same("", self._answering) else self._answering

    def is_mine(self, candidate: str) -> bool:
        """Whether what this candidate answered counts for whoever answers now."""
        return self.is_same(candidate, self.answering)

    def is_same(self, candidate: str, person: str) -> bool:
        """Whether two names mean the same person; an empty name means me."""
        return is_same_person(candidate, person, self.name)

    def keep_name(self, name: str) -> str:
        """Remembers my name for good. Returns a sentence where it could not be kept; then it counts until
        the program ends."""
        return self.settings.change("name", name)
