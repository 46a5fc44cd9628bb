"""A recorded session whose file is open, to correct a question of it."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from hotseat.domain.refusal import Refused
from hotseat.domain.session.corrections.correctable import correctable
from hotseat.domain.session.corrections.deed import Deed
from hotseat.domain.session.question import Question
from hotseat.engine.rehearsal import CannotRehearse
from hotseat.line import places
from hotseat.line.changing import DID_AGAIN, TOOK_BACK, Changing
from hotseat.line.place import Command, Place
from hotseat.line.questions import tell_pages
from hotseat.line.readable import sentence
from hotseat.line.session.correcting import correct_row, row_name
from hotseat.line.session.story import chosen_story

if TYPE_CHECKING:
    from hotseat.domain.session.session import Session
    from hotseat.domain.stories.story import Story
    from hotseat.engine.repair import Repair
    from hotseat.line.room import Room


class Mending(Changing):
    """One in which a question of a recorded session is corrected."""

    goes_on = "the repair"

    def __init__(self, room: "Room", repair: "Repair", number: int) -> None:
        super().__init__(room, repair)
        self.repair = repair
        self.number = number
        """That of the question in the session, from 1."""

    @property
    def question(self) -> Question:
        """The question as it is now."""
        return self.repair.question(self.number)


class Corrections(Mending):
    """Says the notes and follow-ups; a number corrects one. Every correction is written at once."""

    title = "Corrections of notes and follow-ups"

    def __init__(self, room: "Room", repair: "Repair", number: int) -> None:
        super().__init__(room, repair, number)
        self._steps = 0
        """How many corrections were made here and can be taken back here."""

    def arrive(self) -> None:
        """Says them with their numbers."""
        rows = enumerate(correctable(self.question), 1)
        lines = [f"{number}. {row_name(row)}" for number, row in rows]
        tell_pages(self.console, lines or ["No note and no follow-up is left."], self.beat)
        self.console.say("A number corrects one, u takes back, b goes back.")

    def commands(self) -> Sequence[Command]:
        """A number, and what goes over corrections."""
        return (
            Command(("", "list"), "tell them again", lambda _: self.arrive()),
            Command(("u", "undo"), "take back what was corrected here last", self.undo),
            Command(("redo",), "do again what was taken back", self.redo),
        )

    def unknown(self, line: str) -> None:
        """A number corrects the note or the follow-up."""
        rows = correctable(self.question)
        if not (line.isascii() and line.isdecimal() and len(line) < 6 and 1 <= int(line) <= len(rows)):
            super().unknown(line)
        elif correct_row(self, rows[int(line) - 1]):
            self._steps += 1

    def undo(self, _: str = "") -> None:
        """Takes back the last correction made here."""
        if not self._steps:
            self.console.say("u goes back no further here: nothing else was corrected.")
        elif self._go_over(self.corrections.take_back, TOOK_BACK):
            self._steps -= 1

    def redo(self, _: str = "") -> None:
        """Does again what was taken back here."""
        if self._go_over(self.corrections.do_again, DID_AGAIN):
            self._steps += 1

    def _go_over(self, change: Callable[[], Deed], template: str) -> bool:
        return self.go_over(change, template) is not None


class MendsSession(Place):
    """One of a recorded session, whose file is opened for each change."""

    def __init__(self, room: "Room", session: "Session", session_id: str) -> None:
        super().__init__(room)
        self.session = session
        self.session_id = session_id
        self.position = 0
        """The place of the question at hand among those begun."""

    def mend(self, change: "Callable[[Repair, int], object]") -> bool:
        """Opens the file, and has this question of it changed. Returns whether it could be opened.

        What could not be opened, and what could not be written, is said.
        """
        desk = self.room.desk
        unkept = len(desk.unkept)
        try:
            repair = desk.repair(self.session_id)
        except CannotRehearse as reason:
            self.console.say(str(reason))
            return False
        try:
            change(repair, repair.number_of(self.session.header, self.position))
        except Refused as reason:
            self.console.say(sentence(str(reason)))
            return False
        finally:
            desk.leave()
        self.console.say(*desk.unkept[unkept:])
        self.session = repair.session
        self.position = max(0, min(self.position, len(self.session.begun_questions) - 1))
        return True

    @property
    def current(self) -> Question | None:
        """The question at hand; None in a session without an answer."""
        questions = self.session.begun_questions
        return questions[self.position] if questions else None

    def repair(self, _: str = "") -> None:
        """Corrects the times of the question at hand."""
        if self.current is None or not self.current.begun:
            self.console.say("This question was not answered.")
        else:
            self._mend_in(places.RepairTimes)

    def correct(self, _: str = "") -> None:
        """Corrects the notes and follow-ups of the question at hand."""
        if self.current is None or not (self.current.notes or self.current.probes):
            self.console.say("There is no note and no follow-up to correct.")
        else:
            self._mend_in(places.Corrections)

    def _mend_in(self, make: "Callable[[Room, Repair, int], Place]") -> None:
        """Stays in a place that corrects; where it did, the figures are said anew."""
        before, heard = self.current, list(self.figures())
        if not self.mend(lambda repair, number: make(self.room, repair, number).stay()):
            return
        self.console.say("Back at the session.")
        now = self.current
        if now is None or before is None or now.asked != before.asked:
            self.say_question()
        elif (figures := list(self.figures())) != heard:
            self.console.say(*figures)

    def name_story(self, _: str = "") -> None:
        """Names the story that was told."""
        if self.current is None or not self.current.begun:
            self.console.say("This question was not answered.")
            return
        number = self.session.begun_numbers[self.position]
        for story in chosen_story(self, self.session, number):
            self.mend(partial(_name_story, story))

    def figures(self) -> Iterator[str]:
        """Where the time of the question at hand went."""
        raise NotImplementedError

    def say_question(self) -> None:
        """Says the question at hand."""


def _name_story(story: "Story | None", repair: "Repair", number: int) -> None:
    repair.telling.name_story(number, story)
