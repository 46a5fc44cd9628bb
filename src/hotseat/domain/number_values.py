"""The numbers in a text with their values, so that "25 %" and "a quarter" are the same."""

import re
from fractions import Fraction
from typing import NamedTuple

from hotseat.domain.numbers import numbers_named

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = {word: value for value, word in enumerate(_UNITS.split())}
_SMALL |= {word: 10 * value for value, word in enumerate(_TENS.split(), 2)}
_GREAT = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000}
_GREAT |= {"b": 1_000_000_000, "billion": 1_000_000_000}
_GROUPS = {"hundred": 100, "dozen": 12}
_PARTS = {"half": 2, "halves": 2, "halved": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4}
_TIMES = {"twice": 2, "doubled": 2, "tripled": 3, "quadrupled": 4}
_VALUES = {word: Fraction(value) for word, value in (_SMALL | _TIMES).items()}
_DATES = re.compile(
    r"\d{4}-\d{2}(?:-\d{2})?(?!\d)|\d+:\d{2}"
    r"|\b(?:in|since|by|from|until|late|early|mid) (?:19|20)\d{2}\b(?!-\d)",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)$", re.IGNORECASE)


class Figure(NamedTuple):
    """A number in a text."""

    text: str
    """As it is written."""
    value: Fraction
    """Its value; a share is a part of one."""


def figures(text: str) -> list[Figure]:
    """The numbers in a text, in their order, without dates, years and ordinals."""
    undated = _DATES.sub(";", text)
    return [
        Figure(named, _value(named.lower())) for named in numbers_named(undated) if not _ORDINAL.search(named)
    ]


def _value(named: str) -> Fraction:
    """The value of a number as it was found: "$1,200", "forty-two percent", "two thirds of"."""
    words = re.findall(r"[a-z]+|\d[\d,.]*|%", named)
    parts = 100 if {"%", "percent", "cent"} & {*words} else 1
    if words[0] == "half" and words[-1] != "of":
        parts, words = 2, words[1:]
    total, current = Fraction(0), None
    for word in words:
        if word in _PARTS:
            parts = _PARTS[word]
        elif word in _GREAT:
            total, current = total + (1 if current is None else current) * _GREAT[word], Fraction(0)
        elif word in _GROUPS:
            current = (1 if current is None else current or 1) * Fraction(_GROUPS[word])
        elif (small := _small(word)) is not None:
            current = small + (current or 0)
    return (total + (Fraction(1) if current is None else current)) / parts


def _small(word: str) -> Fraction | None:
    """The value of a word in words or digits; None for one without a value, as "and"."""
    return _digits(word) if word[0].isdigit() else _VALUES.get(word)


def _digits(word: str) -> Fraction:
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", word):
        word = word.replace(",", "")
    whole, *rest = word.replace(",", ".").strip(".").split(".")
    return Fraction(".".join([whole, "".join(rest)]) if any(rest) else whole)
