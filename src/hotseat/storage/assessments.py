"""The assessments on disk: one file each in `readiness/`, of events that are only ever appended."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.assessment import (
    ASSESSMENT_EVENTS,
    KIND,
    Assessment,
    AssessmentEvent,
    AssessmentHeader,
    after,
    name_of,
)
from hotseat.domain.not_now import NotNow
from hotseat.domain.text import clean
from hotseat.storage import journal
from hotseat.storage import text as files
from hotseat.storage.blocks import encode_as
from hotseat.storage.event_file import Faults, events_of, header_of, table_of, without_torn_tail
from hotseat.storage.places import line_of
from hotseat.storage.text import Unreadable

FOLDER = "readiness"


class AssessmentFile(NamedTuple):
    """What an assessment's file holds."""

    assessment: Assessment
    end: int
    """Bytes that are kept: all but a torn last block."""
    missing: bytes
    """Newlines an editor took from the end of the last block."""
    torn: int
    """Lines of a torn last block, which is left out; 0 where none is torn."""


class StoredAssessment(NamedTuple):
    """An assessment's file, and either the assessment or why it cannot be read."""

    path: Path
    assessment: Assessment | None
    fault: str
    """`file:line: what is wrong`; empty for one that can be read."""
    torn: int = 0


def paths(folder: Path) -> list[Path]:
    """The files, newest first: their names begin with the time they started."""
    if not folder.is_dir():
        return []
    return sorted((path for path in folder.glob("*.toml") if path.name[0] != "."), reverse=True)


def all_of(folder: Path) -> Iterator[StoredAssessment]:
    """The assessments, newest first, those that cannot be read with their reason."""
    for path in paths(folder):
        try:
            file = load(path)
        except Unreadable as unreadable:
            name = clean(path.name.encode(errors="replace").decode())
            yield StoredAssessment(path, None, f"{name}:{unreadable.line}: {unreadable.text}")
        else:
            yield StoredAssessment(path, file.assessment, "", file.torn)


def load(path: Path) -> AssessmentFile:
    """The assessment in the file. Raises Unreadable with the line of the first thing that is wrong."""
    body, tail, missing = without_torn_tail(files.read_bytes(path, files.LARGEST_SESSION), ASSESSMENT_EVENTS)
    assessment, faults = _read(files.decode(body))
    if faults or assessment is None:
        line, sentence = min(faults)
        raise Unreadable(line, sentence)
    return AssessmentFile(assessment, len(body), missing, tail.count(b"\n") + 1 if tail else 0)


def is_assessment(path: Path) -> bool:
    """Whether the file is meant as an assessment: by its first lines, or by its folder."""
    try:
        head = files.read_bytes(path, files.LARGEST_SESSION)[:2_000]
    except Unreadable:
        head = b""
    return f'\nkind = "{KIND}"'.encode() in head or path.absolute().parent.name == FOLDER


def faults_of(path: Path) -> Faults:
    """Everything that is wrong with the file, as line and sentence; a torn last block is among them."""
    try:
        data = files.read_bytes(path, files.LARGEST_SESSION)
        body, tail, _ = without_torn_tail(data, ASSESSMENT_EVENTS)
        _, faults = _read(files.decode(body))
    except Unreadable as unreadable:
        return [(unreadable.line, unreadable.text)]
    if tail:
        line = body.count(b"\n") + 1
        faults.append((line, "the last event is torn and is left out; going on with it cuts it off"))
    return sorted(faults)


def create(folder: Path, header: AssessmentHeader) -> journal.Journal:
    """A new assessment's file, named by its id. Raises journal.CannotKeep."""
    return journal.create(folder, header, _encode)


def reopen(path: Path) -> tuple[journal.Journal, AssessmentFile]:
    """An assessment's file, locked to be gone on with. Raises journal.CannotKeep or Unreadable."""
    return journal.reopen_as(path, load, _encode)


def _encode(event: AssessmentEvent) -> bytes:
    return encode_as(event, name_of(event))


def _read(text: str) -> tuple[Assessment | None, Faults]:
    try:
        table = table_of(text, "an assessment")
    except Unreadable as unreadable:
        return None, [(unreadable.line, unreadable.text)]
    header, faults = header_of(table, text, AssessmentHeader)
    events, event_faults = events_of(table, text, ASSESSMENT_EVENTS)
    faults += event_faults
    if header is None or faults:
        return None, faults
    if header.kind != KIND:
        return None, [(1, f'has the kind "{header.kind}"; an assessment has the kind "{KIND}"')]
    assessment = Assessment(header)
    for index, event in enumerate(events):
        try:
            assessment = after(assessment, event)
        except NotNow as reason:
            line = line_of(text, ("event", index))
            return None, [(line, f'"{name_of(event)}" is not possible here: {reason}; correct it')]
    return assessment, []
