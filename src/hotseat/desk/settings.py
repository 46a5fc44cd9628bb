"""With what a session begins in this practice folder: as set, as chosen last, or as practised last."""

from collections.abc import Callable, Collection, Iterable

from hotseat.desk.owner import Owner
from hotseat.desk.user_settings import Counting, UserSettings
from hotseat.domain.bank.bank import Choice
from hotseat.domain.settings import LastTime, Settings


class DeskSettings:
    """The settings as they count for who answers now in one practice folder.

    `practised` tells what their newest session at one of some levels began with, `levels` which the bank has.
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

    def choice(self) -> Choice:
        """Level and kind to begin with; of levels only one that the bank has."""
        levels = self._levels()
        practised = self._practised(levels)
        level = self._counting("level", practised).value
        kind = self._counting("kind", practised)
        return Choice(level if level in levels else min(levels, default=""), kind.value)

    def preparation(self) -> int:
        """Seconds of preparation to begin with."""
        seconds: int = self._counting("preparation", self._practised(self._levels())).value
        return seconds

    def plan(self) -> str:
        """The id of the pacing plan chosen last in this folder; empty for the default of level and kind."""
        return self.user.last_time(self._folder, self._owner.answering).plan or ""

    def what_counts(self, themes: Iterable[str] = ()) -> dict[str, Counting]:
        """Every setting with the value that counts now, and where it is from; where any themes are given, a
        theme counts only if it is one of them."""
        practised = self._practised(self._levels())
        names = list(themes)
        return {key: self._counting(key, practised, names) for key in Settings._fields}

    def _counting(self, key: str, practised: LastTime, themes: Collection[str] = ()) -> Counting:
        last = self.user.last_time(self._folder, self._owner.answering)
        names = {"level": self._levels(), "theme": themes}.get(key, ())
        return self.user.counting(key, last, practised, names)

    def remember(self, chosen: LastTime, candidate: str) -> None:
        """Remembers for the next start what was chosen, where this candidate is who answers now."""
        if self._owner.is_mine(candidate):
            self.user.remember(self._folder, self._owner.answering, chosen)

    def value(self, key: str) -> str:
        """The value that counts of a setting that takes only some values, whatever was practised last."""
        value: str = self.user.counting(key).value
        return value

    def keep(self, key: str, value: str) -> str:
        """Keeps what was just chosen for this setting; a sentence if the next start will not have it."""
        return self.user.keep(key, value)

    def faults(self, themes: Iterable[str] = ()) -> list[str]:
        """What is wrong with the settings, as `file:line: what`; the theme too where any are given."""
        return self.user.faults(self._levels(), themes)
