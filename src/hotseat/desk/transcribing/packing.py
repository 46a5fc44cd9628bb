"""Stores recordings that are kept as Opus, where soundfile is installed: 13 MB an hour instead of 115."""

from collections.abc import Iterator
from importlib import util
from pathlib import Path

from hotseat.clock import Clock
from hotseat.desk.transcribing.keeping import transcribed_in
from hotseat.domain.session.session import Session
from hotseat.speech.child import python
from hotseat.speech.transcription import Transcription
from hotseat.storage.files.looking import is_there
from hotseat.storage.files.writing import move_new, remove
from hotseat.storage.speech.audio_files import audio_of
from hotseat.storage.speech.belongings import UNFINISHED

SECONDS_BETWEEN_LOOKS = 0.2


def pack_recordings(folder: Path, session: Session, clock: Clock) -> Iterator[str]:
    """Stores the session's own recordings that have words as Opus, and waits for it; no screen may call it.

    Returns a sentence for each that could not be, which stays as it is. Raises CannotRead.
    """
    if session.running or util.find_spec("soundfile") is None:
        return
    transcribed = transcribed_in(folder, session.header.id)
    for recording in session.recordings:
        files = audio_of(folder, recording.file)
        is_due = [file.suffix for file in files] == [".au"] and recording.file in transcribed
        if is_due and not _pack(files[0], clock):
            yield f"{files[0]} could not be stored as Opus, and stays as it is."


def _pack(recording: Path, clock: Clock) -> bool:
    """Puts the copy in the place of the recording. Returns whether it is there, or nobody wants it now."""
    part = recording.with_name(f".{recording.stem}.ogg{UNFINISHED}")
    remove(part)
    packing = Transcription(python("hotseat.speech.packing", str(recording), str(part)))
    while not packing.wait(SECONDS_BETWEEN_LOOKS):
        packing.watch(clock.awake())
    if packing.state.result is None or not is_there(recording):
        remove(part)
        # Whoever took the recording away meanwhile wants no copy of it.
        return not is_there(recording)
    try:
        move_new(part, recording.with_suffix(".ogg"))
    except OSError:
        remove(part)
        return False
    return remove(recording)
