"""One loop: its rounds and breaks, and what comes next, which Enter does. Nothing begins by itself."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from hotseat.domain.loop.loop import Loop
from hotseat.domain.loop.next_step import StepKind
from hotseat.line.loop.about_loop import AboutLoop
from hotseat.line.loop.debriefing import Debriefing
from hotseat.line.loop.loops import open_held
from hotseat.line.place import Command
from hotseat.line.questions import ask_text, ask_yes

if TYPE_CHECKING:
    from collections.abc import Callable

    from hotseat.engine.looping import Looping
    from hotseat.engine.rehearsal import Rehearsal
    from hotseat.line.room import Room

DOES: Mapping[StepKind, str] = {
    "begin": "shows the first card of the round",
    "resume": "goes on with the round",
    "break": "ends the break; the round does not begin by that",
    "take up": "goes on with the loop",
    "wait": "asks when the debrief is to be",
    "read": "reads the card",
    "vote": "asks for the vote",
    "vote again": "tells the votes, and asks for the next second one",
    "bar raiser": "asks what the bar raiser says",
    "decide": "asks for the decision",
    "over": "tells the figures",
}
"""What Enter does at each step."""
ENERGY = "How much energy is left? 1 is none, 5 is as much as at the start. Enter leaves it out."


class OneLoop(AboutLoop):
    """Leads through a loop, from its first round to its decision."""

    title = "The loop"

    def __init__(self, room: "Room", loop: Loop) -> None:
        super().__init__(room, loop)
        self._interviewer = ""
        self._debriefing = Debriefing(self)

    def tell_what_enter_does(self, kind: StepKind) -> None:
        """Says what Enter does at this step, if it does anything."""
        if does := DOES.get(kind):
            self.console.say(f"Enter {does}. help lists what else can be typed.")

    def commands(self) -> Sequence[Command]:
        """What can be done in a loop; what does not fit now says why."""
        debriefing = self._debriefing
        return (
            Command(("", "next"), "do what comes next", self.next),
            Command(("k", "break"), "take the break planned here, or one of so long", self.pause, "minutes"),
            Command(("w", "with"), "name who interviews in the next round", self.name_interviewer, "a name"),
            Command(("t", "time"), "tell what comes next, and what is left of a break", self.tell_step),
            Command(("e", "energy"), "keep how much energy is left, 1 to 5", self.keep_energy, "a number"),
            Command(("r", "report"), "the figures so far, and votes once all have voted", debriefing.tell),
            Command(("c", "card"), "read the card of a round again", debriefing.read_again, "its number"),
            Command(("later",), "break the loop off until another day", self.break_off),
            Command(("cut",), "hold no further round: the debrief comes next", self.cut_short),
            Command(("out",), "leave a round out of the debrief", self.leave_out, "its number"),
            Command(("giveup",), "end the loop without a decision", self.give_up),
            Command(("h", "held"), "the loops so far: open one", self.open_held),
        )

    def next(self, _: str = "") -> None:
        """Does what comes next."""
        standing = self.read_again()
        if standing is None:
            return
        loops, kind = self.room.desk.loops, standing.step.kind
        if kind == "begin":
            self._hold(lambda looping: loops.begin_round(looping, self._interviewer))
        elif kind == "resume":
            self._hold(loops.resume_round)
        elif kind == "break":
            self._change(lambda looping: looping.end_break())
        elif kind == "take up":
            self._change(lambda looping: looping.take_up())
        elif self._debriefing.take(standing):
            self.tell_step()
        else:
            self.console.say(standing.step.words)

    def _hold(self, make: "Callable[[Looping], Rehearsal]") -> None:
        loop_id, loops = self.loop_id, self.room.desk.loops
        self.room.hold(lambda: make(loops.open(loop_id)))
        self._interviewer = ""
        self.close_round()
        self.arrive()

    def close_round(self) -> None:
        """Asks for the energy after a round that has just ended; nothing after one that goes on later."""
        standing = self.read_again()
        loop = standing.loop if standing else None
        held = loop.last_held if loop else None
        if loop is None or held is None or held.energy or loop.running or loop.open_break:
            return
        self.console.say(f"Round {held.number} is over.")
        self._ask_energy(held.number)

    def _ask_energy(self, number: int) -> None:
        while typed := ask_text(self.console, ENERGY, self.beat):
            if typed in ("1", "2", "3", "4", "5"):
                self.do(lambda looping: looping.give_energy(number, int(typed)))
                return
            self.console.say("Type a number from 1 to 5, or only Enter.")

    def _change(self, act: "Callable[[Looping], object]") -> None:
        if self.do(act):
            self.tell_step()

    def pause(self, minutes: str) -> None:
        """Takes a break."""
        if minutes and not _is_number(minutes):
            self.console.say("Type how many minutes the break is to take, as in k 10.")
            return
        self.told_of_break.clear()
        self._change(lambda looping: looping.take_break(int(minutes or 0)))

    def name_interviewer(self, name: str) -> None:
        """Names who interviews in the next round; an empty name means that nobody does."""
        self._interviewer = name
        self.console.say(f"{name} interviews in the next round." if name else "The next round is held alone.")

    def keep_energy(self, number: str) -> None:
        """Keeps how much energy is left after the last round."""
        held = self.standing.loop.last_held
        if held is None or not _is_number(number):
            self.console.say("After a round, type e and a number from 1 to 5.")
        elif self.do(lambda looping: looping.give_energy(held.number, int(number))):
            self.console.say(f"Kept for round {held.number}: {number} of 5.")

    def break_off(self, _: str = "") -> None:
        """Breaks the loop off until another day."""
        self._change(lambda looping: looping.break_off())

    def cut_short(self, _: str = "") -> None:
        """Holds no further round, once that is confirmed."""
        if ask_yes(self.console, "Hold no further round?", default=False, beat=self.beat):
            self._change(lambda looping: looping.cut_short())

    def leave_out(self, number: str) -> None:
        """Leaves a round out of the debrief, once that is confirmed."""
        if not _is_number(number):
            self.console.say("Type out and the number of a round.")
        elif ask_yes(self.console, f"Leave round {int(number)} out?", default=False, beat=self.beat):
            self._change(lambda looping: looping.leave_out(int(number)))

    def give_up(self, _: str = "") -> None:
        """Ends the loop without a decision, once that is confirmed."""
        asked = "End the loop without a decision? Its sessions stay."
        if ask_yes(self.console, asked, default=False, beat=self.beat):
            self._change(lambda looping: looping.give_up())

    def open_held(self, _: str = "") -> None:
        """Opens one of the loops so far."""
        open_held(self)
        self.arrive()


def _is_number(typed: str) -> bool:
    return typed.isascii() and typed.isdecimal() and len(typed) < 4
