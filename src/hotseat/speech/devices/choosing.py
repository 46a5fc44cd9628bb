"""Opens the microphone that a person named: by the first library that is there, or a file."""

import threading
from collections.abc import Callable

from hotseat.speech import devices
from hotseat.speech.devices.microphone import Deliver, Microphone, NoLibrary, NoMicrophone
from hotseat.storage.files.looking import expanded

FILE = "file:"
"""Before a path, in the name of a microphone that is a file."""


def open_microphone(name: str, deliver: Deliver, elapsed: Callable[[], float]) -> Microphone:
    """The microphone with that name, the system's own if it is empty, or the file of a name "file:PATH".

    `elapsed` reads the clock. Raises NoMicrophone.
    """
    if name.startswith(FILE):
        path = expanded(name.removeprefix(FILE))
        return devices.played_file.PlayedFile(path, deliver, elapsed, pause=threading.Event().wait)
    trouble: NoMicrophone
    try:
        return devices.port_audio.PortAudioMicrophone(name, deliver, elapsed)
    except ImportError:
        trouble = NoLibrary("No microphone can be reached: install hotseat[speech], or miniaudio.")
    except OSError:
        # That is what the library raises while it is imported.
        trouble = NoLibrary(
            "No microphone can be reached: sounddevice finds no PortAudio; install it (libportaudio2 on "
            "Debian), or miniaudio."
        )
    except NoMicrophone as none:
        trouble = none
    try:
        return devices.mini_audio.MiniaudioMicrophone(name, deliver, elapsed)
    except (ImportError, OSError) as error:
        raise trouble from error
