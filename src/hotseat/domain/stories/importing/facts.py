"""Makes the facts of a story from what stands under a name: "Team size: 12", "lp: Ownership"."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from hotseat.domain.importing.markup import unwrapped, without_emphasis
from hotseat.domain.importing.principles import HEADERS, principles_in
from hotseat.domain.importing.remarks import Remark
from hotseat.domain.looking_up import unknown
from hotseat.domain.stories.importing.parts import Names, Property
from hotseat.domain.stories.importing.placing import title_of
from hotseat.domain.text import one_line, slug

PRINCIPLES, SOFT, TITLE, SHOWS = "principles", "soft", "title", "shows"
FIELDS: Mapping[str, str] = {
    **dict.fromkeys(("title", "story", "story-title", "headline", "name-of-the-story"), TITLE),
    **dict.fromkeys(
        ("when", "year", "period", "timeframe", "time-frame", "when-it-happened", "date"), "when"
    ),
    **dict.fromkeys(HEADERS, PRINCIPLES),
    **dict.fromkeys(
        ("tags", "tag", "skill", "skills", "competency", "competencies", "themes", "topics", "filetags"), SOFT
    ),
    **dict.fromkeys(
        ("people", "team-size", "size-of-team", "headcount", "org-size", "size-of-org"), "people"
    ),
    **dict.fromkeys(("teams", "number-of-teams", "teams-involved"), "teams"),
    **dict.fromkeys(("budget", "budget-musd", "budget-usd"), "budget_musd"),
    **dict.fromkeys(("horizon", "horizon-months", "planning-horizon"), "horizon_months"),
    **dict.fromkeys(("stakeholder", "highest-stakeholder"), "stakeholder"),
    "shows": SHOWS,
    **dict.fromkeys(("recovery", "recovery-months", "recovery-time", "time-to-recover"), "recovery_months"),
}
"""The field of a story's facts for each name that people give it, as slugs."""
KEPT = ("tags", "aliases", "cssclasses")
"""Keys of notes that stay in the front matter as they are, because other programs read them there."""
_CREATED = "date"
"""In a front matter the day on which the note was made."""

_ITEM = re.compile(r"[\w-]+/[a-z0-9-]+")
"""An item of a checklist, as level/item."""
_ABOUT = r"(?:about|around|approx\.?|ca\.?|circa|~|≈)?\s*"
_NOUNS = "(?:direct )?(?:people|persons|engineers|developers|devs|members|reports|folks|managers|teams)"
_WHOLE = re.compile(rf"{_ABOUT}(\d{{1,3}}(?:,\d{{3}})+|\d+)\s*\+?\s*(?:{_NOUNS})?", re.IGNORECASE)
_MONTHS = re.compile(rf"{_ABOUT}(\d+(?:\.5)?)\s*(months?|mos?|years?|yrs?)", re.IGNORECASE)
_DOLLARS = re.compile(
    rf"{_ABOUT}(?:(?P<sign>US\$|\$|USD)\s*)?(?P<figure>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)\s*"
    r"(?P<unit>k|thousand|m|mm|mio|million|b|bn|billion)?\s*\+?\s*(?P<after>USD|dollars|US dollars)?",
    re.IGNORECASE,
)
_MILLIONS = {"": 1e-6, "k": 1e-3, "t": 1e-3, "m": 1.0, "b": 1e3}
_STAKEHOLDERS = {
    **dict.fromkeys(("team", "director", "vp", "c-level"), ""),
    **dict.fromkeys(("directors", "senior-director", "sr-director"), "director"),
    **dict.fromkeys(("vps", "svp", "evp", "vice-president", "senior-vice-president"), "vp"),
    **dict.fromkeys(("ceo", "cto", "cfo", "coo", "cpo", "cio", "ciso", "c-suite", "clevel"), "c-level"),
}
_LONGEST_TEXT = 200
LARGEST = 10**7
"""The largest figure of a story's file."""


class Gathered(NamedTuple):
    """What the properties of a story say."""

    fields: Mapping[str, Any]
    """Fields of the front matter and their values."""
    tagged: tuple[str, ...]
    """The principles that only tags and skills name; they stand behind those that are named as principles."""
    others: tuple[tuple[str, tuple[str, ...]], ...]
    """Keys that stay in the front matter and mean nothing here."""
    notes: tuple[tuple[int, str], ...]
    """What has no field, as lines for the notes of the story, each with its line in the source."""
    remarks: tuple[Remark, ...]


