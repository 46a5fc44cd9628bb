"""What a person has set, what is remembered of the last time, and which of them counts."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, Literal, NamedTuple

from hotseat.domain.settings import KEPT_FOR_ALL_FOLDERS, LastTime, Settings, variable_of
from hotseat.storage.settings import kept, settings_file
from hotseat.storage.settings import remembered as memory
from hotseat.storage.settings.configured import Configured
from hotseat.storage.settings.remembered import Remembered
from hotseat.storage.toml.complaints import Complaint

THEME = "theme"
Source = Literal["environment", "file", "remembered", "sessions", "default"]


class Counting(NamedTuple):
    """The value of a setting that counts, and where it is from."""

    value: Any
    source: Source
    place: str = ""
    """The variable, or the file with its line where it has one; empty for sessions and defaults."""


NEVER = LastTime()


class UserSettings:
    """The settings of whoever uses the program. Nothing is read before it is asked for."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    @cached_property
    def configured(self) -> Configured:
        """What the settings file and the environment say, and what is wrong with it."""
        return settings_file.read(self._environment)

    @cached_property
    def remembered(self) -> Remembered:
        """What is remembered of the last time."""
        return memory.read()

    def counting(
        self, key: str, last: LastTime = NEVER, practised: LastTime = NEVER, names: Iterable[str] = ()
    ) -> Counting:
        """Which value of this setting counts: what the environment sets, else the file, else what was chosen
        last, else what was practised last. Where names are given, only one of them counts."""
        known = list(names)
        configured = self.configured
        value = getattr(configured.settings, key)
        if configured.is_set(key) and (not known or (value := _meant(value, known))):
            origin = configured.origins[key]
            return Counting(value, "environment" if origin.place == variable_of(key) else "file", str(origin))
        chosen = getattr(last, key, None)
        if key in KEPT_FOR_ALL_FOLDERS and not configured.is_set(key):
            chosen = getattr(self.remembered, key)
        if _counts(chosen, known):
            return Counting(chosen, "remembered", str(kept.chosen_file()))
        if _counts(before := getattr(practised, key, None), known):
            return Counting(before, "sessions")
        return Counting(getattr(Settings(), key), "default")

    @property
    def theme(self) -> str:
        """The theme that was set, else the one chosen last; empty where there is neither."""
        theme: str = self.counting(THEME).value
        return theme

    def keep(self, key: str, value: str) -> str:
        """Keeps for the next start what was just chosen, for one of `KEPT_FOR_ALL_FOLDERS`: in the settings
        file if it has the key, otherwise it is remembered. Returns a sentence if the next start will not
        have it; until the program ends, the choice counts all the same."""
        before, variable = self.configured, variable_of(key)
        if before.is_set(key) and before.origins[key].place == variable:
            self.configured = before.with_set({key: value}, {key: before.origins[key]})
            return f"{variable} is set: the next start has that {key.replace('_', ' ')} again."
        if before.is_set(key):
            return self.change(key, value)
        chosen: dict[str, Any] = {key: value}
        self._remember(memory.read()._replace(**chosen))
        return ""

    def change(self, key: str, value: str) -> str:
        """Sets one value in the settings file. Returns a sentence where it could not be kept; then it counts
        until the program ends."""
        from hotseat.storage.settings.changing import CannotKeep, change  # noqa: PLC0415 (seldom needed)
        from hotseat.storage.settings.configured import Origin  # noqa: PLC0415

        before = self.configured
        self.configured = before.with_set({key: value}, {key: Origin(str(before.path))})
        try:
            change(before.path, key, value)
        except CannotKeep as trouble:
            return str(trouble)
        return ""

    def last_time(self, folder: str, person: str) -> LastTime:
        """What this person chose last in this practice folder; nothing where somebody else chose last."""
        return _last_time(self.remembered, folder, person)

    def remember(self, folder: str, person: str, chosen: LastTime) -> None:
        """Remembers what this person chose in this practice folder; what is not given stays as it was."""
        found = memory.read()
        before = _last_time(found, folder, person)
        self._remember(
            found._replace(
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
        """What is wrong with the settings; names are looked up where they are given."""
        found, known = self.configured, {"level": list(levels), THEME: list(themes)}
        unknown = (found.unknown_name(key, names) for key, names in known.items() if names)
        return sorted(complaint for some in (found.complaints, *unknown) for complaint in some)

    def faults(self, levels: Iterable[str] = (), themes: Iterable[str] = ()) -> list[str]:
        """The same, each as `file:line: what`."""
        return [str(complaint) for complaint in self.complaints(levels, themes)]


def _last_time(found: Remembered, folder: str, person: str) -> LastTime:
    if (found.folder, found.person) != (folder, person):
        return LastTime()
    return LastTime(found.level, found.kind, found.preparation, found.plan)


def _counts(value: object, names: list[str]) -> bool:
    return value is not None and value != "" and (not names or value in names)


def _meant(value: str, names: list[str]) -> str | None:
    from hotseat.domain.looking_up import meant  # noqa: PLC0415 (only who has set a name needs it)

    return meant(value, names)
