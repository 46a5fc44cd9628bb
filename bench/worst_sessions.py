"""Sessions that are within the bounds of size and cost as much as one can, as no interview does."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from hotseat.domain.pacing import Section
from hotseat.domain.session import events as e
from hotseat.domain.session.corrections import correction_events as c
from hotseat.domain.session.header import Header
from hotseat.domain.session.stories.story_events import Looked, Told
from hotseat.storage.files.reading import LARGEST_SESSION
from hotseat.storage.toml.encoding import encode, encode_header

HEADER = Header(
    format=1,
    id="2026-11-22-064432-l6-behavioral-4f2a",
    started=datetime(2026, 11, 22, 6, 44, 32, tzinfo=UTC),
    level="L6",
    kind="behavioral",
)
PLAN = (Section("one", "One", 60, 90), Section("two", "Two", 60, 90))
ASKED = e.Asked(
    at=0.0,
    prompt="p",
    text="Why?",
    competency="people",
    principles=("earn-trust",),
    pacing="plan",
    tolerance=5,
    sections=PLAN,
    follow_ups=(),
)
BEGUN = (ASKED, e.Entered(1.0, "one"))
OVER = (*BEGUN, e.Answered(1.5))
LATE = 900_000.0
LONG = (ASKED, e.Entered(1.0, "one"), e.Entered(500_000.0, "two"), e.Answered(LATE), e.Finished(LATE))
Made = Callable[[], bytes]


def sessions() -> dict[str, Made]:
    """What makes the bytes of each file, by what it is full of."""
    return {
        "notes": _made(
            BEGUN,
            lambda n: [e.Noted(at=_at(n), section="one", sign="+", principles=("earn-trust",), text=f"n{n}")],
        ),
        "sections": _made(BEGUN, lambda n: [_entered(n)]),
        "pauses": _made(BEGUN, lambda n: [e.Paused(_at(n)), e.Resumed(_at(n), False)]),
        "sections and pauses": _made(
            BEGUN, lambda n: [_entered(n), e.Paused(_at(n)), e.Resumed(_at(n), False)]
        ),
        "marks taken back": _made(BEGUN, lambda n: [e.Entered(_at(n), "two"), e.Undone(_at(n))]),
        "changes": _made(BEGUN, lambda n: [e.Changed(_at(n), f"c{n}")]),
        "ticks": _made(
            BEGUN, lambda n: [e.Ticked(at=_at(n), list="missing", item=f"t{n}", text="x", on=True)]
        ),
        "follow-ups": _made(
            OVER,
            lambda n: [e.FollowUpAsked(_at(n), "role", "level", f"q{n}"), e.FollowUpAnswered(_at(n), "held")],
        ),
        "ratings": _made(
            OVER, lambda n: [e.Rated(at=_at(n), score=3, criterion=f"c{n}", name="C", anchor="A")]
        ),
        "guesses": _made(OVER, lambda n: [e.Guessed(_at(n), 3, "one")]),
        "questions": _made(
            (), lambda n: [ASKED._replace(at=_at(n)), e.Entered(_at(n), "one"), e.Answered(_at(n))]
        ),
        "stories": _made(BEGUN, lambda n: [_told(_at(n), n)]),
        "looks": _made(BEGUN, lambda n: [Looked(_at(n), "one")]),
        "cards": _made((), lambda n: [ASKED._replace(at=_at(n))]),
        "marks moved": _made(
            LONG, lambda n: [e.Moved(LATE, 1, 1 + n % 2, (1.5, 500_000.0)[n % 2] + n % 3 / 10)]
        ),
        "repairs taken back": _made(
            LONG,
            lambda n: [e.Moved(at=LATE, question=1, mark=0, to=2.0 + n, section="two"), e.Undone(LATE, 1)],
        ),
        **_corrected(),
        "events nobody knows": lambda: _filled(
            BEGUN, lambda n: b'[[event]]\nat = %d.0\ntype = "x"\n\n' % (n + 2)
        ),
    }


def _corrected() -> dict[str, Made]:
    """Files full of what mends others."""
    notes = [e.Noted(at=2.0, section="one", sign="+", principles=(), text=f"n{n}") for n in range(30_000)]
    many = tuple(ASKED._replace(at=2.0) for _ in range(5_000))
    asked = [
        event
        for n in range(15_000)
        for event in (e.FollowUpAsked(1.8, "", "custom", f"q{n}"), e.FollowUpAnswered(1.8, ""))
    ]
    first = len(BEGUN) + 1
    return {
        "notes mended": _made((*BEGUN, *notes), lambda n: [_edited(n, 1 + n * 7_919 % 30_000)]),
        "notes mended of many questions": _made(
            (*OVER, *(event for one in many for event in (one, notes[0]))),
            lambda n: [_edited(n, 1 + n * 7_919 % 5_000)],
        ),
        "notes taken out": _made(BEGUN, lambda n: [notes[0]._replace(at=_at(n)), c.Removed(_at(n), n + 1)]),
        "outcomes changed": _made(
            (*OVER, *asked), lambda n: [c.FollowUpChanged(_at(n), 1 + n * 7_919 % 15_000, "gap")]
        ),
        "follow-ups withdrawn": _made(
            OVER,
            lambda n: [e.FollowUpAsked(_at(n), "", "custom", "q"), c.FollowUpWithdrawn(_at(n), n + 1)],
        ),
        "notes taken back and done again": _made(
            (*BEGUN, notes[0]),
            lambda n: [c.TakenBack(_at(n), first), c.Redone(_at(n), first)],
        ),
        "two ticks taken back, two new": _made(
            (*OVER, *(_ticked(2.0, n) for n in range(20_000))),
            lambda n: _two_and_two(_at(n), len(OVER) + 20_000 + 4 * n, _ticked),
        ),
        "two stories taken back, two new": _made(
            (*BEGUN, *(_told(2.0, n) for n in range(20_001))),
            lambda n: _two_and_two(_at(n), len(BEGUN) + 20_001 + 4 * n, _told),
        ),
        "two changes taken back, two new": _made(
            BEGUN,
            lambda n: _two_and_two(_at(n), len(BEGUN) + 4 * n, lambda at, one: e.Changed(at, f"c{one}")),
        ),
    }


def _edited(number: int, note: int) -> c.Edited:
    return c.Edited(at=_at(number), note=note, sign="-", principles=(), text="x")


def _ticked(at: float, number: int) -> e.Ticked:
    return e.Ticked(at=at, list="missing", item=f"t{number}", text="x", on=True)


def _told(at: float, number: int) -> Told:
    story = f"s{number % 3}"
    return Told(at=at, story=story, title=story, hash="", chosen="afterwards", question=1)


def _two_and_two(at: float, before: int, one: Callable[[float, int], e.Event]) -> list[e.Event]:
    """Two that are taken back at once, behind so many events."""
    return [
        one(at, 1),
        one(at, 2),
        c.TakenBack(at, before + 2),
        c.TakenBack(at, before + 1),
    ]


def _made(begun: Iterable[e.Event], more: Callable[[int], Iterable[e.Event]]) -> Made:
    return lambda: _filled(begun, lambda n: b"".join(map(encode, more(n))))


def _filled(begun: Iterable[e.Event], more: Callable[[int], bytes]) -> bytes:
    """As many blocks as go into a file."""
    parts = [encode_header(HEADER), *map(encode, begun)]
    room = LARGEST_SESSION - sum(map(len, parts))
    number = 0
    while (room := room - len(part := more(number))) >= 0:
        parts.append(part)
        number += 1
    return b"".join(parts)


def _at(number: int) -> float:
    return round(2 + number / 10, 1)


def _entered(number: int) -> e.Entered:
    return e.Entered(_at(number), PLAN[(number + 1) % 2].id)
