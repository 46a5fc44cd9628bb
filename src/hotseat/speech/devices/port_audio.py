"""Microphones by sounddevice, which reaches every system's sound through PortAudio."""

from array import array
from collections.abc import Callable
from typing import Any

import sounddevice

from hotseat.speech.devices.microphone import (
    Block,
    Deliver,
    NoMicrophone,
    as_block,
    position_of,
)
from hotseat.storage.speech.au import RATE


class PortAudioMicrophone:
    """A microphone that is open; the first one if no name is given."""

    def __init__(self, name: str, deliver: Deliver, elapsed: Callable[[], float]) -> None:
        """`elapsed` reads the clock. Raises NoMicrophone."""
        self._deliver = deliver
        self._elapsed = elapsed
        try:
            device = _device(name)
            self.name = str(device["name"])
            self._stream = self._opened(device["index"], int(device["default_samplerate"]))
            self._stream.start()
        except (sounddevice.PortAudioError, ValueError) as error:
            raise NoMicrophone(f"The microphone cannot be opened ({error}).") from error

    def _opened(self, index: int, usual_rate: int) -> Any:
        try:
            return self._stream_at(RATE, index)
        except sounddevice.PortAudioError:
            if usual_rate == RATE:
                raise
            # Some devices know one rate only, and nothing between them and us converts it.
            return self._stream_at(usual_rate, index)

    def _stream_at(self, rate: int, index: int) -> Any:
        def heard(data: Any, frames: int, *_: object) -> None:
            # What PortAudio says of the delay is up to a second wrong while a device begins.
            at = self._elapsed() - frames / rate
            self._deliver(Block(at, as_block(array("h", bytes(data)), 1)))

        return sounddevice.RawInputStream(
            samplerate=rate, blocksize=rate // 10, device=index, channels=1, dtype="int16", callback=heard
        )


def microphones() -> list[str]:
    """The names of the microphones that there are."""
    return [str(device["name"]) for device in _devices()]


def _devices() -> list[Any]:
    return [device for device in sounddevice.query_devices() if device["max_input_channels"] > 0]


def _device(name: str) -> Any:
    position = position_of(name, microphones())
    return _devices()[position] if name else sounddevice.query_devices(kind="input")
