"""What was said in the sessions, for the screens: to be read, and where the sound is kept, to be heard."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from hotseat import speech
from hotseat.domain.session.recordings.recording import Recording
from hotseat.domain.session.session import Session
from hotseat.domain.speech.transcript import Transcript
from hotseat.storage.files.looking import CannotRead
from hotseat.storage.speech.audio_files import audio_of
from hotseat.storage.speech.words_file import read_words

if TYPE_CHECKING:
    from hotseat.speech.replaying import Replay

NOT_RECORDED = "Nothing was recorded there."
NOT_KEPT = "The recording of it is not kept; `audio = keep` in the settings keeps the next ones."


class Words:
    """The words beside the sessions of a folder, and the recording that is played."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._replay: Replay | None = None
        self._played: Path | None = None

    def of(self, session: Session) -> Transcript:
        """All that is known to have been said in this session; read from its file each time."""
        return read_words(self._folder, session.header.id)

    def is_kept(self, session: Session) -> bool:
        """Whether a recording of this session is on disk."""
        return any(self._kept(recording.file) for recording in session.recordings)

    def play(self, session: Session, second: float, ended: Callable[[str], None]) -> str:
        """Plays the recording from that second of the session on, instead of what is played.

        Returns "", or a sentence on why it cannot be played. `ended` is called once, in another thread: with
        "", or with a sentence on why nothing was heard.
        """
        self.hush()
        there = [recorded for recorded in session.recordings if _holds(recorded, second)]
        if not there:
            return NOT_RECORDED
        there.sort(key=lambda recorded: recorded.starts, reverse=True)
        kept = ((recorded, path) for recorded in there if (path := self._kept(recorded.file)) is not None)
        recording, path = next(kept, (None, None))
        if recording is None or path is None:
            return NOT_KEPT
        self._replay = speech.replaying.Replay(path, second - recording.starts, ended)
        self._played = path
        return ""

    def is_played(self, path: Path) -> bool:
        """Whether the recording in this file is heard now."""
        return self._replay is not None and not self._replay.is_over and self._played == path

    def hush(self) -> str:
        """Ends what is played. There is nothing to tell."""
        replay, self._replay = self._replay, None
        if replay is not None:
            replay.stop()
        return ""

    def _kept(self, name: str) -> Path | None:
        """The file of a recording, which may have been given another ending; None if it is not there."""
        try:
            return next(iter(audio_of(self._folder, name)), None)
        except CannotRead:
            return None


def _holds(recording: Recording, second: float) -> bool:
    """Whether the recording runs at that second; several may, where one was made elsewhere."""
    stops = float("inf") if recording.seconds is None else recording.starts + recording.seconds
    return recording.starts <= second <= stops
