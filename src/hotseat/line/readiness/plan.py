"""The plan to a level: its entries can be added, changed, done and dropped."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from hotseat.domain.readiness.plan_line import plan_line, typed_entry, undated
from hotseat.domain.refusal import Refused
from hotseat.engine.assessing import Assessing, CannotAssess
from hotseat.line.place import Command, Place
from hotseat.line.questions import Option, numbered
from hotseat.line.readable import sentence
from hotseat.reports.text.readiness import in_order

if TYPE_CHECKING:
    from hotseat.domain.readiness.assessment import Planned
    from hotseat.line.room import Room


class Plan(Place):
    """Says the entries of the plan by number."""

    title = "The plan"

    def __init__(self, room: "Room", level: str) -> None:
        super().__init__(room)
        self._level = level

    @property
    def _entries(self) -> "Sequence[Planned]":
        result = self.room.desk.readiness.result(self._level)
        return in_order(result.assessment.plan) if result else ()

    def arrive(self) -> None:
        """Says each entry."""
        options = [Option(f"{plan_line(entry)}{', done' if entry.done else ''}") for entry in self._entries]
        self.console.say(f"Plan for {self._level}.", *(numbered(options) or ["Nothing is planned yet."]))
        self.console.say("n and a text adds an entry, as in n a review by 2027-03-01. help lists more.")

    def commands(self) -> Sequence[Command]:
        """What can be done with the entries."""
        return (
            Command(("n", "new"), "add an entry, with its day at the end", self.add, "a text"),
            Command(("d", "done"), "mark an entry as done, or as not done", self.done, "its number"),
            Command(("c", "change"), "type an entry anew", self.change, "its number and a text"),
            Command(("x", "drop"), "take an entry out", self.drop, "its number"),
            Command(("o", "export"), "write the plan as a document and for a calendar", self.export),
        )

    def add(self, text: str) -> None:
        """Adds what was typed."""
        what, by = typed_entry(text)
        if self._amend(lambda assessing: assessing.plan(what, by)):
            self.console.say(undated(text))

    def done(self, number: str) -> None:
        """Marks the entry as done, or as not done."""
        if (entry := self._numbered(number)) is not None:
            self._amend(lambda assessing: assessing.change(entry._replace(done=not entry.done)))

    def change(self, typed: str) -> None:
        """Types the entry anew."""
        number, _, text = typed.partition(" ")
        if (entry := self._numbered(number)) is not None:
            what, by = typed_entry(text)
            if self._amend(lambda assessing: assessing.change(entry._replace(what=what, by=by))):
                self.console.say(undated(text))

    def drop(self, number: str) -> None:
        """Takes the entry out."""
        if (entry := self._numbered(number)) is not None:
            self._amend(lambda assessing: assessing.drop(entry.entry))

    def export(self, _: str = "") -> None:
        """Writes the plan as Markdown and for a calendar."""
        try:
            paths, holds = self.room.desk.readiness.export_plan(self._level)
        except CannotAssess as reason:
            self.console.say(str(reason))
            return
        self.console.say(*(f"Written: {path}" for path in paths), f"{holds}.")

    def _numbered(self, typed: str) -> "Planned | None":
        """The entry with this number; says so where there is none."""
        entries = self._entries
        if typed.isascii() and typed.isdecimal() and 1 <= int(typed[:6]) <= len(entries):
            return entries[int(typed) - 1]
        self.console.say("Type the number of an entry after it.")
        return None

    def _amend(self, happen: Callable[[Assessing], object]) -> bool:
        """Changes the plan and says it again; whether it could be changed. A refusal is said."""
        readiness = self.room.desk.readiness
        try:
            happen(readiness.amend(self._level))
        except (CannotAssess, Refused) as reason:
            self.console.say(sentence(str(reason)))
            return False
        finally:
            self.console.say(readiness.leave())
        self.arrive()
        return True
