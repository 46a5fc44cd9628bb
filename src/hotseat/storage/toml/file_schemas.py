"""Changes pydantic's schemas for values from a file: our bounds, our names of errors, texts that convert."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from hotseat.domain.text import slug
from hotseat.storage.toml.exact import FIRST_YEAR, LAST_YEAR
from hotseat.storage.toml.faults import LARGEST

Schema = Any
"""A schema of pydantic, or a list or a value inside one."""


def bounded(schema: Schema) -> Schema:
    """The schema with our bounds for each plain type."""
    return _changed(schema, _with_bounds)


def of_a_file(schema: Schema) -> Schema:
    """The schema for values from a file.

    It refuses a list where a table belongs, which pydantic would accept by position. It accepts any text for
    a closed set: the rules check it by name, because a newer version may have more values.
    """
    return _changed(schema, lambda inner: {"type": "str"} if _type(inner) == "literal" else None, _only_table)


def of_texts(schema: Schema) -> Schema:
    """The schema for a table in which every value is text as a person typed it, or a list of such texts.

    Figures are converted from their digits. A text of a closed set may have other capitals, spaces or
    hyphens. A text alone is a list of one.
    """
    return _changed(schema, _from_text, _only_table)


def _changed(
    schema: Schema,
    instead: Callable[[Schema], Schema | None],
    around: Callable[[Schema], Schema] = lambda inner: inner,
) -> Schema:
    """The schema with each part replaced by what `instead` returns, if anything; `around` sees the others."""
    if isinstance(schema, list):
        return [_changed(part, instead, around) for part in schema]
    if not isinstance(schema, dict):
        return schema
    if (replaced := instead(schema)) is not None:
        return replaced
    return around({key: _changed(part, instead, around) for key, part in schema.items()})


def _with_bounds(schema: Schema) -> Schema | None:
    is_number = (schema.get("metadata") or {}).get("number")
    bounds = _BOUNDS.get("number" if is_number else _type(schema))
    return {**schema, **bounds} if bounds else None


def _only_table(schema: Schema) -> Schema:
    if _type(schema) != "named-tuple":
        return schema
    named = {"ref": schema.pop("ref")} if "ref" in schema else {}
    return {"type": "chain", "steps": [{"type": "dict", "strict": True}, schema], **named}


def _from_text(schema: Schema) -> Schema | None:
    if (name := schema.get("custom_error_type")) in _DIGITS:
        error, pattern, plain = _DIGITS[name]
        limits = {"ge": 0, "le": LARGEST}
        return named_errors(error, _steps({"type": "str", "pattern": pattern}, {"type": plain, **limits}))
    if _type(schema) == "literal":
        values = [value for value in schema["expected"] if value]
        allowed = f"{', '.join(values[:-1])} or {values[-1]}"
        return named_errors("choice", _steps(_before(slug, {"type": "str"}), schema), allowed)
    if _type(schema) == "tuple":
        return _before(lambda value: [value] if isinstance(value, str) else value, schema)
    return None


def _steps(*schemas: Schema) -> Schema:
    return {"type": "chain", "steps": list(schemas)}


def _before(function: Callable[[Any], Any], schema: Schema) -> Schema:
    return {
        "type": "function-before",
        "function": {"type": "no-info", "function": function},
        "schema": schema,
    }


def _type(schema: Schema) -> Any:
    return schema.get("type")


def named_errors(name: str, schema: Schema, message: str = "") -> Schema:
    """A schema that reports every error under one name, with this message or else the name."""
    return {
        "type": "custom-error",
        "schema": schema,
        "custom_error_type": name,
        "custom_error_message": message or name,
    }


def _has_offset(value: datetime) -> datetime:
    if value.tzinfo is None or not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise ValueError
    return value


_FRACTION = r"^[0-9]+(\.[0-9]+)?$"
_FLOAT = {"type": "float", "strict": True, "ge": 0, "le": LARGEST, "allow_inf_nan": False}
_DIGITS = {
    "whole": ("whole-typed", "^[0-9]+$", "int"),
    "number": ("number-typed", _FRACTION, "float"),
    "seconds": ("number-typed", _FRACTION, "float"),
}
"""For each plain number: the name of its errors, the pattern of its text, and its type."""
_BOUNDS: dict[Any, dict[str, Any]] = {
    "int": named_errors("whole", {"type": "int", "strict": True, "ge": 0, "le": LARGEST}),
    "float": named_errors("seconds", _FLOAT),
    "number": named_errors("number", _FLOAT),
    "bool": named_errors("truth", {"type": "bool", "strict": True}),
    "datetime": named_errors(
        "moment",
        {
            "type": "function-after",
            "function": {"type": "no-info", "function": _has_offset},
            "schema": {"type": "datetime", "strict": True},
        },
    ),
}
