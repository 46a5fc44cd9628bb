"""The neural voice: hibari makes the sound of one sentence after the other. Needs hotseat[voice]."""

from threading import Event

from hibari import Hibari

from hotseat.speech.voice.playing import Player, open_player

RATE = 24_000
"""Samples a second that the library makes."""
LOUDEST = 32_767


class HibariVoice:
    """Loads the model once, which takes longer than any sentence after it."""

    def __init__(self) -> None:
        self._hibari = Hibari()
        self._player: Player | None = None

    def speak(self, text: str, hushed: Event) -> None:
        """Speaks until the text ends or the event is set. Raises CannotSpeak."""
        sounds = (
            (sound.clip(-1.0, 1.0) * LOUDEST).astype("<i2").tobytes() for sound in self._hibari.stream(text)
        )
        # The device is opened when there is something to play, and let go of afterwards.
        first = next(sounds, b"")
        if not first or hushed.is_set():
            return
        self._player = player = open_player(RATE)
        try:
            player.play(first, hushed)
            for sound in sounds:
                player.play(sound, hushed)
        finally:
            self._player = None
            player.close(hushed)

    def hush(self) -> None:
        """Ends a player that would play on what it has taken."""
        if (player := self._player) is not None:
            player.hush()
