"""A recorder without a child program and without a microphone."""

from array import array
from collections import deque

from hotseat.domain.vocabulary import RecordingEnd
from hotseat.speech.audio_recorder import Tape
from hotseat.speech.recording import Begun, Ended, SoundState
from hotseat.storage.speech.au import RATE, Annotation, AuWriter

SECOND = array("h", [100, -100] * (RATE // 2))


class StandIn:
    """A recorder whose microphone the test is; what it writes is a real recording."""

    def __init__(self, tape: Tape, microphone: str) -> None:
        self.path = tape.path
        self.tape = tape
        self.microphone = microphone
        self.state = SoundState()
        self.is_over = False
        self.was_told_to_stop = False
        self.ends_when_told = True
        self._news: deque[Begun | Ended] = deque()
        self._writer: AuWriter | None = None

    def hear(self, at: float, seconds: int) -> None:
        """Its first sound comes at that second of the session, and it goes on for so long."""
        self._writer = AuWriter(self.path, Annotation(self.tape.session, at, "Stand-in"))
        for _ in range(seconds):
            self._writer.append(SECOND)
        self._news.append(Begun(at, "Stand-in"))
        self.state = SoundState(is_running=True, level=0.5)

    def news(self) -> Begun | Ended | None:
        return self._news.popleft() if self._news else None

    def end(self, why: RecordingEnd, trouble: str = "") -> None:
        if self._writer is not None:
            self._news.append(Ended(why, self._writer.frames / RATE))
            self._writer.close()
        self.state = SoundState(trouble=trouble)
        self.is_over = True

    def stop(self) -> None:
        self.was_told_to_stop = True
        if self.ends_when_told:
            self.end("stopped")

    def wait(self, _: float | None) -> bool:
        return self.is_over
