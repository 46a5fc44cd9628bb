"""The base of a place about one loop: it reads the loop, writes into it, and looks after a break."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from hotseat.domain.loop.loop import Break, Loop
from hotseat.domain.loop.next_step import Standing, StepKind
from hotseat.domain.refusal import Refused
from hotseat.engine.looping import CannotLoop, Looping
from hotseat.line.place import Place
from hotseat.line.times import in_words
from hotseat.reports.text.loops.standing import loop_title, round_words

if TYPE_CHECKING:
    from hotseat.line.room import Room

BREAK_BEAT = 1.0
"""So many seconds between two looks at a break that runs."""
ONE_MINUTE = "One minute of the break is left."
NO_BREAK_LEFT = "The break is over. Nothing begins by itself: Enter ends it."


class AboutLoop(Place):
    """Knows a loop by its id. Its file is open only while something is written into it."""

    def __init__(self, room: "Room", loop: Loop) -> None:
        super().__init__(room)
        self.loop_id = loop.header.id
        self.told_of_break: set[str] = set()
        """What was said of the break that runs."""
        self._break: Break | None = None

    @property
    def standing(self) -> Standing:
        """The loop as it is now, and what comes next. Raises CannotLoop if its file has gone."""
        loops = self.room.desk.loops
        standing = loops.standing(loops.find(self.loop_id))
        self._break = standing.loop.open_break
        return standing

    def read_again(self) -> Standing | None:
        """The same; None if its file has gone, which is said, and the place is left."""
        try:
            return self.standing
        except CannotLoop as reason:
            self.console.say(str(reason))
            self.leave()
            return None

    def arrive(self) -> None:
        """Says the rounds, and what comes next."""
        if (standing := self.read_again()) is None:
            return
        loop = standing.loop
        self.console.say(f"{loop_title(loop)}.")
        rounds = (
            f"{round_.number}. {round_.plan.name}: {round_words(loop, round_)}." for round_ in loop.rounds
        )
        self.console.say(*rounds)
        self.tell_step()

    def tell_step(self, _: str = "") -> None:
        """Says what comes next, with what is left of a break, and what Enter does."""
        if (standing := self.read_again()) is not None:
            self.console.say(_words(standing))
            self.tell_what_enter_does(standing.step.kind)

    def tell_what_enter_does(self, kind: StepKind) -> None:
        """Says what Enter does at this step, if it does anything."""

    def do(self, act: Callable[[Looping], object]) -> bool:
        """Writes what happens into the loop; returns whether it was written. If not, says why."""
        loops = self.room.desk.loops
        try:
            act(loops.open(self.loop_id))
        except (CannotLoop, Refused) as reason:
            words = str(reason).removesuffix(".")
            self.console.say(f"{words[0].upper()}{words[1:]}.")
            return False
        finally:
            self.console.say(loops.leave())
        return True

    def beat(self) -> float | None:
        """Says when a minute of the break is left, and when it is over."""
        others, pause = super().beat(), self._break
        if pause is None:
            return others
        left = pause.left(self.room.desk.loops.now)
        sentence = NO_BREAK_LEFT if not left else ONE_MINUTE if left <= 60 < pause.minutes * 60 else ""
        if sentence not in self.told_of_break:
            self.told_of_break.add(sentence)
            self.console.say(sentence)
        return BREAK_BEAT if others is None else min(BREAK_BEAT, others)


def _words(standing: Standing) -> str:
    pause, step = standing.loop.open_break, standing.step
    if pause is None or step.kind != "break":
        return step.words
    left = f"{in_words(step.seconds)} left" if step.seconds else "it is over"
    return f"A break of {in_words(pause.minutes * 60)}: {left}. Round {step.round} comes next."
