"""What transcribes in a test of the screens: stand-ins, which hear what the test says."""

from pathlib import Path

import pytest

from hotseat.desk.transcribing import transcribing
from hotseat.domain.speech.transcript import Span, Word
from hotseat.speech import parts
from hotseat.speech.transcription import Result, TranscriptionState
from tests.speech.libraries import install_model


class StandIn:
    """A transcription that goes on when it is told to."""

    def __init__(self, recording: Path) -> None:
        self.recording = recording
        self.state = TranscriptionState()
        self.was_stopped = False

    def watch(self, now: float) -> None:
        """Nothing hangs here."""

    def stop(self) -> None:
        self.was_stopped = True

    def reach(self, done: float, seconds: float) -> None:
        """So many seconds are transcribed, of so many."""
        self.state = self.state._replace(done=done, seconds=seconds)

    def hear(self, *texts: str, seconds: float = 8.0) -> None:
        """It ends, and these words were said, half a second each."""
        words = tuple(Word(at / 2, at / 2 + 0.4, text) for at, text in enumerate(texts))
        result = Result(words, (Span(0.0, len(texts) / 2),), "whisper.cpp tiny.en q8_0", seconds)
        self.state = self.state._replace(result=result)

    def fail(self, trouble: str) -> None:
        self.state = self.state._replace(trouble=trouble)


def transcribe_by_stand_ins(site: Path, monkeypatch: pytest.MonkeyPatch) -> list[StandIn]:
    """All is there to transcribe; what is returned holds the transcriptions, the newest last."""
    begun: list[StandIn] = []

    def start(_: Path, recording: Path) -> StandIn:
        begun.append(StandIn(recording))
        return begun[-1]

    install_model(site, monkeypatch)
    monkeypatch.setattr(parts, "missing_to_transcribe", lambda *_: "")
    monkeypatch.setattr(transcribing, "_start", start)
    return begun
