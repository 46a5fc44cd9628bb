"""Every key of a screen, with what it does."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from hotseat.tui.text import QUIET

TITLES = {"escape": "esc", "up": "↑", "down": "↓"}
"""Keys by the names on a keyboard, where they differ from the library's."""


class HelpScreen(ModalScreen[None]):
    """The keys of the screen it was called from; keys that do nothing just now are dimmed."""

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
        with VerticalScroll(classes="dialog"):
            yield Static("Keys", classes="dialog-title")
            yield Static(Content("\n").join(self._lines()))
            yield Static(
                "\nctrl+p finds every command and the themes, ctrl+q quits, esc closes this.", classes="quiet"
            )

    def _lines(self) -> list[Content]:
        rows: dict[str, tuple[list[str], ActiveBinding]] = {}
        for active in self._about.active_bindings.values():
            binding = active.binding
            if binding.id and not binding.system:
                keys, _ = rows.setdefault(_row_name(binding), ([], active))
                keys.append(binding.key_display or TITLES.get(binding.key, binding.key))
        return [_line(keys, active) for keys, active in rows.values()]


def _row_name(binding: Binding) -> str:
    return binding.group.description if binding.group else binding.id or ""


def _line(keys: list[str], active: ActiveBinding) -> Content:
    binding = active.binding
    distinct = list(dict.fromkeys(keys))
    name = binding.group.description if binding.group else binding.description
    key = f"{distinct[0]}-{distinct[-1]}" if binding.group and len(distinct) > 1 else distinct[0]
    line = Content.assemble((f"{key:>6}  ", "$accent bold"), f"{name:<17}", (binding.tooltip, QUIET))
    return line if active.enabled else line.stylize("dim")
