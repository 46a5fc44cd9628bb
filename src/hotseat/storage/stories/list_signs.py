"""Makes plain Markdown of lists that people write otherwise: indented as a whole, or with other signs.

Markdown would take them for one text, in which the second point is lost in the first.
"""

import re
from collections.abc import Iterable, Iterator

DEEPEST = 4
"""Markdown takes a list that is indented by so many columns for something else."""
TAB = 4
"""Columns between two stops of a tab."""
_ENTRY = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?:\s|$)")
_SIGN = re.compile(r"[\u2022\u2023\u25aa\u25ab\u25cb\u25cf\u25e6\u25a0]\s+")
"""The signs of lists in word processors and on web pages."""
_DASH = re.compile(r"[\u2013\u2014]\s+")
"""A dash is one too where a list can begin; within a text it belongs to the sentence."""
_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")


def as_markdown(lines: Iterable[str]) -> Iterator[str]:
    """The same lines, each in its place: lists begin at the margin, and each point with a hyphen."""
    fence, in_list, shift, begins = "", False, 0, True
    for line in lines:
        mark = _FENCE.match(line)
        if fence or mark:
            closes = bool(mark and fence and mark[1].startswith(fence))
            fence = "" if closes else fence or (mark[1] if mark else "")
            yield line
            continue
        text = _with_hyphen(line.lstrip(), begins=begins or in_list)
        indent = len(line[: len(line) - len(line.lstrip())].expandtabs(TAB))
        is_entry = bool(_ENTRY.match(text))
        if is_entry:
            shift = _shift(indent, shift) if in_list else _shift(indent, indent)
            in_list = True
        elif text and not indent:
            shift, in_list = 0, False
        begins = not text or text.startswith("#")
        yield " " * (indent - shift) + text if is_entry or (text and indent >= shift > 0) else line


def _with_hyphen(text: str, *, begins: bool) -> str:
    sign = _SIGN.match(text) or (_DASH.match(text) if begins else None)
    return f"- {text[sign.end() :]}" if sign else text


def _shift(indent: int, shift: int) -> int:
    return shift if indent >= shift >= DEEPEST else 0
