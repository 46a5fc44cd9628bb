"""Microphones by miniaudio, which needs no library of the system."""

from array import array
from collections.abc import Callable, Generator

import miniaudio

from hotseat.speech.devices.microphone import (
    BLOCK_FRAMES,
    Block,
    Deliver,
    NoMicrophone,
    position_of,
)
from hotseat.storage.speech.au import RATE


def microphones() -> list[str]:
    """The names of the microphones that there are; none where no server for sound answers."""
    try:
        return [str(device["name"]) for device in miniaudio.Devices().get_captures()]
    except miniaudio.MiniaudioError:
        return []


class MiniaudioMicrophone:
    """A microphone that is open; the system's own if no name is given."""

    def __init__(self, name: str, deliver: Deliver, elapsed: Callable[[], float]) -> None:
        """`elapsed` reads the clock. Raises NoMicrophone."""
        self._deliver = deliver
        self._elapsed = elapsed
        try:
            microphones = miniaudio.Devices().get_captures()
            position = position_of(name, [str(microphone["name"]) for microphone in microphones])
            self.name = str(microphones[position]["name"]) if name else "the system's microphone"
            self._device = miniaudio.CaptureDevice(
                input_format=miniaudio.SampleFormat.SIGNED16,
                nchannels=1,
                sample_rate=RATE,
                buffersize_msec=100,
                device_id=microphones[position]["id"] if name else None,
            )
            self._listening = self._listen()
            next(self._listening)
            self._device.start(self._listening)
        except miniaudio.MiniaudioError as error:
            raise NoMicrophone(f"The microphone cannot be opened ({error}).") from error

    def _listen(self) -> Generator[None, bytes, None]:
        """Takes sound in parts of any length, and delivers blocks."""
        heard = array("h")
        while True:
            heard.frombytes((yield))
            now = self._elapsed()
            while len(heard) >= BLOCK_FRAMES:
                at = now - len(heard) / RATE
                self._deliver(Block(at, heard[:BLOCK_FRAMES]))
                heard = heard[BLOCK_FRAMES:]
