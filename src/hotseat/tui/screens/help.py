"""The help: every key of a screen, with what it does."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from hotseat.reports.text.columns import column
from hotseat.tui.screens.dialog import Dialog
from hotseat.tui.screens.page import Page
from hotseat.tui.text import QUIET, content, key_name
from hotseat.tui.widgets.keys import Keys


class HelpScreen(Dialog[None]):
    """Lists the keys that do something now on the screen it was opened from, one on each line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape,question_mark,q", "dismiss", "Close", id="help.close", tooltip="Back to where you were"
        ),
    ]

    def __init__(self, about: Page) -> None:
        super().__init__()
        self._about = about

    def compose(self) -> ComposeResult:
        """Shows a line for each key."""
        with VerticalScroll(classes="dialog", id="keys"):
            yield Static("Keys", classes="dialog-title")
            yield Static(Content("\n").join(self._lines()))
            if explained := self._about.explained():
                yield Static(content(f"\n{explained}"), id="explained")
            everywhere = "ctrl+p finds every command and the themes, ctrl+q quits"
            yield Static(content(f"\n{everywhere}, {self.key('help.close')} closes this."), classes="quiet")
        yield Keys()

    def _lines(self) -> list[Content]:
        bindings = self._about.active_bindings
        return [self._line(key, bindings[key]) for key in bindings if bindings[key].binding.id]

    def _line(self, key: str, active: ActiveBinding) -> Content:
        binding = active.binding
        of_screen = active.node is self._about
        name, meaning = self._about.help_on(binding) if of_screen else (binding.description, binding.tooltip)
        return Content.assemble(
            (f"{key_name(key):>7} ", "$accent bold"), content(column(name, 17)), content(meaning, QUIET)
        )
