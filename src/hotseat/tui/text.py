"""Puts text from a file or a person on the screen, never as markup."""

import textwrap
from collections.abc import Iterable

from rich.style import Style
from rich.text import Text
from textual.content import Content
from textual.keys import format_key, key_to_character
from textual.widgets import Static

from hotseat.domain.text import clean
from hotseat.reports.text.columns import column, fit, wrap
from hotseat.reports.text.columns import width as columns_of

QUIET = "$foreground 72%"
"""The style of secondary text."""
LONGEST_DEED = 80
"""The most columns of what was undone or redone, in a message."""
TOLD = 48
"""Columns of the sentence about a key in the help."""
FAINT = "$foreground 35%"
"""The style of characters that only fill a row."""


def content(text: str, style: str = "") -> Content:
    """The plain text for every widget but a DataTable or a Tree."""
    return Content.styled(clean(text), style) if style else Content(clean(text))


def cell(text: str, style: str | Style = "") -> Text:
    """The plain text for a DataTable or a Tree."""
    return Text(clean(text), style=style, no_wrap=True, overflow="ellipsis")


def cells(texts: Iterable[str], widths: Iterable[int], style: str | Style = "") -> list[Text]:
    """A row of a DataTable: each text is padded or cut to its column, whose last character is a blank."""
    return [cell(column(text, room), style) for text, room in zip(texts, widths, strict=True)]


def show(static: Static, new: Content) -> bool:
    """Shows the content in the Static if it changed; returns whether it did."""
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
    """The number of lines, and the width if the layout depends on it: if the widget is as wide as its text,
    or if the text is too wide for it. Otherwise the width is 0."""
    lines = text.plain.split("\n")
    widest = max(map(columns_of, lines))
    width = static.styles.width
    as_wide = (width is not None and width.is_auto) or widest > static.size.width
    return len(lines), widest if as_wide else 0


def hanging(lead: Content, text: str, width: int, style: str = "") -> Content:
    """The text after a lead, wrapped to the width, with every line indented to where the first begins."""
    indent = columns_of(lead.plain)
    lines = _wrapped(clean(text), max(10, width - indent)) or [""]
    return Content.assemble(lead, content(f"\n{' ' * indent}".join(lines), style))


def cut(text: str, width: int, lines: int, more: str = " …") -> str:
    """The text wrapped to so many columns and cut to so many lines; `more` ends it if it was cut.

    In fewer columns than `more` takes, an ellipsis stands for it.
    """
    cleaned, columns = clean(text), max(10, width)
    more = more if columns_of(more) < columns else " …"
    if columns_of(cleaned) == len(cleaned):
        return "\n".join(textwrap.wrap(cleaned, columns, max_lines=lines, placeholder=more))
    wrapped = _wrapped(cleaned, columns)
    if len(wrapped) > lines:
        last = " ".join(wrapped[lines - 1 : lines + 1])
        room = columns - columns_of(more) + columns_of(" …")
        wrapped = [*wrapped[: lines - 1], f"{fit(last, room).rstrip().removesuffix('…').rstrip()}{more}"]
    return "\n".join(wrapped)


def _wrapped(text: str, columns: int) -> list[str]:
    """The text in lines of so many columns, broken at spaces and line breaks."""
    if columns_of(text) == len(text):
        return textwrap.wrap(text, columns)
    return list(wrap(" ".join(text.split()), columns))


def sentence(reason: str) -> str:
    """The reason as a full sentence: "the clock is paused" becomes "The clock is paused."."""
    return f"{reason[0].upper()}{reason[1:].removesuffix('.')}."


_KEYS = {"escape": "esc", "enter": "enter", "space": "space"}


def key_name(key: str) -> str:
    """The name of a key for people: "question_mark" becomes "?", "shift+left" becomes "shift+←"."""
    *held, last = key.split("+")
    return "+".join([*held, _KEYS.get(last) or _sign(last) or last])


def _sign(key: str) -> str:
    """The character that the key types, or the arrow on it; "" for one with a name only."""
    spellings = (format_key(key), key_to_character(key) or "")
    return next((spelling for spelling in spellings if len(spelling) == 1 and spelling.isprintable()), "")
