"""The JSON Schemas of packs, levels, shapes of loops and the framework, with which editors check them."""

from collections.abc import Mapping
from typing import Any

from hotseat.domain.bank.ladder import MissingRule, Rung
from hotseat.domain.bank.level import Level, Principle
from hotseat.domain.bank.prompt import Prompt, PromptDefaults
from hotseat.domain.loop.shape import Shape
from hotseat.domain.readiness.framework import FrameworkLevel, Outline
from hotseat.storage.bank import framework
from hotseat.storage.bank.loops import shapes
from hotseat.storage.bank.pack_defaults import KEY as DEFAULTS
from hotseat.storage.bank.packs import FORMAT, LEVEL_TABLES
from hotseat.storage.toml.json_schema import schema_of_file, table_schema

_PACK: dict[str, Any] = {"prompt": Prompt, "principle": Principle, "follow_up": Rung, "missing": MissingRule}


def pack_schema() -> dict[str, Any]:
    """The schema of a pack, in which only `format` is required.

    A prompt needs what [defaults] does not say.
    """
    entries = {name: table_schema(kind) for name, kind in _PACK.items()}
    tables = {name: {"type": "array", "items": entry} for name, entry in entries.items()}
    says = "What each prompt of the pack has that does not say otherwise."
    defaults = {**table_schema(PromptDefaults), "description": says}
    prompt = entries["prompt"]
    given = [key for key in prompt["required"] if key in defaults["properties"]]
    prompt["required"] = [key for key in prompt["required"] if key not in given]
    properties = {"format": {"const": FORMAT}, DEFAULTS: defaults, **tables}
    needed = [_needed_without_default(key) for key in given]
    return {**schema_of_file("A pack of hotseat", properties, ["format"]), "allOf": needed}


def _needed_without_default(key: str) -> dict[str, Any]:
    has_default = {"required": [DEFAULTS], "properties": {DEFAULTS: {"required": [key]}}}
    each_has_it = {"properties": {"prompt": {"items": {"required": [key]}}}}
    return {"if": has_default, "else": each_has_it}


def level_schema() -> dict[str, Any]:
    """The schema of a level's file."""
    return _whole("A level of hotseat", Level, LEVEL_TABLES)


def framework_schema() -> dict[str, Any]:
    """The schema of a level of the competency framework."""
    return _whole("A level of the framework of hotseat", FrameworkLevel, framework.LEVEL_TABLES)


def outline_schema() -> dict[str, Any]:
    """The schema of the outline, which says what the competency framework compares."""
    return _whole("The outline of the framework of hotseat", Outline, framework.OUTLINE_TABLES)


def shape_schema() -> dict[str, Any]:
    """The schema of the shape of a loop."""
    return _whole("The shape of a loop of hotseat", Shape, shapes.TABLES)


SCHEMAS = {
    "pack": pack_schema,
    "level": level_schema,
    "framework": framework_schema,
    "outline": outline_schema,
    "shape": shape_schema,
}
"""The function that makes each schema, by its name on the command line."""


def _whole(title: str, kind: Any, tables: Mapping[str, str]) -> dict[str, Any]:
    level = table_schema(kind)
    headers = {plural: header for header, plural in tables.items()}
    fields = {headers.get(name, name): field for name, field in level["properties"].items()}
    required = ["format", *(headers.get(name, name) for name in level["required"])]
    return schema_of_file(title, {"format": {"const": FORMAT}, **fields}, required)
