"""Opens the microphone that a person named: by the first library that is there, or a file."""

import threading
from collections.abc import Callable
from typing import TypeVar

from hotseat.speech import devices
from hotseat.speech.devices.microphone import Deliver, Microphone, NoLibrary, NoMicrophone, at_least_one
from hotseat.storage.files.looking import expanded

Value = TypeVar("Value")

FILE = "file:"
"""Before a path, in the name of a microphone that is a file."""


def open_microphone(name: str, deliver: Deliver, elapsed: Callable[[], float]) -> Microphone:
    """The microphone with that name, the system's own if it is empty, or the file of a name "file:PATH".

    `elapsed` reads the clock. Raises NoMicrophone.
    """
    if name.startswith(FILE):
        path = expanded(name.removeprefix(FILE))
        return devices.played_file.PlayedFile(path, deliver, elapsed, pause=threading.Event().wait)

    def by_port_audio() -> Microphone:
        return devices.port_audio.PortAudioMicrophone(name, deliver, elapsed)

    def by_miniaudio() -> Microphone:
        return devices.mini_audio.MiniaudioMicrophone(name, deliver, elapsed)

    return _first(by_port_audio, by_miniaudio)


def microphones() -> list[str]:
    """The names of the microphones that there are. Raises NoMicrophone, also if there is none."""

    def by_port_audio() -> list[str]:
        return at_least_one(devices.port_audio.microphones())

    def by_miniaudio() -> list[str]:
        return at_least_one(devices.mini_audio.microphones())

    return _first(by_port_audio, by_miniaudio)


def _first(by_port_audio: Callable[[], Value], by_miniaudio: Callable[[], Value]) -> Value:
    """What the first library gives that is there and sees a microphone. Raises NoMicrophone."""
    trouble: NoMicrophone
    try:
        return by_port_audio()
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
        return by_miniaudio()
    except (ImportError, OSError) as error:
        raise trouble from error
