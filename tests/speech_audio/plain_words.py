"""Words without what may be written otherwise: signs, spelling, hesitations, numbers in digits or not."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL = {
    **{word: number for number, word in enumerate(_UNITS)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
}
_LARGE = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
_NUMBER = "|".join([*_SMALL, *_LARGE])
_RUN = re.compile(rf"\b(?:{_NUMBER})(?:(?: |(?<=hundred) and )(?:{_NUMBER}))*\b")
_SPELLED = {
    "any more": "anymore",
    "catalogue": "catalog",
    "colour": "color",
    "harbour": "harbor",
    "okay": "ok",
    "theatre": "theater",
}
_HESITATION = re.compile(r"u+[mh]+|e+[mhr]+|a+h+|h+[eu]?m+|m+|e+u+h+")


def plain_words(text: str) -> list[str]:
    """The words to compare; "forty percent" and "40%" are the same."""
    text = text.lower().replace("\u2019", "'").replace("%", " percent ").replace("-", " ")
    for other, word in _SPELLED.items():
        text = text.replace(other, word)
    text = re.sub(r"(\d),(?=\d{3})", r"\1", text)
    text = re.sub(rf"(\d+) ({'|'.join(_LARGE)})", lambda found: str(int(found[1]) * _LARGE[found[2]]), text)
    text = re.sub(r"\$([\d.]*\d)", r"\1 dollars", _RUN.sub(_in_digits, text))
    words = [word.strip("'.") for word in re.findall(r"[a-z0-9'.]+", text)]
    return [word for word in words if word and not _HESITATION.fullmatch(word)]


def _in_digits(found: re.Match[str]) -> str:
    total = part = 0
    for word in found[0].split():
        if word == "hundred":
            part = max(part, 1) * 100
        elif word in _LARGE:
            total, part = total + max(part, 1) * _LARGE[word], 0
        else:
            part += _SMALL.get(word, 0)
    return str(total + part)


class Pairing(NamedTuple):
    """What was said against what was heard, at the smallest cost."""

    errors: int
    """Words left out, added, or heard as others."""
    same: list[tuple[int, int]]
    """The places of each word that was heard as it was said, in both."""


def paired(said: list[str], heard: list[str]) -> Pairing:
    """Lays the words beside each other."""
    rows = [list(range(len(heard) + 1))]
    for number, true in enumerate(said, 1):
        row = [number]
        for at, word in enumerate(heard, 1):
            row.append(min(rows[-1][at] + 1, row[-1] + 1, rows[-1][at - 1] + (true != word)))
        rows.append(row)
    return Pairing(rows[-1][-1], list(_same(said, heard, rows))[::-1])


def _same(said: list[str], heard: list[str], rows: list[list[int]]) -> Iterator[tuple[int, int]]:
    first, second = len(said), len(heard)
    while first and second:
        cost = rows[first][second]
        if said[first - 1] == heard[second - 1] and cost == rows[first - 1][second - 1]:
            yield first - 1, second - 1
            first, second = first - 1, second - 1
        elif cost == rows[first - 1][second - 1] + 1:
            first, second = first - 1, second - 1
        elif cost == rows[first - 1][second] + 1:
            first -= 1
        else:
            second -= 1
