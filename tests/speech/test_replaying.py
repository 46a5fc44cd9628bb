"""A recording is played by a real child, into a program that writes down what it is to play."""

import os
import sys
from array import array
from pathlib import Path
from queue import Queue

import pytest

from hotseat.speech.replaying import UNKNOWN, Replay
from hotseat.storage.speech.au import RATE, Annotation, AuWriter
from tests.speech.voice.programs import is_gone
from tests.waiting import until

PLAYER = f"""#!{sys.executable} -IS
import os, sys
out = os.open(@OUT, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
os.write(os.open(@PID, os.O_WRONLY | os.O_CREAT), str(os.getpid()).encode())
while part := os.read(0, 65536):
    os.write(out, part)
"""
NO_LIBRARY = "raise ImportError('left out by a test')\n"


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the only programs on the PATH; no library for sound can be imported."""
    for name in ("bin", "site"):
        tmp_path.joinpath("tools", name).mkdir(parents=True)
    for library in ("sounddevice", "soundfile", "miniaudio"):
        tmp_path.joinpath("tools", "site", f"{library}.py").write_text(NO_LIBRARY)
    monkeypatch.setenv("PATH", str(tmp_path / "tools" / "bin"))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "tools" / "site"), prepend=os.pathsep)
    return tmp_path / "tools"


def install(tools: Path, name: str = "paplay") -> Path:
    """Puts a player of this name there; returns the file into which it writes what it plays."""
    player = tools / "bin" / name
    text = PLAYER.replace("@OUT", repr(str(tools / "played"))).replace("@PID", repr(str(tools / "pid")))
    player.write_text(text)
    player.chmod(0o755)
    return tools / "played"


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    """Three seconds, whose samples count the tenths of a second."""
    path = tmp_path / "x.1.au"
    writer = AuWriter(path, Annotation("x", 0.0, ""))
    for tenth in range(30):
        writer.append(array("h", [tenth] * (RATE // 10)))
    writer.close()
    return path


def played(recording: Path, second: float) -> str:
    """What is said when it has been played to its end, or could not be."""
    ended: Queue[str] = Queue()
    Replay(recording, second, ended.put)
    return ended.get()


@pytest.mark.parametrize("player", ["paplay", "aplay"])
@pytest.mark.parametrize("second", [0.0, 1.2, 2.9])
def test_it_is_played_from_that_second_to_its_end(
    tools: Path, recording: Path, player: str, second: float
) -> None:
    heard = install(tools, player)
    assert played(recording, second) == ""
    samples = array("h", heard.read_bytes())
    assert len(samples) == round((3 - second) * RATE)
    assert samples[0] == round(second * 10)
    assert samples[-1] == 29


def test_after_the_end_there_is_nothing_to_play(tools: Path, recording: Path) -> None:
    install(tools)
    assert played(recording, 7.0) == ""
    assert not (tools / "played").exists()


def test_where_nothing_can_play_a_sentence_says_so(tools: Path, recording: Path) -> None:
    why = played(recording, 0.0)
    assert why.startswith("Nothing can be played: neither sounddevice")


def test_a_file_that_is_no_recording_is_named(tools: Path, tmp_path: Path) -> None:
    install(tools)
    (tmp_path / "x.2.au").write_bytes(b".snd" + bytes(range(4, 30)))
    for library in ("soundfile", "miniaudio"):
        why = played(tmp_path / "x.2.au", 0.0)
        assert why.startswith("Nothing can be played: ")
        (tools / "site" / f"{library}.py").unlink()


def test_a_player_that_fails_is_named(tools: Path, recording: Path) -> None:
    install(tools)
    (tools / "bin" / "paplay").write_text(f"#!{sys.executable} -IS\nraise SystemExit(3)\n")
    assert "paplay ended with exit code 3" in played(recording, 0.0)


def test_stopped_it_ends_with_its_player(tools: Path, recording: Path) -> None:
    install(tools)
    player = (tools / "bin" / "paplay").read_text()
    (tools / "bin" / "paplay").write_text(f"{player}import signal\nsignal.pause()\n")
    ended: Queue[str] = Queue()
    replay = Replay(recording, 0.0, ended.put)
    until((tools / "pid").exists)
    until((tools / "pid").read_text)
    replay.stop()
    assert ended.get() == ""
    pid = int((tools / "pid").read_text())
    until(lambda: is_gone(pid))


def test_a_child_that_dies_is_told_of(tools: Path, recording: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tools / "site" / "sitecustomize.py").write_text("import os; os._exit(9)\n")
    assert played(recording, 0.0) == UNKNOWN
