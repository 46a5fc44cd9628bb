"""Plays through PortAudio. Needs sounddevice."""

from contextlib import suppress
from threading import Event

import sounddevice

from hotseat.domain.text import one_line
from hotseat.speech.voice.trouble import CannotSpeak

BLOCK_SECONDS = 0.05
"""Played between two looks at whether it was silenced."""
BYTES_OF_SAMPLE = 2


class PortAudioPlayer:
    """The default device, opened for one text. Raises CannotSpeak if it cannot be opened."""

    def __init__(self, rate: int) -> None:
        self._block = round(rate * BLOCK_SECONDS) * BYTES_OF_SAMPLE
        try:
            self._stream = sounddevice.RawOutputStream(samplerate=rate, channels=1, dtype="int16")
            self._stream.start()
        except sounddevice.PortAudioError as error:
            raise CannotSpeak(_why(error)) from error

    def play(self, samples: bytes, hushed: Event) -> None:
        """Plays block by block. Raises CannotSpeak if the device is gone."""
        for start in range(0, len(samples), self._block):
            if hushed.is_set():
                return
            try:
                self._stream.write(samples[start : start + self._block])
            except sounddevice.PortAudioError as error:
                raise CannotSpeak(_why(error)) from error

    def close(self, hushed: Event) -> None:
        """Waits until all is played unless the event is set, and closes the device."""
        with suppress(sounddevice.PortAudioError):  # it is gone, and has said so if it mattered
            if hushed.is_set():
                self._stream.abort()
            else:
                self._stream.stop()
            self._stream.close()

    def hush(self) -> None:
        """Nothing: a block later, it is silent by itself."""


def _why(error: Exception) -> str:
    return f'PortAudio said "{one_line(str(error))[:200]}"'
