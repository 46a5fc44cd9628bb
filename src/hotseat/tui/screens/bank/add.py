"""The form for adding a prompt of your own."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from hotseat import domain
from hotseat.domain.bank.prompt import LONGEST_QUESTION, CannotAdd, Prompt, PromptFollowUp
from hotseat.domain.names import words
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import COMPETENCIES, KINDS, LAYERS, Competency, Kind, Layer
from hotseat.tui import screens
from hotseat.tui.screens.dialog import Dialog
from hotseat.tui.text import content
from hotseat.tui.widgets.bank.question_line import QuestionLine
from hotseat.tui.widgets.chooser import Chooser, turning_keys
from hotseat.tui.widgets.keys import Keys
from hotseat.tui.widgets.note_line import OneLine

if TYPE_CHECKING:
    from hotseat.tui.screens.bank.bank_port import PromptBank

FEWEST_QUESTIONS = 2
"""A paste with at least so many questions is a list."""
FIRST_LAYERS = ("reasoning", "measure", "hindsight")
"""What the three follow-ups ask about until you choose something else."""


class AddScreen(Dialog[Prompt]):
    """Asks for the question, what it is for, and up to three follow-ups; returns the saved prompt."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+s", "keep", "Save", key_display="ctrl+s", id="add.keep", tooltip="Save it in your own pack"
        ),
        Binding(
            "escape",
            "close",
            "Cancel",
            key_display="esc",
            id="add.close",
            tooltip="Close the form without saving",
        ),
    ]

    def __init__(self, bank: "PromptBank", level: str, kind: str, principle: str) -> None:
        super().__init__()
        self._bank = bank
        self._level, self._kind, self._principle = level, kind, principle

    def compose(self) -> ComposeResult:
        """Yields the fields: the question, what it is for, and the follow-ups with their layers."""
        principles = [("", "none"), *self._bank.current.principle_names().items()]
        with VerticalScroll(classes="dialog", id="add", can_focus=False):
            yield Static("A prompt of your own", classes="dialog-title")
            yield _row("Question", self.question_line("as an interviewer would say it; or paste a list"))
            yield _row("Level", Chooser(_same(self._bank.current.levels), self._level, "level"))
            yield _row("Kind", Chooser(_worded(KINDS), self._kind, "kind"))
            yield _row("Competency", Chooser(_worded(COMPETENCIES), "people", "competency"))
            yield _row("Principle", Chooser(principles, self._principle, "principle"))
            yield Static("\nIts own follow-ups, if you like, and what each asks about", classes="quiet")
            for number, layer in enumerate(FIRST_LAYERS):
                chooser = Chooser(_same(LAYERS), layer, f"layer-{number}")
                yield Horizontal(self._line("a follow-up", f"follow-up-{number}"), chooser)
            yield Static(content(self._keys_text()), classes="quiet")
        yield Keys()

    def _keys_text(self) -> str:
        return (
            f"\ntab next field · {turning_keys(self)} change a choice · {self.key('add.keep')} save · "
            f"{self.key('add.close')} cancel"
        )

    def on_mount(self) -> None:
        """Focuses the line for the question."""
        self.set_focus(self.query_one("#text", OneLine))

    def _typed(self, name: str) -> str:
        return one_line(self.query_one(f"#{name}", OneLine).value)

    def _chosen(self, name: str) -> str:
        return self.query_one(f"#{name}", Chooser).value

    def _line(self, hint: str, name: str) -> OneLine:
        return OneLine(entered=self.go_on, placeholder=hint, max_length=LONGEST_QUESTION, id=name)

    def question_line(self, hint: str) -> OneLine:
        """The line for the question, which also takes a list."""
        return QuestionLine(
            entered=self.go_on,
            listed=self.bring_in,
            placeholder=hint,
            max_length=LONGEST_QUESTION,
            id="text",
        )

    def bring_in(self, text: str) -> bool:
        """Shows what becomes of the questions of a pasted list; returns False for a text that is none."""
        wanted = domain.bank.importing.choosing.Wanted(
            levels=(self._chosen("level"),),
            kind=cast("Kind", self._chosen("kind")),
            competency=cast("Competency", self._chosen("competency")),
            name="own",
        )
        brought = self._bank.bring_in(text, wanted)
        if len(brought.taken.prompts) + brought.taken.there_already < FEWEST_QUESTIONS:
            return False
        self.app.push_screen(screens.BringInScreen(self._bank, brought), self._brought_in)
        return True

    def _brought_in(self, first: Prompt | None) -> None:
        if first is not None:
            self.dismiss(first)

    def go_on(self, _: OneLine) -> None:
        """Goes to the next field on enter."""
        self.focus_next()

    def action_keep(self) -> None:
        """Saves the prompt, or shows what is wrong with it."""
        if not self._typed("text"):
            self.notify("Write the question first.", markup=False)
            self.set_focus(self.query_one("#text", OneLine))
            return
        try:
            kept, text = self.keep()
        except CannotAdd as reason:
            self.notify(str(reason), severity="error", markup=False, timeout=12)
            return
        self.notify(text, markup=False)
        self.dismiss(kept)

    def keep(self) -> tuple[Prompt, str]:
        """Saves what was typed; returns the prompt, and a sentence on where it is. Raises CannotAdd."""
        added, path = self._bank.add(self._prompt())
        return added, f"Saved as {added.id} in {path}"

    def _prompt(self) -> Prompt:
        principle = self._chosen("principle")
        follow_ups = (
            PromptFollowUp(self._typed(f"follow-up-{number}"), cast("Layer", self._chosen(f"layer-{number}")))
            for number in range(len(FIRST_LAYERS))
        )
        return Prompt(
            id="",
            kind=cast("Kind", self._chosen("kind")),
            levels=(self._chosen("level"),),
            text=self._typed("text"),
            competency=cast("Competency", self._chosen("competency")),
            principles=(principle,) if principle else (),
            follow_ups=tuple(follow_up for follow_up in follow_ups if follow_up.text),
        )

    def action_close(self) -> None:
        """Closes the form without saving."""
        self.dismiss(None)


def _worded(values: Iterable[str]) -> list[tuple[str, str]]:
    return [(value, words(value)) for value in values]


def _same(values: Iterable[str]) -> list[tuple[str, str]]:
    return [(value, value) for value in values]


def _row(name: str, field: Widget) -> Horizontal:
    return Horizontal(Static(name, classes="name"), field)
