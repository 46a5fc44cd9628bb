"""The numbers of a text with their values."""

from fractions import Fraction

import pytest

from hotseat.domain.number_values import figures


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("outages 3 -> 0", (3, 0)),
        ("forty teams", (40,)),
        ("forty-two of 1,200 requests a second", (42, 1200)),
        ("two thousand five hundred", (2500,)),
        ("a hundred and fifty people", (150,)),
        ("12 %, or ten percent, or 8 per cent", (Fraction(12, 100), Fraction(1, 10), Fraction(8, 100))),
        ("a quarter of the cost, and two thirds of the pages", (Fraction(1, 4), Fraction(2, 3))),
        ("halved, then cut in half", (Fraction(1, 2), Fraction(1, 2))),
        ("twice as fast; orders tripled", (2, 3)),
        ("$3M and 40k and half a million and a dozen", (3_000_000, 40_000, 500_000, 12)),
        ("from 900 ms to 1.2 s", (900, Fraction(6, 5))),
        ("zero outages", (0,)),
        ("3 outages a quarter in 2025, since 2025-03, at 9:30, the 99th percentile", (3,)),
        ("L6 in Q3, v2, one of them, no number", ()),
        ("1.2.3 and 1., and 5.", (Fraction(123, 100), 1, 5)),
    ],
)
def test_the_value_of_each_number(text: str, values: tuple[Fraction | int, ...]) -> None:
    assert tuple(figure.value for figure in figures(text)) == tuple(map(Fraction, values))


@pytest.mark.parametrize(
    ("text", "other"), [("forty", "40"), ("25 %", "a quarter of"), ("halved", "50 percent"), ("2k", "2,000")]
)
def test_the_same_number_is_the_same_however_it_is_written(text: str, other: str) -> None:
    assert [figure.value for figure in figures(text)] == [figure.value for figure in figures(other)]


@pytest.mark.parametrize("text", ["9" * 4000, "forty " * 600, "half a " * 500, "1,1" * 900, "." * 4000])
def test_no_text_is_too_much(text: str) -> None:
    assert len(figures(text)) < 5000
