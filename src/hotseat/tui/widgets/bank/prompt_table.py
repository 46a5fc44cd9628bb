"""The table of prompts."""

from collections.abc import Mapping
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import DataTable

from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.names import name_of
from hotseat.tui.text import cell, cells, cut

COLUMNS = (("Level", 8), ("Asked", 6), ("Principle", 19))
"""Each with a blank at its end, so that no two touch."""


class PromptTable(DataTable[object]):
    """The table of prompts; enter begins with the one chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "select_cursor", "Begin", key_display="enter", id="browse.begin", tooltip="Show its card"
        ),
    ]


def prompt_cells(prompt: Prompt, names: Mapping[str, str], times: int, room: int) -> tuple[object, ...]:
    """The row of a prompt: its levels, how often it was answered, its principle, its text."""
    principle = name_of(prompt.principles[0], names) if prompt.principles else "system design"
    return (
        *cells(
            (", ".join(prompt.levels), str(times) if times else "-", cut(principle, COLUMNS[2][1] - 1, 1)),
            [width for _, width in COLUMNS],
        ),
        cell(cut(prompt.text, room, 1)),
    )
