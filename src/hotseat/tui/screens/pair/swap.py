"""Between two sessions of a pair: both clocks are stopped until the new candidate is ready."""

from collections.abc import Callable, Iterable
from typing import ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.bank.bank import Choice
from hotseat.domain.interview.pair import Pair
from hotseat.domain.session.question import Question
from hotseat.domain.text import counted
from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui import screens
from hotseat.tui.screens.pair.between import BetweenPage
from hotseat.tui.text import QUIET, content, show


class Swapping(NamedTuple):
    """Who sits where after the swap, and what begins the new session."""

    choice: Choice
    pair: Pair
    begin: Callable[[Pair], None]


class SwapScreen(BetweenPage):
    """Waits until the new candidate is ready; only then does the one session end and the other begin."""

    LEAVES = "swap.back"
    SHOWS_SLOT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "ready",
            "Ready",
            key_display="enter",
            id="swap.ready",
            tooltip="The new candidate is ready: show the card",
        ),
        Binding(
            "slash",
            "choose",
            "Questions",
            key_display="/",
            id="swap.choose",
            tooltip="Choose the questions beforehand",
        ),
        Binding(
            "escape", "to_debrief", "Back", key_display="esc", id="swap.back", tooltip="Back to the debrief"
        ),
    ]

    def __init__(self, rehearsal: Rehearsal, swapping: Swapping) -> None:
        super().__init__(rehearsal)
        self._swapping = swapping
        self._pair = swapping.pair

    def compose_live(self) -> Iterable[Widget]:
        """Who does what from now on."""
        yield Static(id="swap")

    def paint(self, question: Question, now: float) -> str:  # noqa: ARG002 (nothing runs here)
        """Who asks whom, and what is chosen."""
        pair = self._pair
        chosen = counted(len(pair.chosen), "question") if pair.chosen else "no question"
        shown = Content.assemble(
            content(f"Hand the keyboard to {pair.interviewer}.", "bold"),
            "\n\n",
            content(f"Now {pair.interviewer} asks and {pair.candidate} answers.", QUIET),
            "\n",
            content("No clock runs, and nobody sees a question yet.", QUIET),
            (f"\n\n{self.key('swap.ready')}", "$accent bold"),
            content(f" when {pair.candidate} is ready"),
            (f"\n\n{self.key('swap.choose')}", "$accent bold"),
            content(f" chooses the questions beforehand: {chosen} chosen"),
        )
        show(self.query_one("#swap", Static), shown)
        return "the chairs are swapped"

    def action_ready(self) -> None:
        """Ends this session and begins the other one."""
        self.do(lambda: self._swapping.begin(self._pair))

    def action_choose(self) -> None:
        """Opens the list of prompts."""

        def chosen(prompts: tuple[str, ...]) -> None:
            self._pair = self._pair._replace(chosen=prompts)
            self.repaint()

        screen = screens.ChoosePromptsScreen(self._swapping.choice, self._pair.chosen, chosen)
        self.app.push_screen(screen)
