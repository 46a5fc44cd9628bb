"""One loop: its rounds, its breaks, and what comes next, which enter does."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.loop.debrief_time import next_day
from hotseat.domain.loop.next_step import Standing, StepKind
from hotseat.domain.people import LONGEST_NAME
from hotseat.domain.text import one_line
from hotseat.engine.looping import Looping
from hotseat.reports.text.plain import when
from hotseat.tui import screens
from hotseat.tui.screens.loop.about_loop import AboutLoop
from hotseat.tui.screens.loop.steps import NEXT
from hotseat.tui.screens.loop.stopping import ANOTHER_DAY, GIVE_UP, NO_MORE_ROUNDS, StopLoopScreen
from hotseat.tui.text import QUIET, content, show
from hotseat.tui.widgets.loop.rounds import rounds_content
from hotseat.tui.widgets.note_line import NoteLine, OneLine

if TYPE_CHECKING:
    from hotseat.domain.loop.loop import LoopRound
    from hotseat.engine.rehearsal import Rehearsal

ENERGY = Binding.Group("Energy", compact=True)
MOST_ENERGY = 5
HOW_MUCH = "How much energy is left after round {}? 1 is none, 5 is as much as before the first."


class LoopScreen(AboutLoop):
    """Shows the rounds of a loop and what comes next. Nothing begins by itself."""

    LEAVES = "loop.close"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go", "Go on", key_display="enter", id="loop.go", tooltip="Do what comes next"),
        Binding("k", "pause", "Break", id="loop.break", tooltip="The break that is planned here"),
        Binding(
            "p", "interviewer", "Pair", id="loop.interviewer", tooltip="Who interviews you in this round"
        ),
        *(
            Binding(
                str(number),
                f"energy({number})",
                f"Energy {number}",
                id=f"loop.energy-{number}",
                group=ENERGY,
                tooltip="How much energy is left: 1 is none",
            )
            for number in range(1, MOST_ENERGY + 1)
        ),
        Binding("w", "wait", "Tomorrow", id="loop.wait", tooltip="Put the debrief off to tomorrow"),
        Binding("x", "leave_out", "Leave out", id="loop.leave-out", tooltip="No debrief of this round"),
        Binding("f", "figures", "Figures", id="loop.figures", tooltip="The figures of the rounds so far"),
        Binding("s", "stop", "Stop", id="loop.stop", tooltip="Another day, no more rounds, or give up"),
        Binding(
            "l", "loops", "Loops", show=False, id="loop.loops", tooltip="The shapes, and the loops before"
        ),
        Binding("escape", "close", "Home", key_display="esc", id="loop.close", tooltip="Back to home"),
    ]

    def __init__(self, standing: Standing) -> None:
        super().__init__(standing)
        self._interviewer = ""

    def body(self) -> Iterable[Widget]:
        """What comes next, the rounds, and the line for a name."""
        yield Static(id="step")
        with VerticalScroll(id="loop-scroll"):
            yield Static(id="rounds")
        yield NoteLine(
            "who interviews in this round; an empty line for nobody",
            id="interviewer-line",
            entered=self._named,
            closed=self._page_again,
        )

    def on_mount(self) -> None:
        """Shows the loop; while a break runs, its clock."""
        self._page_again()
        self.set_interval(1, self._tick)
        self.paint()

    def on_screen_resume(self) -> None:
        """Reads the loop again: what happened on another screen is in its file."""
        super().on_screen_resume()
        if self.is_mounted:
            self.read()

    def _page_again(self) -> None:
        self.set_focus(self.query_one("#loop-scroll"))

    def _tick(self) -> None:
        if self.standing.step.kind == "break" and self.app.screen is self:
            self.standing = self.loops.standing(self.standing.loop)
            self.paint()

    def paint(self) -> None:
        """Shows what comes next, and the rounds."""
        loop, step = self.standing
        self.head(f"Loop · {loop.header.name}, {loop.header.level}", when(loop.header.started))
        lines = [content(step.words, "bold")]
        if step.kind == "begin":
            lines.append(content(self._who(loop.round(step.round))))
        if (held := self._without_energy()) is not None:
            lines.append(content(HOW_MUCH.format(held.number), QUIET))
        show(self.query_one("#step", Static), content("\n").join(lines))
        show(self.query_one("#rounds", Static), rounds_content(loop, step.round))
        self.refresh_bindings()

    def _who(self, coming: "LoopRound | None") -> str:
        who = f"{self._interviewer} interviews" if self._interviewer else "You answer alone"
        hidden = " Its principles are not named before it is over."
        return f"{who} in this round.{hidden if coming and coming.plan.principles else ''}"

    def now(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """What enter does at this step."""
        if action == "go":
            return NEXT.get(self.standing.step.kind)
        return super().now(action, parameters)

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Refuses what this step has no use for."""
        loop, step = self.standing
        reasons = (
            (action == "go" and step.kind not in NEXT, step.words),
            (action == "pause" and not step.break_minutes, "no break is planned here"),
            (action == "interviewer" and step.kind != "begin", "no round begins now"),
            (action == "energy" and self._energy_of() is None, "no round was held yet"),
            (action == "wait" and step.kind != "wait", "no debrief waits"),
            (action == "leave_out" and self._to_leave_out() is None, "no round can be left out now"),
            (action == "figures" and loop.stage == "rounds", "the figures come after the last round"),
            (action == "figures" and step.kind == "over", f"{self.key('loop.go')} shows the figures"),
            (action == "stop" and not loop.is_open, "the loop is over"),
        )
        return next((why for refused, why in reasons if refused), "") or super().refusal(action, parameters)

    def _energy_of(self) -> "LoopRound | None":
        """The round whose energy can be given: the last one, until a debrief begins."""
        loop = self.standing.loop
        if not loop.is_open or any(held.read for held in loop.rounds):
            return None
        return loop.last_held

    def _without_energy(self) -> "LoopRound | None":
        held = self._energy_of()
        return held if held is not None and not held.energy else None

    def _to_leave_out(self) -> "LoopRound | None":
        """The round that nobody can go on with, or the one whose card is read next."""
        loop, step = self.standing
        if step.kind == "begin" and (running := loop.running) is not None:
            return running
        return loop.round(step.round) if step.kind in ("wait", "read", "vote") else None

    def action_go(self) -> None:
        """Does what comes next."""
        acts: Mapping[StepKind, Callable[[], object]] = {
            "begin": self._begin,
            "resume": lambda: self._hold(self.loops.resume_round),
            "break": lambda: self.do(Looping.end_break),
            "take up": lambda: self.do(Looping.take_up),
            "over": self.action_figures,
            **dict.fromkeys(("wait", "read", "vote"), self._read_card),
            **dict.fromkeys(("vote again", "bar raiser", "decide"), self._decide),
        }
        acts[self.standing.step.kind]()

    def _begin(self) -> None:
        self._hold(lambda looping: self.loops.begin_round(looping, self._interviewer))

    def _hold(self, make: "Callable[[Looping], Rehearsal]") -> None:
        """Leads to the session of a round; what it returns to is this loop."""
        self.try_to(lambda looping: self.flow.start(lambda: make(looping)))

    def _read_card(self) -> None:
        self.app.push_screen(screens.RoundCardScreen(self.standing, self.standing.step.round))

    def _decide(self) -> None:
        self.app.push_screen(screens.LoopDebriefScreen(self.standing))

    def action_pause(self) -> None:
        """Begins the break that is planned here."""
        self.do(Looping.take_break)

    def action_interviewer(self) -> None:
        """Opens the line for the name of whoever asks in this round."""
        self.query_one(NoteLine).open_for("interviewer", self._interviewer)

    def _named(self, line: OneLine) -> None:
        self._interviewer = one_line(line.value)[:LONGEST_NAME]
        self.query_one(NoteLine).take()
        self.paint()

    def action_energy(self, number: int) -> None:
        """Keeps how much energy was left after the last round."""
        if (held := self._energy_of()) is not None:
            self.do(lambda looping: looping.give_energy(held.number, number))

    def action_wait(self) -> None:
        """Puts the debrief off to tomorrow."""
        self.do(lambda looping: looping.put_off(next_day(looping.now)))

    def action_leave_out(self) -> None:
        """Leaves a round out of the debrief."""
        if (left := self._to_leave_out()) is not None:
            self.do(lambda looping: looping.leave_out(left.number))

    def action_figures(self) -> None:
        """Shows the figures."""
        self.app.push_screen(screens.LoopReportScreen(self.standing))

    def action_stop(self) -> None:
        """Asks how to stop."""
        self.app.push_screen(StopLoopScreen(self.standing.loop), self._stopped)

    def _stopped(self, way: str | None) -> None:
        acts = {
            ANOTHER_DAY.id: Looping.break_off,
            NO_MORE_ROUNDS.id: Looping.cut_short,
            GIVE_UP.id: Looping.give_up,
        }
        if way in acts:
            self.do(acts[way])

    def action_loops(self) -> None:
        """Shows the shapes and the loops before, in the place of this one."""
        self.app.switch_screen(screens.LoopsScreen())

    def action_close(self) -> None:
        """Goes home."""
        self.flow.show_home()
