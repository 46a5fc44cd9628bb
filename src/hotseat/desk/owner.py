"""Who uses the program: by the settings, and by the command line for once."""

import os
from collections.abc import Mapping
from functools import cached_property

from hotseat.domain.people import is_same_person
from hotseat.storage.settings import settings_file as config
from hotseat.storage.settings.settings_file import Configured


class Owner:
    """Whose answers are mine. The settings are read when they are first asked for."""

    def __init__(self, answering: str = "", environment: Mapping[str, str] = os.environ) -> None:
        """`answering` is who was named on the command line; empty where nobody was."""
        self._answering = answering
        self._environment = environment

    @cached_property
    def configured(self) -> Configured:
        """What the settings say, and what is wrong with them."""
        return config.read(self._environment)

    @property
    def name(self) -> str:
        """My name; empty where I never told it."""
        return self.configured.settings.name

    @property
    def answering(self) -> str:
        """Who answers where nobody else is named: for this once whom the command line named, else I."""
        return self._answering or self.name

    @property
    def whose(self) -> str:
        """Whose answers are looked back at first: "" for mine, else the name of who answers for this once."""
        return "" if self.is_same("", self._answering) else self._answering

    @property
    def faults(self) -> list[str]:
        """What is wrong with the settings, as `file:line: what`."""
        return [str(one) for one in self.configured.complaints]

    def is_mine(self, candidate: str) -> bool:
        """Whether what this candidate answered counts for whoever answers now."""
        return self.is_same(candidate, self.answering)

    def is_same(self, candidate: str, person: str) -> bool:
        """Whether two names mean one person; where nobody is named, I am meant."""
        return is_same_person(candidate, person, self.name)

    def keep_name(self, name: str) -> str:
        """Remembers my name for good. Returns a sentence where it could not be kept; then it counts until
        the program ends."""
        before = self.configured
        self.configured = before._replace(
            settings=before.settings._replace(name=name), name_from=str(before.path)
        )
        try:
            config.change(before.path, "name", name)
        except config.CannotKeep as trouble:
            return str(trouble)
        return ""
