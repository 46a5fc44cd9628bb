"""The dialog that asks how to leave a session."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from hotseat.domain.session.session import Stage
from hotseat.engine.rehearsal import Rehearsal
from hotseat.engine.ways_out import ways_out
from hotseat.reports.text.columns import longest
from hotseat.tui.screens.dialog import Dialog
from hotseat.tui.text import content
from hotseat.tui.widgets.keys import Keys
from hotseat.tui.widgets.options import Options


class LeaveScreen(Dialog[str]):
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
        ways = ways_out(ticking=self._ticking, can_finish=self._can_finish, is_trial=self._is_trial)
        room = 2 + longest(way.name for way in ways)
        with Vertical(classes="dialog"):
            yield Static(
                "Leave this try?" if self._is_trial else "Leave this session?", classes="dialog-title"
            )
            yield Options(
                *(
                    Option(Content.assemble((f"{way.name:<{room}}", "bold"), way.means), id=way.id)
                    for way in ways
                ),
                compact=True,
            )
            stay = self.key("leave.stay")
            yield Static(content(f"\n↑ ↓ choose · enter confirm · {stay} go on"), classes="quiet")
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