def field_of(name: str) -> str:
    """The field that a name means; empty for none."""
    return FIELDS.get(re.sub("^(the|my|our)-", "", slug(without_emphasis(name))), "")


def value_of(field: str, name: str, text: str) -> int | float | str | None:
    """The value of a field from a text; None if the text could mean something else."""
    reads: Callable[[str, str], int | float | str | None] | None = _READS.get(field)
    return reads(slug(name), text.strip()) if reads else None


def gathered(properties: Iterable[Property], names: Names) -> Gathered:
    """The facts in these properties; the first of two for one field counts."""
    fields: dict[str, Any] = {}
    by_field: dict[str, list[str]] = {PRINCIPLES: [], SOFT: []}
    others: list[tuple[str, tuple[str, ...]]] = []
    notes: list[tuple[int, str]] = []
    remarks: list[Remark] = []
    for item in properties:
        field = "" if item.about_file and slug(item.name) == _CREATED else field_of(item.name)
        if field in by_field:
            known, unknown_ones = principles_in(item.values, names.principles)
            by_field[field] += known
            placed = not unknown_ones
            if field == PRINCIPLES:
                remarks += [_no_principle(item.line, text, names) for text in unknown_ones]
        else:
            value = _value(field, item) if field not in fields else None
            placed = value is not None
            fields.update({field: value} if placed else {})
        if slug(item.name) in KEPT and item.about_file:
            others.append((slug(item.name), item.values))
        elif not placed and any(item.values):
            notes.append((item.line, f"{item.name}: {', '.join(item.values)}"))
    fields[PRINCIPLES] = tuple(dict.fromkeys(by_field[PRINCIPLES]))
    return Gathered(
        fields=fields,
        tagged=tuple(by_field[SOFT]),
        others=tuple(others),
        notes=tuple(notes),
        remarks=tuple(remarks),
    )


def _value(field: str, item: Property) -> object:
    """The value of a field from a property; None if it could mean something else."""
    if field == SHOWS:
        return item.values if item.about_file and all(map(_ITEM.fullmatch, item.values)) else None
    return value_of(field, item.name, ", ".join(item.values))


def _no_principle(line: int, text: str, names: Names) -> Remark:
    sentence = unknown("principle", one_line(text), names.principle_names.values())
    return Remark(line, line, f"{sentence}; name it under `principles` of the story")


def _people(_: str, text: str) -> int | None:
    whole = _WHOLE.fullmatch(text)
    figure = int(whole[1].replace(",", "")) if whole else LARGEST + 1
    return figure if figure <= LARGEST else None


def _months(name: str, text: str) -> int | None:
    if name.endswith("months") and text.isdecimal() and text.isascii():
        return int(text) if len(text) < 5 else None
    match = _MONTHS.fullmatch(text)
    if match is None or len(match[1]) > 5:
        return None
    months = float(match[1]) * (12 if match[2].lower().startswith("y") else 1)
    return int(months) if months.is_integer() else None


def _budget(name: str, text: str) -> float | None:
    match = _DOLLARS.fullmatch(text)
    if match is None or len(match["figure"]) > 15:
        return None
    figure = float(match["figure"].replace(",", ""))
    if name == "budget-musd" and text == match["figure"]:
        millions = figure
    elif match["sign"] or match["after"] or name == "budget-usd":
        millions = round(figure * _MILLIONS[(match["unit"] or "")[:1].lower()], 6)
    else:
        return None
    return millions if millions <= LARGEST else None


def _stakeholder(_: str, text: str) -> str | None:
    name = slug(text)
    for sought in (name, re.sub("-(of|for)-.*", "", name)):
        if sought in _STAKEHOLDERS:
            return _STAKEHOLDERS[sought] or sought
    return None


def _title(_: str, text: str) -> str | None:
    return title_of(text) or None


def _text(_: str, text: str) -> str | None:
    return one_line(without_emphasis(unwrapped(text))) if 0 < len(text) <= _LONGEST_TEXT else None


_READS: Mapping[str, Callable[[str, str], int | float | str | None]] = {
    TITLE: _title,
    "when": _text,
    "people": _people,
    "teams": _people,
    "budget_musd": _budget,
    "horizon_months": _months,
    "recovery_months": _months,
    "stakeholder": _stakeholder,
}
