"""Faults in files, limited so that a person can read them: the first hundred of each file, and a count."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

MOST_OF_A_FILE = 100


class Complaint(NamedTuple):
    """A fault in a file; as text `file:line: what is wrong; what to do`. Line 0 means the whole file."""

    file: Path
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}" if self.line else f"{self.file}: {self.text}"


class Complaints(list[Complaint]):
    """Complaints in the order they came: the first hundred of each file, and a count of the rest."""

    def __init__(self) -> None:
        super().__init__()
        self.beyond: Counter[Path] = Counter()
        """How many more faults each file has."""
        self._kept: Counter[Path] = Counter()

    def tell(self, complaint: Complaint) -> None:
        """Adds a complaint, or only counts it after the first hundred of its file."""
        if self._kept[complaint.file] < MOST_OF_A_FILE:
            self._kept[complaint.file] += 1
            self.append(complaint)
        else:
            self.beyond[complaint.file] += 1

    def tell_of_more(self, file: Path, number: int) -> None:
        """Counts more faults of a file, without their sentences."""
        if number:
            self.beyond[file] += number

    @property
    def number(self) -> int:
        """The number of all faults."""
        return len(self) + self.beyond.total()


def complaint_lines(complaints: Iterable[Complaint], beyond: Counter[Path]) -> Iterator[str]:
    """A line for each complaint, by file and line; the last line of a file says how many more it has."""
    of_file: dict[Path, list[Complaint]] = {}
    for complaint in sorted(complaints):
        of_file.setdefault(complaint.file, []).append(complaint)
    for file, of_this_file in of_file.items():
        yield from map(str, of_this_file[:MOST_OF_A_FILE])
        if more := len(of_this_file[MOST_OF_A_FILE:]) + beyond[file]:
            yield f"{file}: and {more:,} more"
