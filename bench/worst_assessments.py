"""Assessments of the largest size, full of one kind of thing, as nobody keeps one."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from hotseat.domain.readiness import assessment as a
from hotseat.domain.vocabulary import ITEM_ANSWERS
from hotseat.storage.files.reading import LARGEST_SESSION
from hotseat.storage.toml.encoding import encode_as, encode_header

AT = datetime(2026, 11, 22, 6, 45, 10, tzinfo=UTC)
HEADER = a.AssessmentHeader(1, "2026-11-22-064432-l7-readiness-4f2a", AT, "L7")
Made = Callable[[], bytes]


def assessments() -> dict[str, Made]:
    """What makes the bytes of each file, by what it is full of."""
    return {
        "answers": _made(
            lambda n: [a.Assessed(at=AT, list="area", item=f"i{n}", text="T", answer=ITEM_ANSWERS[n % 3])]
        ),
        "answers changed": _made(
            lambda n: [
                a.Assessed(at=AT, list="area", item=f"i{n % 60}", text="T", answer=ITEM_ANSWERS[n % 3])
            ]
        ),
        "rows": _made(lambda n: [a.Placed(AT, f"r{n}", "Q", "L6")]),
        "plan entries": _made(lambda n: [a.Planned(AT, f"e{n}", "W", "2027-03-01")]),
        "entries dropped": _made(
            lambda n: [a.Planned(AT, f"e{n}", "W", "2027-03-01"), a.Dropped(AT, f"e{n}")]
        ),
    }


def _made(more: Callable[[int], Iterable[a.AssessmentEvent]]) -> Made:
    return lambda: _filled(more)


def _filled(more: Callable[[int], Iterable[a.AssessmentEvent]]) -> bytes:
    """As many blocks as go into a file."""
    parts = [encode_header(HEADER)]
    room, number = LARGEST_SESSION - len(parts[0]), 0
    while (room := room - len(part := b"".join(encode_as(one, a.name_of(one)) for one in more(number)))) >= 0:
        parts.append(part)
        number += 1
    return b"".join(parts)
