"""The JSON Schema of the settings file, with which editors check it."""

from typing import Any

from hotseat.domain.interview_days import LEAST_MINUTES, LONGEST_NAME, MOST_MINUTES
from hotseat.domain.settings import KEPT_PATTERN, LONGEST_PREPARATION, Settings, longest
from hotseat.storage.toml.json_schema import schema_of_file, table_schema


def settings_schema() -> dict[str, Any]:
    """The schema, in which every key is optional."""
    keys: dict[str, Any] = table_schema(Settings)["properties"]
    for key, schema in keys.items():
        if schema.get("type") == "string" and "enum" not in schema:
            keys[key] = {**schema, "maxLength": longest(key)}
    keys["audio"] |= {"pattern": KEPT_PATTERN}
    keys["preparation"] |= {"maximum": LONGEST_PREPARATION}
    keys["minutes"] |= {"minimum": LEAST_MINUTES, "maximum": MOST_MINUTES}
    keys["interview"] = _interview(keys["interview"]["description"])
    own = {"type": "string"}
    keys["keys"] |= {
        "additionalProperties": {"anyOf": [own, {"type": "object", "additionalProperties": own}]}
    }
    return schema_of_file("The settings of hotseat", keys, [])


def _interview(says: str) -> dict[str, Any]:
    """One day, several in a text, or a table for each."""
    day = {"type": "string", "format": "date"}
    table = {
        "type": "object",
        "properties": {"name": {"type": "string", "maxLength": LONGEST_NAME}, "on": day},
        "required": ["on"],
        "additionalProperties": False,
    }
    text = {"type": "string", "pattern": r"^$|^ *[0-9]{4}-[0-9]{2}-[0-9]{2}"}
    return {"description": says, "anyOf": [text, {"type": "array", "items": table}]}
