"""Makes a value of the domain from a table, or lists everything that is wrong with it, by pydantic.

Importing pydantic is slow, so this module is imported only to read a table or to explain its faults.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from datetime import datetime
from functools import cache
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter
from pydantic_core import CoreSchema, SchemaValidator, ValidationError

from hotseat.domain.text import clean
from hotseat.storage.toml.exact import FIRST_YEAR, LAST_YEAR, is_clean
from hotseat.storage.toml.faults import LARGEST, Fault, Path, last_key

Value = TypeVar("Value")
_MISSING = object()
"""Replaces a missing value in a table: every type refuses it, and the error shows which type is needed."""


def read(kind: type[Value], table: object, path: Path = ()) -> tuple[Value | None, list[Fault]]:
    """The table as a value of this kind, and all its faults.

    The value is None if a fault is fatal; any other fault is mended in the value.
    """
    value, faults = read_partly(kind, table, path)
    return (None if any(fault.fatal for fault in faults) else value), faults


def read_partly(kind: type[Value], table: object, path: Path = ()) -> tuple[Value | None, list[Fault]]:
    """The same, but whatever is missing or wrong is empty in the value, so that the rest can be checked too.

    The value is None only where the input is not a table.
    """
    cleaned, unclean = _cleaned(table)
    validator = _validator(cast("Hashable", kind))
    try:
        return validator.validate_python(cleaned), [*_cleaning_faults(unclean, path)]
    except ValidationError as error:
        wrong = error.errors(include_url=False, include_context=False, include_input=False)
    faults = [_fault(kind, mistake, path) for mistake in wrong]
    odd = {mistake["loc"] for mistake in wrong}
    mendable = {
        path_of_text: sentence
        for path_of_text, sentence in unclean.items()
        if not _is_inside(path_of_text, odd)
    }
    value = None if () in odd else _mended(validator, cleaned, wrong)
    return value, [*faults, *_cleaning_faults(mendable, path)]


@cache
def core_schema(kind: Any) -> CoreSchema:
    """pydantic's schema of a type, with our bounds for each plain type."""
    schema: CoreSchema = _bounded(TypeAdapter(kind).core_schema)
    return schema


@cache
def _validator(kind: Any) -> SchemaValidator:
    return SchemaValidator(_for_files(core_schema(kind)))


