"""Reads a file of events in exactly the form that hotseat writes, several times faster than a TOML parser.

In that form nearly every value is valid JSON too. Text in any other form is left to the TOML parser, so
both readers always agree.
"""

import json
import re
from datetime import datetime
from typing import Any

from hotseat.storage import files
from hotseat.storage.files.reading import Unreadable

_TEXT = r'"[^"\\\x00-\x1f\x7f]*+(?:\\(?:["\\bfnrt]|u00[0-9A-Fa-f]{2})[^"\\\x00-\x1f\x7f]*+)*+"'
_VALUE = rf"(?:{_TEXT}|(?:0|[1-9]\d{{0,14}})(?:\.\d)?|true|false|\[(?:{_TEXT}(?:, (?=\")|(?=\])))*+\])"
_MOMENT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00"
# The key "at" never holds a text, so a JSON text under it was a date.
_LINE = rf"(?:\[\[event\.[a-z_]++\]\]\n)?(?:at = {_MOMENT}|(?!at = \")[a-z_]++ = {_VALUE})\n"
_BLOCKS = re.compile(rf"(?:\[\[event\]\]\n(?!\[)(?:{_LINE})++\n)++")
_TABLE = re.compile(r"^\[\[event\.([a-z_]+)\]\]$", re.MULTILINE)
_AT_A_MOMENT = re.compile(rf"^at = ({_MOMENT})$", re.MULTILINE)
_KEY = re.compile(r"^([a-z_]+) = ", re.MULTILINE)
_HEADER = "[[event]]\n"
_STARTED = "\nstarted = "
_FORM = rb"(?:(?:[a-z_]++ = [^\n]*+|\[\[event(?:\.[a-z_]++)?\]\]|)\r?\n)*+"
"""Not compiled here, because only very long files need it."""
_MARK = "#"
"""A key that cannot occur in a line."""


def table_as_written(text: str) -> dict[str, Any] | None:
    """The table of a file, or of some of its blocks, as a TOML parser returns it; None if the text is not
    in exactly the form that hotseat writes."""
    start = 0 if text.startswith(_HEADER) else text.find(f"\n\n{_HEADER}") + 2
    if start == 1:
        return None
    try:
        table = (header_as_written(text[:start]) or files.toml_text.parse(text[:start])) if start else {}
        events = None if "event" in table else _events(text, start)
    except (ValueError, Unreadable, RecursionError):
        return None
    return None if events is None else {**table, "event": events}


def header_as_written(text: str) -> dict[str, Any] | None:
    """The table of the lines before the first event, as a TOML parser returns it; None if they are not in
    exactly the form that hotseat writes."""
    before, _, rest = text.partition(_STARTED)
    date, _, after = rest.partition("\n")
    # Except for the date, the header is written like an event.
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
    """The event of one block, with or without its blank line; None if the text is not exactly one event.

    Raises Unreadable if the text is not TOML.
    """
    events = _other(text)
    return None if events is None else events[0]


def of_our_form(lines: bytes) -> int:
    """How many bytes, from the first on, are whole lines in the form that hotseat writes."""
    form = re.match(_FORM, lines)
    return form.end() if form else 0


def _events(text: str, start: int) -> list[dict[str, Any]] | None:
    events: list[dict[str, Any]] = []
    while start < len(text):
        block = _BLOCKS.match(text, start)
        if block:
            some, start = _plain(block[0]), block.end()
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
    """The events of blocks with their tables; None where TOML would refuse them."""
    # No text holds a raw line break, so a line that looks like a header is one.
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
    """The events, each with the tables that follow it; None if a table has the name of a key."""
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
    """The event of a block in another form, read by the TOML parser; None if it is not one event."""
    table = files.toml_text.parse(block) if block.startswith(_HEADER) else {}
    events = table.get("event")
    if len(table) != 1 or not isinstance(events, list) or len(events) != 1:
        return None
    return events
