"""Detects a voice in a frame of sound, by webrtcvad."""

import webrtcvad

from hotseat.speech.hearing.frames import RATE

STRICTEST = 3
"""The level at which the first word was found within 0.12 s; level 2 was up to 4 s too early."""


FRAMES_TO_LEARN = 5
"""How long (0.1 s) it takes any noise for a voice, until it knows the noise of the room."""


class VoiceDetector:
    """Looks at one frame after the other; what it heard before counts a little."""

    def __init__(self) -> None:
        self._detector = webrtcvad.Vad(STRICTEST)
        self._to_learn = FRAMES_TO_LEARN

    def is_voice(self, frame: bytes) -> bool:
        """Whether somebody speaks in the frame."""
        is_voice = bool(self._detector.is_speech(frame, RATE))
        if self._to_learn:
            self._to_learn -= 1
            return False
        return is_voice
