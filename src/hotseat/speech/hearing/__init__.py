"""What the transcriber does with a recording: it reads it, cuts silence out and recognises the rest.

Only its own process imports what needs a library.
"""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.speech.hearing import by_miniaudio as by_miniaudio
    from hotseat.speech.hearing import by_soundfile as by_soundfile
    from hotseat.speech.hearing import recognising as recognising
    from hotseat.speech.hearing import resampling as resampling
    from hotseat.speech.hearing import voice as voice
else:
    __getattr__ = modules_when_used(__name__)
