"""`u` takes back what was done last, whatever it was, and ctrl+r does it again; both say what it was."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType

from hotseat.domain.refusal import Refused
from hotseat.domain.session.corrections.deed import Deed
from hotseat.reports.text.deeds import deed_told
from hotseat.tui import screens
from hotseat.tui.screens.session.session_keys import SessionKeys
from hotseat.tui.text import LONGEST_DEED, cut, sentence


def undo_key(prefix: str) -> Binding:
    """The undo key for screens whose footer has no room for it; its id begins with `prefix`."""
    return Binding(
        "u", "undo", "Undo", show=False, id=f"{prefix}.undo", tooltip="Take back what was done last"
    )


def mend_key(prefix: str) -> Binding:
    """The key that lists what can be corrected; its id begins with `prefix`."""
    tooltip = "Correct a note or follow-up, take it out"
    return Binding("x", "mend", "Correct", show=False, id=f"{prefix}.mend", tooltip=tooltip)


class TakingBack(SessionKeys):
    """A screen of a session on which the last action can be undone and redone.

    Each screen binds `u` and `x` itself, because their positions in the footer differ.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+r",
            "redo",
            "Do again",
            show=False,
            id="live.redo",
            tooltip="Do again what was taken back",
        ),
    ]

    def action_mend(self) -> None:
        """Lists the notes and follow-ups of this question, to be corrected; the clock goes on."""
        session = self.rehearsal.session
        position = len(session.questions) - 1
        screen = screens.MendScreen(self.rehearsal, position, self.flow.desk.bank.current)
        self.app.push_screen(screen, lambda _: self.went_over())

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Adds: there must be a note or a follow-up to correct."""
        if action == "mend":
            question = self.rehearsal.question
            return "" if question.notes or question.probes else "there is no note and no follow-up yet"
        return super().refusal(action, parameters)

    def action_undo(self) -> None:
        """Undoes the last action, and shows the screen for the session's stage then."""
        again = f"{self.key('live.redo')} does it again."
        self._go_over(self.rehearsal.corrections.take_back, "Took back", lambda: again)

    def action_redo(self) -> None:
        """Redoes what was undone last."""
        self._go_over(self.rehearsal.corrections.do_again, "Done again:", self._way_back)

    def undo_key(self) -> str:
        """The key that undoes here, for a sentence."""
        return self.key_doing("undo")

    def _way_back(self) -> str:
        front = self.app.screen
        return f"{front.undo_key()} takes it back." if isinstance(front, TakingBack) else ""

    def _go_over(self, change: Callable[[], Deed], template: str, way: Callable[[], str]) -> None:
        stage = self.rehearsal.session.stage
        self.app.clear_notifications()
        try:
            deed = change()
        except Refused as reason:
            self.notify(sentence(str(reason)), markup=False, timeout=3)
            return
        what = deed_told(self.rehearsal.session.questions[deed.question], deed)
        if self.rehearsal.session.stage is not stage or not self.stays_after(deed.event):
            self.flow.show_stage()
        else:
            self.went_over()
        notice = f"{template} {cut(what, LONGEST_DEED, 1)}. {way()}"
        self.app.notify(notice.rstrip(), markup=False, timeout=5)

    def stays_after(self, event: object) -> bool:  # noqa: ARG002 (the screens know)
        """Whether this screen is still the right one once the event was undone or redone."""
        return True

    def went_over(self) -> None:
        """Paints the screen, which stays."""
