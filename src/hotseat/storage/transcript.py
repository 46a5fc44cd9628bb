"""A session's file read back: its header, its events, and what is wrong with it."""

from functools import reduce
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.event_types import EVENT_TYPES, name_of
from hotseat.domain.events import MODES, Event, Header
from hotseat.domain.kinds import KINDS
from hotseat.domain.not_now import NotNow
from hotseat.domain.rules import after
from hotseat.domain.session import Session
from hotseat.storage import text as files
from hotseat.storage.event_file import Faults, events_of, header_of, table_of, without_torn_tail
from hotseat.storage.places import line_of
from hotseat.storage.text import Unreadable


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
    body, tail, missing = without_torn_tail(data, EVENT_TYPES)
    transcript, faults = _read(files.decode(body))
    if faults or transcript is None:
        line, sentence = min(faults)
        raise Unreadable(line, sentence)
    torn = tail.count(b"\n") + 1 if tail else 0
    return transcript._replace(end=len(body), missing=missing, torn=torn)


def go_on(session: Session | None, blocks: bytes) -> Session:
    """The session after the whole blocks that were appended; without a session, the one that they begin.

    Raises Unreadable where they are no events, or none that could follow.
    """
    text = files.decode(blocks)
    if session is None:
        transcript, faults = _read(text)
        if transcript is None:
            line, sentence = min(faults)
            raise Unreadable(line, sentence)
        return transcript.session
    table = files.parse(text)
    events, faults = events_of(table, text, EVENT_TYPES)
    if faults or set(table) - {"event"}:
        raise Unreadable(*min(faults, default=(1, "holds what is no event; take it out")))
    try:
        return reduce(after, events, session)
    except NotNow as reason:
        raise Unreadable(1, f"is not possible here: {reason}") from reason


def is_session(path: Path) -> bool:
    """Whether the file is meant as a session: by its first lines, which name its start, or by its folder."""
    try:
        head = files.read_bytes(path, files.LARGEST_SESSION)[:2_000]
    except Unreadable:
        head = b""
    return b"\nstarted = " in head or "sessions" in path.absolute().parts[-3:-1]


def faults_of(path: Path) -> Faults:
    """Everything that is wrong with the file, as line and sentence; a torn last block is among them."""
    try:
        body, tail, _ = without_torn_tail(files.read_bytes(path, files.LARGEST_SESSION), EVENT_TYPES)
        _, faults = _read(files.decode(body))
    except Unreadable as unreadable:
        return [(unreadable.line, unreadable.text)]
    if tail:
        line = body.count(b"\n") + 1
        faults.append((line, "the last event is torn and is left out; resuming the session cuts it off"))
    return sorted(faults)


def _read(text: str) -> tuple[Transcript | None, Faults]:
    try:
        table = table_of(text, "a session")
    except Unreadable as unreadable:
        return None, [(unreadable.line, unreadable.text)]
    header, faults = header_of(table, text, Header)
    events, event_faults = events_of(table, text, EVENT_TYPES)
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


def _replayed(header: Header, events: list[Event], text: str) -> tuple[Transcript | None, Faults]:
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
