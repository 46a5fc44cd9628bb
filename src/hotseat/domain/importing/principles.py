"""Finds the leadership principles in a list of names, however it is divided."""

import re
from collections.abc import Iterable, Mapping

from hotseat.domain.importing.markup import unwrapped, without_emphasis
from hotseat.domain.text import one_line, slug

_BETWEEN = re.compile(r"\s*(?:[,;/|&+\n•·]|\band\b)\s*|\s*->\s*")
_TAG = re.compile(r"(?<!\S)#(?:[\w-]+/)*([\w-]+)")
"""A tag as in #lp/ownership."""
_RANK = re.compile(r"\s*[(\[](?:main|primary|secondary|also|LP|\d)[)\]]$", re.IGNORECASE)
"""What people write behind a name to say how much a story tells of it."""
HEADERS = (
    *("principle", "principles", "lp", "lps", "leadership-principle", "leadership-principles"),
    *("amazon-lp", "amazon-lps", "amazon-principles", "main-principle", "primary-lp"),
)
"""What people call a column or a label of principles, as slugs."""
MOST_WORDS = 8
"""The most parts of one name: "Have Backbone; Disagree and Commit" has three."""


def principles_in(texts: Iterable[str], known: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """The ids of the principles in these texts, and the names that are none.

    `known` has the id of each principle by the slug of each of its names. Names may contain what divides
    them: "Are Right, A Lot".
    """
    ids: list[str] = []
    others: list[str] = []
    for text in texts:
        plain = _TAG.sub(r", \1,", unwrapped(one_line(text)).strip("[] "))
        spans = _spans(plain)
        at = 0
        while at < len(spans):
            longest = _longest(plain, spans[at : at + MOST_WORDS], known)
            if longest is None:
                others.append(plain[slice(*spans[at])])
                at += 1
            else:
                ids.append(longest[0])
                at += longest[1]
    return list(dict.fromkeys(ids)), others


def principle_named(text: str, known: Mapping[str, str]) -> str:
    """The id of the principle with this name, also as in DiveDeep or "Ownership (main)"; else empty."""
    bare = _RANK.sub("", without_emphasis(unwrapped(text)))
    for name in (bare, re.sub("(?<=[a-z])(?=[A-Z])", "-", bare)):
        if (principle := known.get(slug(name.replace("&", " and ")))) is not None:
            return principle
    return ""


def _spans(text: str) -> list[tuple[int, int]]:
    """Where each part between dividers begins and ends."""
    ends = [
        *((divider.start(), divider.end()) for divider in _BETWEEN.finditer(text)),
        (len(text), len(text)),
    ]
    starts = [0, *(end for _, end in ends)]
    return [(start, end) for start, (end, _) in zip(starts, ends, strict=False) if text[start:end].strip()]


def _longest(text: str, spans: list[tuple[int, int]], known: Mapping[str, str]) -> tuple[str, int] | None:
    """The principle whose name takes most of the first parts, and how many it takes."""
    for count in range(len(spans), 0, -1):
        part = text[spans[0][0] : spans[count - 1][1]]
        if principle := principle_named(part, known):
            return principle, count
    return None
