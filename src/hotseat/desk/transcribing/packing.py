"""Stores recordings that are kept as Opus, where soundfile is installed: 13 MB an hour instead of 115."""

from collections import deque
from collections.abc import Callable
from importlib import util
from pathlib import Path
from typing import NamedTuple

from hotseat.clock import Clock
from hotseat.speech.child import python
from hotseat.speech.transcription import Transcription
from hotseat.storage.events.id_lock import IdLock
from hotseat.storage.files.looking import is_there
from hotseat.storage.files.writing import move_new, remove
from hotseat.storage.speech.belongings import UNFINISHED

SECONDS_TO_END = 2.0
"""How long the end of the program waits for a copy that was cut off; it is killed, so it takes an instant."""


class _Copy(NamedTuple):
    """A copy that is being made, or is there and waits until nobody hears the recording."""

    recording: Path
    part: Path
    lock: IdLock
    packing: Transcription


class Packing:
    """The recordings that wait to be stored as Opus, one after the other. Only `wait` and `leave` wait."""

    def __init__(self, clock: Clock, is_played: Callable[[Path], bool]) -> None:
        """`is_played` says whether a recording is heard now: such a file stays until that is over."""
        self._clock = clock
        self._is_played = is_played
        self._waiting: deque[Path] = deque()
        self._running: _Copy | None = None

    @property
    def is_over(self) -> bool:
        """Whether nothing is left to do."""
        return self._running is None and not self._waiting

    def take(self, recording: Path) -> None:
        """Takes up a whole recording that nobody writes any more, if it is large and can be made smaller."""
        if recording.suffix == ".au" and util.find_spec("soundfile") is not None:
            self._waiting.append(recording)

    def look(self, *, may_begin: bool) -> str:
        """Puts a copy that is finished in the place of its recording, and begins the next if that may begin.

        Returns a sentence on a recording that could not be stored so, and stays as it is; else "".
        """
        trouble, copy = "", self._running
        if copy is not None:
            copy.packing.watch(self._clock.awake())
            if copy.packing.state.is_over and not self._is_played(copy.recording):
                self._running = None
                if not _is_in_its_place(copy):
                    trouble = f"{copy.recording} could not be stored as Opus, and stays as it is."
                copy.lock.release()
        if may_begin and self._running is None and self._waiting:
            self._begin(self._waiting.popleft())
        return trouble

    def wait(self, seconds: float | None) -> None:
        """Waits until the copy that is being made is there, at most so long. No screen may call it."""
        if self._running is not None:
            self._running.packing.wait(seconds)

    def leave(self) -> None:
        """Ends what runs, and leaves nothing unfinished; the recordings stay."""
        self._waiting.clear()
        copy, self._running = self._running, None
        if copy is not None:
            copy.packing.stop()
            copy.packing.wait(SECONDS_TO_END)
            remove(copy.part)
            copy.lock.release()

    def _begin(self, recording: Path) -> None:
        try:
            lock = IdLock(recording.name)
        except BlockingIOError:
            # Another program stores it now.
            return
        part = recording.with_name(f".{recording.stem}.ogg{UNFINISHED}")
        remove(part)
        command = python("hotseat.speech.packing", str(recording), str(part))
        self._running = _Copy(recording, part, lock, Transcription(command))


def _is_in_its_place(copy: _Copy) -> bool:
    """Puts the copy in the place of the recording. Returns whether it is there, or nobody wants it now."""
    recording, part = copy.recording, copy.part
    if copy.packing.state.result is None or not is_there(recording):
        remove(part)
        # Somebody removed the recording meanwhile, so they want no copy of it.
        return not is_there(recording)
    try:
        move_new(part, recording.with_suffix(".ogg"))
    except OSError:
        remove(part)
        return False
    return remove(recording)
