"""The end of a file of events: whole, or torn where the power failed during a write.

hotseat ends every block with a blank line. An editor or a formatter may have removed the last one; whether
the last event is torn then depends on what it holds.
"""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from hotseat.storage import files
from hotseat.storage.events.as_written import block_as_written, table_as_written
from hotseat.storage.files.reading import Unreadable, decode
from hotseat.storage.toml.exact import exactly_or_explained

EventTypes = Mapping[str, type[Any]]
"""The types of event that a file may hold, by their names in it."""

NOTHING_KEPT = "ends inside its header, so it holds no events; it can stay where it is"

_BLOCK = b"[[event]]"
# Not compiled here, because whole files need none of them.
_BLOCK_LINE = rb"""[ \t]*\[\[[ \t]*["']?event["']?[ \t]*\]\]"""
_TABLE_LINE = rb"(?m)^[ \t]*\[\[?[ \t]*event[ \t]*\."
_ENDS_IN_WHOLE_NUMBER = rb"=[ \t]*\d+\Z"


class Whole(NamedTuple):
    """A file of events without its torn end."""

    table: dict[str, Any]
    text: str
    end: int
    """Bytes to keep: all except a torn last block."""
    missing: bytes
    """Newlines to add after the last block."""
    torn: int
    """Lines in the torn last block; 0 if no block is torn."""


def whole_part(data: bytes, types: EventTypes) -> Whole:
    """The file without its torn end. Raises Unreadable if the rest is not TOML."""
    if not _missing(data):
        return _parsed(data)
    start = _last_block(data)
    whole = None if start is None else _as_written(data, start, types)
    return whole or _at_large(data, start, types)


def _at_large(data: bytes, start: int | None, types: EventTypes) -> Whole:
    """The same for a file in any form of TOML, whose last block begins at `start`."""
    try:
        table = _parsed(data)
    except Unreadable as broken:
        if start is None:
            raise (broken if b"event" in data else _inside_header(broken, data)) from broken
    else:
        if not table.table.get("event", True) or "event" not in table.table:
            if table.table.get("format", 1) == 1:
                raise Unreadable(1, NOTHING_KEPT)
            return table
        if start is None or not _may_be_torn(data[start:], table.table["event"], types):
            return table
    return _parsed(data[:start])._replace(torn=data[start:].count(b"\n") + 1)


def _parsed(data: bytes) -> Whole:
    text = decode(data)
    table = table_as_written(text)
    return Whole(
        table=files.toml_text.parse(text) if table is None else table,
        text=text,
        end=len(data),
        missing=_missing(data),
        torn=0,
    )


def _as_written(data: bytes, start: int, types: EventTypes) -> Whole | None:
    """The same for a file that up to its last block has the form that hotseat writes; None for any other.

    Only the last block is read by the TOML parser, which would take seconds for all of a long file.
    """
    try:
        before, block = decode(data[:start]), decode(data[start:])
        table = table_as_written(before)
    except Unreadable:
        table = None
    if table is None:
        return None
    torn = _BLOCK.startswith(data[start:].rstrip(b"\0"))
    try:
        event = None if torn else block_as_written(block)
    except Unreadable:
        torn = True
    if torn or (event is not None and _may_be_torn(data[start:], [event], types)):
        return Whole(table=table, text=before, end=start, missing=b"", torn=data[start:].count(b"\n") + 1)
    if event is None:
        return None
    events = [*table["event"], event]
    return Whole(
        table={**table, "event": events}, text=before + block, end=len(data), missing=_missing(data), torn=0
    )


def _inside_header(broken: Unreadable, data: bytes) -> Unreadable:
    last = data.rstrip(b"\r\n").count(b"\n") + 1
    return Unreadable(1, NOTHING_KEPT) if broken.line >= last else broken


def _missing(data: bytes) -> bytes:
    """The newlines to add so that the data ends in a blank line."""
    end = data[-4:].replace(b"\r\n", b"\n")
    if end.endswith(b"\n\n"):
        return b""
    return b"\n" if end.endswith(b"\n") else b"\n\n"


def _last_block(data: bytes) -> int | None:
    """Where the last event begins, even if only part of its first line is there; None without events."""
    line = data.rfind(b"\n") + 1
    # After a power cut a file may end in NUL bytes, where its length reached the disk and its data did not.
    if line and not _missing(data[:line]) and _BLOCK.startswith(data[line:].rstrip(b"\0")):
        return line
    start = len(data)
    while (start := data.rfind(b"[[", 0, start)) >= 0:
        begin = data.rfind(b"\n", 0, start) + 1
        if re.compile(_BLOCK_LINE).match(data, begin) and not data[begin:start].strip():
            return begin
    return None


def _may_be_torn(block: bytes, entries: object, types: EventTypes) -> bool:
    """Whether the last event is incomplete, or might be without showing it.

    An event with tables might lack one of them, and an event that ends in a whole number might lack a digit.
    """
    if re.search(_TABLE_LINE, block) or re.search(_ENDS_IN_WHOLE_NUMBER, block):
        return True
    entry = entries[-1] if isinstance(entries, list) and entries else None
    if not isinstance(entry, dict):
        return False
    if "type" not in entry:
        return True
    kind = types.get(entry["type"]) if isinstance(entry["type"], str) else None
    if kind is None:
        return False
    if any(name not in entry and name not in kind._field_defaults for name in kind.__annotations__):
        return True
    return not block.endswith(b"\n") and _is_wrong(kind, {key: entry[key] for key in entry if key != "type"})


def _is_wrong(kind: Any, fields: dict[str, Any]) -> bool:
    """Whether a value in the event has the wrong type or is out of bounds."""
    return any(fault.fatal and not fault.is_unknown for fault in exactly_or_explained(kind, fields)[1])
