"""The card of a round as it is read in the debrief, and the first vote on it."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.loop.next_step import Standing
from hotseat.domain.vocabulary import FROM_LOW
from hotseat.engine.looping import Looping
from hotseat.reports.text.loops.round_card import round_card
from hotseat.tui.screens.loop.about_loop import AboutLoop
from hotseat.tui.text import show
from hotseat.tui.widgets.loop.parts import parts_content
from hotseat.tui.widgets.votes import vote_keys, votes_content

BESIDE = 4
"""Columns of the margins and the scrollbar."""
HIDDEN = "A vote stays hidden until every round has one."


class RoundCardScreen(AboutLoop):
    """Shows what was asked, noted and timed in a round. The vote leads to the card of the next round."""

    LEAVES = "round-card.close"
    BINDINGS: ClassVar[list[BindingType]] = [
        *vote_keys("round-card", "How inclined you are to hire after this round"),
        Binding(
            "escape", "close", "Loop", key_display="esc", id="round-card.close", tooltip="Back to the loop"
        ),
    ]

    def __init__(self, standing: Standing, number: int) -> None:
        """`number` is that of the round."""
        super().__init__(standing)
        self._number = number

    def body(self) -> Iterable[Widget]:
        """The card, which scrolls, above the votes."""
        with VerticalScroll(id="loop-scroll"):
            yield Static(id="page")
        yield Static(id="votes")

    def on_mount(self) -> None:
        """Shows the card and lets the arrows scroll it."""
        self.query_one("#loop-scroll").focus()
        self.paint()

    def paint(self) -> None:
        """Shows the card of the round."""
        held = self.standing.loop.round(self._number)
        if held is None:
            return
        judged = [round_.number for round_ in self.standing.loop.judged]
        self.head("Debrief", f"card {judged.index(held.number) + 1} of {len(judged)}")
        names = self.flow.desk.bank.current.principle_names()
        card = round_card(held, self.loops.sessions.of(held.session), names)
        show(self.query_one("#page", Static), parts_content(card, self.app.size.width - BESIDE))
        votes = self.query_one("#votes", Static)
        votes.display = not self._has_all_first_votes
        show(votes, Content() if self._has_all_first_votes else votes_content(HIDDEN))
        self.refresh_bindings()

    @property
    def _has_all_first_votes(self) -> bool:
        return self.standing.loop.has_first_votes

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Refuses a first vote where all are seen."""
        if action == "vote" and self._has_all_first_votes:
            return "all first votes are seen, so none of them changes"
        return super().refusal(action, parameters)

    def action_vote(self, number: int) -> None:
        """Keeps that the card was read, and its vote; then the next card."""
        if not self.try_to(lambda looping: self._read_and_vote(looping, number)):
            return
        self.read()
        step = self.standing.step
        if step.kind != "read":
            self.dismiss()
            return
        self._number = step.round
        self.paint()
        self.query_one("#loop-scroll", VerticalScroll).scroll_home(animate=False)

    def _read_and_vote(self, looping: Looping, number: int) -> None:
        held = looping.loop.round(self._number)
        if held is not None and held.read is None:
            looping.read(self._number, early=True)
        looping.vote(self._number, FROM_LOW[number - 1])

    def action_close(self) -> None:
        """Goes back to the loop."""
        self.dismiss()
