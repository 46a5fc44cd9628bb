"""Moves lists that are indented as a whole to the margin, where Markdown would take them for text."""

import re
from collections.abc import Iterable, Iterator

DEEPEST = 4
"""From so many columns on, Markdown takes a list for something else."""
TAB = 4
"""Columns between two stops of a tab."""
_ENTRY = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?:\s|$)")
_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")


def at_margin(lines: Iterable[str]) -> Iterator[str]:
    """The same lines, each in its place, with the common indent of such a list taken away."""
    fence, in_list, shift = "", False, 0
    for line in lines:
        mark = _FENCE.match(line)
        if fence or mark:
            closes = bool(mark and fence and mark[1].startswith(fence))
            fence = "" if closes else fence or (mark[1] if mark else "")
            yield line
            continue
        text = line.lstrip(" \t")
        indent = len(line[: len(line) - len(text)].expandtabs(TAB))
        if _ENTRY.match(text):
            shift = shift if in_list and indent >= shift else indent if not in_list else 0
            shift, in_list = (shift if shift >= DEEPEST else 0), True
        elif text and not indent:
            shift, in_list = 0, False
        yield " " * (indent - shift) + text if text and indent >= shift > 0 else line
