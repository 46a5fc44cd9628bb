"""What was said in the sessions, for the screens."""

from pathlib import Path

from hotseat.domain.session.session import Session
from hotseat.domain.speech.transcript import Transcript
from hotseat.storage.speech.words_file import read_words


class Words:
    """The words beside the sessions of a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def of(self, session: Session) -> Transcript:
        """All that is known to have been said in this session; read from its file each time."""
        return read_words(self._folder, session.header.id)
