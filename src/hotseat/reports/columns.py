"""Text in the columns of a terminal: a Chinese character takes two, a combining mark none."""

from collections.abc import Iterable, Iterator


def width(text: str) -> int:
    """How many columns the text takes."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def fit(text: str, columns: int) -> str:
    """The text in exactly so many columns, cut short with an ellipsis where it takes more."""
    if width(text) > columns:
        text = f"{_first(text, columns - 1)}…"
    return text + " " * (columns - width(text))


def column(text: str, columns: int) -> str:
    """The text as a column of a table: in exactly so many columns, of which the last is always a blank.

    Whatever it holds, it never touches what stands behind it.
    """
    return f"{fit(text, columns - 1)} "


def longest(texts: Iterable[str], least: int = 0) -> int:
    """Columns of the longest text, at least so many."""
    return max([least, *map(width, texts)])


def wrap(text: str, columns: int, indent: str = "") -> Iterator[str]:
    """The text in lines of at most so many columns, those after the first indented.

    Spaces at its beginning stay, and spaces that do not break; a word longer than a line is broken.
    """
    line, *words = text.replace("\n", " ").replace("\t", " ").split(" ")
    for word in words:
        if width(line) + 1 + width(word) <= columns or not line.strip():
            line = f"{line} {word}"
            continue
        yield from _broken(line, columns)
        line = indent + word
    yield from _broken(line, columns)


def _broken(line: str, columns: int) -> Iterator[str]:
    while width(line) > columns:
        head = _first(line, columns)
        yield head
        line = line[len(head) :]
    yield line.rstrip(" ")


def _first(text: str, columns: int) -> str:
    """As much of the beginning as these columns hold."""
    taken = 0
    for place, char in enumerate(text):
        taken += _cells(char)
        if taken > columns:
            return text[:place]
    return text


def _cells(char: str) -> int:
    import unicodedata  # noqa: PLC0415 (plain text needs no tables)

    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
