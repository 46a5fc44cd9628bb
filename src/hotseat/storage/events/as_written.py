"""A file of events just as hotseat writes it, read several times quicker than TOML at large can be.

Nearly every line of such a file reads the same in JSON but for its key. Whatever is written in any other way
is left to the reader of TOML, so that nothing is read here which means something else there.
"""

import json
import re
from datetime import datetime
from typing import Any

from hotseat.storage.files import reading as files
from hotseat.storage.files.reading import Unreadable

_TEXT = r'"[^"\\\x00-\x1f\x7f]*+(?:\\(?:["\\bfnrt]|u00[0-9A-Fa-f]{2})[^"\\\x00-\x1f\x7f]*+)*+"'
_VALUE = rf"(?:{_TEXT}|(?:0|[1-9]\d{{0,14}})(?:\.\d)?|true|false|\[(?:{_TEXT}(?:, (?=\")|(?=\])))*+\])"
_MOMENT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00"
# Where a moment may stand no text does, so that what JSON has as a text there was a moment.
_LINE = rf"(?:\[\[event\.[a-z_]++\]\]\n)?(?:at = {_MOMENT}|(?!at = \")[a-z_]++ = {_VALUE})\n"
_BLOCKS = re.compile(rf"(?:\[\[event\]\]\n(?!\[)(?:{_LINE})++\n)++")
_TABLE = re.compile(r"^\[\[event\.([a-z_]+)\]\]$", re.MULTILINE)
_AT_A_MOMENT = re.compile(rf"^at = ({_MOMENT})$", re.MULTILINE)
_KEY = re.compile(r"^([a-z_]+) = ", re.MULTILINE)
_HEADER = "[[event]]\n"
_STARTED = "\nstarted = "
_FORM = rb"(?:(?:[a-z_]++ = [^\n]*+|\[\[event(?:\.[a-z_]++)?\]\]|)\r?\n)*+"
"""Not compiled here: only very long files need it."""
_MARK = "#"
"""A key that no line can have."""


def table_as_written(text: str) -> dict[str, Any] | None:
    """The table of a file, or of blocks from within it, as TOML has it; None where it is not just as it was
    written."""
    start = 0 if text.startswith(_HEADER) else text.find(f"\n\n{_HEADER}") + 2
    if start == 1:
        return None
    try:
        table = header_as_written(text[:start]) or files.parse(text[:start])
        events = None if "event" in table else _events(text, start)
    except (ValueError, Unreadable, RecursionError):
        return None
    return None if events is None else {**table, "event": events}


def header_as_written(text: str) -> dict[str, Any] | None:
    """The table of the lines before the first event, as TOML has it; None where they are not just as they
    were written."""
    before, _, rest = text.partition(_STARTED)
    date, _, after = rest.partition("\n")
    # But for the date it is written as an event is.
    as_event = f'{_HEADER}{before}{_STARTED}""\n{after}'
    if "\n[" in text or not _BLOCKS.fullmatch(as_event):
        return None
    try:
        started = datetime.fromisoformat(date)
    except ValueError:
        return None
    events = _plain(as_event)
    if not events or not date.endswith("+00:00") or started.isoformat() != date:
        return None
    return {**events[0], "started": started}


def block_as_written(text: str) -> dict[str, Any] | None:
    """The event of one block, which need not end in a blank line; None where it is more, or none.

    Raises Unreadable where it is no TOML.
    """
    events = _other(text)
    return None if events is None else events[0]


def of_our_form(lines: bytes) -> int:
    """So many of the bytes, from the first on, are whole lines of the form that hotseat writes."""
    found = re.match(_FORM, lines)
    return found.end() if found else 0


def _events(text: str, start: int) -> list[dict[str, Any]] | None:
    events: list[dict[str, Any]] = []
    while start < len(text):
        found = _BLOCKS.match(text, start)
        if found:
            some, start = _plain(found[0]), found.end()
        else:
            stop = text.find("\n\n", start) + 2
            if stop < 2:
                return None
            some, start = _other(text[start:stop]), stop
        if some is None:
            return None
        events += some
    return events


def _plain(blocks: str) -> list[dict[str, Any]] | None:
    """The events of blocks with their tables; None where TOML would not have it so."""
    # No text holds a raw line break, so that the line of a head is found as it stands.
    events = blocks.replace(_HEADER, f'}},{{"{_MARK}":""\n')
    heads = _TABLE.sub(rf'}},{{"{_MARK}":"\1"', events) if "\n[[" in events else events
    if "T" in heads:
        heads = _AT_A_MOMENT.sub(r'at = "\1"', heads)
    before, *parts = _KEY.split(heads)
    keys = len(parts) // 2
    lines = [',"', "", '":', ""] * keys
    lines[1::4], lines[3::4] = parts[::2], parts[1::2]
    tables: list[dict[str, Any]] = json.loads(f"[{before[2:]}{''.join(lines)}}}]")
    if sum(map(len, tables)) != keys + len(tables):
        return None
    for table in tables:
        if isinstance(at := table.get("at"), str):
            table["at"] = datetime.fromisoformat(at)
    return _gathered(tables)


def _gathered(tables: list[dict[str, Any]]) -> list[dict[str, Any]] | None:
    """The events, each with the tables behind it; None where one has a key's name, or a key stands twice."""
    events: list[dict[str, Any]] = []
    its: dict[str, list[dict[str, Any]]] = {}
    for table in tables:
        name = table.pop(_MARK)
        if not name:
            events.append(table)
            its = {}
        elif name in its:
            its[name].append(table)
        elif name in events[-1]:
            return None
        else:
            events[-1][name] = its[name] = [table]
    return events


def _other(block: str) -> list[dict[str, Any]] | None:
    """The event of a block written in another way, which TOML reads; None where it is none."""
    table = files.parse(block) if block.startswith(_HEADER) else {}
    events = table.get("event")
    if len(table) != 1 or not isinstance(events, list) or len(events) != 1:
        return None
    return events
