"""Attaches a recording."""

import contextlib
from pathlib import Path
from typing import NamedTuple

from hotseat.desk.attaching.target import CannotAttach, Target, Wish, known_words
from hotseat.domain.speech.transcript import Transcript
from hotseat.storage.files.errors import reason
from hotseat.storage.files.writing import remove
from hotseat.storage.speech.belongings import (
    UNFINISHED,
    belongings_of,
    copy_in,
    free_name,
    is_recording,
    is_same,
)
from hotseat.storage.speech.samples import NotARecording
from hotseat.storage.speech.sound_form import SoundForm, sound_form
from hotseat.storage.speech.words_file import write_words


class AttachedSound(NamedTuple):
    """A recording that was attached."""

    copy: Path
    """The file beside the session's."""
    begin: float
    """The second of the session at which it begins."""
    seconds: float
    """How long it is."""
    replaced: str
    """The name of the file whose place it took; empty if it took none."""


def attach_sound(target: Target, source: Path, wish: Wish) -> AttachedSound:
    """Copies a recording beside the session, and records in the session when it begins.

    With `wish.again` it takes the place of the same recording, and the words recognised in that are removed.
    Raises CannotAttach, CannotRead, CannotWrite and Refused; then nothing was attached.
    """
    form = _form(source)
    begin = target.begin(wish, form.seconds)
    beside = belongings_of(target.folder, target.id)
    earlier = next((path for path in beside if is_recording(path) and is_same(source, path)), None)
    named = [recording.file for recording in target.session.recordings]
    if earlier is not None and earlier.name in named and not wish.again:
        raise CannotAttach(
            f"{source} is attached already, as {earlier.name}; with --again it takes the place of that one, "
            "and of the words in it."
        )
    known = known_words(target) if earlier else Transcript()
    copy = target.folder / free_name(target.folder, target.id, named, form.ending)
    for path in beside:
        if path.name.endswith(UNFINISHED):
            # The session is locked, so nobody is copying that now.
            remove(path)
    _copy(source, copy)
    with contextlib.ExitStack() as undo:
        undo.callback(remove, copy)
        _record(target, copy.name, begin, form.seconds)
        undo.pop_all()
    if earlier is not None:
        _drop(target, earlier, known)
    return AttachedSound(copy, begin, form.seconds, earlier.name if earlier else "")


def _form(source: Path) -> SoundForm:
    try:
        return sound_form(source)
    except NotARecording as trouble:
        raise CannotAttach(f"{source} {trouble}.") from trouble


def _copy(source: Path, copy: Path) -> None:
    try:
        copy_in(source, copy)
    except OSError as error:
        raise CannotAttach(f"{source} cannot be copied to {copy} ({reason(error)}).") from error


def _record(target: Target, file: str, begin: float, seconds: float) -> None:
    target.repair.sounding.begin(file, begin)
    target.repair.sounding.end("attached", seconds)
    if target.repair.recorder.waiting:
        raise CannotAttach(f"Nothing was attached: {target.repair.recorder.trouble}.")


def _drop(target: Target, earlier: Path, known: Transcript) -> None:
    """Removes an earlier copy, and from what is known the words recognised in it."""
    others = tuple(part for part in known.recordings if part.recording != earlier.name)
    if others != known.recordings:
        write_words(target.folder, target.id, known._replace(recordings=others))
    remove(earlier)
