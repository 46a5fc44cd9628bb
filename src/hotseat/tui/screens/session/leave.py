"""The dialog that asks how to leave a session."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from hotseat.domain.session.session import Stage
from hotseat.engine.rehearsal import Rehearsal
from hotseat.engine.ways_out import ways_out
from hotseat.tui.screens.ways_dialog import WaysDialog


class LeaveScreen(WaysDialog):
    """Asks how to leave the session and returns "stay", "later", "keep", "finish" or "discard".

    In a first try it returns "stay" or "end".
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape", "stay", "Go on", key_display="esc", id="leave.stay", tooltip="Go on where you were"
        ),
    ]

    STAYS = "leave.stay"

    def __init__(self, rehearsal: Rehearsal) -> None:
        session = rehearsal.session
        can_finish = session.stage is not Stage.ANSWER and bool(session.begun_questions)
        super().__init__(
            "Leave this try?" if rehearsal.is_trial else "Leave this session?",
            ways_out(ticking=session.ticking, can_finish=can_finish, is_trial=rehearsal.is_trial),
        )
