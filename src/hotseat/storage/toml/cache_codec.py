"""Turns values of the domain into plain lists for a cache, and back; fast both ways."""

from collections.abc import Callable, Hashable
from datetime import datetime
from functools import cache
from types import GenericAlias, NoneType, UnionType
from typing import Any, TypeVar, cast

Value = TypeVar("Value")
Thaw = Callable[[Any], Any]


def freeze(value: object) -> Any:
    """The value as lists, texts and numbers; a named tuple becomes the list of its fields."""
    if isinstance(value, tuple):
        return [freeze(item) for item in value]
    return value.isoformat() if isinstance(value, datetime) else value


def thaw(kind: type[Value], frozen: Any) -> Value:
    """The value made from these lists. Raises ValueError, TypeError or KeyError where they do not fit."""
    value: Value = _thawing(cast("Hashable", kind))(frozen)
    return value


@cache
def _thawing(annotation: Hashable) -> Thaw:
    """The function that makes a value with this annotation."""
    annotation = _without_markers(annotation)
    if isinstance(annotation, UnionType):
        [one] = [part for part in annotation.__args__ if part is not NoneType]
        inner = _thawing(one)
        return lambda frozen: None if frozen is None else inner(frozen)
    if isinstance(annotation, GenericAlias):
        parts = [_thawing(part) for part in annotation.__args__ if part is not Ellipsis]
        if len(parts) == 1:
            each = parts[0]
            return tuple if each is _as_it_is else lambda frozen: tuple(map(each, frozen))
        return lambda frozen: tuple(part(item) for part, item in zip(parts, frozen, strict=True))
    if annotation is datetime:
        return datetime.fromisoformat
    if fields := getattr(annotation, "_fields", None):
        annotations = cast("Any", annotation).__annotations__
        return _record(annotation, [_thawing(annotations[name]) for name in fields])
    return _as_it_is


def _without_markers(annotation: Any) -> Any:
    return annotation.__origin__ if hasattr(annotation, "__metadata__") else annotation


def _record(kind: Any, parts: list[Thaw]) -> Thaw:
    # Most fields need no change, so only the others are visited.
    changed = [(place, part) for place, part in enumerate(parts) if part is not _as_it_is]

    def made(frozen: list[Any]) -> Any:
        if len(frozen) != len(parts):
            raise ValueError(f"{len(frozen)} fields for {kind.__name__}")
        values = list(frozen)
        for place, part in changed:
            values[place] = part(values[place])
        return kind._make(values)

    return made


def _as_it_is(frozen: Any) -> Any:
    return frozen
