"""The dialog that shows what becomes of a pasted list of questions, and saves them with one key."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from hotseat.domain.bank.prompt import CannotAdd, Prompt
from hotseat.domain.names import words
from hotseat.domain.text import counted, one_line
from hotseat.tui.screens.dialog import Dialog
from hotseat.tui.text import QUIET, content, cut
from hotseat.tui.widgets.keys import Keys

if TYPE_CHECKING:
    from hotseat.domain.bank.importing.bringing_in import BroughtIn
    from hotseat.tui.screens.bank.bank_port import PromptBank

NOTHING = "there is no new question to save: your bank has them all"
ROOM = 70
"""Columns of a line in the dialog."""


class BringInScreen(Dialog[Prompt]):
    """Lists the questions that were recognised, and what is told of the other lines; returns the first prompt
    once all are saved."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "keep", "Save all", id="bring-in.keep", tooltip="Save them in your own pack"),
        Binding(
            "escape",
            "close",
            "Cancel",
            key_display="esc",
            id="bring-in.close",
            tooltip="Back to the form; nothing is saved",
        ),
    ]

    def __init__(self, bank: "PromptBank", brought: "BroughtIn") -> None:
        super().__init__()
        self._bank = bank
        self._brought = brought

    def compose(self) -> ComposeResult:
        """Yields the count, the questions, and what is told of the other lines."""
        number = len(self._brought.prompts)
        with Vertical(classes="dialog", id="bring-in"):
            yield Static(f"{counted(number, 'question')} to save", classes="dialog-title")
            with VerticalScroll(id="brought"):
                yield Static(content("\n").join(self._lines()))
        yield Keys()

    def on_mount(self) -> None:
        """Focuses the list, which the arrows move."""
        self.set_focus(self.query_one("#brought", VerticalScroll))

    def _lines(self) -> Iterator[Content]:
        names = self._bank.current.principle_names()
        for remark in self._brought.needs:
            yield content(f"needs you: {remark.in_words}{one_line(remark.text)}", "$warning")
        for prompt in self._brought.prompts:
            principles = (
                ", ".join(names.get(principle, principle) for principle in prompt.principles)
                or "no principle"
            )
            of = f"{', '.join(prompt.levels)} {words(prompt.kind)}, {words(prompt.competency)}; {principles}"
            yield content(cut(prompt.text, ROOM, 2))
            yield content(f"  {cut(of, ROOM, 1)}", QUIET)
        for remark in self._brought.notices:
            yield content(f"{remark.in_words}{one_line(remark.text)}", QUIET)

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:  # noqa: ARG002 (they are all alike)
        """Returns why nothing can be saved, or "" if something can."""
        return NOTHING if action == "keep" and not self._brought.prompts else ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hides the key that saves where there is nothing to save."""
        return not self.refusal(action, parameters) and super().check_action(action, parameters)

    def action_keep(self) -> None:
        """Saves the prompts, or says why not."""
        prompts = self._brought.prompts
        try:
            first, path = self._bank.add(*prompts)
        except CannotAdd as reason:
            self.notify(str(reason), severity="error", markup=False, timeout=12)
            return
        self.notify(f"Saved {counted(len(prompts), 'question')} in {path}", markup=False)
        self.dismiss(first)

    def action_close(self) -> None:
        """Closes the dialog without saving."""
        self.dismiss(None)
