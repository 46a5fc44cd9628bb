"""Makes the JSON Schema of a table, for editors, by pydantic from the type of its value."""

from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema as core

from hotseat.storage.toml.validation import core_schema


def schema_of_file(title: str, properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    """The schema of a whole file that has only these keys at its top."""
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
    """The schema with every reference replaced by its definition, so that it fits inside another schema."""
    if isinstance(schema, list):
        return [_written_out(part, definitions) for part in schema]
    if not isinstance(schema, dict):
        return schema
    if name := schema.get("$ref"):
        rest = {key: part for key, part in schema.items() if key != "$ref"}
        schema = {**definitions[name], **rest}
    return {key: _written_out(part, definitions) for key, part in schema.items()}


class _TableSchema(GenerateJsonSchema):
    """Makes a schema in which a named tuple is a table of keys."""

    def named_tuple_schema(self, schema: Any) -> dict[str, Any]:
        """The schema of a table that has only these fields."""
        fields = {field["name"]: field["schema"] for field in schema["fields"]}
        return {
            "type": "object",
            "properties": {name: self.generate_inner(field) for name, field in fields.items()},
            "required": [name for name, field in fields.items() if field["type"] != "default"],
            "additionalProperties": False,
        }

    def default_schema(self, schema: core.WithDefaultSchema) -> dict[str, Any]:
        """The schema without the default, which a person who writes the key does not need."""
        return self.generate_inner(schema["schema"])
