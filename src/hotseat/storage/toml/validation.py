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
from hotseat.storage.toml.exact import is_clean
from hotseat.storage.toml.faults import LARGEST, Fault, Path, last_key
from hotseat.storage.toml.file_schemas import bounded, of_a_file, of_texts
from hotseat.storage.toml.key_names import unknown_key

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
    return _read(_validator(cast("Hashable", kind)), kind, table, path)


def read_typed(kind: type[Value], table: object) -> tuple[Value | None, list[Fault]]:
    """The same for a table in which every value is text as a person typed it, or a list of such texts:
    figures and the values of closed sets are converted, and what is wrong has its default."""
    return _read(_validator_of_texts(cast("Hashable", kind)), kind, table, ())


def _read(
    validator: SchemaValidator, kind: type[Value], table: object, path: Path
) -> tuple[Value | None, list[Fault]]:
    cleaned, unclean = _cleaned(table)
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
    schema: CoreSchema = bounded(TypeAdapter(kind).core_schema)
    return schema


@cache
def _validator(kind: Any) -> SchemaValidator:
    return SchemaValidator(of_a_file(core_schema(kind)))


@cache
def _validator_of_texts(kind: Any) -> SchemaValidator:
    return SchemaValidator(of_texts(core_schema(kind)))


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
    "whole-typed": f'"{{}}" should be a whole number from 0 to {LARGEST}, in digits as in 40'.format,
    "number-typed": f'"{{}}" should be a number from 0 to {LARGEST}, in digits as in 1.5'.format,
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
        sentence = unknown_key(key, _keys(kind, where[:-1]))
        return Fault((*path, *where[:-1], key), sentence, is_unknown=True)
    if error["type"] == "choice":
        return Fault((*path, *where), f'"{last_key((*path, *where))}" should be {error["msg"]}')
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
    errors = list(wrong)
    while True:
        for error in sorted(errors, key=lambda wrong_value: _in_order(wrong_value["loc"]), reverse=True):
            _mend(table, error["loc"], error["type"])
        try:
            return validator.validate_python(table)
        except ValidationError as error:
            errors = list(error.errors(include_url=False, include_context=False, include_input=False))


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
