"""The JSON Schemas of packs and levels, made from the values they become; editors check by them."""

from collections.abc import Mapping
from typing import Any, Literal, get_args, get_origin

from hotseat.domain.bank.ladder import MissingRule, Rung
from hotseat.domain.bank.level import Level, Principle
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.readiness.framework import FrameworkLevel, Outline
from hotseat.storage.bank.packs import FORMAT, LEVEL_TABLES
from hotseat.storage.readiness import framework
from hotseat.storage.toml.validation import LARGEST

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_PACK: dict[str, Any] = {"prompt": Prompt, "principle": Principle, "follow_up": Rung, "missing": MissingRule}
_TOLD = {
    "id": "Unique; it stays when the text is mended, because sessions refer to it.",
    "kind": "What kind of interview it belongs to.",
    "levels": 'The levels it is for, as in ["L6"].',
    "text": "As an interviewer would say it.",
    "competency": "Where the story mainly lies.",
    "principles": "Leadership principles by id, full name or short name; the first is the main one.",
    "themes": "Core themes, typical challenges and typical scenarios of its level, by id.",
    "interviewer_note": "One line: what a strong answer at this level shows.",
    "scale": "The figures a design is to assume.",
    "traps": "Tempting wrong turns in a design.",
    "change": "A requirement change to throw in midway.",
    "phases": "For each section of a design, the points an interviewer listens for.",
    "section": "The id of a section of the level's plan.",
    "points": "What a strong answer says there.",
    "follow_ups": "Follow-ups of its own; at best three, each of another layer.",
    "layer": "What the follow-up asks about.",
    "aliases": "Shorter names it is known by.",
    "anchors": "What a 1, 2, 3 and 4 sound like.",
    "concerns": 'A "-" note with one of these words says that it was missing.',
    "said": "Looked at only where a note holds one of these words.",
    "unsaid": 'Notes that hold none of these words say so; "#" is any digit.',
    "sections": "Sections of a plan; of a rule, those which left out say so.",
    "low": "Seconds at which the window opens.",
    "high": "Seconds at which the window closes; the same as low for a single figure.",
    "total": "Seconds the sections must sum to; 0 for none.",
    "question": "The assessment question of the row, as given.",
    "group": "The part of the framework it belongs to.",
    "competencies": "What the prompts that practise it are about.",
    "items": "The list, every item as given.",
    "needs": "The items of the checklist it works on, by id.",
    "least_months": "How long the way takes, at the least.",
    "most_months": "And at the most.",
    "tolerance": "Seconds allowed either side of a single figure.",
}


def pack_schema() -> dict[str, Any]:
    """The schema of a pack: its tables are optional, `format` is not."""
    tables = {name: {"type": "array", "items": _object(kind)} for name, kind in _PACK.items()}
    return _schema("A pack of hotseat", {"format": {"const": FORMAT}, **tables}, ["format"])


def level_schema() -> dict[str, Any]:
    """The schema of a level's file."""
    return _whole("A level of hotseat", Level, LEVEL_TABLES)


def framework_schema() -> dict[str, Any]:
    """The schema of a level of the competency framework."""
    return _whole("A level of the framework of hotseat", FrameworkLevel, framework.LEVEL_TABLES)


def outline_schema() -> dict[str, Any]:
    """The schema of what the competency framework compares."""
    return _whole("The outline of the framework of hotseat", Outline, framework.OUTLINE_TABLES)


SCHEMAS = {
    "pack": pack_schema,
    "level": level_schema,
    "framework": framework_schema,
    "outline": outline_schema,
}
"""What makes each schema, by what it is of."""


def _whole(title: str, kind: Any, tables: Mapping[str, str]) -> dict[str, Any]:
    level = _object(kind)
    headers = {plural: header for header, plural in tables.items()}
    fields = {headers.get(name, name): field for name, field in level["properties"].items()}
    required = ["format", *(headers.get(name, name) for name in level["required"])]
    return _schema(title, {"format": {"const": FORMAT}, **fields}, required)


def _schema(title: str, properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    return {
        "$schema": _DIALECT,
        "title": title,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _object(kind: Any) -> dict[str, Any]:
    fields: dict[str, Any] = kind.__annotations__
    return {
        "type": "object",
        "properties": {name: _field(name, annotation) for name, annotation in fields.items()},
        "required": [name for name in fields if name not in kind._field_defaults],
        "additionalProperties": False,
    }


def _field(name: str, annotation: Any) -> dict[str, Any]:
    found = _type(name, annotation)
    return {"description": _TOLD[name], **found} if name in _TOLD else found


def _type(name: str, annotation: Any) -> dict[str, Any]:
    if get_origin(annotation) is tuple:
        return {"type": "array", "items": _type(name, get_args(annotation)[0])}
    if get_origin(annotation) is Literal:
        return {"enum": list(get_args(annotation))}
    if annotation is str:
        return {"type": "string"}
    if annotation is int:
        return {"type": "integer", "minimum": 0, "maximum": LARGEST}
    return _object(annotation)
