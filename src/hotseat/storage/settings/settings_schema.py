"""The JSON Schema of the settings file, with which editors check it."""

from typing import Any

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
    own = {"type": "string"}
    keys["keys"] |= {
        "additionalProperties": {"anyOf": [own, {"type": "object", "additionalProperties": own}]}
    }
    return schema_of_file("The settings of hotseat", keys, [])
