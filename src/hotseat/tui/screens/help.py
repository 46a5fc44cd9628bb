"""Every key of a screen, with what it does."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from hotseat.tui.text import QUIET, content, key_name
from hotseat.tui.widgets.keys import Keys


class HelpScreen(ModalScreen[None]):
    """The keys of the screen it was called from that do something now, a line for each."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape,question_mark,q", "dismiss", "Close", id="help.close", tooltip="Back to where you were"
        ),
    ]

    def __init__(self, about: Screen[None]) -> None:
        super().__init__()
        self._about = about

    def compose(self) -> ComposeResult:
        """A line for each key."""
        with VerticalScroll(classes="dialog", id="keys"):
            yield Static("Keys", classes="dialog-title")
            yield Static(Content("\n").join(self._lines()))
            yield Static(
                "\nctrl+p finds every command and the themes, ctrl+q quits, esc closes this.", classes="quiet"
            )
        yield Keys()

    def _lines(self) -> list[Content]:
        found = self._about.active_bindings
        return [_line(key, found[key].binding) for key in found if found[key].binding.id]


def _line(key: str, binding: Binding) -> Content:
    return Content.assemble(
        (f"{key_name(key):>7} ", "$accent bold"),
        content(f"{binding.description:<17}"),
        content(binding.tooltip, QUIET),
    )
