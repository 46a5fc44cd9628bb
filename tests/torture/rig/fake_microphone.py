"""A microphone for a machine without one: a server for sound whose source hears what a test plays."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.waiting import until

NEEDED = ("pulseaudio", "pactl", "paplay")
_ALSA = "pcm.!default { type pulse }\nctl.!default { type pulse }\n"
_SINK = "module-null-sink sink_name=fake rate=16000 channels=1"
_SOURCE = "module-remap-source source_name=fakemic master=fake.monitor"


def is_possible() -> bool:
    """Whether what it takes is installed."""
    return all(map(shutil.which, NEEDED))


@contextmanager
def fake_microphone(home: Path) -> Iterator[dict[str, str]]:
    """The environment in which programs have that microphone, and in which paplay is heard by it."""
    home.chmod(0o700)
    (home / ".asoundrc").write_text(_ALSA)
    environment = {**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
    loads = [f"--load={module}" for module in ("module-native-protocol-unix", _SINK, _SOURCE)]
    server = _quietly("pulseaudio", "-n", "--exit-idle-time=-1", *loads, environment=environment)
    try:
        until(lambda: not _quietly("pactl", "set-default-source", "fakemic", environment=environment).wait())
        yield environment
    finally:
        server.terminate()
        server.wait()


def _quietly(*command: str, environment: dict[str, str]) -> "subprocess.Popen[bytes]":
    nothing = subprocess.DEVNULL
    return subprocess.Popen(command, env=environment, stdout=nothing, stderr=nothing)
