"""A TOML table becomes a value of the domain, or a list of everything that is wrong with it.

The domain's values are named tuples; their annotations say what a table may hold. Nothing is guessed or
converted but a whole number where seconds may have a fraction.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Literal, NamedTuple, TypeVar, get_args, get_origin

from hotseat.domain.text import LONGEST_LINE, clean

LARGEST = 10**7
"""No figure of a session or a pack comes near it: seconds of 115 days."""
_CLOSED_SET = type(Literal[""])
"""Its values are told apart by the rules: a newer version may know more of them."""

Path = tuple[str | int, ...]
Value = TypeVar("Value")


class Fault(NamedTuple):
    """One thing wrong, and where: keys and positions from the top of the file."""

    path: Path
    text: str
    fatal: bool = True
    """Whether the value could not be used."""
    stranger: bool = False
    """Whether it is a key that is not known, beside which the value could be used."""


def read(kind: type[Value], table: object, path: Path = ()) -> tuple[Value | None, list[Fault]]:
    """The table as a value of this kind, with everything that is wrong with it.

    The value is None where any fault is fatal; a fault that is not fatal was mended in the value.
    """
    value, faults = read_partly(kind, table, path)
    return (None if any(fault.fatal for fault in faults) else value), faults


def read_partly(kind: type[Value], table: object, path: Path = ()) -> tuple[Value | None, list[Fault]]:
    """The same, but what is missing or wrong is empty in the value, so that the rest can be looked at too.

    The value is None only where there is no table at all.
    """
    faults: list[Fault] = []
    return _record(kind, table, path, faults), faults


def _record(kind: Any, table: object, path: Path, faults: list[Fault]) -> Any:
    if not isinstance(table, dict):
        faults.append(Fault(path, "this should be a table of keys; write it as [[name]] with its keys below"))
        return None
    fields: dict[str, Any] = kind.__annotations__
    for key in table:
        if key not in fields:
            faults.append(_stranger((*path, clean(str(key))), fields))
    values = {}
    for name, annotation in fields.items():
        if name in table:
            value = table[name]
            if not _is_plain(annotation, value):
                value = _value(annotation, value, (*path, name), faults)
            values[name] = value
        elif name not in kind._field_defaults:
            faults.append(Fault(path, f'"{name}" is missing; add it'))
            values[name] = "" if type(annotation) is _CLOSED_SET else _EMPTY.get(annotation, ())
    return kind(**values)


def _is_plain(annotation: Any, value: object) -> bool:
    """Whether the value can be taken as it stands, as nearly all can: quick to tell, so looked at first."""
    if annotation is str or type(annotation) is _CLOSED_SET:
        return type(value) is str and value.isascii() and value.isprintable() and len(value) <= LONGEST_LINE
    return annotation is float and type(value) is float and 0 <= value <= LARGEST


def _stranger(path: Path, fields: Mapping[str, object]) -> Fault:
    told = f'"{path[-1]}" is not a known key; the keys here are {", ".join(fields)}'
    return Fault(path, told, stranger=True)


def _value(annotation: Any, value: object, path: Path, faults: list[Fault]) -> Any:
    if type(annotation) is _CLOSED_SET:
        return _text(value, path, faults)
    if reader := _READERS.get(annotation):
        return reader(value, path, faults)
    if get_origin(annotation) is tuple:
        return _list(get_args(annotation)[0], value, path, faults)
    return _record(annotation, value, path, faults)


def _list(annotation: Any, value: object, path: Path, faults: list[Fault]) -> tuple[Any, ...]:
    if not isinstance(value, list):
        faults.append(Fault(path, f'"{path[-1]}" should be a list'))
        return ()
    return tuple(_value(annotation, item, (*path, index), faults) for index, item in enumerate(value))


def _text(value: object, path: Path, faults: list[Fault]) -> str:
    if not isinstance(value, str):
        faults.append(Fault(path, f'"{_last_key(path)}" should be text in quotes'))
        return ""
    if (cleaned := clean(value)) != value:
        faults.append(Fault(path, _unclean(path, value, cleaned), fatal=False))
    return cleaned


def _unclean(path: Path, value: str, cleaned: str) -> str:
    gone = next((char for char in value if char not in cleaned), "")
    named = f"U+{ord(gone):04X}" if gone else "too many marks or characters"
    return f'"{_last_key(path)}" holds what a screen cannot show ({named}); take it out'


def _whole(value: object, path: Path, faults: list[Fault]) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LARGEST:
        return value
    faults.append(Fault(path, f'"{_last_key(path)}" should be a whole number from 0 to {LARGEST}'))
    return 0


def _seconds(value: object, path: Path, faults: list[Fault]) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= LARGEST:
        return float(value)
    faults.append(Fault(path, f'"{_last_key(path)}" should be seconds from 0 to {LARGEST}'))
    return 0.0


def _truth(value: object, path: Path, faults: list[Fault]) -> bool:
    if not isinstance(value, bool):
        faults.append(Fault(path, f'"{_last_key(path)}" should be true or false'))
    return value is True


def _moment(value: object, path: Path, faults: list[Fault]) -> datetime:
    # Years at the ends of the calendar cannot be told in another time zone.
    if isinstance(value, datetime) and value.tzinfo is not None and 1970 <= value.year <= 9000:
        return value
    wanted = "a date and time with its offset, as in 2026-11-22T06:44:32+00:00"
    faults.append(Fault(path, f'"{_last_key(path)}" should be {wanted}'))
    return datetime.fromtimestamp(0, UTC)


_READERS: dict[object, Callable[[object, Path, list[Fault]], object]] = {
    str: _text,
    int: _whole,
    float: _seconds,
    bool: _truth,
    datetime: _moment,
}


_EMPTY: dict[object, object] = {str: "", int: 0, float: 0.0, bool: False}


def _last_key(path: Path) -> str:
    return next((part for part in reversed(path) if isinstance(part, str)), "value")


def tables_of(table: Mapping[str, object], key: str) -> Iterator[tuple[int, object]]:
    """The entries under [[key]] with their positions; nothing where there are none."""
    entries = table.get(key, [])
    if isinstance(entries, list):
        yield from enumerate(entries)
