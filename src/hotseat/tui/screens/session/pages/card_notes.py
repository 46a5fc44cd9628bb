"""Notes on the card: what the candidate, or whoever interviews, writes down while the answer is prepared."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Static

from hotseat.domain.session.question import Question
from hotseat.domain.text import counted
from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui.screens.session.live import LivePage
from hotseat.tui.text import show
from hotseat.tui.widgets.session.notes import notes_content

LOST = "{} only shown with an answer to this question; the same key again goes on."


class CardNotes(LivePage):
    """A card on which notes can be taken; `u` takes the last of them back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "n",
            "note",
            "Note",
            show=False,
            id="card.note",
            tooltip="A note of the preparation",
        ),
    ]

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__(rehearsal)
        self._warned: object = None
        """The notes about which somebody was warned that they go with the question."""

    def paint_notes(self, question: Question) -> None:
        """Shows the notes of the preparation, and scrolls to a new one."""
        static = self.query_one("#card-notes", Static)
        static.display = bool(question.notes)
        if question.notes and show(static, notes_content(question, self.size.width - 10, hidden=False)):
            self.call_after_refresh(self.scroll_end, animate=False)

    def may_let_go(self) -> bool:
        """Whether the question may be left although it has notes: not before somebody was warned of that."""
        self.keep_open_note()
        notes = self.question.notes
        if not notes or self._warned == notes:
            return True
        self._warned = notes
        self.app.clear_notifications()
        count = f"{counted(len(notes), 'note')} {'is' if len(notes) == 1 else 'are'}"
        self.notify(LOST.format(count), markup=False)
        return False

    def action_find_story(self) -> None:
        """Takes back the last note; without one, shows the last question that there was no story for."""
        if self.rehearsal.session.done:
            self.action_undo()
        elif self.do(self.rehearsal.telling.find_story):
            self.app.clear_notifications()
            self.flow.show_stage()

    def undo_key(self) -> str:
        """The key that also brings back a question."""
        return self.key("card.find-story")

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """While there is a note to take back, that is what the key does."""
        if action == "find_story" and self.rehearsal.session.done:
            return ""
        return super().refusal(action, parameters)

    def now(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """The same key takes a note back, if there is one."""
        if action == "find_story" and self.rehearsal.session.done:
            return "Undo", "Take back what was done last"
        return super().now(action, parameters)
