"""A session with two recordings, and what transcribes them in a test."""

from pathlib import Path

from hotseat.desk.transcribing.state import TranscribingState
from hotseat.desk.transcribing.transcribing import Transcribing
from hotseat.domain.session.session import Session
from hotseat.domain.settings import Settings
from hotseat.domain.speech.transcript import Transcript
from hotseat.speech.transcription import Transcription
from hotseat.storage.session.archive import read
from hotseat.storage.speech.words_file import read_words
from tests.clocks import ManualClock
from tests.sessions import begin
from tests.speech.transcribers import BEGUN, FINISHED, VOICE, WORDS, child

HEARD = (BEGUN, *WORDS, VOICE, FINISHED)
SILENT = (BEGUN, {"type": "voice", "spans": []}, FINISHED)
DELETE = Settings().audio


class Bench:
    """A session with two recordings, the first from second 10 on, and a transcriber as a test needs it."""

    def __init__(self, folder: Path, clock: ManualClock) -> None:
        self.clock = clock
        self.audio = DELETE
        self.model = ""
        self.models: list[Path] = []
        practice = begin(folder, clock=clock)
        practice.ask("earn-trust-missed-commitment")
        practice.answer({"situation": 40, "task": 30})
        for number, starts in ((1, 10.0), (2, 50.0)):
            practice.path.with_suffix(f".{number}.au").write_bytes(b"sound")
            practice.rehearsal.sounding.begin(f"{practice.path.stem}.{number}.au", starts, "a microphone")
            practice.rehearsal.sounding.end("stopped", 8.5)
        self.path = practice.finish()
        self.lines: list[tuple[object, ...]] = [HEARD]
        """What the next transcribers say; the last goes on to be said."""
        self.then = ""
        self.asked: list[Path] = []
        self.transcribing = self.begin()

    def begin(self) -> Transcribing:
        transcribing = Transcribing(self.path.parent, self, self.clock)
        transcribing.start = self._start
        return transcribing

    def _start(self, model: Path, recording: Path) -> Transcription:
        self.asked.append(recording)
        self.models.append(model)
        lines = self.lines.pop(0) if len(self.lines) > 1 else self.lines[0]
        return Transcription(child(*lines, then=self.then))

    @property
    def session(self) -> Session:
        session = read(self.path).session
        assert session is not None
        return session

    @property
    def transcript(self) -> Transcript:
        return read_words(self.path.parent, self.path.stem)

    @property
    def audio_left(self) -> list[str]:
        names = (path.name.removeprefix(f"{self.path.stem}.") for path in self.path.parent.glob("*"))
        return sorted(name for name in names if name[0].isdigit() and not name.startswith("2026"))

    def to_the_end(self) -> list[TranscribingState]:
        """Looks until nothing is left to do."""
        states = [self.transcribing.look()]
        while not states[-1].is_over:
            assert self.transcribing._running is not None
            self.transcribing._running[1].wait(None)
            states.append(self.transcribing.look())
        return states

    def transcribe(self) -> list[str]:
        """Transcribes what is there, and returns what went wrong."""
        self.transcribing.take(self.session)
        return [sentence for state in self.to_the_end() for sentence in state.troubles]
