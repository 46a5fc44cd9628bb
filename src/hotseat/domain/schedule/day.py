"""The days before an interview, and what is planned for one of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple, get_args

from hotseat.domain.schedule.item import MINUTES, Item, ItemKind
from hotseat.domain.schedule.practice import ROUND_QUESTIONS, NextRound, Practice
from hotseat.domain.schedule.sources import SOURCES, Source
from hotseat.domain.text import counted

DayKind = Literal["practice", "full round", "short", "rest", "interview"]
MOST_ITEMS = 3
"""The most items of a day."""
SHORT_MINUTES = 15
"""What takes longer is left out of a short day."""
LEAST_READING = 5
"""The fewest minutes for reading the short versions of all stories; each story has one."""
_KINDS = get_args(ItemKind)
WORDS: dict[DayKind, str] = {
    "practice": "practice",
    "full round": "a full round",
    "short": "short ones",
    "rest": "rest, and one reading of your stories",
    "interview": "the interview",
}
"""Each kind of day in words."""


class Day(NamedTuple):
    """A day until the interview."""

    on: date
    left: int
    """Days left until the interview."""
    kind: DayKind


def kind_of(left: int, minutes: int) -> DayKind:
    """The kind of the day with so many days left, for a person who gives a day so many minutes.

    The third last is for a full round, and where the minutes are enough for one, a day in each week before.
    """
    nearest: dict[int, DayKind] = {0: "interview", 1: "rest", 2: "short", 3: "full round"}
    weekly = left % 7 == 3 and minutes >= MINUTES["round"]
    return nearest.get(left) or ("full round" if weekly else "practice")


def days_until(today: date, interview: date, minutes: int, most: int) -> Iterator[Day]:
    """Each day from today to the interview, at most `most`, for a person who gives each so many minutes."""
    whole = (interview - today).days
    for number in range(min(whole + 1, most)):
        yield Day(today + timedelta(days=number), whole - number, kind_of(whole - number, minutes))


def planned(
    practice: Practice, left: int, minutes: int, sources: Sequence[Source] = SOURCES
) -> tuple[Item, ...]:
    """What a day with so many days left holds as it begins, for a person who gives it so many minutes.

    The first item may take longer; the others are those that still fit.
    """
    kind = kind_of(left, minutes)
    if kind in ("rest", "interview"):
        return _last_day(practice, left)
    items = in_order(item for source in sources for item in source(practice))
    if kind == "short":
        items = [item for item in items if item.minutes <= SHORT_MINUTES]
    if kind == "full round":
        items.insert(0, _round(left, practice.next_round))
    return _fitting(items, minutes)


def in_order(items: Iterable[Item]) -> list[Item]:
    """First what is proven, the most pressing first; then what is inferred: the most pressing of each kind,
    then the second of each, and so on. The kinds come in the order of `ItemKind`."""
    proven: list[Item] = []
    by_kind: dict[ItemKind, list[Item]] = defaultdict(list)
    for item in items:
        (proven if item.ground == "proven" else by_kind[item.kind]).append(item)
    inferred = [
        (number, item)
        for own in by_kind.values()
        for number, item in enumerate(sorted(own, key=lambda kind_item: -kind_item.days))
    ]
    inferred.sort(key=lambda ranked: (ranked[0], -ranked[1].days, _KINDS.index(ranked[1].kind)))
    proven.sort(key=lambda item: (-item.days, _KINDS.index(item.kind)))
    return [*proven, *(item for _, item in inferred)]


def _fitting(items: Sequence[Item], minutes: int) -> tuple[Item, ...]:
    taken = list(items[:1])
    for item in items[1:]:
        spent = sum(taken_item.minutes for taken_item in taken)
        if len(taken) < MOST_ITEMS and spent + item.minutes <= minutes:
            taken.append(item)
    return tuple(taken)


def _round(left: int, of_loop: NextRound | None) -> Item:
    """The next round of the loop that is open; without one, a session of as many questions as a round has."""
    alone = f"{counted(ROUND_QUESTIONS, 'question')} in one session, with follow-ups"
    in_loop = f"round {of_loop.number} of {of_loop.rounds} of your loop" if of_loop else ""
    return Item(
        kind="round",
        what=f"A full round: {in_loop or alone}",
        minutes=of_loop.minutes if of_loop else MINUTES["round"],
        reason=f"{counted(left, 'day')} left: a full round, then short ones" if left == 3 else "once a week",
        ground="day",
        about="loop" if of_loop else "",
    )


def _last_day(practice: Practice, left: int) -> tuple[Item, ...]:
    when = "tomorrow is the interview" if left else "today is the interview"
    rest = Item(kind="rest", what="Rest: nothing else to practise", minutes=0, reason=when, ground="day")
    short = [story.short_lines for story in practice.stories if story.short_lines]
    if not short:
        return (rest,)
    reading = Item(
        kind="reading",
        what="Read the ! lines of your stories once",
        minutes=max(LEAST_READING, len(short)),
        reason=f"{when}; {counted(sum(short), 'line')} in {counted(len(short), 'story', 'stories')}",
        ground="day",
    )
    return (reading, rest)
