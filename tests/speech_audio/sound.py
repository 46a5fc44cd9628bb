"""Samples as numpy has them: at another rate, in another room, and into a file."""

import wave
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np

Samples: TypeAlias = Any
"""An array of float32 from -1 to 1, of one channel. Where types are checked, numpy may be missing."""
RATE = 16_000
HEARD = 0.01
"""What is louder belongs to a word."""
EDGE = 0.1
"""Seconds that are left around what is heard."""


def silence(seconds: float) -> Samples:
    """So many seconds of nothing."""
    return np.zeros(round(seconds * RATE), np.float32)


def resampled(samples: Samples, rate: int) -> Samples:
    """The same sound in RATE frames a second; what is too high for it is left out."""
    if rate == RATE:
        return samples.astype(np.float32)
    count = round(len(samples) * RATE / rate)
    spectrum = np.fft.rfft(samples)[: count // 2 + 1]
    padded = np.zeros(count // 2 + 1, spectrum.dtype)
    padded[: len(spectrum)] = spectrum
    return np.asarray(np.fft.irfft(padded, count) * (count / len(samples)), np.float32)


def trimmed(samples: Samples) -> Samples:
    """Without the silence before the first and after the last sound."""
    heard = np.flatnonzero(np.abs(samples) > HEARD)
    edge = round(EDGE * RATE)
    return samples[max(0, heard[0] - edge) : heard[-1] + edge]


def in_a_room(samples: Samples, room: str, seed: int) -> Samples:
    """As a microphone hears it: "clean", or with the "noise" of a fan, or that and "echo"."""
    chance = np.random.default_rng(seed)
    if room == "echo":
        samples = _echoing(samples, chance)
    level = 0.5 / max(1e-9, float(np.abs(samples).max()))
    noise = chance.normal(0, 1, len(samples)).astype(np.float32)
    if room == "clean":
        return samples * level + noise * 0.0006
    low: Samples = np.convolve(noise, np.ones(8) / 8, mode="same").astype(np.float32)
    return samples * level + low * 0.014


def _echoing(samples: Samples, chance: np.random.Generator) -> Samples:
    """With the reverberation of a small room, 0.35 s."""
    length = round(0.35 * RATE)
    tail = chance.normal(0, 1, length) * np.exp(-6.9 * np.arange(length) / length) * 0.06
    tail[0] = 1.0
    size = len(samples) + length
    whole = np.fft.irfft(np.fft.rfft(samples, size) * np.fft.rfft(tail, size), size)
    return np.asarray(whole[: len(samples)], np.float32)


def write_sound(path: Path, samples: Samples) -> None:
    """Writes a WAV or an AU file with samples of 16 bits, by the ending of its name."""
    whole = np.clip(samples, -1, 1) * 32767
    if path.suffix == ".au":
        header = b"".join(number.to_bytes(4, "big") for number in (24, 2 * len(whole), 3, RATE, 1))
        path.write_bytes(b".snd" + header + whole.astype(">i2").tobytes())
        return
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(whole.astype("<i2").tobytes())