def _bounded(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_bounded(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    kind = "number" if (schema.get("metadata") or {}).get("number") else schema.get("type")
    bounds = _BOUNDS.get(kind)
    return {**schema, **bounds} if bounds else {key: _bounded(part) for key, part in schema.items()}


def _for_files(schema: Any) -> Any:
    """The schema for values from a file.

    It refuses a list where a table belongs, which pydantic would accept by position. It accepts any text for
    a closed set: the rules check it by name, because a newer version may have more values.
    """
    if isinstance(schema, list):
        return [_for_files(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    if schema.get("type") == "literal":
        return {"type": "str"}
    inside = {key: _for_files(part) for key, part in schema.items()}
    if schema.get("type") != "named-tuple":
        return inside
    named = {"ref": inside.pop("ref")} if "ref" in inside else {}
    return {"type": "chain", "steps": [{"type": "dict", "strict": True}, inside], **named}


def _has_offset(value: datetime) -> datetime:
    if value.tzinfo is None or not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise ValueError
    return value


def _named(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """A schema that reports every error under one name."""
    return {"type": "custom-error", "schema": schema, "custom_error_type": name, "custom_error_message": name}


_FLOAT = {"type": "float", "strict": True, "ge": 0, "le": LARGEST, "allow_inf_nan": False}
_BOUNDS: dict[Any, dict[str, Any]] = {
    "int": _named("whole", {"type": "int", "strict": True, "ge": 0, "le": LARGEST}),
    "float": _named("seconds", _FLOAT),
    "number": _named("number", _FLOAT),
    "bool": _named("truth", {"type": "bool", "strict": True}),
    "datetime": _named(
        "moment",
        {
            "type": "function-after",
            "function": {"type": "no-info", "function": _has_offset},
            "schema": {"type": "datetime", "strict": True},
        },
    ),
}


def _missing(name: str) -> str:
    return f'"{name}" is missing; add it'


def _no_table(_: str) -> str:
    return "this should be a table of keys; write it as [[name]] with its keys below"


_SENTENCES: dict[str, Callable[[str], str]] = {
    "missing": _missing,
    "dict_type": _no_table,
    "string_type": '"{}" should be text in quotes'.format,
    "entry": 'each entry of "{}" should be text in quotes'.format,
    "tuple_type": '"{}" should be a list'.format,
    "whole": f'"{{}}" should be a whole number from 0 to {LARGEST}'.format,
    "seconds": f'"{{}}" should be seconds from 0 to {LARGEST}'.format,
    "number": f'"{{}}" should be a number from 0 to {LARGEST}'.format,
    "truth": '"{}" should be true or false'.format,
    "moment": '"{}" should be a date and time with its offset, as in 2026-11-22T06:44:32+00:00'.format,
}
"""The sentence for each type of pydantic's errors, and for an entry; `_fault` has that for unknown keys."""
_EMPTY: dict[str, Any] = {
    "string_type": "",
    "tuple_type": (),
    "whole": 0,
    "seconds": 0.0,
    "number": 0.0,
    "truth": False,
    "moment": datetime.fromisoformat("1970-01-01T00:00:00+00:00"),
}
"""What replaces a wrong value, so that the rest of the table can be checked."""


def _fault(kind: Any, error: Mapping[str, Any], path: Path) -> Fault:
    where: Path = error["loc"]
    if error["type"] in ("extra_forbidden", "invalid_key"):
        key = clean(str(where[-1]))
        sentence = f'"{key}" is not a known key; the keys here are {", ".join(_keys(kind, where[:-1]))}'
        return Fault((*path, *where[:-1], key), sentence, is_unknown=True)
    what = "entry" if error["type"] == "string_type" and isinstance(where[-1], int) else error["type"]
    sentence = _SENTENCES[what](last_key((*path, *where)))
    return Fault((*path, *(where[:-1] if error["type"] == "missing" else where)), sentence)


def _keys(kind: Any, where: Path) -> list[str]:
    """The known keys of the table at this path."""
    whole: Any = core_schema(kind)
    named = {definition["ref"]: definition for definition in whole.get("definitions", ())}
    schema = _plain(whole, named)
    for part in where:
        fields = schema.get("fields", ())
        inner = next((field for field in fields if field["name"] == part), None) or schema["items_schema"][0]
        schema = _plain(inner, named)
    return [field["name"] for field in schema["fields"]]


def _plain(schema: Any, named: Mapping[str, Any]) -> Any:
    """The schema of a table or a list, without the schemas around it."""
    while True:
        if schema["type"] == "definition-ref":
            schema = named[schema["schema_ref"]]
        elif "schema" in schema:
            schema = schema["schema"]
        else:
            return schema


def _mended(validator: SchemaValidator, table: Any, wrong: Iterable[Mapping[str, Any]]) -> Any:
    """The table as a value: whatever is wrong is empty, and an entry that is not a table is left out."""
    found = list(wrong)
    while True:
        for error in sorted(found, key=lambda one: _in_order(one["loc"]), reverse=True):
            _mend(table, error["loc"], error["type"])
        try:
            return validator.validate_python(table)
        except ValidationError as error:
            found = list(error.errors(include_url=False, include_context=False, include_input=False))


def _in_order(path: Path) -> list[tuple[bool, str | int]]:
    return [(isinstance(part, str), part) for part in path]


def _mend(table: Any, path: Path, what: str) -> None:
    around = table
    for part in path[:-1]:
        around = around[part]
    last: Any = path[-1]
    if what == "missing":
        around[last] = _MISSING
    elif what in _EMPTY:
        around[last] = _EMPTY[what]
    else:
        del around[last]


def _cleaned(table: Any) -> tuple[Any, dict[Path, str]]:
    """The table without characters that a screen cannot show, and a sentence for each text with one."""
    unclean: dict[Path, str] = {}

    def of(value: Any, inner: Path) -> Any:
        if isinstance(value, dict):
            return {key: of(part, (*inner, key)) for key, part in value.items()}
        if isinstance(value, list):
            return [of(part, (*inner, number)) for number, part in enumerate(value)]
        if isinstance(value, str) and not is_clean(value):
            unclean[inner] = _unclean(last_key(inner), value, clean(value))
            return clean(value)
        return value

    return of(table, ()), unclean


def _unclean(key: str, value: str, cleaned: str) -> str:
    gone = next((char for char in value if char not in cleaned), "")
    named = f"U+{ord(gone):04X}" if gone else "too many marks or characters"
    return f'"{key}" holds something that a screen cannot show ({named}); take it out'


def _cleaning_faults(unclean: Mapping[Path, str], path: Path) -> Iterator[Fault]:
    return (Fault((*path, *inner), sentence, fatal=False) for inner, sentence in unclean.items())


def _is_inside(path: Path, odd: set[Path]) -> bool:
    return any(path[:length] in odd for length in range(len(path) + 1))
