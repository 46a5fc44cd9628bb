"""The base of every place in line mode: what it says, what can be typed there, and how it is left."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from hotseat.domain.folding import folded
from hotseat.domain.looking_up import nearly

if TYPE_CHECKING:
    from hotseat.line.room import Room


_SAID = {"": "Enter", "?": "a question mark"}
"""What a synthesiser says nothing for."""


class Command(NamedTuple):
    """What can be typed in a place. `run` gets what stands after the word, cleaned."""

    words: tuple[str, ...]
    """The short form first: ("t", "time"). An empty word is the Enter key alone."""
    does: str
    """What it does, in a few words after "t or time:"."""
    run: Callable[[str], object]
    takes: str = ""
    """What is to be typed after the word, as in "text"; empty for nothing."""

    @property
    def usage(self) -> str:
        """What is typed, to be read aloud: "t or time", "n or note and a text"."""
        names = " or ".join(_SAID.get(word, word) for word in self.words)
        return f"{names} and {self.takes}" if self.takes else names


def _usages(commands: Sequence[Command]) -> Iterator[str]:
    """A line for each command; for numbers that do the same, one line together."""
    for does, alike in groupby(commands, key=lambda command: command.does):
        of_does = list(alike)
        first, last = of_does[0].words[0], of_does[-1].words[0]
        if len(of_does) > 1 and first.isdecimal() and last.isdecimal():
            yield f"{first} to {last}: {does}"
        else:
            yield from (f"{command.usage}: {does}" for command in of_does)


class Place:
    """One place. `stay` runs it until it is left."""

    title: ClassVar[str] = ""
    """Its name, said where a person comes back to it."""

    def __init__(self, room: "Room") -> None:
        self.room = room
        self.console = room.console
        self.is_left = False

    def arrive(self) -> None:
        """Says what is here. Called when the place is entered, and again when one that it opened is left."""

    def commands(self) -> Sequence[Command]:
        """What can be typed here now, the most usual first."""
        return ()

    def beat(self) -> float | None:
        """What is done while a line is awaited; returns after how many seconds it is to be done again.

        None where nothing is to be done.
        """
        return self.room.beat()

    def stay(self) -> None:
        """Runs the place until it is left."""
        self.arrive()
        while not self.is_left:
            self.take(self.read())

    def read(self) -> str:
        """The next line; what the place does meanwhile goes on."""
        return self.console.read(self.beat)

    def take(self, line: str) -> None:
        """Does what was typed, or says that nobody knows it here."""
        word, _, rest = line.partition(" ")
        known = {name: command for command in self._all() for name in command.words}
        command = known.get(word) or known.get(word.lower())
        if command is None and not line[:1].isalnum() and (command := known.get(line[:1])) is not None:
            word, rest = line[0], line[1:]  # Behind a sign, as in "/vendor", nobody types a blank.
        if command is None:
            self.unknown(line)
        elif rest and not command.takes:
            self.console.say(f"{word} takes nothing after it. help lists what can be typed here.")
        else:
            command.run(rest.strip())

    def unknown(self, line: str) -> None:
        """Says that this is no command here."""
        words = [word for command in self._all() for word in command.words if len(word) > 1]
        if line and (meant := nearly(line.partition(" ")[0], words)):
            self.console.say(f'"{line[:40]}" is no command here; did you mean {meant}?')
        elif line:
            self.console.say(f'"{line[:40]}" is no command here. help lists what can be typed.')
        else:
            self.console.say("help lists what can be typed here.")

    def ways_back(self) -> Sequence[Command]:
        """How the place is left, where its own commands do not say so."""
        return (Command(("b", "back", "q", "quit"), "go back to the place before", self.leave),)

    def leave(self, _: str = "") -> None:
        """Goes back to the place before."""
        self.is_left = True

    def help(self, words: str = "") -> None:
        """Says where one is and what can be typed; with words, only what has them."""
        lines = [line for line in _usages(self._all()) if folded(words) in folded(line)]
        if not lines:
            self.console.say(f'Nothing here has to do with "{words[:40]}". help alone lists everything.')
            return
        where = f"{self.title}. " if self.title else ""
        self.console.say(f"{where}What can be typed here:", *lines)

    def hint(self, text: str) -> str:
        """The text where it was not said before in a place of this kind; empty after that."""
        return text if self.room.is_first(f"{type(self).__name__} {text}") else ""

    def _all(self) -> Sequence[Command]:
        """The commands of this place, then those of all places whose words it has not taken for itself."""
        helps = Command(("help", "?"), "list what can be typed here, or what has a word", self.help, "a word")
        own = list(self.commands())
        taken = {word for command in own for word in command.words}
        for command in (*self.ways_back(), helps):
            if words := tuple(word for word in command.words if word not in taken):
                own.append(command._replace(words=words))
        return own
