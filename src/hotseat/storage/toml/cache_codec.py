"""Turns values of the domain into plain lists for a cache, and back; fast both ways."""

from collections.abc import Callable, Hashable
from datetime import datetime
from functools import cache
from types import GenericAlias, NoneType, UnionType
from typing import Any, TypeVar, cast

Value = TypeVar("Value")
Decoder = Callable[[Any], Any]


def encoded(value: object) -> Any:
    """The value as lists, texts and numbers; a named tuple becomes the list of its fields."""
    if isinstance(value, tuple):
        return [encoded(item) for item in value]
    return value.isoformat() if isinstance(value, datetime) else value


def decoded(kind: type[Value], data: Any) -> Value:
    """The value of this type that was encoded. Raises ValueError, TypeError or KeyError if it is another."""
    value: Value = _decoder(cast("Hashable", kind))(data)
    return value


@cache
def _decoder(annotation: Hashable) -> Decoder:
    """The function that decodes values with this annotation."""
    annotation = _without_markers(annotation)
    if isinstance(annotation, UnionType):
        [present] = [part for part in annotation.__args__ if part is not NoneType]
        inner = _decoder(present)
        return lambda data: None if data is None else inner(data)
    if isinstance(annotation, GenericAlias):
        parts = [_decoder(part) for part in annotation.__args__ if part is not Ellipsis]
        if len(parts) == 1:
            each = parts[0]
            return tuple if each is _unchanged else lambda data: tuple(map(each, data))
        return lambda data: tuple(part(item) for part, item in zip(parts, data, strict=True))
    if annotation is datetime:
        return datetime.fromisoformat
    if fields := getattr(annotation, "_fields", None):
        annotations = cast("Any", annotation).__annotations__
        return _record_decoder(annotation, [_decoder(annotations[name]) for name in fields])
    return _unchanged


def _without_markers(annotation: Any) -> Any:
    return annotation.__origin__ if hasattr(annotation, "__metadata__") else annotation


def _record_decoder(kind: Any, parts: list[Decoder]) -> Decoder:
    # Most fields need no change, so only the others are visited.
    changed = [(number, part) for number, part in enumerate(parts) if part is not _unchanged]
    if not changed:
        make: Decoder = kind._make
        return make  # It refuses another number of fields itself.

    def decode(data: list[Any]) -> Any:
        if len(data) != len(parts):
            raise ValueError(f"{len(data)} fields for {kind.__name__}")
        values = list(data)
        for number, part in changed:
            values[number] = part(values[number])
        return kind._make(values)

    return decode


def _unchanged(data: Any) -> Any:
    return data
