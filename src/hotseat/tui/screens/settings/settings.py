"""Every setting: what it does, its value, where that comes from, and another value for it."""

import os
from collections.abc import Iterable
from typing import ClassVar, NamedTuple

from textual import events, on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import DataTable, Static

from hotseat.domain.setting_words import source_words, value_words
from hotseat.domain.settings import InForce, Settings, means, values_of
from hotseat.reports.text.columns import longest
from hotseat.tui.screens.page import Page
from hotseat.tui.terminal.editor import edit
from hotseat.tui.terminal.editor_command import CannotEdit
from hotseat.tui.text import QUIET, cells, content, cut, sentence, show
from hotseat.tui.widgets.note_line import NoteLine, OneLine

WIDEST_VALUE = 40
AROUND = 10
"""The columns of a row that are blank: between the cells, at its ends, and where the table scrolls."""
OWN_KEYS = "keys"
WHERE_KEYS = "Keys of your own are in the table [keys]; `hotseat config --keys` lists their ids."


class Row(NamedTuple):
    """A setting in the table."""

    key: str
    in_force: InForce
    values: tuple[str, ...]
    """What it can be, where that is a short list; else it is typed."""


class SettingTable(DataTable[object]):
    """The table of settings; enter changes the chosen one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "select_cursor",
            "Change",
            key_display="enter",
            id="settings.change",
            tooltip="The next value, or a line to type one",
        ),
    ]


class SettingsScreen(Page):
    """All settings in a table. A change is written to the settings file at once, and counts at once."""

    LEAVES = "settings.close"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "edit_file", "Edit file", id="settings.edit", tooltip="config.toml in your $EDITOR"),
        Binding("escape", "close", "Home", key_display="esc", id="settings.close", tooltip="Back to home"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []

    def body(self) -> Iterable[Widget]:
        """The table, what the chosen setting does, and the line to type a value."""
        yield SettingTable(id="settings", cursor_type="row")
        yield Static(id="means")
        yield NoteLine(
            "the value; enter keeps it, an empty line sets it back",
            id="setting-line",
            entered=self._typed,
            closed=self._table_again,
        )

    def on_mount(self) -> None:
        """Fills the table."""
        self._fill(0)
        self._table_again()

    @property
    def _table(self) -> SettingTable:
        return self.query_one(SettingTable)

    @property
    def _row(self) -> Row:
        return self._rows[self._table.cursor_row]

    def _table_again(self) -> None:
        self.set_focus(self._table)

    def _fill(self, chosen: int) -> None:
        desk = self.flow.desk
        themes = list(self.app.available_themes)
        self.head("Settings", desk.settings.file_name)
        self._rows = [
            Row(key, in_force, values_of(key, desk.bank.current.levels, themes))
            for key, in_force in desk.settings.all_in_force(themes).items()
        ]
        self._show_rows(chosen)
        self._describe()

    def _show_rows(self, chosen: int) -> None:
        values = {
            row.key: cut(value_words(row.key, row.in_force.value), WIDEST_VALUE, 1) for row in self._rows
        }
        widths = [longest(Settings._fields) + 2, max(5, longest(values.values())) + 2]
        widths.append(max(10, self.size.width - sum(widths) - AROUND))
        table = self._table
        table.clear(columns=True)
        for name, width in zip(("Setting", "Value", "Set by"), widths, strict=True):
            table.add_column(name, width=width)
        for row in self._rows:
            shown = (row.key, values[row.key], source_words(row.in_force))
            table.add_row(
                *cells(shown, widths, "" if row.in_force.source in {"file", "environment"} else "dim")
            )
        table.move_cursor(row=chosen)

    def on_resize(self, event: events.Resize) -> None:
        """Fits the table and what it says into the new width."""
        super().on_resize(event)
        if self._rows:
            self._show_rows(self._table.cursor_row)
            self._describe()

    @on(DataTable.RowHighlighted)
    def _describe(self) -> None:
        if not self._rows:
            return
        row, width = self._row, self.size.width - 4
        can_be = (
            f"{len(row.values)} values, among them {', '.join(row.values[:4])}"
            if len(row.values) > 8
            else (f"It can be {', '.join(row.values[:-1])} or {row.values[-1]}." if row.values[1:] else "")
        )
        more = WHERE_KEYS if row.key == OWN_KEYS else can_be
        lines = [content(cut(means(row.key), width, 2)), content(cut(more, width, 2), QUIET)]
        show(self.query_one("#means", Static), Content("\n").join(lines))

    @on(DataTable.RowSelected)
    def _change(self) -> None:
        """Takes the next value, or opens the line."""
        row = self._row
        if row.key == OWN_KEYS:
            self._say(WHERE_KEYS)
        elif row.values:
            now = value_words(row.key, row.in_force.value)
            at = row.values.index(now) if now in row.values else -1
            self._set(row.values[(at + 1) % len(row.values)])
        else:
            value = row.in_force.value
            self.query_one(NoteLine).open_for(
                row.key, "" if value == getattr(Settings(), row.key) else str(value)
            )

    def _typed(self, line: OneLine) -> None:
        text = line.value.strip()
        if self._set(text or str(getattr(Settings(), self._row.key))):
            self.query_one(NoteLine).take()

    def _set(self, text: str) -> bool:
        """Sets the chosen setting; returns whether it could be set, and says why if not."""
        self.app.clear_notifications()
        key, desk = self._row.key, self.flow.desk
        trouble = (
            desk.schedule.keep("interview", text)
            if key == "interview"
            else desk.settings.set(key, text, self.app.available_themes)
        )
        if trouble:
            self._say(sentence(trouble))
            return False
        self._take_over()
        self._fill(self._table.cursor_row)
        return True

    def _say(self, words: str) -> None:
        self.notify(words, markup=False, timeout=8)

    def action_edit_file(self) -> None:
        """Opens the settings file in the editor, and reads it again."""
        self.app.clear_notifications()
        settings = self.flow.desk.settings
        try:
            edit(self.app, settings.file_to_edit(), os.environ)
        except (CannotEdit, OSError) as reason:
            self._say(sentence(str(reason)))
        settings.read_again()
        for fault in settings.faults(self.app.available_themes)[:1]:
            self._say(fault)
        self._take_over()
        self._fill(self._table.cursor_row)

    def _take_over(self) -> None:
        """Has the colours and the keys of this run follow the settings."""
        settings = self.flow.desk.settings
        self.flow.use_keys(settings.key_habits())
        theme = settings.all_in_force(self.app.available_themes)["theme"].value
        if theme and not self.app.no_color:
            self.app.theme = theme

    def action_close(self) -> None:
        """Goes home, where the settings count."""
        self.dismiss()
