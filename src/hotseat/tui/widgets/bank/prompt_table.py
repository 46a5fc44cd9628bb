"""The table of prompts."""

from collections.abc import Mapping
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import DataTable

from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.names import name_of
from hotseat.tui.text import cell, cells, cut

COLUMNS = (("Level", 8), ("Asked", 6), ("Principle", 19))
"""The name of each column and its width, including a blank at the end."""
CLASSIC = ("Classic", 8)
"""The column that marks classics, if there is room for it."""
ROOMY = 100
"""The least width of the terminal that has room for it."""


class PromptTable(DataTable[object]):
    """The table of prompts; enter begins a session with the chosen one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "select_cursor", "Begin", key_display="enter", id="browse.begin", tooltip="Show its card"
        ),
    ]


def columns(width: int) -> tuple[tuple[str, int], ...]:
    """The columns before the question in a terminal of this width."""
    return (*COLUMNS, CLASSIC) if width >= ROOMY else COLUMNS


def prompt_cells(
    prompt: Prompt, names: Mapping[str, str], times: int, width: int, room: int
) -> tuple[object, ...]:
    """The row of a prompt: levels, how often it was answered, principle, and its text cut to the room."""
    principle = name_of(prompt.principles[0], names) if prompt.principles else _no_principle(prompt)
    texts = (
        ", ".join(prompt.levels),
        str(times) if times else "-",
        cut(principle, COLUMNS[2][1] - 1, 1),
        "classic" if prompt.classic else "",
    )
    widths = [column_width for _, column_width in columns(width)]
    return (*cells(texts[: len(widths)], widths), cell(cut(prompt.text, room, 1)))


def _no_principle(prompt: Prompt) -> str:
    return "none" if prompt.kind == "behavioral" else "system design"
