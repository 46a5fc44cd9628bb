"""A session's file read back: its header, its events, and what is wrong with it."""

from pathlib import Path
from typing import NamedTuple

from hotseat.domain.session.closed_sets import OF_SESSIONS
from hotseat.domain.session.event_types import EVENT_TYPES, name_of
from hotseat.domain.session.events import Event
from hotseat.domain.session.header import Header
from hotseat.domain.session.rules import after
from hotseat.domain.session.session import Session
from hotseat.domain.vocabulary import KINDS, MODES
from hotseat.storage.events import event_file
from hotseat.storage.events.as_written import table_as_written
from hotseat.storage.events.event_bytes import event_bytes
from hotseat.storage.events.event_file import (
    Faults,
    FileKind,
    Read,
    not_known,
    read_events,
    reading_only,
    replayed,
)
from hotseat.storage.events.torn import NOTHING_KEPT, Whole, whole_part
from hotseat.storage.files import reading as files
from hotseat.storage.files.looking import absolute, head_of
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.toml.positions import Lines

SESSION = FileKind(
    what="a session", header=Header, types=EVENT_TYPES, closed_sets=OF_SESSIONS, name_of=name_of
)
_NOT_OF_A_SESSION = "readiness"
_AN_ASSESSMENT = (
    f'has the kind "{_NOT_OF_A_SESSION}": it is an assessment and no session; its place is readiness/, '
    "and `hotseat readiness` tells what the newest there says"
)


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
    unknown: tuple[tuple[int, str], ...] = ()
    """What a newer version wrote and this one left out, as line and sentence."""
    unread: int = 0
    """Events that do not fit without it, and are left out with all behind them."""
    reading_only: str = ""
    """Why nothing may be written behind what is there, in words; else empty."""

    @property
    def id(self) -> str:
        """The session's id."""
        return self.session.header.id

    @property
    def length(self) -> int:
        """How many events it holds, without those left out."""
        return len(self.events) - self.unread


def load(path: Path) -> Transcript:
    """The session in the file. Raises Unreadable with the line of the first thing that is wrong."""
    whole = whole_part(event_bytes(path), EVENT_TYPES)
    transcript, faults = _read(whole)
    if faults or transcript is None:
        raise Unreadable(*min(faults))
    return transcript


class Grown(NamedTuple):
    """A session read as its file grows."""

    session: Session
    lacking: bool
    """Whether it lacks what a newer version wrote."""


def begin(blocks: bytes) -> Grown:
    """The session that the first whole blocks of a file begin. Raises Unreadable where they begin none."""
    return _begun(_whole(blocks))


def go_on(grown: Grown, blocks: bytes) -> Grown:
    """The session after the whole blocks that were appended.

    Raises Unreadable where they are no events, or none that could follow.
    """
    return _gone_on(grown, _whole(blocks))


def with_end(grown: Grown | None, end: bytes) -> Grown | None:
    """The session with what stands behind the last blank line of its file, but for a torn last event.

    None where not even a header is whole. Raises Unreadable as `begin` and `go_on` do.
    """
    try:
        # By the blank line before it even a few letters of a torn block's first line are known.
        whole = whole_part(b"\n\n" + end if grown else end, EVENT_TYPES)
    except Unreadable as trouble:
        if trouble.text == NOTHING_KEPT:
            return grown
        raise
    return _gone_on(grown, whole) if grown else _begun(whole)


def _begun(whole: Whole) -> Grown:
    transcript, faults = _read(whole)
    if faults or transcript is None:
        raise Unreadable(*min(faults))
    if transcript.unread:
        raise Unreadable(*transcript.unknown[-1])
    return Grown(transcript.session, bool(transcript.unknown))


def _gone_on(grown: Grown, whole: Whole) -> Grown:
    read = event_file.happened(whole.table, whole.text, SESSION)
    lacking = grown.lacking or bool(set(whole.table) - {"event"})
    read = read._replace(first_unknown=-1 if lacking else read.first_unknown)
    if read.faults:
        raise Unreadable(*min(read.faults))
    done = replayed(grown.session, after, read, whole.text, SESSION)
    if done.faults or done.unread:
        raise Unreadable(*min(done.faults or done.unknown))
    return Grown(done.value, lacking or bool(read.unknown))


def is_session(path: Path) -> bool:
    """Whether the file is meant as a session: by its first lines, which name its start, or by its folder."""
    try:
        head = head_of(path, 2_000)
    except (OSError, ValueError):
        head = b""
    return b"\nstarted = " in head or "sessions" in absolute(path).parts[-3:-1]


def faults_of(path: Path) -> Faults:
    """Everything that is wrong with the file or not known here, as line and sentence.

    A torn last block is among them.
    """
    try:
        whole = whole_part(event_bytes(path), EVENT_TYPES)
        transcript, faults = _read(whole)
    except Unreadable as unreadable:
        return [(unreadable.line, unreadable.text)]
    if transcript is not None:
        faults = [*faults, *transcript.unknown]
    if whole.torn:
        line = whole.text.count("\n") + 1
        faults.append((line, "the last event is torn and is left out; resuming the session cuts it off"))
    return sorted(faults)


def _whole(blocks: bytes) -> Whole:
    text = files.decode(blocks)
    table = table_as_written(text)
    return Whole(
        table=files.parse(text) if table is None else table, text=text, end=len(blocks), missing=b"", torn=0
    )


def _read(whole: Whole) -> tuple[Transcript | None, Faults]:
    if whole.table.get("kind") == _NOT_OF_A_SESSION:
        # Its events have times of another kind: that each of them is wrong would hide what is.
        return None, [(Lines(whole.text).of(("kind",)), _AN_ASSESSMENT)]
    read = read_events(whole.table, whole.text, SESSION)
    if read.header is None or read.faults:
        return None, read.faults
    read = _with_strange_header(read, whole.text)
    done = replayed(Session(read.header), after, read, whole.text, SESSION)
    unknown = (*read.unknown, *done.unknown)
    return (
        Transcript(
            session=done.value,
            events=tuple(one.event for one in read.events),
            end=whole.end,
            missing=whole.missing,
            torn=whole.torn,
            unknown=unknown,
            unread=done.unread,
            reading_only=reading_only(unknown, whole.text),
        ),
        done.faults,
    )


def _with_strange_header(read: Read, text: str) -> Read:
    """The same with what is not known of the values in the header; they stay, to be shown."""
    lines = Lines(text)
    unknown = [
        (lines.of((key,)), not_known(f'the {key} "{value}"'))
        for key, value, known in (("kind", read.header.kind, KINDS), ("mode", read.header.mode, MODES))
        if value not in known
    ]
    return read._replace(unknown=unknown + read.unknown, first_unknown=-1) if unknown else read
