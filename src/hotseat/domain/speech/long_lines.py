"""Divides lines that are longer than a text may be, so that nothing of them is cut off."""

from collections.abc import Iterator

from hotseat.domain.text import LONGEST_LINE, clean


def cleaned(line: str) -> Iterator[str]:
    """The line, cleaned and without spaces around it; one that is too long in parts, each of whole words."""
    while len(line) > LONGEST_LINE:
        end = line.rfind(" ", 1, LONGEST_LINE) if " " in line[1:LONGEST_LINE] else LONGEST_LINE
        yield clean(line[:end]).strip()
        line = line[end:]
    yield clean(line).strip()
