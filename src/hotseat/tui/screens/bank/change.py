"""The form for changing a prompt of your own, and the question before one goes."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from hotseat.domain.bank.prompt import Prompt
from hotseat.tui.screens.bank.add import FIRST_LAYERS, AddScreen
from hotseat.tui.screens.dialog import Dialog
from hotseat.tui.text import content, cut
from hotseat.tui.widgets.chooser import Chooser
from hotseat.tui.widgets.keys import Keys
from hotseat.tui.widgets.note_line import OneLine

if TYPE_CHECKING:
    from hotseat.tui.screens.bank.bank_port import PromptBank

ROOM = 70


class ChangeScreen(AddScreen):
    """The same form with what the prompt has; what the form does not show of it stays."""

    def __init__(self, bank: "PromptBank", prompt: Prompt) -> None:
        super().__init__(bank, prompt.levels[0], prompt.kind, next(iter(prompt.principles), ""))
        self._before = prompt

    def on_mount(self) -> None:
        """Fills the form."""
        self.query_one(".dialog-title", Static).update("Change your prompt")
        self.query_one("#text", OneLine).value = self._before.text
        self.query_one("#competency", Chooser).choose(self._before.competency)
        for number, follow_up in enumerate(self._before.follow_ups[: len(FIRST_LAYERS)]):
            self.query_one(f"#follow-up-{number}", OneLine).value = follow_up.text
            self.query_one(f"#layer-{number}", Chooser).choose(follow_up.layer)
        super().on_mount()

    def question_line(self, hint: str) -> OneLine:
        """The line for the one question that is changed."""
        return self._line(hint.partition(";")[0], "text")

    def keep(self) -> tuple[Prompt, str]:
        """Writes the changed prompt in its place. Raises CannotAdd."""
        changed = self._changed()
        path = self._bank.change(changed)
        return changed, f"Changed in {path}"

    def _changed(self) -> Prompt:
        typed, before = self._prompt(), self._before
        return before._replace(
            text=typed.text,
            kind=typed.kind,
            competency=typed.competency,
            levels=before.levels if typed.levels == before.levels[:1] else typed.levels,
            principles=before.principles if typed.principles == before.principles[:1] else typed.principles,
            follow_ups=(*typed.follow_ups, *before.follow_ups[len(FIRST_LAYERS) :]),
        )


class TakeOutScreen(Dialog[bool]):
    """Asks whether a prompt is to go, and returns the answer."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "take_out", "Take out", id="take-out.yes", tooltip="It is no longer in your pack"),
        Binding("escape", "keep", "Keep", key_display="esc", id="take-out.no", tooltip="Keep it as it is"),
    ]

    def __init__(self, prompt: Prompt) -> None:
        super().__init__()
        self._prompt = prompt

    def compose(self) -> ComposeResult:
        """The question, and what stays."""
        with Vertical(classes="dialog"):
            yield Static("Take this prompt out of your pack?", classes="dialog-title")
            yield Static(content(cut(self._prompt.text, ROOM, 3)))
            yield Static(content("\nYour sessions with it stay, with its words."), classes="quiet")
        yield Keys()

    def action_take_out(self) -> None:
        """Returns yes."""
        self.dismiss(result=True)

    def action_keep(self) -> None:
        """Returns no."""
        self.dismiss(result=False)
