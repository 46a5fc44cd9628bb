"""The times of an answer corrected afterwards, by number and in words; the recorded ones are kept beside."""

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from hotseat.domain.review.ledger import ledger
from hotseat.domain.session.corrections.time_rows import TimeRow, section_after, time_rows
from hotseat.domain.session.question import Question
from hotseat.line.looking_back.mending import Mending
from hotseat.line.place import Command
from hotseat.line.questions import BACK, ask_text, ask_yes, choose, tell_pages
from hotseat.line.session.debrief import ledger_sentences
from hotseat.line.times import in_words, seconds_typed, with_times_in_words

if TYPE_CHECKING:
    from hotseat.engine.repair import Repair
    from hotseat.line.room import Room

HOW_IT_GOES = "A number moves one, also with a time behind it, as in 2 at 1:30. help lists more, b goes back."
HOW_TO_WRITE = "Write minutes and seconds as 1:30, 1m30 or 90."
HOW_TO_MOVE = "Type a time since the answer began, as in 1:30, or 5 later, or 5 earlier. Enter leaves it."
NOTHING = ("", *BACK)
"""What is typed to change nothing."""
_BY = re.compile(
    r"(?:(?:at|to)\b\s*)?(?:([+-]|plus\b|minus\b)\s*)?(.*?)(?:\s*\b(later|earlier))?", re.IGNORECASE
)
"""A time, or by how much something moves, as it is typed."""


