"""The files of one kind of thing that is kept as events: found, read, checked, created and continued."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from hotseat.domain.text import clean
from hotseat.storage.events.copies import copies
from hotseat.storage.events.event_bytes import event_bytes
from hotseat.storage.events.event_file import (
    Faults,
    FileKind,
    read_events,
    reading_only,
    replayed,
    unknown_sentence,
)
from hotseat.storage.events.journal import Journal
from hotseat.storage.events.torn import Whole, whole_part
from hotseat.storage.files import listing
from hotseat.storage.files.looking import CannotRead, absolute, head_of, is_folder
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.toml.encoding import encode_as
from hotseat.storage.toml.positions import Lines

Value = TypeVar("Value")


class KeptFile(NamedTuple, Generic[Value]):
    """What was read from a file."""

    id: str
    value: Value
    events: int
    """The number of events that this version knows."""
    end: int
    """Bytes to keep: all except a torn last block."""
    missing: bytes
    """Newlines to add after the last block because an editor removed them."""
    torn: int
    """Lines in the torn last block, which is left out; 0 if no block is torn."""
    unknown: tuple[tuple[int, str], ...]
    """What a newer version wrote and this one left out, as line and sentence."""
    reading_only: str
    """Why nothing may be appended, as part of a sentence; empty if it may."""


class Kept(NamedTuple, Generic[Value]):
    """A file, and either what it keeps or why it cannot be read."""

    path: Path
    value: Value | None
    fault: str
    """`file:line: what is wrong`; empty for one that can be read."""
    id: str = ""
    """The id in its header; empty where it cannot be read."""
    torn: int = 0
    events: int = -1
    """The number of events; negative where the file cannot be read."""
    left_out: str = ""
    """A sentence on what this version does not know of it; else empty."""


class KeptFiles(Generic[Value]):
    """The files of one kind, in a folder of their own."""

    def __init__(
        self,
        kind: FileKind,
        room: str,
        named: str,
        begun: Callable[[Any], Value],
        after: Callable[[Value, Any], Value],
    ) -> None:
        """`room` is the folder's name, and `named` the kind in the files' headers; `begun` makes the value
        before the first event from a header, and `after` are its rules."""
        self.kind = kind
        self.room = room
        self._named = named
        self._begun = begun
        self._after = after

    def paths(self, folder: Path) -> list[Path]:
        """The files, newest first. Raises CannotRead."""
        return listing.paths(folder)

    def all_of(self, folder: Path) -> Iterator[Kept[Value]]:
        """What the folder keeps, newest first; for a file, or a folder, that cannot be read, the reason.

        Of several files with one id, only the one that counts.
        """
        try:
            stored = {path: self._stored(path) for path in self.paths(folder)}
            ids = {path.name: kept.id for path, kept in stored.items() if kept.id}
            files = copies(folder, ids, self.length)
        except CannotRead as trouble:
            yield Kept(folder, None, str(trouble))
            return
        for group in files:
            # A file may have appeared after the reading.
            yield stored.get(group.path) or self._stored(group.path)

    def _stored(self, path: Path) -> Kept[Value]:
        name = clean(path.name.encode(errors="replace").decode())
        try:
            file = self.load(path)
        except Unreadable as unreadable:
            return Kept(path, None, unreadable.sentence(name))
        left_out = f"{name}:{unknown_sentence(file.unknown)}" if file.unknown else ""
        return Kept(
            path=path,
            value=file.value,
            fault="",
            id=file.id,
            torn=file.torn,
            events=file.events,
            left_out=left_out,
        )

    def length(self, path: Path) -> int:
        """The number of events in the file; negative where it cannot be read."""
        return self._stored(path).events

    def load(self, path: Path) -> KeptFile[Value]:
        """What the file keeps. Raises Unreadable with the first fault and its line."""
        file, faults = self._read(whole_part(event_bytes(path), self.kind.types))
        if faults or file is None:
            raise Unreadable(*min(faults))
        return file

    def is_one(self, path: Path) -> bool:
        """Whether the file should be one of these, by its first lines or by its folder."""
        try:
            head = head_of(path, 2_000)
        except (OSError, ValueError):
            head = b""
        folder = absolute(path).parent
        # A practice folder may have the name of one of its rooms.
        is_room = folder.name == self.room and not is_folder(folder / "sessions")
        return f'\nkind = "{self._named}"'.encode() in head or is_room

    def faults_of(self, path: Path) -> Faults:
        """All faults of the file as line and sentence, with what is not known here and a torn end."""
        try:
            whole = whole_part(event_bytes(path), self.kind.types)
            file, faults = self._read(whole)
        except Unreadable as unreadable:
            return [(unreadable.line, unreadable.text)]
        if file is not None:
            faults = [*faults, *file.unknown]
        if whole.torn:
            line = whole.text.count("\n") + 1
            what = self.kind.what.partition(" ")[2]
            faults.append(
                (line, f"the last event is incomplete and is left out; continuing the {what} cuts it off")
            )
        return sorted(faults)

    def create(self, folder: Path, header: Any) -> Journal:
        """Creates a new file, named after its id. Raises CannotKeep."""
        return Journal.create(folder, header, self._encode)

    def reopen(self, path: Path) -> tuple[Journal, KeptFile[Value]]:
        """Opens and locks a file to continue it. Raises CannotKeep or Unreadable."""
        return Journal.reopen(path, self.load, self._encode)

    def _encode(self, event: Any) -> bytes:
        return encode_as(event, self.kind.name_of(event))

    def _read(self, whole: Whole) -> tuple[KeptFile[Value] | None, Faults]:
        kind = whole.table.get("kind", self._named)
        if isinstance(kind, str) and kind != self._named:
            line = Lines(whole.text).of(("kind",))
            wrong = f'has the kind "{clean(kind)}"; {self.kind.what} has the kind "{self._named}"'
            return None, [(line, wrong)]
        read = read_events(whole.table, whole.text, self.kind)
        if read.header is None or read.faults:
            return None, read.faults
        done = replayed(self._begun(read.header), self._after, read, whole.text, self.kind)
        unknown = (*read.unknown, *done.unknown)
        file = KeptFile(
            id=read.header.id,
            value=done.value,
            events=len(read.events),
            end=whole.end,
            missing=whole.missing,
            torn=whole.torn,
            unknown=unknown,
            reading_only=reading_only(unknown, whole.text),
        )
        return file, done.faults
