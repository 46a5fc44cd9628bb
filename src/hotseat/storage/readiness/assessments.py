"""The assessments on disk: one file of appended events each, in `readiness/`."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.readiness.assessment import (
    ASSESSMENT_EVENTS,
    KIND,
    Assessed,
    Assessment,
    AssessmentEvent,
    AssessmentHeader,
    after,
    name_of,
)
from hotseat.domain.session.closed_sets import ClosedSet
from hotseat.domain.text import clean
from hotseat.domain.vocabulary import ITEM_ANSWERS
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
from hotseat.storage.files.looking import CannotRead, absolute, head_of
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.toml.encoding import encode_as
from hotseat.storage.toml.positions import Lines

FOLDER = "readiness"
ASSESSMENT = FileKind(
    what="an assessment",
    header=AssessmentHeader,
    types=ASSESSMENT_EVENTS,
    closed_sets={Assessed: {"answer": ClosedSet(ITEM_ANSWERS)}},
    name_of=name_of,
)


class AssessmentFile(NamedTuple):
    """An assessment read from its file."""

    assessment: Assessment
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

    @property
    def id(self) -> str:
        """The assessment's id."""
        return self.assessment.header.id


class StoredAssessment(NamedTuple):
    """An assessment's file, and either the assessment or why it cannot be read."""

    path: Path
    assessment: Assessment | None
    fault: str
    """`file:line: what is wrong`; empty for one that can be read."""
    torn: int = 0
    events: int = -1
    """The number of events; negative where the file cannot be read."""
    left_out: str = ""
    """A sentence on what this version does not know of it; else empty."""


def paths(folder: Path) -> list[Path]:
    """The files of assessments, newest first. Raises CannotRead."""
    return listing.paths(folder)


def all_of(folder: Path) -> Iterator[StoredAssessment]:
    """The assessments, newest first; for a file, or a folder, that cannot be read, the reason.

    Of several files of one assessment, only the one that counts.
    """
    try:
        stored = {path: _stored(path) for path in paths(folder)}
        ids = {
            path.name: copy_group.assessment.header.id
            for path, copy_group in stored.items()
            if copy_group.assessment
        }
        files = copies(folder, ids, length)
    except CannotRead as trouble:
        yield StoredAssessment(folder, None, str(trouble))
        return
    for copy_group in files:
        # A file may have appeared after the reading.
        yield stored.get(copy_group.path) or _stored(copy_group.path)


def _stored(path: Path) -> StoredAssessment:
    name = clean(path.name.encode(errors="replace").decode())
    try:
        file = load(path)
    except Unreadable as unreadable:
        return StoredAssessment(path, None, unreadable.sentence(name))
    left_out = f"{name}:{unknown_sentence(file.unknown)}" if file.unknown else ""
    return StoredAssessment(
        path=path, assessment=file.assessment, fault="", torn=file.torn, events=file.events, left_out=left_out
    )


def length(path: Path) -> int:
    """The number of events in the file; negative where it cannot be read."""
    return _stored(path).events


def load(path: Path) -> AssessmentFile:
    """The assessment in the file. Raises Unreadable with the first fault and its line."""
    whole = whole_part(event_bytes(path), ASSESSMENT_EVENTS)
    file, faults = _read(whole)
    if faults or file is None:
        raise Unreadable(*min(faults))
    return file


def is_assessment(path: Path) -> bool:
    """Whether the file should be an assessment, by its first lines or by its folder."""
    try:
        head = head_of(path, 2_000)
    except (OSError, ValueError):
        head = b""
    return f'\nkind = "{KIND}"'.encode() in head or absolute(path).parent.name == FOLDER


def faults_of(path: Path) -> Faults:
    """All faults of the file as line and sentence, with what this version does not know and a torn end."""
    try:
        whole = whole_part(event_bytes(path), ASSESSMENT_EVENTS)
        file, faults = _read(whole)
    except Unreadable as unreadable:
        return [(unreadable.line, unreadable.text)]
    if file is not None:
        faults = [*faults, *file.unknown]
    if whole.torn:
        line = whole.text.count("\n") + 1
        faults.append(
            (line, "the last event is incomplete and is left out; continuing the assessment cuts it off")
        )
    return sorted(faults)


def create(folder: Path, header: AssessmentHeader) -> Journal:
    """Creates the file of a new assessment, named after its id. Raises CannotKeep."""
    return Journal.create(folder, header, _encode)


def reopen(path: Path) -> tuple[Journal, AssessmentFile]:
    """Opens and locks an assessment's file to continue it. Raises CannotKeep or Unreadable."""
    return Journal.reopen(path, load, _encode)


def _encode(event: AssessmentEvent) -> bytes:
    return encode_as(event, name_of(event))


def _read(whole: Whole) -> tuple[AssessmentFile | None, Faults]:
    kind = whole.table.get("kind", KIND)
    if isinstance(kind, str) and kind != KIND:
        line = Lines(whole.text).of(("kind",))
        return None, [(line, f'has the kind "{clean(kind)}"; an assessment has the kind "{KIND}"')]
    read = read_events(whole.table, whole.text, ASSESSMENT)
    if read.header is None or read.faults:
        return None, read.faults
    done = replayed(Assessment(read.header), after, read, whole.text, ASSESSMENT)
    unknown = (*read.unknown, *done.unknown)
    file = AssessmentFile(
        assessment=done.value,
        events=len(read.events),
        end=whole.end,
        missing=whole.missing,
        torn=whole.torn,
        unknown=unknown,
        reading_only=reading_only(unknown, whole.text),
    )
    return file, done.faults
