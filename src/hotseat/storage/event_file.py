"""What every file of events has in common: a header, blocks only ever appended, perhaps a torn end."""

import re
from collections.abc import Mapping
from typing import Any, Protocol, TypeVar

from hotseat.storage import text as files
from hotseat.storage.places import line_of
from hotseat.storage.records import read, tables_of
from hotseat.storage.text import Unreadable

FORMAT = 1
EventTypes = Mapping[str, type[Any]]
"""The events a file may hold, by the names they have in it."""
Faults = list[tuple[int, str]]
"""What is wrong, as line and sentence."""
HeaderKind = TypeVar("HeaderKind")
_HEADER_LINE = b"[[event]]"


class HasEnd(Protocol):
    """What a file of events holds, as far as going on with it needs to know."""

    @property
    def end(self) -> int:
        """Bytes that are kept: all but a torn last block."""

    @property
    def missing(self) -> bytes:
        """Newlines an editor took from the end of the last block."""


Contents = TypeVar("Contents", bound=HasEnd)


def without_torn_tail(data: bytes, types: EventTypes) -> tuple[bytes, bytes, bytes]:
    """The bytes up to the last whole block, the torn rest, and the newlines the last block lacks."""
    lines = data.replace(b"\r\n", b"\n")
    if lines.endswith(b"\n\n"):
        return data, b"", b""
    start = max(data.rfind(b"\n\n") + 2, data.rfind(b"\r\n\r\n") + 4)
    if start < 4:
        raise Unreadable(1, "ends inside its header: nothing was kept in it; it can stay where it is")
    tail = data[start:]
    # A power cut can leave a file longer than what reached the disk: its rest reads as NULs.
    if not (tail.startswith(_HEADER_LINE) or _HEADER_LINE.startswith(tail.rstrip(b"\0"))):
        return data, b"", b"\n\n"
    if _is_whole(tail, types):
        return data, b"", b"\n" if lines.endswith(b"\n") else b"\n\n"
    return data[:start], tail, b""


def _is_whole(tail: bytes, types: EventTypes) -> bool:
    """Whether the block lacks nothing but line breaks at its end.

    A block with tables is never taken for whole, as one could be missing unseen, nor one that ends in a whole
    number, as a digit could.
    """
    try:
        events, faults = events_of(files.parse(files.decode(tail)), "", types)
    except Unreadable:
        return False
    may_lack_something = re.search(rb"^\[\[event\.|= \d+\Z", tail, re.MULTILINE)
    return len(events) == 1 and not faults and not may_lack_something


def table_of(text: str, what: str) -> dict[str, Any]:
    """The text as TOML of this format. Raises Unreadable; `what` is what it should be, in words."""
    table = files.parse(text)
    if (number := table.get("format")) != FORMAT:
        newer = isinstance(number, int) and number > FORMAT
        remedy = (
            "a newer hotseat wrote it; update this one" if newer else f'it needs the line "format = {FORMAT}"'
        )
        raise Unreadable(1, f"is not {what} of format {FORMAT}: {remedy}")
    return table


def header_of(table: dict[str, Any], text: str, kind: type[HeaderKind]) -> tuple[HeaderKind | None, Faults]:
    """The header, all that is not an event."""
    header, faults = read(kind, {key: value for key, value in table.items() if key != "event"})
    return header, [(line_of(text, fault.path), fault.text) for fault in faults if fault.fatal]


def events_of(table: dict[str, Any], text: str, types: EventTypes) -> tuple[list[Any], Faults]:
    """The events that can be read, in order, and what is wrong with the others."""
    events: list[Any] = []
    faults: Faults = []
    if not isinstance(table.get("event", []), list):
        faults.append((line_of(text, ("event",)), '"event" should be written as [[event]]'))
    for index, entry in tables_of(table, "event"):
        name = entry.get("type") if isinstance(entry, dict) else None
        kind = types.get(name) if isinstance(name, str) else None
        if kind is None or not isinstance(entry, dict):
            known = ", ".join(types)
            faults.append(
                (line_of(text, ("event", index)), f"is no event of a known type; the types are {known}")
            )
            continue
        fields = {key: value for key, value in entry.items() if key != "type"}
        event, wrong = read(kind, fields, ("event", index))
        faults += [(line_of(text, fault.path), fault.text) for fault in wrong if fault.fatal]
        if event is not None:
            events.append(event)
    return events, faults
