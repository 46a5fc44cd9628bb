"""A recording that is kept is replaced by its copy only when that is there. The packers are real children."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

from hotseat.desk.transcribing import packing
from hotseat.desk.transcribing.transcribing import Transcribing
from hotseat.domain.session.session import Session
from hotseat.domain.speech.transcript import RecordingWords, Span, Transcript, Word
from hotseat.storage.session.archive import read
from hotseat.storage.speech.words_file import write_words
from tests.clocks import ManualClock
from tests.sessions import begin
from tests.waiting import until

PACKS = """
import os, sys
recording, target = sys.argv[1:3]
open(target, "wb").write(b"Opus")
os.write(1, b'{"type": "finished", "engine": "Opus"}\\n')
"""
BREAKS_OFF = 'import os, sys\nopen(sys.argv[2], "wb").write(b"half")\nos.abort()'
WAITS = 'import sys\nopen(sys.argv[2], "wb").write(b"half")\nsys.stdin.read()'
FORGETS = f"{PACKS}\nos.unlink(recording)"


@pytest.fixture
def session(sessions: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    """A session with two recordings, of which the first has words; and soundfile is there."""
    monkeypatch.setitem(sys.modules, "soundfile", ModuleType("soundfile"))
    monkeypatch.setattr(sys.modules["soundfile"], "__spec__", object())
    made = begin(sessions)
    made.ask("earn-trust-missed-commitment")
    made.answer({"situation": 40})
    for number in (1, 2):
        name = f"{made.path.stem}.{number}.au"
        made.path.with_name(name).write_bytes(b"sound")
        made.rehearsal.sounding.begin(name, 10.0 * number)
        made.rehearsal.sounding.end("answered", 8.5)
    words = (Word(10.5, 11.0, "We"),)
    part = RecordingWords(f"{made.path.stem}.1.au", Span(10.0, 18.5), "whisper.cpp", words)
    write_words(sessions, made.path.stem, Transcript((part,)))
    stored = read(made.finish()).session
    assert stored is not None
    return stored


class Keeps(NamedTuple):
    """The settings of somebody who keeps recordings."""

    audio: str = "keep"
    model: str = ""


def begun_by(
    program: str,
    session: Session,
    sessions: Path,
    monkeypatch: pytest.MonkeyPatch,
    is_played: Callable[[Path], bool] = lambda _: False,
) -> Transcribing:
    """The recordings are taken up, and the first is being packed by this packer."""
    monkeypatch.setattr(packing, "python", lambda _, *arguments: [sys.executable, "-c", program, *arguments])
    transcribing = Transcribing(sessions, Keeps(), ManualClock(), is_played)
    transcribing.pack(session)
    assert transcribing.look().troubles == ()
    return transcribing


def packed_by(program: str, session: Session, sessions: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What went wrong with this packer."""
    transcribing = begun_by(program, session, sessions, monkeypatch)
    return to_the_end(transcribing)


def to_the_end(transcribing: Transcribing) -> list[str]:
    troubles: list[str] = []
    while True:
        state = transcribing.look()
        troubles += state.troubles
        if state.is_over:
            return troubles
        transcribing._packing.wait(None)


def audio(sessions: Path) -> list[str]:
    """The recordings, and what is left of copies."""
    names = (path.name for path in sessions.iterdir() if path.suffix not in (".toml", ".jsonl"))
    return sorted(".".join(name.split(".")[-2:]) for name in names)


def test_the_copy_takes_the_place_of_what_has_words(
    session: Session, sessions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert packed_by(PACKS, session, sessions, monkeypatch) == []
    assert audio(sessions) == ["1.ogg", "2.au"]
    assert packed_by(BREAKS_OFF, session, sessions, monkeypatch) == []


def test_where_it_breaks_off_the_recording_stays(
    session: Session, sessions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (trouble,) = packed_by(BREAKS_OFF, session, sessions, monkeypatch)
    assert trouble.endswith(".1.au could not be stored as Opus, and stays as it is.")
    assert audio(sessions) == ["1.au", "2.au"]


def test_what_was_forgotten_meanwhile_does_not_come_back(
    session: Session, sessions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert packed_by(FORGETS, session, sessions, monkeypatch) == []
    assert audio(sessions) == ["2.au"]


def test_a_file_that_has_the_name_stays(
    session: Session, sessions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    takes = f"{PACKS}\nopen(recording[:-2] + 'ogg', 'wb').write(b'of somebody')"
    (trouble,) = packed_by(takes, session, sessions, monkeypatch)
    assert "could not be stored" in trouble
    assert audio(sessions) == ["1.au", "1.ogg", "2.au"]
    assert sessions.joinpath(f"{session.header.id}.1.ogg").read_bytes() == b"of somebody"


def test_without_soundfile_and_while_it_runs_nothing_is_packed(
    session: Session, sessions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = session._replace(running=True)
    assert packed_by(BREAKS_OFF, running, sessions, monkeypatch) == []
    monkeypatch.setitem(sys.modules, "soundfile", None)
    assert packed_by(BREAKS_OFF, session, sessions, monkeypatch) == []
    assert audio(sessions) == ["1.au", "2.au"]


def test_a_recording_that_is_heard_stays_until_that_is_over(
    session: Session, sessions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = {sessions / f"{session.header.id}.1.au"}
    transcribing = begun_by(PACKS, session, sessions, monkeypatch, heard.__contains__)
    transcribing._packing.wait(None)
    assert not transcribing.look().is_over
    assert (sessions / f"{session.header.id}.1.au").read_bytes() == b"sound"
    heard.clear()
    assert to_the_end(transcribing) == []
    assert audio(sessions) == ["1.ogg", "2.au"]


def test_at_the_end_of_the_program_nothing_is_left_half_written(
    session: Session, sessions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    transcribing = begun_by(WAITS, session, sessions, monkeypatch)
    until(lambda: "ogg.part" in audio(sessions))
    assert transcribing.leave() == ""
    assert audio(sessions) == ["1.au", "2.au"]
    assert packed_by(PACKS, session, sessions, monkeypatch) == []
    assert audio(sessions) == ["1.ogg", "2.au"]


def test_what_another_program_stores_now_is_left_to_it(
    session: Session, sessions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = begun_by(WAITS, session, sessions, monkeypatch)
    until(lambda: "ogg.part" in audio(sessions))
    assert packed_by(PACKS, session, sessions, monkeypatch) == []
    assert audio(sessions) == ["1.au", "2.au", "ogg.part"]
    other.leave()
