"""Reads a session's file: its header, its events and its faults."""

from pathlib import Path
from typing import NamedTuple

from hotseat.domain.session.closed_sets import OF_SESSIONS
from hotseat.domain.session.event_types import EVENT_TYPES, name_of
from hotseat.domain.session.events import Event
from hotseat.domain.session.header import Header
from hotseat.domain.session.rules import after
from hotseat.domain.session.session import Session
from hotseat.domain.vocabulary import CANDIDATE_SEES, KINDS, MODES
from hotseat.storage import files
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
from hotseat.storage.events.known_blocks import KnownBlocks
from hotseat.storage.events.torn import NOTHING_KEPT, Whole, whole_part
from hotseat.storage.files.looking import absolute, head_of
from hotseat.storage.files.reading import Unreadable, decode
from hotseat.storage.toml.positions import Lines

SESSION = FileKind(
    what="a session",
    header=Header,
    types=EVENT_TYPES,
    closed_sets=OF_SESSIONS,
    name_of=name_of,
    missing=lambda session, events: session.missing(events) if events else session,
)
KNOWN_BLOCKS = KnownBlocks(SESSION)
"""What blocks say, remembered from one file to the next; whoever reads many files makes it forget them."""
_NOT_OF_A_SESSION = {
    "readiness": 'has the kind "readiness": it is an assessment, not a session; move it to readiness/, '
    "and `hotseat readiness` shows the newest",
    "loop": 'has the kind "loop": it is a loop, not a session; move it to loops/, and `hotseat loop` '
    "shows it",
}
"""What is wrong with a file of this kind among the sessions."""


class Transcript(NamedTuple):
    """A session read from its file."""

    session: Session
    events: tuple[Event, ...]
    end: int
    """Bytes to keep: all except a torn last block."""
    missing: bytes
    """Newlines to add after the last block because an editor removed them."""
    torn: int
    """Lines in the torn last block, which is left out; 0 if no block is torn."""
    unknown: tuple[tuple[int, str], ...] = ()
    """What a newer version wrote and this one left out, as line and sentence."""
    unread: int = 0
    """Events left out because they depend on something unknown before them."""
    reading_only: str = ""
    """Why nothing may be appended, as part of a sentence; empty if it may."""

    @property
    def id(self) -> str:
        """The session's id."""
        return self.session.header.id

    @property
    def length(self) -> int:
        """The number of events, without those left out."""
        return len(self.events) - self.unread


def load(path: Path) -> Transcript:
    """The session in the file. Raises Unreadable with the first fault and its line."""
    _, transcript, faults = _read_bytes(event_bytes(path))
    if faults or transcript is None:
        raise Unreadable(*min(faults))
    return transcript


class Grown(NamedTuple):
    """A session that is read while its file grows."""

    session: Session
    lacking: bool
    """Whether a newer version wrote something that this one left out."""


def begin(blocks: bytes) -> Grown:
    """The session after the first whole blocks of a file. Raises Unreadable if they are no session."""
    return _begun(_whole(blocks))


def go_on(grown: Grown, blocks: bytes) -> Grown:
    """The session after the appended whole blocks.

    Raises Unreadable if they are not events, or not events that may follow.
    """
    return _gone_on(grown, _whole(blocks))


def with_end(grown: Grown | None, end: bytes) -> Grown | None:
    """The session after `end`, the text behind the last blank line, without a torn last event.

    None if not even the header is whole. Raises Unreadable as `begin` and `go_on` do.
    """
    try:
        # After a blank line, even a few letters of a torn block's first line are recognised.
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
    """Whether the file should be a session, by the `started` in its first lines or by its folder."""
    try:
        head = head_of(path, 2_000)
    except (OSError, ValueError):
        head = b""
    return b"\nstarted = " in head or "sessions" in absolute(path).parts[-3:-1]


def faults_of(path: Path) -> Faults:
    """All faults of the file as line and sentence, with what this version does not know and a torn end."""
    try:
        whole, transcript, faults = _read_bytes(event_bytes(path))
    except Unreadable as unreadable:
        return [(unreadable.line, unreadable.text)]
    if transcript is not None:
        faults = [*faults, *transcript.unknown]
    if whole.torn:
        line = whole.text.count("\n") + 1
        faults.append(
            (line, "the last event is incomplete and is left out; resuming the session cuts it off")
        )
    return sorted(faults)


def _whole(blocks: bytes) -> Whole:
    text = decode(blocks)
    table = table_as_written(text)
    return Whole(
        table=files.toml_text.parse(text) if table is None else table,
        text=text,
        end=len(blocks),
        missing=b"",
        torn=0,
    )


def _read_bytes(data: bytes) -> tuple[Whole, Transcript | None, Faults]:
    """The file without its torn end, its session and its faults. Raises Unreadable if it is not TOML."""
    known = KNOWN_BLOCKS.read(data)
    if known and known.read.header.kind not in _NOT_OF_A_SESSION:
        return known.whole, *_added_up(known.read, known.whole)
    whole = whole_part(data, EVENT_TYPES)
    return whole, *_read(whole)


def _read(whole: Whole) -> tuple[Transcript | None, Faults]:
    kind = whole.table.get("kind")
    if isinstance(kind, str) and kind in _NOT_OF_A_SESSION:
        # Its events have another form; a fault for each would hide what is wrong.
        return None, [(Lines(whole.text).of(("kind",)), _NOT_OF_A_SESSION[kind])]
    read = read_events(whole.table, whole.text, SESSION)
    if read.header is None or read.faults:
        return None, read.faults
    return _added_up(read, whole)


def _added_up(read: Read, whole: Whole) -> tuple[Transcript, Faults]:
    """The session that sound events add up to, and the fault of the first that does not fit."""
    read = _with_strange_header(read, whole.text)
    done = replayed(Session(read.header), after, read, whole.text, SESSION)
    unknown = (*read.unknown, *done.unknown)
    return (
        Transcript(
            session=done.value,
            events=tuple(happened.event for happened in read.events),
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
    """The same, with the unknown values in the header reported; they stay, to be shown."""
    lines = Lines(text)
    unknown = [
        (lines.of((key,)), not_known(f'the {key} "{value}"'))
        for key, value, known in (
            ("kind", read.header.kind, KINDS),
            ("mode", read.header.mode, MODES),
            ("candidate_sees", read.header.candidate_sees, CANDIDATE_SEES),
        )
        if value not in known
    ]
    return read._replace(unknown=unknown + read.unknown, first_unknown=-1) if unknown else read
