"""A row is a frozen sequence: whatever is made from it, it stays what it was."""

from random import Random
from typing import Any

import pytest

from hotseat.domain.session.rows.paged import PAGE, Paged
from hotseat.domain.session.rows.row import Long, Row, last_position, plus, with_item, with_last, without_last
from tests.each import each


@each("seed", range(60))
def test_every_row_stays_what_it_was_whatever_is_made_from_it(seed: int) -> None:
    chance = Random(seed)
    rows: list[tuple[Long[int], tuple[int, ...]]] = [(Row(), ())]
    for number in range(120):
        # Mostly the newest is gone on with, now and then an older one.
        row, same = rows[-1] if chance.random() < 0.7 else chance.choice(rows)
        change = chance.choice(["plus", "plus", "last", "less", "item"])
        if change == "plus":
            rows.append((plus(row, number % 9), (*same, number % 9)))
        elif change == "last" and same:
            rows.append((with_last(row, number % 7), (*same[:-1], number % 7)))
        elif change == "item" and same:
            position = chance.randrange(len(same))
            rows.append((with_item(row, position, number), (*same[:position], number, *same[position + 1 :])))
        elif change == "less":
            rows.append((without_last(row), same[:-1]))
        else:
            rows.append((Row(same), same))
        looked_at = chance.choice(rows)
        assert (3 in looked_at[0]) is (3 in looked_at[1])
        assert last_position(looked_at[0], 5) == max(
            (position for position, item in enumerate(looked_at[1]) if item == 5), default=-1
        )
    for row, same in rows:
        _is_as(row, same, chance)


def _is_as(row: Long[int], same: tuple[int, ...], chance: Random) -> None:
    assert (tuple(row), len(row), row == same, hash(row), repr(row)) == (
        same,
        len(same),
        True,
        hash(same),
        repr(same),
    )
    assert [item in row for item in range(10)] == [item in same for item in range(10)]
    for position in range(-len(same), len(same)):
        assert row[position] == same[position]
    for _ in range(6):
        start, stop = (chance.choice([-99, -3, -1, 0, 1, 2, 5, 99]) for _ in range(2))
        step = chance.choice([1, 2, -1])
        assert row[start:stop:step] == same[start:stop:step]
    assert (row[:-1], row[1:], row[:]) == (same[:-1], same[1:], same)


@pytest.mark.parametrize("position", [3, -4, 99])
def test_what_is_not_there_cannot_be_taken(position: int) -> None:
    with pytest.raises(IndexError):
        Row([1, 2, 3])[position]


def test_a_row_is_no_other_sequence() -> None:
    other: Any = [1, 2]
    assert Row([1, 2]) == (1, 2)
    assert Row([1, 2]) != other
    assert Row([1, 2]) != Row([1, 3])


def test_pages_stay_full_but_the_last_whatever_is_taken_away_and_added() -> None:
    paged, same = Paged(tuple(range(3 * PAGE))), tuple(range(3 * PAGE))
    for _ in range(PAGE + 1):
        paged, same = paged.without_last(), same[:-1]
    for number in range(2 * PAGE):
        paged, same = paged.plus(number), (*same, number)
    for position in (0, PAGE - 1, PAGE, len(same) - 1):
        paged, same = (
            paged.with_item(position, -position),
            (*same[:position], -position, *same[position + 1 :]),
        )
    assert [paged[position] for position in range(-len(same), len(same))] == [*same, *same]
    assert (len(paged), tuple(paged), paged[PAGE:]) == (len(same), same, same[PAGE:])
    assert not Paged().without_last()


def test_where_nothing_is_nothing_is_taken_away_or_found() -> None:
    assert list(Row[int]().without_last()) == []
    unhashable: Any = []
    assert unhashable not in Row([1, 2])
    paged = Paged([1, 2])
    with pytest.raises(IndexError):
        paged[-3]
    assert paged != 3
    assert paged != "12"
