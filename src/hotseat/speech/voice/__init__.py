"""The interviewer's voice: what can speak on this machine, and the child program that speaks."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.speech.voice import hibari_voice as hibari_voice
    from hotseat.speech.voice import portaudio_player as portaudio_player
    from hotseat.speech.voice import speaker as speaker
else:
    __getattr__ = modules_when_used(__name__)
