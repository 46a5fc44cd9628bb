"""Rows of a table, and what is to be told about lines of a file that is brought in."""

from typing import NamedTuple


class Row(NamedTuple):
    """A row of a table, and the lines on which it begins and ends."""

    line: int
    last: int
    cells: tuple[str, ...]


class Remark(NamedTuple):
    """Something to tell about these lines of the file; line 0 means the whole file."""

    line: int
    last: int
    text: str
    needs_person: bool = True
    """Whether the person has to do something; else it is only told."""

    def behind(self, file: str) -> str:
        """The file with the lines behind it: "list.md:3", "list.md:3-5", or the file alone."""
        return f"{file}{self._lines(':')}"

    @property
    def in_words(self) -> str:
        """The lines before a sentence: "line 3: ", "lines 3-5: ", or nothing for the whole file."""
        return f"{'lines' if self.last > self.line else 'line'}{self._lines(' ')}: " if self.line else ""

    def _lines(self, before: str) -> str:
        last = f"-{self.last}" if self.last > self.line else ""
        return f"{before}{self.line}{last}" if self.line else ""
