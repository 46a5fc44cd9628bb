"""The settings with which a session begins in this practice folder: as set, chosen last or practised last."""

from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from hotseat.desk.owner import Owner
from hotseat.domain.bank.bank import Choice
from hotseat.domain.looking_up import meant, unknown
from hotseat.domain.own_keys import KeyHabits
from hotseat.domain.settings import InForce, LastTime, Settings

if TYPE_CHECKING:
    from hotseat.desk.user_settings import UserSettings


class DeskSettings:
    """The settings in force for the person who answers now in one practice folder.

    `practised` returns what their newest session at one of these levels began with; `levels` returns the
    levels of the bank.
    """

    def __init__(
        self,
        owner: Owner,
        folder: str,
        practised: Callable[[Collection[str]], LastTime],
        levels: Callable[[], Collection[str]],
    ) -> None:
        self.user: UserSettings = owner.settings
        self._owner = owner
        self._folder = folder
        self._practised = practised
        self._levels = levels
        self._for_trial: dict[str, str] | None = None
        """What was chosen in the trial that runs; None if none runs."""

    def begin_trial(self) -> None:
        """From now on what is chosen counts until `end_trial` and is not kept, except for the theme."""
        self._for_trial = {}

    def end_trial(self) -> None:
        """Forgets what was chosen in the trial, if one runs."""
        self._for_trial = None

    def choice(self) -> Choice:
        """The level and kind to begin with; the level is one that the bank has."""
        levels = self._levels()
        practised = self._practised(levels)
        level = self._in_force("level", practised).value
        kind = self._in_force("kind", practised)
        return Choice(level if level in levels else min(levels, default=""), kind.value)

    def preparation(self) -> int:
        """The preparation to begin with, in seconds."""
        seconds: int = self._in_force("preparation", self._practised(self._levels())).value
        return seconds

    def plan(self) -> str:
        """The id of the pacing plan chosen last in this folder; empty for the default of level and kind."""
        return self.user.last_time(self._folder, self._owner.answering).plan or ""

    def all_in_force(self, themes: Iterable[str] = ()) -> dict[str, InForce]:
        """Every setting with its value in force and the source of the value. If themes are given, a theme is
        in force only if it is one of them."""
        practised = self._practised(self._levels())
        names = list(themes)
        return {key: self._in_force(key, practised, names) for key in Settings._fields}

    def _in_force(self, key: str, practised: LastTime, themes: Collection[str] = ()) -> InForce:
        last = self.user.last_time(self._folder, self._owner.answering)
        names = {"level": self._levels(), "theme": themes}.get(key, ())
        return self.user.in_force(key, last, practised, names)

    def remember(self, chosen: LastTime, candidate: str) -> None:
        """Remembers the choice for the next start if this candidate is the person who answers now."""
        if self._for_trial is None and self._owner.is_mine(candidate):
            self.user.remember(self._folder, self._owner.answering, chosen)

    def value(self, key: str) -> str:
        """The value in force of a setting that has a closed set of values."""
        value: str = (self._for_trial or {}).get(key) or self.user.in_force(key).value
        return value

    def key_habits(self) -> KeyHabits:
        """The keys that this person is used to: the keymap that ships, their own, and their keyboard."""
        return self.user.key_habits

    @property
    def file_name(self) -> str:
        """The path of the settings file, with ~ for the person's own folder."""
        return self.user.file_name

    def set(self, key: str, typed: str, themes: Iterable[str]) -> str:
        """Sets one value in the settings file. Returns "", or a sentence on why that was not possible."""
        known = {"level": self._levels(), "theme": list(themes)}.get(key, ())
        if typed and known and not meant(typed, known):
            return f"{unknown(key, typed, list(known))}."
        return self.user.set(key, typed)

    def file_to_edit(self) -> Path:
        """The settings file, which is made where it is missing. Raises OSError."""
        return self.user.file_to_edit()

    def read_again(self) -> None:
        """Reads the settings file again, because it may have been changed."""
        self.user.read_again()

    def keep(self, key: str, value: str) -> str:
        """Keeps the value for the next start; returns a sentence if the next start will not have it."""
        if self._for_trial is None or key == "theme":
            return self.user.keep(key, value)
        self._for_trial[key] = value
        return ""

    def faults(self, themes: Iterable[str] = ()) -> list[str]:
        """The faults of the settings, each as `file:line: what is wrong`; themes are checked if given."""
        return self.user.faults(self._levels(), themes)
