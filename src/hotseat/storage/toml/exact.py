"""Makes a value of the domain from a table that has no fault, without importing pydantic."""

from collections.abc import Callable
from datetime import datetime
from functools import cache
from typing import Any, Literal, TypeVar

from hotseat.domain.text import LONGEST_LINE, clean
from hotseat.storage import toml
from hotseat.storage.toml.faults import LARGEST, Fault, Path

Value = TypeVar("Value")
_CLOSED_SET = type(Literal[""])
"""Any text is accepted here; the rules check its values, because a newer version may have more."""
FIRST_YEAR, LAST_YEAR = 1970, 9000
"""Times at the ends of the calendar cannot be converted to another time zone."""


class Odd(Exception):
    """Something in the table is not as it should be; `validation` finds out what."""


def exactly(kind: type[Value], table: object) -> Value:
    """The table as a value of this kind. Raises Odd at the first thing that is wrong or unusual."""
    value: Value = _record(kind, table)
    return value


def exactly_or_explained(
    kind: type[Value], table: object, path: Path = ()
) -> tuple[Value | None, list[Fault]]:
    """The table as a value, and its faults; whatever is wrong is empty in the value.

    pydantic is imported only where there is a fault to explain.
    """
    try:
        return exactly(kind, table), []
    except Odd:
        return toml.validation.read_partly(kind, table, path)


def _record(kind: Any, table: object) -> Any:
    if type(table) is not dict:
        raise Odd
    fields = _fields(kind)
    values = {}
    for name, value in table.items():
        if name not in fields:
            raise Odd
        values[name] = fields[name](value)
    try:
        return kind(**values)
    except TypeError as missing:
        raise Odd from missing


@cache
def _fields(kind: Any) -> dict[str, Callable[[Any], Any]]:
    """The function that checks and converts each field."""
    return {name: _taking(annotation) for name, annotation in kind.__annotations__.items()}


def _taking(annotation: Any) -> Callable[[Any], Any]:
    if hasattr(annotation, "__metadata__"):
        annotation = annotation.__origin__
    if type(annotation) is _CLOSED_SET:
        return _text
    if taking := _PLAIN.get(annotation):
        return taking
    if parts := getattr(annotation, "__args__", ()):
        each = _taking(parts[0])
        return lambda value: _list(each, value)
    return lambda value: _record(annotation, value)


def _list(each: Callable[[Any], Any], value: object) -> tuple[Any, ...]:
    if type(value) is not list:
        raise Odd
    return tuple(map(each, value))


def is_clean(text: str) -> bool:
    """Whether a screen can show the text unchanged."""
    # Nearly all texts are plain ASCII, and testing for that is ten times faster.
    plain = text.isascii() and text.isprintable() and len(text) <= LONGEST_LINE
    return plain or clean(text) == text


def _text(value: object) -> object:
    if type(value) is str and is_clean(value):
        return value
    raise Odd


def _whole(value: object) -> object:
    if type(value) is int and 0 <= value <= LARGEST:
        return value
    raise Odd


def _seconds(value: object) -> object:
    if (type(value) is float or type(value) is int) and 0 <= value <= LARGEST:
        return float(value)
    raise Odd


def _truth(value: object) -> object:
    if type(value) is bool:
        return value
    raise Odd


def _moment(value: object) -> object:
    if type(value) is datetime and value.tzinfo is not None and FIRST_YEAR <= value.year <= LAST_YEAR:
        return value
    raise Odd


_PLAIN: dict[Any, Callable[[Any], Any]] = {
    str: _text,
    int: _whole,
    float: _seconds,
    bool: _truth,
    datetime: _moment,
}
