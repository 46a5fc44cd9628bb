"""What is wrong with files, told so that it can be read: the first hundred of each, and how many more."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

MOST_OF_A_FILE = 100


class Complaint(NamedTuple):
    """A fault in a file; as text `file:line: what is wrong; what to do`. Line 0 is the file itself."""

    file: Path
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}" if self.line else f"{self.file}: {self.text}"


class Complaints(list[Complaint]):
    """Complaints in the order they are told: of each file the first hundred, and a count of the rest."""

    def __init__(self) -> None:
        super().__init__()
        self.beyond: Counter[Path] = Counter()
        """How many more of a file there are."""
        self._kept: Counter[Path] = Counter()

    def tell(self, complaint: Complaint) -> None:
        """Takes one more."""
        if self._kept[complaint.file] < MOST_OF_A_FILE:
            self._kept[complaint.file] += 1
            self.append(complaint)
        else:
            self.beyond[complaint.file] += 1

    def tell_of_more(self, file: Path, number: int) -> None:
        """Takes so many more of a file without their words."""
        if number:
            self.beyond[file] += number

    @property
    def number(self) -> int:
        """How many there are in all."""
        return len(self) + self.beyond.total()


def told(complaints: Iterable[Complaint], beyond: Counter[Path]) -> Iterator[str]:
    """A line for each, by file and line; the last of a file says how many more it has."""
    of_file: dict[Path, list[Complaint]] = {}
    for complaint in sorted(complaints):
        of_file.setdefault(complaint.file, []).append(complaint)
    for file, found in of_file.items():
        yield from map(str, found[:MOST_OF_A_FILE])
        if more := len(found[MOST_OF_A_FILE:]) + beyond[file]:
            yield f"{file}: and {more:,} more"
