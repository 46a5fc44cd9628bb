"""A session's file read back: its header, its events, and what is wrong with it."""

import re
from pathlib import Path
from typing import Any, NamedTuple

from hotseat.domain.event_types import EVENT_TYPES, name_of
from hotseat.domain.events import MODES, Event, Header
from hotseat.domain.kinds import KINDS
from hotseat.domain.not_now import NotNow
from hotseat.domain.rules import after
from hotseat.domain.session import Session
from hotseat.storage import text as files
from hotseat.storage.places import line_of
from hotseat.storage.records import read, tables_of
from hotseat.storage.text import Unreadable

FORMAT = 1
_HEADER_LINE = b"[[event]]"


class Transcript(NamedTuple):
    """What a session's file holds."""

    session: Session
    events: tuple[Event, ...]
    end: int
    """Bytes that are kept: all but a torn last block."""
    missing: bytes
    """Newlines an editor took from the end of the last block."""
    torn: int
    """Lines of a torn last block, which is no part of the session; 0 where none is torn."""


def load(path: Path) -> Transcript:
    """The session in the file. Raises Unreadable with the line of the first thing that is wrong."""
    data = files.read_bytes(path, files.LARGEST_SESSION)
    body, tail, missing = _without_torn_tail(data)
    transcript, faults = _read(files.decode(body))
    if faults or transcript is None:
        line, sentence = min(faults)
        raise Unreadable(line, sentence)
    torn = tail.count(b"\n") + 1 if tail else 0
    return transcript._replace(end=len(body), missing=missing, torn=torn)


def is_session(path: Path) -> bool:
    """Whether the file is meant as a session: by its first lines, which name its start, or by its folder."""
    try:
        head = files.read_bytes(path, files.LARGEST_SESSION)[:2_000]
    except Unreadable:
        head = b""
    return b"\nstarted = " in head or "sessions" in path.absolute().parts[-3:-1]


def faults_of(path: Path) -> list[tuple[int, str]]:
    """Everything that is wrong with the file, as line and sentence; a torn last block is among them."""
    try:
        body, tail, _ = _without_torn_tail(files.read_bytes(path, files.LARGEST_SESSION))
        _, faults = _read(files.decode(body))
    except Unreadable as unreadable:
        return [(unreadable.line, unreadable.text)]
    if tail:
        line = body.count(b"\n") + 1
        faults.append((line, "the last event is torn and is left out; resuming the session cuts it off"))
    return sorted(faults)


def _without_torn_tail(data: bytes) -> tuple[bytes, bytes, bytes]:
    """The bytes up to the last whole block, the torn rest, and the newlines the last block lacks."""
    lines = data.replace(b"\r\n", b"\n")
    if lines.endswith(b"\n\n"):
        return data, b"", b""
    start = max(data.rfind(b"\n\n") + 2, data.rfind(b"\r\n\r\n") + 4)
    if start < 4:
        raise Unreadable(1, "ends inside its header: nothing was kept in it; it can be deleted")
    tail = data[start:]
    # A power cut can leave a file longer than what reached the disk: its rest reads as NULs.
    if not (tail.startswith(_HEADER_LINE) or _HEADER_LINE.startswith(tail.rstrip(b"\0"))):
        return data, b"", b"\n\n"
    if _is_whole(tail):
        return data, b"", b"\n" if lines.endswith(b"\n") else b"\n\n"
    return data[:start], tail, b""


def _is_whole(tail: bytes) -> bool:
    """Whether the block lacks nothing but line breaks at its end.

    A block with tables is never taken for whole, as one could be missing unseen, nor one that ends in a whole
    number, as a digit could.
    """
    try:
        events, faults = _events(files.parse(files.decode(tail)), "")
    except Unreadable:
        return False
    may_lack_something = re.search(rb"^\[\[event\.|= \d+\Z", tail, re.MULTILINE)
    return len(events) == 1 and not faults and not may_lack_something


def _read(text: str) -> tuple[Transcript | None, list[tuple[int, str]]]:
    try:
        table = files.parse(text)
    except Unreadable as unreadable:
        return None, [(unreadable.line, unreadable.text)]
    if (number := table.get("format")) != FORMAT:
        newer = isinstance(number, int) and number > FORMAT
        remedy = (
            "a newer hotseat wrote it; update this one" if newer else f'it needs the line "format = {FORMAT}"'
        )
        return None, [(1, f"is not a session of format {FORMAT}: {remedy}")]
    header, header_faults = read(Header, {key: value for key, value in table.items() if key != "event"})
    faults = [(line_of(text, fault.path), fault.text) for fault in header_faults if fault.fatal]
    events, event_faults = _events(table, text)
    faults += event_faults
    if header is None or faults:
        return None, faults
    if wrong := _header_fault(header):
        return None, [(1, wrong)]
    return _replayed(header, events, text)


def _header_fault(header: Header) -> str:
    if header.kind not in KINDS:
        return f'has the kind "{header.kind}"; use {" or ".join(KINDS)}'
    if header.mode not in MODES:
        return f'has the mode "{header.mode}"; use {" or ".join(MODES)}'
    return ""


def _events(table: dict[str, Any], text: str) -> tuple[list[Event], list[tuple[int, str]]]:
    events: list[Event] = []
    faults: list[tuple[int, str]] = []
    if not isinstance(table.get("event", []), list):
        faults.append((line_of(text, ("event",)), '"event" should be written as [[event]]'))
    for index, entry in tables_of(table, "event"):
        name = entry.get("type") if isinstance(entry, dict) else None
        kind = EVENT_TYPES.get(name) if isinstance(name, str) else None
        if kind is None or not isinstance(entry, dict):
            known = ", ".join(EVENT_TYPES)
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


def _replayed(
    header: Header, events: list[Event], text: str
) -> tuple[Transcript | None, list[tuple[int, str]]]:
    session = Session(header)
    for index, event in enumerate(events):
        try:
            session = after(session, event)
        except NotNow as reason:
            line = line_of(text, ("event", index))
            return None, [
                (line, f'"{name_of(event)}" is not possible here: {reason}; correct or remove the event')
            ]
    return Transcript(session, tuple(events), 0, b"", 0), []
