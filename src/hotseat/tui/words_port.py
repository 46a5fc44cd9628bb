"""What the screens need to know of what was said."""

from typing import Protocol

from hotseat.domain.session.session import Session
from hotseat.domain.speech.transcript import Transcript


class Words(Protocol):
    """What was said in the sessions, as it is on disk now."""

    def of(self, session: Session) -> Transcript:
        """All that is known to have been said in this session; read from its file each time."""
