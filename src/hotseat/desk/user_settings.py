"""A person's settings: which value is in force, what they set or what the program remembers."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from hotseat import domain
from hotseat.domain.own_keys import KeyHabits
from hotseat.domain.settings import (
    KEEP_AUDIO,
    KEPT_FOR_ALL_FOLDERS,
    InForce,
    LastTime,
    Settings,
    variable_of,
)
from hotseat.storage import settings as setting_files
from hotseat.storage.settings import kept, settings_file
from hotseat.storage.settings import remembered as memory
from hotseat.storage.settings.configured import Configured, Origin
from hotseat.storage.settings.remembered import Remembered
from hotseat.storage.toml.complaints import Complaint

THEME = "theme"
NEVER = LastTime()


class UserSettings:
    """The settings of the person who uses the program. Files are read when they are first needed."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    @cached_property
    def configured(self) -> Configured:
        """The settings of the file and of the environment, with their faults."""
        return settings_file.read(self._environment)

    @cached_property
    def remembered(self) -> Remembered:
        """What the program remembers of earlier runs."""
        return memory.read()

    def in_force(
        self, key: str, last: LastTime = NEVER, practised: LastTime = NEVER, names: Iterable[str] = ()
    ) -> InForce:
        """The value of this setting that is in force: that of the environment, else of the file, else the one
        chosen last, else the one practised last. If names are given, a value must be one of them."""
        known = list(names)
        configured = self.configured
        value = getattr(configured.settings, key)
        if configured.is_set(key) and (not known or (value := _meant(value, known))):
            origin = configured.origins[key]
            return InForce(value, "environment" if origin.source == variable_of(key) else "file", str(origin))
        chosen = getattr(last, key, None)
        if key in KEPT_FOR_ALL_FOLDERS and not configured.is_set(key):
            chosen = getattr(self.remembered, key)
        if _counts(chosen, known):
            return InForce(chosen, "remembered", str(kept.chosen_file()))
        if _counts(before := getattr(practised, key, None), known):
            return InForce(before, "sessions")
        return InForce(getattr(Settings(), key), "default")

    @property
    def theme(self) -> str:
        """The theme that was set, else the one chosen last; empty if there is neither."""
        theme: str = self.in_force(THEME).value
        return theme

    @property
    def audio(self) -> str:
        """What becomes of a recording once it is transcribed.

        While the settings have a fault, and do not say it, recordings are kept: the fault may be that they
        wished so, and what is removed cannot be brought back.
        """
        audio = self.in_force("audio")
        return KEEP_AUDIO if audio.source == "default" and self.configured.complaints else str(audio.value)

    @property
    def model(self) -> str:
        """The path of the model that recognises speech; empty if none was set."""
        return str(self.in_force("model").value)

    @property
    def key_habits(self) -> KeyHabits:
        """The keys that this person is used to: the keymap that ships, their own, and their keyboard."""
        return KeyHabits(*(self.in_force(key).value for key in KeyHabits._fields))

    def keep(self, key: str, value: str) -> str:
        """Keeps the chosen value of one of `KEPT_FOR_ALL_FOLDERS` for the next start: in the settings file if
        it has the key, else among what is remembered. Returns a sentence if the next start will not have it;
        until the program ends, the choice is in force all the same."""
        before, variable = self.configured, variable_of(key)
        if before.is_set(key) and before.origins[key].source == variable:
            self.configured = before.with_set({key: value}, {key: before.origins[key]})
            return f"{variable} is set: the next start has that {key.replace('_', ' ')} again."
        if before.is_set(key):
            return self.change(key, value)
        chosen: dict[str, Any] = {key: value}
        self._remember(memory.read()._replace(**chosen))
        return ""

    @property
    def file_name(self) -> str:
        """The path of the settings file, with ~ for the person's own folder."""
        path, home = str(self.configured.path), self._environment.get("HOME", "").rstrip("/")
        return f"~{path.removeprefix(home)}" if home and path.startswith(f"{home}/") else path

    def file_to_edit(self) -> Path:
        """The settings file, which is made where it is missing. Raises OSError."""
        path = self.configured.path
        setting_files.changing.make(path)
        return path

    def read_again(self) -> None:
        """Reads the settings file again, because it may have been changed."""
        self.__dict__.pop("configured", None)

    def set(self, key: str, typed: str) -> str:
        """Sets one value in the settings file, as a person typed it. Returns "", or a sentence on why not."""
        before, variable = self.configured, variable_of(key)
        if before.is_set(key) and before.origins[key].source == variable:
            return f"{variable} is set and counts: change it there."
        value, wrong = settings_file.value_of(key, typed)
        trouble = wrong or self.change(key, value)
        if not trouble:
            self.read_again()
        return trouble

    def change(self, key: str, value: str | int | bool) -> str:
        """Sets one value in the settings file. Returns a sentence if it could not be written; the value is
        then in force until the program ends."""
        before = self.configured
        self.configured = before.with_set({key: value}, {key: Origin(str(before.path))})
        try:
            setting_files.changing.change(before.path, key, value)
        except setting_files.changing.CannotKeep as trouble:
            return str(trouble)
        return ""

    def last_time(self, folder: str, person: str) -> LastTime:
        """What this person chose last in this practice folder; nothing if somebody else chose last."""
        return _last_time(self.remembered, folder, person)

    def remember(self, folder: str, person: str, chosen: LastTime) -> None:
        """Remembers what this person chose in this practice folder; what `chosen` lacks stays as it was."""
        old = memory.read()
        before = _last_time(old, folder, person)
        self._remember(
            old._replace(
                folder=folder,
                person=person,
                level=chosen.level or before.level,
                kind=chosen.kind or before.kind,
                preparation=before.preparation if chosen.preparation is None else chosen.preparation,
                plan=(before if chosen.plan is None else chosen).plan or "",
            )
        )

    def _remember(self, now: Remembered) -> None:
        if now != self.remembered:
            self.remembered = now
            memory.write(now)

    def complaints(self, levels: Iterable[str] = (), themes: Iterable[str] = ()) -> list[Complaint]:
        """The faults of the settings; a level or theme is checked only if such names are given."""
        known = {"level": list(levels), THEME: list(themes)}
        unknown = (self.configured.unknown_name(key, names) for key, names in known.items() if names)
        return sorted(complaint for some in (self.configured.complaints, *unknown) for complaint in some)

    def faults(self, levels: Iterable[str] = (), themes: Iterable[str] = ()) -> list[str]:
        """The faults of the settings, each as `file:line: what is wrong`."""
        return [str(complaint) for complaint in self.complaints(levels, themes)]


def _last_time(remembered: Remembered, folder: str, person: str) -> LastTime:
    if (remembered.folder, remembered.person) != (folder, person):
        return LastTime()
    return LastTime(remembered.level, remembered.kind, remembered.preparation, remembered.plan)


def _counts(value: object, names: list[str]) -> bool:
    return value is not None and value != "" and (not names or value in names)


def _meant(value: str, names: list[str]) -> str | None:
    return domain.looking_up.meant(value, names)
