"""The shapes that a loop can have, and the loops so far."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hotseat.domain.text import counted
from hotseat.engine.looping import CannotLoop
from hotseat.line import places
from hotseat.line.place import Command, Place
from hotseat.line.questions import Option, choose, tell_pages
from hotseat.reports.text.loops.shapes import round_in_words, shape_length
from hotseat.reports.text.loops.standing import loop_title

if TYPE_CHECKING:
    from hotseat.domain.loop.shape import Shape
    from hotseat.line.room import Room


def show_loops(room: "Room", loop_id: str = "", *, after_round: bool = False) -> None:
    """Opens the loop with this id, or the one that is open, or else the shapes and the loops held before.

    `after_round` says that a round was just left, so that its energy is asked for if it is over.
    """
    loops = room.desk.loops
    room.console.say(*loops.faults[:3])
    if matching := [loop for loop in loops.all() if loop.header.id == loop_id] or loops.open_ones():
        if others := matching[1:]:
            others_open = counted(len(others), "other loop is open too", "other loops are open too")
            room.console.say(f"{others_open}: held tells them.")
        place = places.OneLoop(room, matching[0])
        if after_round:
            place.close_round()
        place.stay()
    else:
        Loops(room).stay()


class Loops(Place):
    """Begins a loop, and opens one that was held before."""

    title = "Loops"

    def arrive(self) -> None:
        """Says what a loop is, and which shapes there are."""
        shapes = self.room.desk.loops.shapes()
        self.console.say("Loops: a day of several interviews, and its debrief. No loop is open.")
        self.console.say(*shapes.faults[:3])
        self.console.say(
            *(f"{shape.name}: {shape.level}, {shape_length(shape)}." for shape in shapes.by_id.values())
        )
        self.console.say("Enter chooses a shape and begins a loop. held tells the loops so far.")

    def commands(self) -> Sequence[Command]:
        """What can be begun and looked at."""
        return (
            Command(("", "begin"), "choose a shape and begin a loop of it", self.begin),
            Command(("s", "shape"), "tell the rounds of a shape, and its sources", self.tell_shape),
            Command(("h", "held"), "the loops so far: open one", self.open_held),
        )

    def begin(self, _: str = "") -> None:
        """Asks for the shape and the days, and begins the loop."""
        shape = self._shape("Which shape?")
        if shape is None:
            return
        days = self._days(len(shape.rounds))
        if days is None:
            return
        loops = self.room.desk.loops
        try:
            loop = loops.begin(shape, days).loop
        except CannotLoop as reason:
            self.console.say(str(reason))
            return
        self.console.say(loops.leave())
        places.OneLoop(self.room, loop).stay()
        self.arrive()

    def _shape(self, question: str) -> "Shape | None":
        shapes = list(self.room.desk.loops.shapes().by_id.values())
        options = [Option(shape.name, f"{shape.level}, {shape_length(shape)}") for shape in shapes]
        chosen = choose(self.console, question, options, 0, self.beat) if shapes else None
        return None if chosen is None else shapes[chosen]

    def _days(self, most: int) -> int | None:
        options = [counted(number, "day") for number in range(1, most + 1)]
        chosen = choose(self.console, "Over how many days?", options, 0, self.beat) if most > 1 else 0
        return None if chosen is None else chosen + 1

    def tell_shape(self, _: str = "") -> None:
        """Says a shape round by round, with where its figures come from."""
        if (shape := self._shape("Which shape?")) is None:
            return
        tell_pages(
            self.console,
            [
                shape.about,
                *(f"{number}. {round_in_words(round_)}." for number, round_ in enumerate(shape.rounds, 1)),
                *(f"Source: {source}." for source in shape.sources),
                *shape.differences,
            ],
            self.beat,
        )

    def open_held(self, _: str = "") -> None:
        """Opens one of the loops so far."""
        open_held(self)
        self.arrive()


def open_held(place: Place) -> None:
    """Asks for one of the loops so far, and opens it."""
    loops = place.room.desk.loops
    held = loops.all()
    if not held:
        place.console.say("No loop yet.")
        return
    options = [Option(loop_title(loop), loops.standing(loop).step.words) for loop in held]
    chosen = choose(place.console, "Which loop?", options, 0, place.beat)
    if chosen is not None:
        places.OneLoop(place.room, held[chosen]).stay()
