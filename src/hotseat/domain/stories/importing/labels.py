"""Recognises the names of sections, however they were written: "2. Context (30s)", "**Challenge:** ..."."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from hotseat.domain.importing.markup import LONGEST_HEADING, unwrapped, without_emphasis
from hotseat.domain.text import slug

SYNONYMS: Mapping[str, tuple[str, ...]] = {
    "Situation": (
        *("situation", "background", "context", "setting", "problem", "problem-statement", "scene"),
        *("starting-point", "initial-situation", "situation-background", "s"),
    ),
    "Task": (
        *("task", "challenge", "goal", "objective", "obstacle", "target", "mission", "responsibility"),
        *("my-responsibility", "what-i-had-to-do", "t"),
    ),
    "Action": (
        *("action", "approach", "what-i-did", "what-we-did", "actions-taken", "actions-i-took", "step"),
        *("steps-taken", "behavior", "behaviour", "execution", "solution", "how-i-did-it", "a"),
    ),
    "Result": (
        *("result", "outcome", "impact", "results-and-impact", "result-and-impact"),
        *("measurable-result", "r"),
    ),
    "Learning": (
        *("learning", "lesson", "lessons-learned", "lesson-learned", "lessons-learnt", "lesson-learnt"),
        *("what-i-learned", "what-i-learnt", "what-we-learned", "takeaway", "reflection", "retrospective"),
        *("what-i-would-do-differently", "insight", "l"),
    ),
}
"""For each section the names, as slugs, by which people who use other schemes call it."""
_BY_NAME = {name: section for section, names in SYNONYMS.items() for name in names}
LONGEST_LABEL = 60
"""The most characters of a label before a colon; what is longer is a sentence."""


_NUMBER = re.compile(
    r"(?:step\s+)?(?:\(?\d{1,2}(?:\.\d{1,2})*[.):]?|[ivx]{1,4}[.)]|[a-z][.)])\s+", re.IGNORECASE
)
_TIME = re.compile(
    r"""[\s:,(\[~≈\N{EN DASH}\N{EM DASH}-]+
    (?P<time>
        (?:\d+:\d\d | \d+(?:[.,]\d+)?)
        (?:\s*(?:m|min|s|sec)?\s*[-\N{EN DASH}]\s*(?:\d+:\d\d | \d+(?:[.,]\d+)?))?
    \s*(?P<unit>m|mins?|minutes?|s|secs?|seconds?)?)\s*[)\]]?\s*$""",
    re.VERBOSE | re.IGNORECASE,
)
_PARENTHESIS = re.compile(r"(.+?)\s*[(\[]([^()\[\]]+)[)\]]$")
_DIVIDED = re.compile(
    r"(.{1,60}?)(?:\s*[:\N{FULLWIDTH COLON}]\s*|\s+[-\N{EN DASH}\N{EM DASH}]+\s+)(.*)", re.DOTALL
)
_LETTER_IN_BRACKETS = re.compile(r"[(\[](\w)[)\]](?=\w)")
_BOLD = re.compile(r"(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\1(.*)", re.DOTALL)
_DIVIDER = re.compile(r"^\s*[:\N{FULLWIDTH COLON}]\s*|^\s+[\N{EN DASH}\N{EM DASH}-]+\s+")
_DROP_CAP = re.compile(r"(?:\*\*|__)(\w)(?:\*\*|__)(\w.*)", re.DOTALL)


class Label(NamedTuple):
    """The name of a section in a heading or before a text."""

    section: str
    """The section it means."""
    rest: str = ""
    """What stands behind the name and is no part of it."""
    time: str = ""
    """A time that stands beside the name, as in "Situation: 3m"."""
    others: tuple[str, ...] = ()
    """Further sections that it names, as in "Situation and Task"."""
    is_letter: bool = False
    """Whether the name is one letter of STARL."""
    is_plain: bool = False
    """Whether the name is that of a plan's section, and no other word for it."""


def label_of(text: str, sections: Mapping[str, str], *, time: bool = True) -> Label | None:
    """The section that a heading means, or None; `sections` has the names of the plans' sections by slug.

    `time` says whether figures with a unit behind the name are a time and no text.
    """
    plain = _without_number(_LETTER_IN_BRACKETS.sub(r"\1", unwrapped(text)))
    if len(plain) > LONGEST_HEADING:
        return _divided(plain, sections)
    time_match = _time_in(plain) if time else None
    if time_match and (label := _in_words(plain[: time_match.start()], sections)) and not label.rest:
        return label._replace(time=time_match["time"].strip())
    # "Result: cut the wait to 3 min" ends with a figure of its text.
    return _in_words(plain, sections)


