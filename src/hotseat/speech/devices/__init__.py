"""Where sound comes from: a microphone, by one of two libraries, or a file that is played in real time.

The libraries are imported when their device is opened, in the recorder's process only.
"""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.speech.devices import mini_audio as mini_audio
    from hotseat.speech.devices import played_file as played_file
    from hotseat.speech.devices import port_audio as port_audio
else:
    __getattr__ = modules_when_used(__name__)
