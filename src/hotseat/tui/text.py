"""Text from a file or a person on its way to the screen: never markup."""

import textwrap
from collections.abc import Iterable

from rich.style import Style
from rich.text import Text
from textual.content import Content
from textual.widgets import Static

from hotseat.domain.text import clean
from hotseat.reports.text.columns import column, fit, wrap
from hotseat.reports.text.columns import width as columns_of

QUIET = "$foreground 72%"
"""The style of what stands beside the thing itself."""
TOLD = 48
"""Columns of what is told of a key, beside its name."""
FAINT = "$foreground 35%"
"""The style of what only fills."""


def content(text: str, style: str = "") -> Content:
    """The text as it stands, for everything but a DataTable or a Tree."""
    return Content.styled(clean(text), style) if style else Content(clean(text))


def cell(text: str, style: str | Style = "") -> Text:
    """The text as it stands, for a DataTable or a Tree."""
    return Text(clean(text), style=style, no_wrap=True, overflow="ellipsis")


def cells(texts: Iterable[str], widths: Iterable[int], style: str | Style = "") -> list[Text]:
    """A row of a DataTable, each text in its columns, of which the last is always a blank."""
    return [cell(column(text, room), style) for text, room in zip(texts, widths, strict=True)]


def show(static: Static, new: Content) -> bool:
    """Puts it into the Static and says whether anything changed; if not, the screen is not touched."""
    old = static.content
    if not isinstance(old, Content):
        static.update(new)
    elif old.plain == new.plain and old.spans == new.spans:
        return False
    else:
        by_text = static.styles.auto_dimensions
        static.update(new, layout=by_text and _size(old, static) != _size(new, static))
    return True


def _size(text: Content, static: Static) -> tuple[int, int]:
    """Lines, and the columns that count for the layout: all where the widget is as wide as its text, else
    only those that make a line break."""
    lines = text.plain.split("\n")
    widest = max(map(columns_of, lines))
    width = static.styles.width
    as_wide = (width is not None and width.is_auto) or widest > static.size.width
    return len(lines), widest if as_wide else 0


def hanging(lead: Content, text: str, width: int, style: str = "") -> Content:
    """The text behind a lead, in lines of at most so many columns, each beginning where the first does."""
    indent = columns_of(lead.plain)
    lines = _wrapped(clean(text), max(10, width - indent)) or [""]
    return Content.assemble(lead, content(f"\n{' ' * indent}".join(lines), style))


def cut(text: str, width: int, lines: int) -> str:
    """The text as one that fits so many lines of so many columns, an ellipsis where it was cut."""
    cleaned, columns = clean(text), max(10, width)
    if columns_of(cleaned) == len(cleaned):
        return "\n".join(textwrap.wrap(cleaned, columns, max_lines=lines, placeholder=" …"))
    wrapped = _wrapped(cleaned, columns)
    if len(wrapped) > lines:
        last = " ".join(wrapped[lines - 1 : lines + 1])
        wrapped = [*wrapped[: lines - 1], fit(last, columns).rstrip()]
    return "\n".join(wrapped)


def _wrapped(text: str, columns: int) -> list[str]:
    """The text in lines of so many columns, its spaces and line breaks each a place to break."""
    if columns_of(text) == len(text):
        return textwrap.wrap(text, columns)
    return list(wrap(" ".join(text.split()), columns))


def sentence(reason: str) -> str:
    """A reason in words as a sentence of its own: "the clock is paused" is "The clock is paused."."""
    return f"{reason[0].upper()}{reason[1:].removesuffix('.')}."


_KEYS = {
    "escape": "esc",
    "backspace": "⌫",
    "question_mark": "?",
    "slash": "/",
    "comma": ",",
    "full_stop": ".",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


def key_name(key: str) -> str:
    """A key of the library's by its name on a keyboard: "question_mark" is "?", "shift+left" is "shift+←"."""
    *held, last = key.split("+")
    return "+".join([*held, _KEYS.get(last, last)])
