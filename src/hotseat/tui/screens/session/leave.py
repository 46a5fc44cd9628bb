"""The dialog that asks how to leave a session."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from hotseat.domain.session.session import Stage
from hotseat.engine.rehearsal import Rehearsal
from hotseat.reports.text.columns import longest
from hotseat.tui.widgets.keys import Keys
from hotseat.tui.widgets.options import Options

WAYS_OUT = (
    ("finish", "Finish", "the session is complete"),
    ("later", "Later", "it waits on the home screen, to be resumed"),
    ("keep", "Close unfinished", "it stays in the list and is not offered again"),
    ("discard", "Discard", "a trial: it counts nowhere, and can be restored"),
)
WAYS_OUT_OF_A_TRIAL = (("end", "End the try", "back to the home screen; nothing of it is kept"),)
"""What is returned, what it is called, and what it means."""


class LeaveScreen(ModalScreen[str]):
    """Asks how to leave the session and returns "stay", "later", "keep", "finish" or "discard".

    In a first try it returns "stay" or "end".
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape", "stay", "Go on", key_display="esc", id="leave.stay", tooltip="Go on where you were"
        ),
    ]

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__()
        session = rehearsal.session
        self._is_trial = rehearsal.is_trial
        self._ticking = session.ticking
        self._can_finish = session.stage is not Stage.ANSWER and bool(session.begun_questions)

    def compose(self) -> ComposeResult:
        """The ways to leave, beginning with the one that changes least."""
        stay = ("stay", "Go on", "the clock is running" if self._ticking else "where you were")
        ways = [stay, *(WAYS_OUT_OF_A_TRIAL if self._is_trial else WAYS_OUT)]
        room = 2 + longest(name for _, name, _ in ways)
        with Vertical(classes="dialog"):
            yield Static(
                "Leave this try?" if self._is_trial else "Leave this session?", classes="dialog-title"
            )
            yield Options(
                *(
                    Option(Content.assemble((f"{name:<{room}}", "bold"), means), id=way)
                    for way, name, means in ways
                    if way != "finish" or self._can_finish
                ),
                compact=True,
            )
            yield Static("\n↑ ↓ choose · enter confirm · esc go on", classes="quiet")
        yield Keys()

    def on_mount(self) -> None:
        """Gives the keys to the list."""
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def chosen(self, event: OptionList.OptionSelected) -> None:
        """Returns the chosen way to leave."""
        self.dismiss(event.option.id)

    def action_stay(self) -> None:
        """Returns to the session."""
        self.dismiss("stay")
