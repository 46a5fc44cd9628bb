"""Which library reaches the microphone, and what is said where none does. The libraries are stand-ins."""

import sys
import types
from array import array
from pathlib import Path
from typing import Any

import pytest

from hotseat.speech import devices
from hotseat.speech.devices.choosing import microphones, open_microphone
from hotseat.speech.devices.microphone import BLOCK_FRAMES, Block, NoLibrary, NoMicrophone
from tests.clocks import ManualClock

MICROPHONES = [("Speakers", 0, 48_000), ("Built-in", 2, 48_000), ("USB Headset", 1, 44_100)]


class PortAudioError(Exception):
    """As sounddevice names its own."""


class Sounddevice(types.ModuleType):
    """As much of sounddevice as we use, with the microphones above."""

    PortAudioError = PortAudioError

    def __init__(self, rates: tuple[int, ...] = (16_000,)) -> None:
        super().__init__("sounddevice")
        self.microphones = [
            {"name": name, "index": index, "max_input_channels": inputs, "default_samplerate": float(rate)}
            for index, (name, inputs, rate) in enumerate(MICROPHONES)
        ]
        self.rates = rates
        self.opened: dict[str, Any] = {}
        self.heard: Any = None
        self.started = False

    def query_devices(self, kind: str = "") -> Any:
        return self.microphones[1] if kind == "input" else self.microphones

    def RawInputStream(self, **wanted: Any) -> "Sounddevice":  # noqa: N802 (its name there)
        if wanted["samplerate"] not in self.rates:
            raise PortAudioError("Invalid sample rate")
        self.heard = wanted.pop("callback")
        self.opened = wanted
        return self

    def start(self) -> None:
        self.started = True


class MiniaudioError(Exception):
    """As miniaudio names its own."""


class Miniaudio(types.ModuleType):
    """As much of miniaudio as we use, with two microphones."""

    MiniaudioError = MiniaudioError
    SampleFormat = types.SimpleNamespace(SIGNED16=2)

    def __init__(self) -> None:
        super().__init__("miniaudio")
        self.opened: dict[str, Any] = {}
        self.listening: Any = None

    def Devices(self) -> "Miniaudio":  # noqa: N802 (its name there)
        return self

    def get_captures(self) -> list[dict[str, object]]:
        return [{"name": "Built-in", "id": 7}, {"name": "USB Headset", "id": 8}]

    def CaptureDevice(self, **wanted: Any) -> "Miniaudio":  # noqa: N802 (its name there)
        self.opened = wanted
        return self

    def start(self, listening: Any) -> None:
        self.listening = listening


