"""Attaches a recording."""

import contextlib
from pathlib import Path
from typing import NamedTuple

from hotseat.desk.attaching.earlier import drop_earlier, earlier_recording
from hotseat.desk.attaching.target import CannotAttach, Target, Wish
from hotseat.domain.speech.transcript import Span
from hotseat.storage.files.errors import reason
from hotseat.storage.files.looking import is_there
from hotseat.storage.files.writing import remove
from hotseat.storage.speech.belongings import UNFINISHED, belongings_of, copy_in, free_name
from hotseat.storage.speech.samples import NotARecording
from hotseat.storage.speech.sound_form import SoundForm, sound_form


class AttachedSound(NamedTuple):
    """A recording that was attached."""

    copy: Path
    """The file beside the session's."""
    begin: float
    """The second of the session at which it begins."""
    seconds: float
    """How long it is."""
    replaced: str
    """The names of the files whose place it took; empty if it took none."""
    is_copy: bool
    """Whether the file that was attached is still there. One that lay beside the session without being named
    in it has become this one."""


def attach_sound(target: Target, source: Path, wish: Wish) -> AttachedSound:
    """Copies a recording beside the session, and records in the session when it begins.

    With `wish.again` it takes the place of the same recording, and the words recognised in that are removed.
    Raises CannotAttach, CannotRead, CannotWrite and Refused; then nothing was attached.
    """
    form = _form(source)
    begin = target.begin(wish, form.seconds)
    beside = belongings_of(target.folder, target.id)
    covers = Span(begin, begin + form.seconds)
    earlier = earlier_recording(target, source, covers, beside, wish)
    named = [recording.file for recording in target.session.recordings]
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
        drop_earlier(target, earlier)
    replaced = " and ".join(earlier.names) if earlier else ""
    return AttachedSound(
        copy=copy, begin=begin, seconds=form.seconds, replaced=replaced, is_copy=is_there(source)
    )


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
