"""A sound file as a microphone: played in real time, and followed by silence."""

import threading
from array import array
from collections.abc import Callable
from pathlib import Path

from hotseat.speech.devices.microphone import BLOCK_SECONDS, Block, Deliver, NoMicrophone, as_block
from hotseat.storage.speech.samples import NotARecording
from hotseat.storage.speech.sound_file import open_sound


class PlayedFile:
    """A file that is played from now on, in a thread of its own."""

    def __init__(
        self, path: Path, deliver: Deliver, elapsed: Callable[[], float], pause: Callable[[float], object]
    ) -> None:
        """`elapsed` reads the clock, `pause` waits so many seconds. Raises NoMicrophone."""
        self.name = path.name
        self._path = path
        self._deliver = deliver
        self._elapsed = elapsed
        self._pause = pause
        try:
            self._sound = open_sound(path)
        except NotARecording as trouble:
            raise NoMicrophone(f"{path} {trouble}.") from trouble
        threading.Thread(target=self._play, name="file", daemon=True).start()

    def _play(self) -> None:
        began = self._elapsed()
        played = 0
        while True:
            self._pause(max(0.0, began + (played + 1) * BLOCK_SECONDS - self._elapsed()))
            self._deliver(Block(began + played * BLOCK_SECONDS, self._block(played)))
            played += 1

    def _block(self, number: int) -> "array[int]":
        layout = self._sound.layout
        first, stop = number * layout.rate // 10, (number + 1) * layout.rate // 10
        try:
            samples = self._sound.samples(first, stop - first)
        except NotARecording:
            # It was removed meanwhile, which is as good an end as any.
            samples = array("h")
        missing = (stop - first) * layout.channels - len(samples)
        return as_block(samples + array("h", bytes(2 * missing)), layout.channels)
