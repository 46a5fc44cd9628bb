"""Blocks of sound in, a file and lines out: what the recorder does, without devices and without a clock."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import RecordingEnd
from hotseat.speech.devices.microphone import BLOCK_SECONDS, Block
from hotseat.storage.files.errors import reason
from hotseat.storage.speech.au import RATE, Annotation, AuWriter, CannotGoOn

FLAT_SECONDS = 3.0
"""After so many seconds without any sound, the microphone is called silent: it is muted, or the system moved
the recording to another source."""
FLAT_STEPS = 4
"""Samples within so many steps of 65,536 are flat; the noise of any room is louder."""
MISSING_SECONDS = 2.0
"""If so much sound is missing, the times of words would be wrong: another recording has to begin."""
MISSING_BLOCKS = 5
"""It is missing if so many blocks in a row are late. Blocks that only waited come faster than they last."""
UNWATCHED_SECONDS = 5.0
"""Without a sign of life from the program for so long, nobody sees that a microphone is open."""
LOUDEST = 32_768


class Ending(NamedTuple):
    """Why a recording ends."""

    why: RecordingEnd
    trouble: str = ""
    """A sentence for the person; empty if it ends because it was told to."""


class Tape(NamedTuple):
    """Where a recording goes, and what it belongs to."""

    path: Path
    session: str
    """The session's id."""
    origin: float
    """The clock's reading at second 0 of the session clock."""


Tell = Callable[..., object]
"""Tells the parent something: its kind, and its values by name."""


class AudioRecorder:
    """Writes the blocks of one microphone to a new file, and tells what it hears."""

    def __init__(self, tape: Tape, device: str, tell: Tell) -> None:
        self._tape = tape
        self._device = one_line(device)
        self._tell = tell
        self._writer: AuWriter | None = None
        self._began = 0.0
        self._flat = 0.0
        self._late = 0

    @property
    def frames(self) -> int:
        """How many frames the file holds."""
        return self._writer.frames if self._writer else 0

    def take(self, block: Block) -> Ending | None:
        """Writes one block; returns why the recording cannot go on, or None. The first makes the file."""
        try:
            writer = self._writer or self._begin(block.at)
            writer.append(block.samples)
        except OSError as error:
            return Ending("full disk", f"{self._tape.path.name} cannot be written ({reason(error)}).")
        except CannotGoOn as trouble:
            return Ending("full disk", f"The recording ended: {trouble}.")
        if writer.frames % RATE == 0:
            writer.sync()
        self._tell_level(block)
        return self._missing(block)

    def _begin(self, at: float) -> AuWriter:
        tape = self._tape
        offset = round(at - tape.origin, 3)
        self._began = at
        self._writer = AuWriter(tape.path, Annotation(tape.session, offset, self._device))
        self._tell("started", offset=offset, device=self._device, rate=RATE)
        return self._writer

    def _tell_level(self, block: Block) -> None:
        highest, lowest = max(block.samples), min(block.samples)
        self._tell("level", peak=round(max(highest, -lowest) / LOUDEST, 3), frames=self.frames)
        was_silent = self._flat >= FLAT_SECONDS
        self._flat = round(self._flat + BLOCK_SECONDS, 1) if highest - lowest <= FLAT_STEPS else 0.0
        if was_silent != (self._flat >= FLAT_SECONDS):
            self._tell("silent", silent=not was_silent)

    def _missing(self, block: Block) -> Ending | None:
        due = self._began + self.frames / RATE - BLOCK_SECONDS
        self._late = self._late + 1 if block.at - due > MISSING_SECONDS else 0
        if self._late < MISSING_BLOCKS:
            return None
        return Ending("lost", f"The microphone stopped for {block.at - due:.0f} seconds.")

    def finish(self, ending: Ending) -> None:
        """Closes the file, if there is one, and tells how it ended."""
        if self._writer is None and ending.trouble:
            self._tell("failed", why=ending.trouble)
            return
        # First, because the last sync may take seconds, and every block is in the file already.
        self._tell("stopped", frames=self.frames, why=ending.why, trouble=ending.trouble)
        if self._writer is not None:
            self._writer.close()


def record(
    recorder: AudioRecorder, coming: Iterable[Block | Ending], seen_alive: Callable[[], float]
) -> Ending:
    """Writes what comes until something ends it; returns why.

    `seen_alive` returns the clock's reading at the parent's last sign of life.
    """
    ending = Ending("stopped")
    for block in coming:
        if isinstance(block, Ending):
            ending = block
            break
        stop = recorder.take(block)
        if stop is None and block.at - seen_alive() > UNWATCHED_SECONDS:
            stop = Ending("away")
        if stop is not None:
            ending = stop
            break
    recorder.finish(ending)
    return ending
