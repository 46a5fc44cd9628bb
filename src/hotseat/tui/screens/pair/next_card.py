"""Between two questions of a pair: the interviewer reads the next one before the candidate sees it."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.interview.seating import NEXT_UNSEEN
from hotseat.domain.session.question import Question
from hotseat.domain.vocabulary import kind_name
from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui.screens.pair.between import BetweenPage
from hotseat.tui.screens.session.asking import Asking
from hotseat.tui.text import QUIET, content, show


class NextCardScreen(BetweenPage):
    """Shows the interviewer the next question; its time begins when the candidate sees it."""

    LEAVES = "next-card.back"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "show",
            "Show it",
            key_display="enter",
            id="next-card.show",
            tooltip="Show the candidate the card; its time begins",
        ),
        Binding("d", "another", "Another", id="next-card.another", tooltip="Draw another prompt instead"),
        Binding(
            "escape",
            "to_debrief",
            "Back",
            key_display="esc",
            id="next-card.back",
            tooltip="Back to the debrief",
        ),
    ]

    def __init__(self, rehearsal: Rehearsal, prompt: Prompt, asking: Asking) -> None:
        super().__init__(rehearsal)
        self._next, self._asking = prompt, asking
        self._passed_over: frozenset[str] = frozenset()

    def compose_live(self) -> Iterable[Widget]:
        """The next question, and what enter does."""
        with VerticalScroll(id="next-scroll"):
            yield Static(id="next-question")
            yield Static(id="next-told")

    def on_mount(self) -> None:
        """Lets the arrow keys scroll."""
        self.set_focus(self.query_one("#next-scroll"))

    def paint(self, question: Question, now: float) -> str:  # noqa: ARG002 (nothing runs here)
        """The next question in full."""
        candidate = self.rehearsal.session.header.candidate or "the candidate"
        kind = kind_name(self._next.kind)
        scale = Content.assemble("\n", content(self._next.scale, QUIET)) if self._next.scale else Content("")
        show(self.query_one("#next-question", Static), Content.assemble(content(self._next.text), scale))
        sentence = NEXT_UNSEEN.format(candidate)
        enter = Content.assemble(
            (f"\n\n{self.key('next-card.show')}", "$accent bold"), content(f" shows it to {candidate}")
        )
        show(self.query_one("#next-told", Static), Content.assemble(content(sentence, QUIET), enter))
        return f"next {kind} question"

    def action_show(self) -> None:
        """Puts the question on the card."""
        if self.do(lambda: self._asking.ask(self._next)):
            self.flow.show_stage()

    def action_another(self) -> None:
        """Draws another one for this card."""
        self._passed_over |= {self._next.id}
        drawn = self._asking.next(self._passed_over)
        if drawn is not None:
            self._next = drawn
            self.repaint()
