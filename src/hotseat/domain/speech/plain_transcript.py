"""Puts a plain transcript of one answer into the sections that it names."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from hotseat.domain.pacing import Section
from hotseat.domain.speech.long_lines import cleaned
from hotseat.domain.text import slug

_BEFORE = r"[\s#>*_+\[(-]{0,12}(?:\d{1,2}[.)]\s{0,4})?[*_]{0,3}"
"""What may stand before a section's name: a heading's or a point's sign, a number, marks of strong text."""
_AFTER = r"s?[*_\])]{0,6}(?:\s{0,4}:[*_]{0,3}|\s{1,4}[-\u2013\u2014](?=\s)|[\s*_\])#]{0,12}$)\s*"
"""What has to follow it: a colon, a dash, or the end of the line."""


class SectionText(NamedTuple):
    """What was said in a section."""

    section: str
    """The section's id; empty for what stands before the first section that is named."""
    text: str
    """One paragraph a line, none longer than a line of text may be."""


def in_sections(text: str, sections: Sequence[Section]) -> tuple[SectionText, ...]:
    """The text by the section that a heading or the begin of a line names, in the order of the plan.

    A section that is named several times has all of its parts. Where none is named, all of it is of none.
    """
    begins = _begins(sections)
    parts: dict[str, list[str]] = {"": [], **{section.id: [] for section in sections}}
    current = ""
    for line in text.splitlines():
        rest = line
        if begins and (named := begins.match(line)):
            current = _id_of(named["name"], sections)
            rest = line[named.end() :]
        parts[current] += cleaned(rest)
    texts = {section: "\n".join(lines).strip("\n") for section, lines in parts.items()}
    return tuple(SectionText(section, text) for section, text in texts.items() if text)


def _begins(sections: Sequence[Section]) -> re.Pattern[str] | None:
    """How a line begins that names a section; None without sections."""
    names = sorted(
        {name for section in sections for name in (section.id, section.name) if slug(name)}, key=len
    )
    # A name may be typed with spaces where the plan has hyphens, and the other way round.
    spelled = ["[\\s_-]{1,4}".join(map(re.escape, re.split(r"[\s_-]+", name.strip()))) for name in names]
    if not spelled:
        return None
    return re.compile(f"{_BEFORE}(?P<name>{'|'.join(reversed(spelled))}){_AFTER}", re.IGNORECASE)


def _id_of(name: str, sections: Sequence[Section]) -> str:
    return next(section.id for section in sections if slug(name) in (slug(section.id), slug(section.name)))
