"""The whole question over the screen: its words, the figures to assume, and the change of requirements."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from hotseat.domain.session.question import Question
from hotseat.tui.screens.dialog import Dialog
from hotseat.tui.text import QUIET, content
from hotseat.tui.widgets.keys import Keys


class QuestionScreen(Dialog[None]):
    """Shows the whole question, with its figures and changes; the arrow keys scroll."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape,o",
            "dismiss",
            "Close",
            key_display="esc",
            id="question.close",
            tooltip="Back to where you were",
        ),
    ]

    def __init__(self, question: Question, change_to_come: str) -> None:
        """`change_to_come` is for an interviewer: the change that was not thrown in yet, or ""."""
        super().__init__()
        self._question = question
        self._change_to_come = change_to_come

    def compose(self) -> ComposeResult:
        """The texts, each under its heading."""
        with VerticalScroll(classes="dialog", id="whole"):
            yield Static("The question", classes="dialog-title")
            yield Static(content(self._question.asked.text))
            for heading, text in self._parts():
                yield Static(content(f"\n{heading}", QUIET))
                yield Static(content(text))
        yield Keys()

    def _parts(self) -> Iterator[tuple[str, str]]:
        if self._question.asked.scale:
            yield "To assume", self._question.asked.scale
        for change in self._question.changes:
            yield "Changed during the answer", change.text
        if self._change_to_come:
            yield "A change to throw in", self._change_to_come

    def on_mount(self) -> None:
        """Gives the arrow keys to the text."""
        self.query_one("#whole").focus()
