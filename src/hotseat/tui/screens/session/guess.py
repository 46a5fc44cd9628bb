"""After a blind round: the person guesses how long each section took."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from hotseat.domain.pacing import Section, clock, seconds_typed
from hotseat.engine.rehearsal import Rehearsal
from hotseat.reports.text.columns import column
from hotseat.tui.screens.dialog import Dialog
from hotseat.tui.text import content, show
from hotseat.tui.widgets.keys import Keys
from hotseat.tui.widgets.note_line import OneLine


def guessing(rehearsal: Rehearsal) -> "GuessScreen":
    """Asks about the sections that the answer reached, and records the guesses."""
    spent = rehearsal.question.spent(rehearsal.now)
    reached = tuple(section for section in rehearsal.question.asked.sections if section.id in spent)
    return GuessScreen(reached, rehearsal.guess)


class GuessScreen(Dialog[None]):
    """Asks for each section in turn; each guess, in seconds, is kept as soon as it is made."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape",
            "stop",
            "Skip the rest",
            key_display="esc",
            id="guess.stop",
            tooltip="Guess no further sections",
        ),
    ]

    def __init__(self, sections: tuple[Section, ...], keep: Callable[[str, int], None]) -> None:
        """`keep` takes the id of a section and the seconds guessed."""
        super().__init__()
        self._keep = keep
        self._sections = sections
        self._guesses: dict[str, int] = {}
        self._position = 0

    def compose(self) -> ComposeResult:
        """The guesses so far and a line for the next."""
        with Vertical(classes="dialog"):
            yield Static("How long did each section take?", classes="dialog-title")
            yield Static(id="guessed")
            yield OneLine(entered=self.guessed, placeholder="1:30, 1m30 or 90", max_length=9)
            stop = f"{self.key('guess.stop')} skips the rest"
            yield Static(content(f"\nenter keeps it · an empty line leaves it out · {stop}"), classes="quiet")
        yield Keys()

    def on_mount(self) -> None:
        """Puts the cursor in the line."""
        self._paint()
        self.set_focus(self.query_one(OneLine))

    def _paint(self) -> None:
        rows = [
            Content.assemble(
                ("▶ " if number == self._position else "  ", "$accent bold"),
                content(column(section.name, 24)),
                content(clock(self._guesses[section.id]) if section.id in self._guesses else "-"),
            )
            for number, section in enumerate(self._sections)
        ]
        show(self.query_one("#guessed", Static), Content("\n").join(rows))

    def guessed(self, line: OneLine) -> None:
        """Keeps the guess and goes to the next section."""
        seconds = seconds_typed(line.value)
        if seconds is None and line.value.strip():
            self.notify("Write minutes and seconds as 1:30, 1m30 or 90.", markup=False)
            return
        if seconds is not None:
            section_id = self._sections[self._position].id
            self._keep(section_id, seconds)
            self._guesses[section_id] = seconds
        self._position += 1
        line.value = ""
        if self._position == len(self._sections):
            self.dismiss()
        else:
            self._paint()

    def action_stop(self) -> None:
        """Closes; the remaining sections get no guess."""
        self.dismiss()
