"""The dialog that asks for one or two times of an answer and, if needed, for a section."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from hotseat.domain.pacing import Section, time_typed
from hotseat.tui.screens.dialog import Dialog
from hotseat.tui.text import content
from hotseat.tui.widgets.chooser import Chooser, turning_keys
from hotseat.tui.widgets.keys import Keys
from hotseat.tui.widgets.note_line import OneLine


class Typed(NamedTuple):
    """The times, in seconds since the answer began, and the id of the section."""

    times: tuple[int, ...]
    section: str


class TimesScreen(Dialog[Typed]):
    """Asks for each time on a line of its own, and for one of the sections if any are given."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "keep", "Apply", key_display="enter", id="times.keep", tooltip="Apply these times"),
        Binding(
            "escape",
            "close",
            "Cancel",
            key_display="esc",
            id="times.close",
            tooltip="Close without a change",
        ),
    ]

    def __init__(
        self, title: str, lines: Sequence[tuple[str, str]], sections: Sequence[Section] = (), chosen: str = ""
    ) -> None:
        super().__init__()
        self._title = title
        self._lines = lines
        """The name of each line and its first text."""
        self._sections = sections
        self._chosen = chosen

    def compose(self) -> ComposeResult:
        """Yields the title, the lines, and the chooser."""
        with Vertical(classes="dialog", id="times"):
            yield Static(self._title, classes="dialog-title", markup=False)
            for number, (name, value) in enumerate(self._lines):
                line = OneLine(
                    value,
                    entered=self.go_on,
                    placeholder="since the answer began: 1:30, 1m30 or 90",
                    max_length=9,
                    id=f"time-{number}",
                )
                line.select_on_focus = True
                yield Horizontal(Static(name, classes="name", markup=False), line)
            if self._sections:
                values = [(section.id, section.name) for section in self._sections]
                chooser = Chooser(values, self._chosen, "section")
                yield Horizontal(Static("Section", classes="name"), chooser)
            yield Static(content(self._keys_text()), classes="quiet")
        yield Keys()

    def _keys_text(self) -> str:
        parts = ["tab next field"] if self._sections or len(self._lines) > 1 else []
        parts += [f"{turning_keys(self)} change the section"] if self._sections else []
        parts += [f"{self.key('times.keep')} apply", f"{self.key('times.close')} cancel"]
        return f"\n{' · '.join(parts)}"

    def on_mount(self) -> None:
        """Focuses the first line. Not by `focus()`, which takes effect only a message later."""
        self.set_focus(self.query_one("#time-0", OneLine))

    def go_on(self, line: OneLine) -> None:
        """Goes to the next field; on the last one, applies the times."""
        fields = [*self.query(OneLine), *self.query(Chooser)]
        if self._seconds(line) is None or line is fields[-1]:
            self.action_keep()
        else:
            self.focus_next()

    def _seconds(self, line: OneLine) -> int | None:
        return time_typed(line.value)

    def action_keep(self) -> None:
        """Returns what was typed; if a line is no time, says how to write one and stays there."""
        for line in self.query(OneLine):
            if self._seconds(line) is None:
                self.notify("Write minutes and seconds as 1:30, 1m30 or 90.", markup=False)
                self.set_focus(line)
                return
        times = tuple(self._seconds(line) or 0 for line in self.query(OneLine))
        section = self.query_one(Chooser).value if self._sections else ""
        self.dismiss(Typed(times, section))

    def action_close(self) -> None:
        """Closes without a change."""
        self.dismiss(None)
