"""The recordings that a killed program left without an event: their files say what the session does not."""

from contextlib import suppress
from pathlib import Path

from hotseat.domain.refusal import Refused
from hotseat.engine.rehearsal import Rehearsal
from hotseat.storage.files.looking import CannotRead
from hotseat.storage.speech.au import RATE, frames_of, read_header
from hotseat.storage.speech.belongings import belongings_of
from hotseat.storage.speech.samples import NotARecording


def take_over(rehearsal: Rehearsal, folder: Path) -> None:
    """Writes into the session, as it is resumed, what was recorded in that folder before the kill.

    A recording without its end gets the one that its file shows, and a file that the session does not name
    is adopted if its annotation names the session. Whatever cannot be read stays as it is.
    """
    recordings = rehearsal.session.recordings
    if recordings and recordings[-1].is_open:
        _end(rehearsal, folder / recordings[-1].file)
    with suppress(CannotRead):
        for path in belongings_of(folder, rehearsal.session.header.id):
            if path.suffix == ".au":
                _adopt(rehearsal, path)


def _adopt(rehearsal: Rehearsal, path: Path) -> None:
    # The rules refuse what the session names already.
    with suppress(NotARecording, Refused):
        annotation = read_header(path).annotation
        if annotation is not None and annotation.session == rehearsal.session.header.id:
            rehearsal.sounding.begin(path.name, annotation.offset, annotation.device)
            _end(rehearsal, path)


def _end(rehearsal: Rehearsal, path: Path) -> None:
    with suppress(NotARecording, Refused):
        rehearsal.sounding.end("killed", frames_of(path) / RATE)