class RepairTimes(Mending):
    """Says when each section began; a number moves one. Every change is written at once."""

    title = "The repair of the times"

    def __init__(self, room: "Room", repair: "Repair", number: int) -> None:
        super().__init__(room, repair, number)
        self._told: list[str] = []
        """The times as they were said last."""

    @property
    def _rows(self) -> list[TimeRow]:
        return time_rows(self.question, self.changed.session.at)

    def arrive(self) -> None:
        """Says what can be repaired, and how."""
        self.console.say("Repair of the times, since the answer began.")
        self._tell_all()
        self.console.say(self.hint(HOW_IT_GOES))

    def commands(self) -> Sequence[Command]:
        """What can be repaired; a number moves."""
        a_number = "a number"
        return (
            Command(("", "list"), "tell the times again", lambda _: self._tell_all()),
            Command(("s", "split"), "put in a section that you forgot to mark", self.split),
            Command(
                ("x", "merge"),
                "take out a mark, its time goes to the section before",
                self.take_out,
                a_number,
            ),
            Command(("p", "pause"), "mark a stretch that does not count", self.pause),
            Command(("u", "undo"), "take the last repair back", self.take_back),
            Command(("l", "ledger"), "every section with its window and share", self.tell_ledger),
        )

    def unknown(self, line: str) -> None:
        """A number, with or without a time, moves the boundary of that number."""
        number, _, to = line.partition(" ")
        if (row := self._numbered(number)) is None:
            super().unknown(line)
        elif row.gap:
            self._count_again(row)
        else:
            self._move(row, to.strip())

    def _move(self, row: TimeRow, to: str) -> None:
        to = to or ask_text(self.console, f"{self._line(row)}. {HOW_TO_MOVE}", self.beat)
        while to not in NOTHING:
            if (move := self._moved(row, to)) is not None:
                self._change(move)
                return
            to = ask_text(self.console, HOW_TO_WRITE, self.beat)
        self.console.say("It stays where it is.")

    def _moved(self, row: TimeRow, to: str) -> Callable[[], object] | None:
        """The repair that was typed; None where it is no time."""
        match = _BY.fullmatch(to)
        if match is None or (seconds := seconds_typed(match[2])) is None:
            return None
        sign, way = (match[1] or "").lower(), (match[3] or "").lower()
        if not sign and not way:
            return lambda: self.repair.move(self.number, row.mark, self.question.began_at + seconds)
        by = -seconds if sign in ("-", "minus") or way == "earlier" else seconds
        return lambda: self.repair.nudge(self.number, row.mark, by)

    def split(self, _: str = "") -> None:
        """Asks which section began without a mark, and when."""
        question, sections = self.question, self.question.asked.sections
        names = [section.name for section in sections]
        chosen = choose(
            self.console, "Which section was not marked?", names, section_after(question, 1), self.beat
        )
        if chosen is not None and (at := self._ask_time(f"When did {names[chosen]} begin?")) is not None:
            section = sections[chosen].id
            self._change(lambda: self.repair.split(self.number, question.began_at + at, section))

    def take_out(self, typed: str = "") -> None:
        """Takes a mark out, or has a pause count."""
        asked = "Which one is taken out? Type its number in the list. Enter leaves all."
        typed = typed or ask_text(self.console, asked, self.beat)
        row = self._numbered(typed)
        if typed in NOTHING:
            self.console.say("Nothing changed.")
        elif row is None:
            self.console.say(f"Type a number of the list, from 1 to {len(self._rows)}.")
        elif row.gap:
            self._count_again(row)
        else:
            self._change(lambda: self.repair.merge(self.number, row.mark))

    def _count_again(self, row: TimeRow) -> None:
        """A pause cannot be moved, but it can count."""
        if ask_yes(
            self.console, f"{self._line(row)}. Does it belong to the answer?", default=False, beat=self.beat
        ):
            self._change(lambda: self.repair.count_again(self.number, row.gap))

    def pause(self, _: str = "") -> None:
        """Asks for a stretch that does not count."""
        if (start := self._ask_time("From when does it not count?")) is None:
            return
        if (stop := self._ask_time("Until when?")) is not None:
            began = self.question.began_at
            self._change(lambda: self.repair.set_aside(self.number, began + start, began + stop))

    def take_back(self, _: str = "") -> None:
        """Takes the last repair back."""
        self._change(lambda: self.repair.take_back(self.number), "The last repair is taken back.")

    def tell_ledger(self, _: str = "") -> None:
        """Says every section of the answer."""
        tell_pages(self.console, ledger_sentences(ledger(self.question, self.changed.session.at)), self.beat)

    def why(self, reason: str) -> str:
        """The reason as a sentence, its times in words."""
        return with_times_in_words(super().why(reason))

    def _change(self, happen: Callable[[], object], sentence: str = "") -> None:
        """Makes the repair and says each time that is another one now."""
        before = set(map(self._line, self._rows))
        if self.do(happen):
            rows = enumerate(self._rows, 1)
            new_lines = [
                f"{number}. {line}." for number, row in rows if (line := self._line(row)) not in before
            ]
            self.console.say(sentence, *new_lines)

    def _tell_all(self) -> None:
        rows = (f"{number}. {self._line(row)}." for number, row in enumerate(self._rows, 1))
        tell_pages(self.console, rows, self.beat)

    def _line(self, row: TimeRow) -> str:
        return row_in_words(self.question, row)

    def _ask_time(self, asked: str) -> int | None:
        """Seconds since the answer began; None if the person only presses Enter."""
        how = "Type a time since the answer began, as in 1:30. Enter leaves it."
        typed = ask_text(self.console, f"{asked} {how}", self.beat)
        while typed not in NOTHING:
            if (seconds := seconds_typed(typed)) is not None:
                return seconds
            typed = ask_text(self.console, HOW_TO_WRITE, self.beat)
        self.console.say("Nothing changed.")
        return None

    def _numbered(self, typed: str) -> TimeRow | None:
        """The row of that number; None if there is none."""
        rows = self._rows
        if not (typed.isascii() and typed.isdecimal() and len(typed) < 6):
            return None
        return rows[int(typed) - 1] if 1 <= int(typed) <= len(rows) else None


def row_in_words(question: Question, row: TimeRow) -> str:
    """Where it lies and how long it took: "Task at 40 seconds, for 52 seconds"."""
    words = f"{row.name[:1].upper()}{row.name[1:]} at {in_words(max(0.0, row.at - question.began_at))}"
    if row.seconds is None:
        return words
    return f"{words}, for {in_words(row.seconds)}{', not counted' if row.gap else ''}"
