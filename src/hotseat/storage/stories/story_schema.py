"""The JSON Schema of a story's front matter, with which editors check it."""

from typing import Any

from hotseat.domain.stories.new_story import LONGEST_ID
from hotseat.domain.stories.story import FrontMatter
from hotseat.storage.stories.front_matter import FIELDS
from hotseat.storage.toml.json_schema import schema_of_file, table_schema

_REQUIRED = ["id", "title"]
_ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"


def story_schema() -> dict[str, Any]:
    """The schema, in which keys are named as in the file. Other keys are allowed, because they stay there."""
    table = table_schema(FrontMatter)["properties"]
    keys: dict[str, Any] = {name: _as_written(table[field]) for name, field in FIELDS.items()}
    keys["id"] |= {"pattern": _ID, "maxLength": LONGEST_ID}
    # An editor takes a year alone for a number, and hotseat for text.
    keys["when"] |= {"type": ["string", "integer"]}
    schema = schema_of_file("The front matter of a story of hotseat", keys, _REQUIRED)
    return {**schema, "additionalProperties": True}


def _as_written(schema: dict[str, Any]) -> dict[str, Any]:
    """A list may be a text alone, a key may have no value, and a value of a closed set is never empty."""
    described = {"description": schema["description"]}
    plain = {key: part for key, part in schema.items() if key != "description"}
    if plain.get("type") == "array":
        return {"anyOf": [{"type": "string"}, plain, {"type": "null"}], **described}
    if "enum" in plain:
        plain = {**plain, "enum": [*filter(None, plain["enum"]), None]}
        plain.pop("type")
    return {**plain, **described}
