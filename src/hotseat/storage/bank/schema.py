"""The JSON Schemas of packs and levels: pydantic makes them from the values, editors check by them."""

from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema as core

from hotseat.domain.bank.ladder import MissingRule, Rung
from hotseat.domain.bank.level import Level, Principle
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.readiness.framework import FrameworkLevel, Outline
from hotseat.storage.bank.packs import FORMAT, LEVEL_TABLES
from hotseat.storage.readiness import framework
from hotseat.storage.toml.validation import core_schema

_PACK: dict[str, Any] = {"prompt": Prompt, "principle": Principle, "follow_up": Rung, "missing": MissingRule}


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


class _TableSchema(GenerateJsonSchema):
    """A named tuple is a table of keys, everywhere written out."""

    def named_tuple_schema(self, schema: Any) -> dict[str, Any]:
        """A table, and nothing in it but its fields."""
        fields = {field["name"]: field["schema"] for field in schema["fields"]}
        return {
            "type": "object",
            "properties": {name: self.generate_inner(field) for name, field in fields.items()},
            "required": [name for name, field in fields.items() if field["type"] != "default"],
            "additionalProperties": False,
        }

    def default_schema(self, schema: core.WithDefaultSchema) -> dict[str, Any]:
        """What stands for a key that is left out is no concern of whoever writes one."""
        return self.generate_inner(schema["schema"])


def _whole(title: str, kind: Any, tables: Mapping[str, str]) -> dict[str, Any]:
    level = _object(kind)
    headers = {plural: header for header, plural in tables.items()}
    fields = {headers.get(name, name): field for name, field in level["properties"].items()}
    required = ["format", *(headers.get(name, name) for name in level["required"])]
    return _schema(title, {"format": {"const": FORMAT}, **fields}, required)


def _schema(title: str, properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    return {
        "$schema": GenerateJsonSchema.schema_dialect,
        "title": title,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _object(kind: Any) -> dict[str, Any]:
    made = _TableSchema(ref_template="{model}").generate(core_schema(kind))
    definitions = made.pop("$defs", {})
    schema: dict[str, Any] = _written_out(made, definitions)
    return schema


def _written_out(schema: Any, definitions: Mapping[str, Any]) -> Any:
    """The schema with each definition in the place that names it, so that it can stand inside another."""
    if isinstance(schema, list):
        return [_written_out(part, definitions) for part in schema]
    if not isinstance(schema, dict):
        return schema
    if name := schema.get("$ref"):
        rest = {key: part for key, part in schema.items() if key != "$ref"}
        schema = {**definitions[name], **rest}
    return {key: _written_out(part, definitions) for key, part in schema.items()}
