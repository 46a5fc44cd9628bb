"""Where the terminal's own cursor stands: screen readers, magnifiers and braille lines follow it."""

from typing import TYPE_CHECKING, cast

from textual.geometry import Offset

if TYPE_CHECKING:
    from textual.widget import Widget
    from textual.widgets import DataTable, Input, OptionList

HOME = Offset(0, 0)


def cursor_place(focused: "Widget | None") -> Offset:
    """The column and row of what has the keys: the caret of a line, the chosen row of a list, else its first
    character; the first of the screen where nothing has the keys."""
    if focused is None or not focused.is_attached:
        return HOME
    # Told by what they have: to import tables and lists for that would hold up the first paint.
    if hasattr(focused, "cursor_screen_offset"):
        return cast("Input", focused).cursor_screen_offset
    x, y, width, height = focused.content_region
    if width <= 0 or height <= 0:
        return HOME
    return Offset(x, y + max(0, min(height - 1, _chosen_row(focused) - focused.scroll_offset.y)))


def _chosen_row(widget: "Widget") -> int:
    """The line of the widget's content that is chosen, from 0."""
    if hasattr(widget, "cursor_row"):
        table = cast("DataTable[object]", widget)
        return table.cursor_row + (table.header_height if table.show_header else 0)
    if hasattr(widget, "highlighted"):
        options = cast("OptionList", widget)
        return options._index_to_line.get(options.highlighted or 0, 0)
    return 0
