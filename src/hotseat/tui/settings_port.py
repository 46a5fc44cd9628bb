"""What the screens need of the settings."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from hotseat.domain.bank.bank import Choice
from hotseat.domain.own_keys import KeyHabits
from hotseat.domain.settings import InForce, LastTime


class Settings(Protocol):
    """The values that a session begins with: those in the settings, else those chosen last."""

    def choice(self) -> Choice:
        """Level and kind."""

    def preparation(self) -> int:
        """Seconds of preparation."""

    def plan(self) -> str:
        """The id of the pacing plan chosen last; empty for the default of level and kind."""

    def remember(self, chosen: LastTime, candidate: str) -> None:
        """Remembers the choice for the next start, if this candidate is the one who answers now."""

    def faults(self, themes: Iterable[str]) -> Sequence[str]:
        """What is wrong with the settings; `themes` are the names that the theme may have."""

    def value(self, key: str) -> str:
        """The value in force of a setting with a fixed list of values, whatever was practised last."""

    def key_habits(self) -> KeyHabits:
        """The keys that this person is used to."""

    def all_in_force(self, themes: Iterable[str]) -> Mapping[str, InForce]:
        """Every setting with its value in force; a theme is in force only if it is one of these."""

    @property
    def file_name(self) -> str:
        """The path of the settings file, with ~ for the person's own folder."""

    def set(self, key: str, typed: str, themes: Iterable[str]) -> str:
        """Sets one value in the settings file. Returns "", or a sentence on why that was not possible."""

    def file_to_edit(self) -> Path:
        """The settings file, which is made where it is missing. Raises OSError."""

    def read_again(self) -> None:
        """Reads the settings file again, because it may have been changed."""

    def keep(self, key: str, value: str) -> str:
        """Saves the value of this setting. Returns "", or a sentence if the next start will not use it."""