class Installed:
    """Says which libraries are installed; what is None is missing."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch
        for name in ("port_audio", "mini_audio"):
            monkeypatch.delitem(sys.modules, f"{devices.__name__}.{name}", raising=False)
            monkeypatch.delitem(vars(devices), name, raising=False)
        self.install(None, None)

    def install(self, sounddevice: types.ModuleType | None, miniaudio: types.ModuleType | None) -> None:
        self._monkeypatch.setitem(sys.modules, "sounddevice", sounddevice)
        self._monkeypatch.setitem(sys.modules, "miniaudio", miniaudio)


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Installed:
    return Installed(monkeypatch)


class Opened:
    """A microphone that was opened, and its blocks."""

    def __init__(self, name: str) -> None:
        self.clock = ManualClock()
        self.blocks: list[Block] = []
        self.microphone = open_microphone(name, self.blocks.append, self.clock.elapsed)


def test_the_systems_microphone_is_opened_by_sounddevice(installed: Installed) -> None:
    library = Sounddevice()
    installed.install(library, Miniaudio())
    opened = Opened("")
    assert opened.microphone.name == "Built-in"
    assert library.started
    assert library.opened == {
        "samplerate": 16_000, "blocksize": 1_600, "device": 1, "channels": 1, "dtype": "int16"
    }  # fmt: skip
    samples = array("h", range(BLOCK_FRAMES))
    library.heard(samples.tobytes(), BLOCK_FRAMES, None, None)
    assert opened.blocks == [Block(opened.clock.elapsed() - 0.1, samples)]


def test_a_microphone_is_opened_by_its_name(installed: Installed) -> None:
    library = Sounddevice()
    installed.install(library, None)
    assert Opened("headset").microphone.name == "USB Headset"
    assert library.opened["device"] == 2


def test_a_microphone_that_knows_one_rate_is_converted(installed: Installed) -> None:
    library = Sounddevice(rates=(44_100,))
    installed.install(library, None)
    opened = Opened("headset")
    assert (library.opened["samplerate"], library.opened["blocksize"]) == (44_100, 4_410)
    library.heard(array("h", [7] * 4_410).tobytes(), 4_410, None, None)
    assert opened.blocks == [Block(opened.clock.elapsed() - 0.1, array("h", [7] * BLOCK_FRAMES))]


def test_a_microphone_that_cannot_be_opened_is_a_sentence(installed: Installed) -> None:
    installed.install(Sounddevice(rates=()), None)
    with pytest.raises(NoMicrophone, match=r"cannot be opened \(Invalid sample rate\)"):
        Opened("")


def test_a_machine_without_microphones_is_a_sentence(installed: Installed) -> None:
    library = Sounddevice()
    library.microphones = library.microphones[:1]
    installed.install(library, None)
    for name in ("", "headset"):
        with pytest.raises(NoMicrophone, match="There is no microphone"):
            Opened(name)


def test_a_name_that_fits_none_is_told_the_microphones(installed: Installed) -> None:
    for libraries in ((Sounddevice(), None), (None, Miniaudio())):
        installed.install(*libraries)
        with pytest.raises(NoMicrophone, match=r'"Blue"; there are: Built-in; USB Headset\.'):
            Opened("Blue")


@pytest.mark.parametrize(
    ("name", "known", "wanted"), [("", "the system's microphone", None), ("usb", "USB Headset", 8)]
)
def test_without_sounddevice_miniaudio_is_used(
    installed: Installed, name: str, known: str, wanted: int | None
) -> None:
    library = Miniaudio()
    installed.install(None, library)
    opened = Opened(name)
    assert opened.microphone.name == known
    assert library.opened["device_id"] == wanted
    samples = array("h", range(2_000))
    now = opened.clock.elapsed()
    library.listening.send(samples[:1_000].tobytes())
    assert opened.blocks == []
    library.listening.send(samples[1_000:].tobytes())
    assert opened.blocks == [Block(now - 0.125, samples[:1_600])]


def no_port_audio(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """sounddevice is there, and the library of the system that it needs is not."""
    (tmp_path / "sounddevice.py").write_text('raise OSError("PortAudio library not found")\n')
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "sounddevice")


def test_without_a_library_is_a_sentence(
    installed: Installed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(NoLibrary, match=r"install hotseat\[speech\]"):
        Opened("")
    no_port_audio(tmp_path, monkeypatch)
    with pytest.raises(NoLibrary, match="sounddevice finds no PortAudio; install it"):
        Opened("")


def test_without_port_audio_miniaudio_is_used(
    installed: Installed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed.install(None, Miniaudio())
    no_port_audio(tmp_path, monkeypatch)
    assert Opened("").microphone.name == "the system's microphone"


def test_a_microphone_that_only_miniaudio_sees_is_used(installed: Installed) -> None:
    """Without a plug-in of ALSA, PortAudio does not reach the server for sound."""
    library = Sounddevice()
    library.microphones = library.microphones[:1]
    installed.install(library, Miniaudio())
    assert Opened("").microphone.name == "the system's microphone"
    assert Opened("headset").microphone.name == "USB Headset"
    with pytest.raises(NoMicrophone, match=r'"Blue"; there are: Built-in; USB Headset\.'):
        Opened("Blue")


def test_the_microphones_are_listed_by_the_library_that_would_record(installed: Installed) -> None:
    with pytest.raises(NoLibrary, match=r"install hotseat\[speech\]"):
        microphones()
    library = Sounddevice()
    installed.install(library, None)
    assert microphones() == ["Built-in", "USB Headset"]
    library.microphones = library.microphones[:1]
    with pytest.raises(NoMicrophone, match="There is no microphone"):
        microphones()
    installed.install(library, Miniaudio())
    assert microphones() == ["Built-in", "USB Headset"]


def test_a_server_that_does_not_answer_has_no_microphones(
    installed: Installed, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = Miniaudio()
    installed.install(None, library)

    def no_server() -> None:
        raise MiniaudioError("can't get device info")

    monkeypatch.setattr(library, "get_captures", no_server)
    with pytest.raises(NoMicrophone, match="There is no microphone"):
        microphones()
    with pytest.raises(NoMicrophone, match="cannot be opened"):
        Opened("")


def test_a_file_needs_no_library(installed: Installed, tmp_path: Path) -> None:
    with pytest.raises(NoMicrophone, match=r"x\.wav cannot be read"):
        Opened(f"file:{tmp_path / 'x.wav'}")
