"""The schedule: what is for today, where the person stands, and the days until the interview."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from hotseat.line.place import Command, Place
from hotseat.line.questions import ask_text, tell_pages
from hotseat.line.schedule.today import begin_item, item_lines, left_line, schedule_of
from hotseat.reports.text.schedule.lines import day_rows, done_text, later_texts, spoken_day

if TYPE_CHECKING:
    from collections.abc import Callable

    from hotseat.domain.schedule.schedule import Schedule as Days
    from hotseat.line.room import Room

NO_DAY = "No day of an interview is set. i sets it; then home says what is for today."


class Schedule(Place):
    """Says today's items with their reasons; a number begins one."""

    title = "Schedule"

    def __init__(self, room: "Room", level: str) -> None:
        super().__init__(room)
        self._level = level
        self._found: Days | None = None

    def arrive(self) -> None:
        """Says what is for today, and where the person stands."""
        self._found = schedule_of(self.room, self._level)
        self.console.say("Schedule.")
        if self._found is None:
            passed = self.room.desk.schedule.interviews()
            self.console.say(
                f"{passed[-1].words} was on {spoken_day(passed[-1].on)}. i sets the day of the next."
                if passed
                else NO_DAY
            )
            return
        self.console.say(left_line(self._found), "For today:", *item_lines(self._found, with_topic=True))
        if self._found.done:
            self.console.say(f"Done today: {done_text(self._found)}.")
        self.console.say(f"So far: {self.room.desk.schedule.counts(self._level).words}.")
        if self._found.items:
            self.console.say("Enter begins the first, a number any of them. d tells the days.")

    def commands(self) -> Sequence[Command]:
        """What can be begun, heard and set."""
        items = self._found.items if self._found else ()
        begun = [
            Command(
                (str(number), *([""] if number == 1 else [])), f"begin {item.what}", self._beginning(number)
            )
            for number, item in enumerate(items, 1)
        ]
        return (
            *begun,
            Command(("d", "days"), "tell the days until the interview", self.tell_days),
            Command(("i", "interview"), "set the day of your interview", lambda _: self._set("interview")),
            Command(("m", "minutes"), "set the minutes that you give a day", lambda _: self._set("minutes")),
        )

    def _beginning(self, number: int) -> "Callable[[str], object]":
        return lambda _: self._begin(number)

    def _begin(self, number: int) -> None:
        if self._found is not None:
            begin_item(self.room, self._level, self._found.items[number - 1])
            self.arrive()

    def tell_days(self, _: str = "") -> None:
        """Says the days, each run of equal ones in a line."""
        if self._found is None:
            self.console.say(NO_DAY)
            return
        rows = (f"{days}: {kind}." for days, kind in day_rows(self._found, spoken_day))
        tell_pages(self.console, [*rows, *later_texts(self._found, spoken_day)])

    def _set(self, key: Literal["interview", "minutes"]) -> None:
        asked = {
            "interview": "The day of your interview, as 2026-12-14, with a name behind it if you like.",
            "minutes": "How many minutes do you give it each day?",
        }
        typed = ask_text(self.console, f"{asked[key]} Enter leaves it as it is.")
        if not typed:
            return
        if trouble := self.room.desk.schedule.keep(key, typed):
            self.console.say(f"{trouble[0].upper()}{trouble[1:]}")
        else:
            self.arrive()
