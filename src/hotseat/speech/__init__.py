"""Child programs that record, recognise and speak, and what starts and watches them.

The libraries for sound are imported in the children only: what they abort is not the session.
"""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.speech import audio_recorder as audio_recorder
    from hotseat.speech import microphones as microphones
    from hotseat.speech import models as models
    from hotseat.speech import parts as parts
    from hotseat.speech import recording as recording
    from hotseat.speech import replaying as replaying
    from hotseat.speech import transcription as transcription
else:
    __getattr__ = modules_when_used(__name__)
