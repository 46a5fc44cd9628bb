"""The settings that matter in line mode, one choice each; kept for the next start as on the screens."""

from collections.abc import Sequence
from functools import partial

from hotseat.domain.settings import CLOSED_SETS
from hotseat.line.place import Command, Place
from hotseat.line.questions import Option, choose

ASKED: dict[str, str] = {
    "cue": "What happens at the moments of the clock while you answer?",
    "blind": "A blind round, without the times?",
    "record": "Are answers recorded, on this computer?",
    "voice": "Are questions read aloud by the program's own voice?",
}
"""The settings that can be chosen here, each with its question."""
MEANS: dict[tuple[str, str], str] = {
    ("cue", "none"): "nothing",
    ("cue", "bell"): "the terminal's bell, once",
    ("cue", "flash"): "one line",
    ("cue", "bell and flash"): "the bell and one line",
    ("blind", "total"): "t tells the whole answer's time only; you guess the rest",
    ("blind", "no clock"): "t tells no time; you guess it",
    ("record", "ask"): "where R on the card says so",
    ("record", "always"): "every answer",
    ("voice", "on"): "besides your screen reader, which may be too much",
}
"""What a value means, where its name does not say it in line mode."""


class Settings(Place):
    """Says the settings, and changes one at a time."""

    title = "Settings"

    def arrive(self) -> None:
        """Says what is set."""
        settings = self.room.desk.settings
        self.console.say("Settings.", *(f"{key}: {settings.value(key)}" for key in ASKED))
        self.console.say("Type one of these names to change it. `hotseat config` prints all settings.")

    def commands(self) -> Sequence[Command]:
        """One for each setting."""
        return [Command((key,), question, partial(self.change, key)) for key, question in ASKED.items()]

    def change(self, key: str, _: str = "") -> None:
        """Asks for the value and keeps it; says so if the next start will not have it."""
        values, settings = CLOSED_SETS[key], self.room.desk.settings
        options = [Option(value, MEANS.get((key, value), "")) for value in values]
        chosen = choose(self.console, ASKED[key], options, values.index(settings.value(key)))
        if chosen is not None:
            self.console.say(settings.keep(key, values[chosen]))