class Marked(NamedTuple):
    """A text that begins with a label, and whether the label is set in bold or italics."""

    name: str
    rest: str
    is_bold: bool
    is_alone: bool
    """Whether the text is nothing but the label."""


def marked(text: str) -> Marked | None:
    """The label before a text: "**Challenge:** the queue", "Challenge: the queue", "Challenge"; or None."""
    if drop_cap := _DROP_CAP.fullmatch(text):
        inner = marked(drop_cap[1] + drop_cap[2])
        return inner._replace(is_bold=True) if inner else None
    if bold := _BOLD.fullmatch(text):
        name = bold[2].rstrip(" :\N{FULLWIDTH COLON}")
        rest = _DIVIDER.sub("", bold[3], count=1)
        if rest.strip() and name == bold[2] and rest == bold[3]:
            return None  # "**Result** was not what we sought" is a sentence.
        return Marked(name, rest, is_bold=True, is_alone=not rest)
    if divided := _DIVIDED.fullmatch(text):
        return Marked(divided[1], divided[2], is_bold=False, is_alone=not divided[2])
    if len(text) <= LONGEST_LABEL:
        return Marked(text, "", is_bold=False, is_alone=True)
    return None


def joined_names(text: str) -> list[str]:
    """The names that a heading joins by a slash, a comma, "and" or a sign for it."""
    return [part for part in re.split(r"\s*[/&+,]\s*|\s+and\s+", text) if part]


def _in_words(name: str, sections: Mapping[str, str]) -> Label | None:
    return _whole(name, sections) or _in_parentheses(name, sections) or _divided(name, sections)


def _whole(name: str, sections: Mapping[str, str]) -> Label | None:
    if whole := _named(name, sections):
        return whole
    labels = [_named(part, sections) for part in joined_names(name)]
    if len(labels) < 2 or not all(labels):
        return None
    first, *others = dict.fromkeys(label.section for label in labels if label)
    return Label(first, others=tuple(others))


def _named(name: str, sections: Mapping[str, str]) -> Label | None:
    sought = slug(re.sub(r"(?<=\w)\s+#?\d{1,2}$", "", without_emphasis(name)))
    for name_slug in (sought, re.sub("^(the|my|our|key|main)-", "", sought)):
        for spelling in (name_slug, name_slug.removesuffix("s")):
            if spelling in sections:
                return Label(sections[spelling], is_plain=True)
            if (section := _BY_NAME.get(spelling)) is not None:
                return Label(section, is_letter=len(spelling) == 1, is_plain=spelling == slug(section))
    return None


def _in_parentheses(name: str, sections: Mapping[str, str]) -> Label | None:
    """ "Action (what I did)": a second name of the same section says nothing more."""
    inside = _PARENTHESIS.fullmatch(name.strip())
    if inside is None or (label := _whole(inside[1], sections)) is None:
        return None
    return label if _means(inside[2], label, sections) else label._replace(rest=inside[2])


def _divided(name: str, sections: Mapping[str, str]) -> Label | None:
    divided = _DIVIDED.fullmatch(name.strip())
    if divided is None:
        return None
    label = _whole(divided[1], sections) or _in_parentheses(divided[1], sections)
    if label is None:
        return None
    return label if _means(divided[2], label, sections) else label._replace(rest=divided[2].strip())


def _means(text: str, label: Label, sections: Mapping[str, str]) -> bool:
    second = _named(text, sections)
    return second is not None and second.section == label.section


def _time_in(text: str) -> re.Match[str] | None:
    """The time at the end of a heading; figures alone are a time only as in 1:30."""
    match = _TIME.search(text)
    return match if match and (match["unit"] or ":" in match["time"]) else None


def _without_number(text: str) -> str:
    """The text without the number and the signs before it."""
    bare = re.sub(r"^[^\w(\[*_]+", "", text.strip()).rstrip(": \N{FULLWIDTH COLON}")
    return _NUMBER.sub("", bare, count=1) if _NUMBER.match(bare) else bare
