"""Keeps the words of a recording, and then does with the recording what the setting `audio` says."""

from collections.abc import Iterator
from pathlib import Path

from hotseat.clock import DAY_SECONDS
from hotseat.domain.session.recordings.recording import Recording
from hotseat.domain.settings import days_kept
from hotseat.domain.speech.transcript import RecordingWords, Span
from hotseat.speech.transcription import Result
from hotseat.storage.files.looking import CannotRead
from hotseat.storage.speech.audio_files import older_than, remove_audio
from hotseat.storage.speech.belongings import owner_of
from hotseat.storage.speech.words_file import read_words, words_to_change, write_words


def transcribed_in(folder: Path, session_id: str) -> frozenset[str]:
    """The names of the session's recordings that were transcribed."""
    return frozenset(part.recording for part in read_words(folder, session_id).recordings)


def on_session_clock(recording: Recording, result: Result) -> RecordingWords:
    """What was recognised, with the times of the session clock."""
    starts = recording.starts
    return RecordingWords(
        recording=recording.file,
        covers=Span(starts, starts + result.seconds),
        engine=result.engine,
        words=tuple(word._replace(at=word.at + starts, to=word.to + starts) for word in result.words),
        voice=tuple(Span(span.start + starts, span.stop + starts) for span in result.voice),
    )


def keep_words(folder: Path, session_id: str, words: RecordingWords) -> None:
    """Writes the words beside the session, in the place of earlier ones of that recording, and syncs them.

    The caller holds the lock of the words. Raises CannotWrite, also where a line of the file would be lost.
    """
    before = words_to_change(folder, session_id)
    others = [part for part in before.recordings if part.recording != words.recording]
    write_words(folder, session_id, before._replace(recordings=(*others, words)))


def see_to_audio(folder: Path, words: RecordingWords, audio: str) -> str:
    """Removes the recording if the setting `audio` says so, once its words are written.

    Returns "", or a sentence on why it is still there. Where nothing was understood, it always is.
    """
    if days_kept(audio) != 0:
        return ""
    if not words.words:
        return f"Nothing was understood in {words.recording}, so the recording is kept."
    try:
        return remove_audio(folder, words.recording)
    except CannotRead as trouble:
        return f"{trouble}."


def sweep(folder: Path, audio: str, now: float) -> Iterator[str]:
    """Removes the recordings with words that are older than the setting `audio` says.

    `now` is the second of the epoch. Returns a sentence for each that could not be removed.
    """
    days = days_kept(audio)
    if not days:
        return
    try:
        for path in older_than(folder, now - days * DAY_SECONDS):
            if _is_understood(folder, path) and (trouble := remove_audio(folder, path.name)):
                yield trouble
    except CannotRead as trouble:
        yield f"{trouble}."


def _is_understood(folder: Path, audio: Path) -> bool:
    known = read_words(folder, owner_of(audio.name))
    return any(part.words and Path(part.recording).stem == audio.stem for part in known.recordings)
