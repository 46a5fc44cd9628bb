"""The settings that count in line mode: what each does and is, and another value for it."""

from collections.abc import Sequence
from functools import partial

from hotseat.domain import settings as known
from hotseat.domain.setting_words import source_words, value_words
from hotseat.line.place import Command, Place
from hotseat.line.questions import Option, ask_text, choose
from hotseat.line.session import cueing
from hotseat.line.times import with_times_in_words

OF_SCREENS = ("theme", "story", "first_frame", "keymap", "number_row", "keys")
"""The settings that only screens have a use for."""
SET_BACK = "default"
"""What is typed to set a value back."""
MEANS: dict[tuple[str, str], str] = {
    **{("cue", way): means for way, means in cueing.MEANS.items()},
    ("blind", "total"): "t tells the whole answer's time only; you guess the rest",
    ("blind", "no clock"): "t tells no time; you guess it",
    ("record", "ask"): "where R on the card says so",
    ("record", "always"): "every answer",
    ("voice", "on"): "besides your screen reader, which may be too much",
}
"""What a value means, where its name does not say it in line mode."""


class Settings(Place):
    """Says the settings, and changes one at a time, in the settings file."""

    title = "Settings"

    def arrive(self) -> None:
        """Says what is set."""
        desk = self.room.desk
        self.console.say(f"Settings, in {desk.settings.file_name}.")
        for key, value in desk.settings.all_in_force().items():
            if key not in OF_SCREENS:
                words = with_times_in_words(value_words(key, value.value))
                source = "" if value.source == "default" else f", {source_words(value)}"
                self.console.say(f"{_name(key)}: {words}{source}.")
        self.console.say("Type one of these names to change it.")

    def commands(self) -> Sequence[Command]:
        """One for each setting."""
        keys = (key for key in known.Settings._fields if key not in OF_SCREENS)
        return [Command((_name(key),), known.means(key), partial(self.change, key)) for key in keys]

    def change(self, key: str, _: str = "") -> None:
        """Asks for the value and writes it; says so if the next start will not have it."""
        settings = self.room.desk.settings
        typed = self._chosen(key)
        if typed is None:
            return
        is_day, schedule = key == "interview", self.room.desk.schedule
        trouble = schedule.keep("interview", typed) if is_day else settings.set(key, typed, ())
        is_heard = bool(known.values_of(key, self.room.desk.bank.current.levels))
        now = with_times_in_words(value_words(key, settings.all_in_force()[key].value))
        sentence = f"{_name(key)}: {now}."
        self.console.say(trouble or ("" if is_heard else sentence))

    def _chosen(self, key: str) -> str | None:
        """The value that is chosen or typed; None where it stays."""
        now = value_words(key, self.room.desk.settings.all_in_force()[key].value)
        values = known.values_of(key, self.room.desk.bank.current.levels)
        if values:
            options = [Option(value, MEANS.get((key, value), "")) for value in values]
            default = values.index(now) if now in values else None
            chosen = choose(self.console, known.means(key), options, default)
            return None if chosen is None else values[chosen]
        question = f"{known.means(key)} Type the value; {SET_BACK} sets it back. Enter leaves it as it is."
        typed = ask_text(self.console, question)
        return str(getattr(known.Settings(), key)) if typed == SET_BACK else typed or None


def _name(key: str) -> str:
    """A setting as it is typed here: one word that is easy to say."""
    return key.replace("_", "-")
