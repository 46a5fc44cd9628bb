"""The framework in lines: a part at a time, level by level, and a search."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hotseat.domain.readiness.framework_comparison import (
    Column,
    Part,
    find_part,
    parts,
    searched,
    unknown_part,
)
from hotseat.line.place import Command, Place
from hotseat.line.questions import Option, numbered, tell_pages

if TYPE_CHECKING:
    from hotseat.line.room import Room


class Framework(Place):
    """Says the parts by number; a number or a name reads one."""

    title = "The framework"

    def __init__(self, room: "Room") -> None:
        super().__init__(room)
        self._parts = parts(room.desk.readiness.framework)

    def arrive(self) -> None:
        """Says the parts."""
        self.console.say("The framework.", *numbered([Option(part.name) for part in self._parts]))
        self.console.say("A number or a name reads a part, / and words searches all of them.")

    def commands(self) -> Sequence[Command]:
        """The search."""
        return (
            Command(("/", "find"), "read the items that have these words", self.find, "words"),
            Command(("l", "list"), "tell the parts again", lambda _: self.arrive()),
        )

    def unknown(self, line: str) -> None:
        """A number or a name reads the part."""
        if line.isascii() and line.isdecimal() and 1 <= int(line[:4]) <= len(self._parts):
            self._read(self._parts[int(line) - 1])
        elif line and (part := find_part(self._parts, line)) is not None:
            self._read(part)
        elif line:
            self.console.say(f"{unknown_part(self._parts, line[:40])}.")
        else:
            self.console.say("Type the number of a part.")

    def find(self, words: str) -> None:
        """Reads what has all of the words."""
        parts = searched(self._parts, words) if words else []
        if not parts:
            self.console.say("No item has these words." if words else "Type / and the words.")
        for part in parts:
            self._read(part)

    def _read(self, part: Part) -> None:
        tell_pages(self.console, part_lines(part), self.beat)


def part_lines(part: Part) -> Iterator[str]:
    """A part as sentences: for each list, each level with its items."""
    yield f"{part.name}."
    yield from part.before
    for pairing in part.pairings:
        if pairing.name:
            yield f"{pairing.name}. {pairing.question}".rstrip()
        for column, title in zip(pairing.columns, part.titles, strict=False):
            yield from _column(column, title)
    yield from part.behind


def _column(column: Column, title: str) -> Iterator[str]:
    if not column.items:
        return
    where = title if column.level in title else f"{column.level}, {title}"
    yield f"{where}{f'. {column.name}' if column.name else ''}:"
    for number, item in enumerate(column.items, 1):
        yield f"{number}. {item}" if column.numbered else item
