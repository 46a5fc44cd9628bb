"""The debrief after the first votes: second votes with their evidence, the bar raiser, and the decision."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.loop.loop_events import Decision
from hotseat.domain.loop.next_step import Standing
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import FROM_LOW
from hotseat.engine.looping import Looping
from hotseat.reports.text.loops.debrief import debrief_parts
from hotseat.tui import screens
from hotseat.tui.screens.loop.about_loop import AboutLoop
from hotseat.tui.text import content, show
from hotseat.tui.widgets.loop.parts import parts_content
from hotseat.tui.widgets.note_line import NoteLine, OneLine
from hotseat.tui.widgets.votes import vote_keys, votes_content

BESIDE = 4
"""Columns of the margins and the scrollbar."""
BY_STEP = {
    "vote": ("vote again",),
    "block": ("bar raiser",),
    "allow": ("bar raiser",),
    "hire": ("decide",),
    "no_hire": ("decide",),
    "card": ("vote again",),
}
"""The steps at which each action is possible."""


class LoopDebriefScreen(AboutLoop):
    """Shows all votes, and takes in turn the second ones, what the bar raiser says, and the decision."""

    LEAVES = "loop-debrief.close"
    BINDINGS: ClassVar[list[BindingType]] = [
        *vote_keys("loop-debrief", "How inclined you are now; then your evidence"),
        Binding("c", "card", "Card", id="loop-debrief.card", tooltip="The card of this round again"),
        Binding(
            "b", "block", "Block", id="loop-debrief.block", tooltip="The bar raiser blocks, and says why"
        ),
        Binding("a", "allow", "Allow", id="loop-debrief.allow", tooltip="The bar raiser does not block"),
        Binding(
            "h", "hire", "Hire", id="loop-debrief.hire", tooltip="Decide to hire; the words are optional"
        ),
        Binding("n", "no_hire", "No hire", id="loop-debrief.no-hire", tooltip="Decide not to hire"),
        Binding(
            "escape", "close", "Loop", key_display="esc", id="loop-debrief.close", tooltip="Back to the loop"
        ),
    ]

    def __init__(self, standing: Standing) -> None:
        super().__init__(standing)
        self._keep: Callable[[Looping, str], None] | None = None
        """What is done with the line that is typed."""

    def body(self) -> Iterable[Widget]:
        """What comes next, the report with all votes, and the line for words."""
        yield Static(id="step")
        yield Static(id="votes")
        with VerticalScroll(id="loop-scroll"):
            yield Static(id="page")
        yield NoteLine("enter keeps it", id="words-line", entered=self._worded, closed=self._page_again)

    def on_mount(self) -> None:
        """Shows the votes and lets the arrows scroll them."""
        self._page_again()
        self.paint()

    def on_screen_resume(self) -> None:
        """Reads the loop again."""
        super().on_screen_resume()
        if self.is_mounted:
            self.read()

    def _page_again(self) -> None:
        self.set_focus(self.query_one("#loop-scroll"))

    def paint(self) -> None:
        """Shows what comes next, and the report."""
        loop, step = self.standing
        self.head("Debrief", loop.header.name)
        held = loop.round(step.round)
        about = f" Now round {held.number}: {held.plan.name}." if held else ""
        show(self.query_one("#step", Static), content(f"{step.words}{about}", "bold"))
        votes = self.query_one("#votes", Static)
        votes.display = step.kind == "vote again"
        show(votes, votes_content())
        parts = debrief_parts(self.loops.report(loop), self.flow.desk.bank.current.principle_names())
        show(self.query_one("#page", Static), parts_content(parts, self.app.size.width - BESIDE))
        self.refresh_bindings()

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Refuses what does not come next."""
        steps = BY_STEP.get(action)
        if steps and self.standing.step.kind not in steps:
            return self.standing.step.words
        if action == "hire" and self.standing.loop.blocked:
            return "the bar raiser blocks a hire"
        return super().refusal(action, parameters)

    def action_vote(self, number: int) -> None:
        """Asks for the evidence of the second vote."""
        vote, at = FROM_LOW[number - 1], self.standing.step.round
        self._ask(
            f"{vote}: the evidence, in a sentence", lambda looping, words: looping.vote_again(at, vote, words)
        )

    def action_card(self) -> None:
        """Shows the card of the round again."""
        self.app.push_screen(screens.RoundCardScreen(self.standing, self.standing.step.round))

    def action_block(self) -> None:
        """Asks why the bar raiser blocks."""
        self._ask(
            "blocks a hire: why, in a sentence",
            lambda looping, words: looping.speak(blocks=True, words=words),
        )

    def action_allow(self) -> None:
        """Keeps that the bar raiser does not block."""
        self.do(lambda looping: looping.speak(blocks=False))

    def action_hire(self) -> None:
        """Asks for the words of a decision to hire."""
        self._ask_decision("hire")

    def action_no_hire(self) -> None:
        """Asks for the words of a decision not to hire."""
        self._ask_decision("no hire")

    def _ask_decision(self, decision: Decision) -> None:
        self._ask(
            f"{decision}: why, or an empty line", lambda looping, words: looping.decide(decision, words)
        )

    def _ask(self, hint: str, keep: Callable[[Looping, str], None]) -> None:
        self._keep = keep
        line = self.query_one(NoteLine)
        line.placeholder = f"{hint}; enter keeps it"
        line.open_for(hint, "")

    def _worded(self, line: OneLine) -> None:
        keep, words = self._keep, one_line(line.value)
        if keep is not None and self.do(lambda looping: keep(looping, words)):
            self.query_one(NoteLine).take()

    def action_close(self) -> None:
        """Goes back to the loop."""
        self.dismiss()
