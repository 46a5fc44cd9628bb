"""What the readers of lists hand on: questions as they were written, and remarks about the other lines."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hotseat.domain.importing.remarks import Remark

_RANGES_A_LINE = 60
"""How many ranges of lines one remark lists; the next ones are in another."""


class FoundQuestion(NamedTuple):
    """A question as it was written, and what stands beside it."""

    line: int
    last: int
    text: str
    key: str = ""
    """What identifies it where it comes from; empty if nothing does."""
    principles: tuple[str, ...] = ()
    """Names of principles, as written."""
    topics: tuple[str, ...] = ()
    """Headings, tags and categories, which may name a principle or a competency."""
    competency: str = ""
    kind: str = ""
    levels: tuple[str, ...] = ()
    note: str = ""
    """For the interviewer."""


class ListRead(NamedTuple):
    """A list that was read."""

    form: str
    """The format in words, with the columns where it has some."""
    questions: Sequence[FoundQuestion]
    remarks: Sequence[Remark]


def about_lines(lines: Iterable[int], text: str) -> Iterator[Remark]:
    """Remarks that tell the same of all these lines, and need nobody."""
    ranges = list(_ranges(sorted(set(lines))))
    for start in range(0, len(ranges), _RANGES_A_LINE):
        some = ranges[start : start + _RANGES_A_LINE]
        is_one = len(some) == 1 and some[0][0] == some[0][1]
        listed = ", ".join(f"{first}" if first == last else f"{first}-{last}" for first, last in some)
        yield Remark(0, 0, f"{'line' if is_one else 'lines'} {listed}: {text}", needs_person=False)


def _ranges(lines: Sequence[int]) -> Iterator[tuple[int, int]]:
    first = last = 0
    for line in lines:
        if first and line > last + 1:
            yield first, last
            first = 0
        first, last = first or line, line
    if first:
        yield first, last
