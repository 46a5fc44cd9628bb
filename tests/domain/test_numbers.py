"""Which numbers a text names."""

import pytest

from hotseat.domain.numbers import numbers_named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("outages 3 -> 0", ("3", "0")),
        ("we cut it by forty percent", ("forty percent",)),
        ("from $40,000 a month to $1.5M", ("$40,000", "$1.5M")),
        ("latency fell from 800ms to 210 ms, 3.5 % more orders", ("800", "210", "3.5 %")),
        ("nine thousand requests, at the ninety ninth percentile", ("nine thousand", "ninety ninth")),
        ("one hundred and twenty people in three teams", ("one hundred and twenty", "three")),
        ("a quarter of the budget, and half of the time", ("a quarter of", "half of")),
        ("we cut the query time in half, twice; revenue doubled", ("in half", "twice", "doubled")),
        ("done in half a year, in half an hour", ()),
        ("costs fell by a third, to half a million dollars a quarter", ("by a third", "half a million")),
        ("the 2nd release of 2023", ("2nd", "2023")),
        ("one of them wanted the other one, and no one asked", ()),
        ("I was the newest one, and we kept the faster one", ()),
        ("I report a delay within one day", ("one",)),
        ("One day each one wrote a one page proposal to one another", ()),
        ("I wrote it down", ()),
        ("from 30 to 40 percent, ten per cent less", ("30", "40 percent", "ten per cent")),
        ("two thirds of the 2 dozen teams", ("two thirds of", "2 dozen")),
        ("twenty-four hours", ("twenty-four",)),
        ("an L6 in Q3 looked at the p99", ()),
        ("", ()),
    ],
)
def test_a_number_is_named_in_digits_or_in_words(text: str, named: tuple[str, ...]) -> None:
    assert numbers_named(text) == named
