"""Finds the recording whose place another takes, when somebody attaches the same one again."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from hotseat.desk.attaching.target import CannotAttach, Target, Wish, overlap
from hotseat.domain.session.recordings.recording import Recording
from hotseat.domain.speech.transcript import Span, Transcript
from hotseat.storage.files.writing import remove
from hotseat.storage.speech.belongings import is_recording, is_same
from hotseat.storage.speech.words_file import read_words, words_to_change, write_words


class Earlier(NamedTuple):
    """A recording that was attached before, and is attached again."""

    names: tuple[str, ...]
    """Its names; several where an earlier attempt to replace it was cut off."""
    copies: tuple[Path, ...]
    """Its files; none where that was removed once it was transcribed."""
    known: Transcript
    """All that is known to have been said in the session."""


def earlier_recording(
    target: Target, source: Path, covers: Span, beside: Sequence[Path], wish: Wish
) -> Earlier | None:
    """The same recording as it was attached before; None if it was not.

    If its copy is gone, its length identifies it. Raises CannotAttach if the person did not ask to replace
    it, and CannotWrite if not all words can be read.
    """
    copies = tuple(path for path in beside if is_recording(path) and is_same(source, path))
    names = tuple(path.name for path in copies) or _transcribed(target, covers, beside, wish)
    if not names:
        return None
    known = [recording.file for recording in target.session.recordings if recording.file in names]
    if known and not wish.again:
        raise CannotAttach(
            f"{source} is attached already, as {known[-1]}; --again replaces that one and the words "
            "recognised in it."
        )
    return Earlier(names, copies, words_to_change(target.folder, target.id))


def _transcribed(target: Target, covers: Span, beside: Sequence[Path], wish: Wish) -> tuple[str, ...]:
    """The name of a recording of that length whose words are left and whose file is gone: one at the same
    seconds, or the last one if it is to be replaced; empty if there is none."""
    there = {path.stem for path in beside if is_recording(path)}
    words = {part.recording for part in read_words(target.folder, target.id).recordings}
    alike = [
        recording
        for recording in target.session.recordings
        if recording.why == "attached"
        and recording.seconds == round(covers.seconds, 1)
        and recording.file in words
        and Path(recording.file).stem not in there
    ]
    same = [recording for recording in alike if overlap(_covered(recording), covers)]
    chosen = same or (alike if wish.again else [])
    return tuple(recording.file for recording in chosen[-1:])


def _covered(recording: Recording) -> Span:
    return Span(recording.starts, recording.starts + (recording.seconds or 0.0))


def drop_earlier(target: Target, earlier: Earlier) -> None:
    """Removes the earlier copies, and of the words those recognised in them. Raises CannotWrite."""
    others = tuple(part for part in earlier.known.recordings if part.recording not in earlier.names)
    if others != earlier.known.recordings:
        write_words(target.folder, target.id, earlier.known._replace(recordings=others))
    for copy in earlier.copies:
        remove(copy)
