"""The JSON Schema of a table, made by pydantic from the value that the table becomes; editors check by it."""

from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema as core

from hotseat.storage.toml.validation import core_schema


def schema_of_file(title: str, properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    """The schema of a whole file, with these keys at its top and no others."""
    return {
        "$schema": GenerateJsonSchema.schema_dialect,
        "title": title,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def table_schema(kind: Any) -> dict[str, Any]:
    """The schema of a table that becomes a value of this kind."""
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
