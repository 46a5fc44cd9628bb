"""The settings from the file and the environment, where each was set, and their faults."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from hotseat import domain
from hotseat.domain.settings import Settings
from hotseat.storage.toml.complaints import Complaint


class Origin(NamedTuple):
    """Where a value was set: a file with its line, or a variable of the environment with line 0."""

    source: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.source}:{self.line}" if self.line else self.source


class Configured(NamedTuple):
    """The settings in use, the settings file, and the faults of both file and environment."""

    settings: Settings
    path: Path
    complaints: tuple[Complaint, ...] = ()
    origins: Mapping[str, Origin] = MappingProxyType({})
    """Where each setting was set; a setting that is missing here was not set."""

    def is_set(self, key: str) -> bool:
        """Whether the file or the environment sets it."""
        return key in self.origins

    def with_set(self, values: Mapping[str, Any], origins: Mapping[str, Origin]) -> "Configured":
        """The same with these values over what was set before."""
        return self._replace(settings=self.settings._replace(**values), origins={**self.origins, **origins})

    def unknown_name(self, key: str, names: Iterable[str]) -> tuple[Complaint, ...]:
        """A complaint where the setting is none of these names; else nothing."""
        value, known = getattr(self.settings, key), list(names)
        if not self.is_set(key) or not value or domain.looking_up.meant(value, known):
            return ()
        origin = self.origins[key]
        return (Complaint(Path(origin.source), origin.line, domain.looking_up.unknown(key, value, known)),)
