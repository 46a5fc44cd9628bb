"""The base of the dialogs that ask how to leave, or to stop: a list of ways, each with what it means."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from hotseat.reports.text.columns import longest
from hotseat.tui.screens.dialog import Dialog
from hotseat.tui.text import content
from hotseat.tui.widgets.keys import Keys
from hotseat.tui.widgets.options import Options


class WaysDialog(Dialog[str]):
    """Asks which way, and returns its id; the key with the id `STAYS` returns the first one's."""

    STAYS: ClassVar[str]

    def __init__(self, title: str, ways: Sequence[tuple[str, str, str]]) -> None:
        """`ways` are an id, a name and what it means, the one that changes least first."""
        super().__init__()
        self._title = title
        self._ways = ways

    def compose(self) -> ComposeResult:
        """The ways, below the title."""
        room = 2 + longest(name for _, name, _ in self._ways)
        with Vertical(classes="dialog"):
            yield Static(self._title, classes="dialog-title")
            yield Options(
                *(
                    Option(Content.assemble((f"{name:<{room}}", "bold"), means), id=way_id)
                    for way_id, name, means in self._ways
                ),
                compact=True,
            )
            stay = self.key(self.STAYS)
            yield Static(content(f"\n↑ ↓ choose · enter confirm · {stay} go on"), classes="quiet")
        yield Keys()

    def on_mount(self) -> None:
        """Gives the keys to the list."""
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def chosen(self, event: OptionList.OptionSelected) -> None:
        """Returns the chosen way."""
        self.dismiss(event.option.id)

    def action_stay(self) -> None:
        """Goes on."""
        self.dismiss(self._ways[0][0])
