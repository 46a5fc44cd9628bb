"""A screen of a session with the question on it, and the key that shows it whole."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Static

from hotseat.domain.session.header import NOT_NAMED
from hotseat.domain.session.question import Question
from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui import screens
from hotseat.tui.screens.session.session_keys import SessionKeys
from hotseat.tui.text import show
from hotseat.tui.widgets.session.prompt_lines import MORE, prompt_content


class PromptedPage(SessionKeys):
    """Shows the question in a few lines; `o` shows all of it over the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "o",
            "question",
            "Question",
            show=False,
            id="live.question",
            tooltip="The whole question, its figures and its change",
        ),
    ]
    PROMPT_CLASS = ""
    PROMPT_LINES = 6
    """The most lines that the question may take in a window of ordinary height."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__(rehearsal)
        self._prompt: object = None

    @property
    def question(self) -> Question:
        """The current question."""
        return self.rehearsal.question

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """What a question looks for is hidden in a loop."""
        if action == "principle" and self.rehearsal.session.header.loop:
            return NOT_NAMED
        return super().refusal(action, parameters)

    @property
    def prompt_lines(self) -> int:
        """How many lines the question may take now."""
        return self.share_of_lines()

    def share_of_lines(self) -> int:
        """One line in nine of a high window, and never fewer than in one of ordinary height."""
        return max(self.PROMPT_LINES, self.size.height // 9)

    def show_prompt(self) -> None:
        """Shows the question, and a change pinned under it until the answer ends."""
        prompt = self.query_one("#prompt", Static)
        question = self.question
        pinned = " ".join(change.text for change in question.changes) if question.answered_at is None else ""
        more = MORE.format(self.key("live.question"))
        shown = question.asked, prompt.size.width, self.prompt_lines, pinned, more
        if self._prompt != shown:
            self._prompt = shown
            show(prompt, prompt_content(*shown))

    def change_to_come(self) -> str:
        """The change that may still be thrown in, where the person at this screen may know it."""
        return ""

    def action_question(self) -> None:
        """Shows the whole question over the screen."""
        self.app.push_screen(screens.QuestionScreen(self.question, self.change_to_come()))
