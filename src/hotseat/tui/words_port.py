"""What the screens need to know of what was said."""

from collections.abc import Callable
from typing import Protocol

from hotseat.domain.session.session import Session
from hotseat.domain.speech.transcript import Transcript


class Words(Protocol):
    """What was said in the sessions, as it is on disk now."""

    def of(self, session: Session) -> Transcript:
        """All that is known to have been said in this session; read from its file each time."""

    def is_kept(self, session: Session) -> bool:
        """Whether a recording of this session is on disk."""

    def play(self, session: Session, second: float, ended: Callable[[str], None]) -> str:
        """Plays the recording from that second of the session on, instead of what is played.

        Returns "", or a sentence on why it cannot be played. `ended` is called once, in another thread: with
        "", or with a sentence on why nothing was heard.
        """

    def hush(self) -> str:
        """Ends what is played. There is nothing to tell."""
