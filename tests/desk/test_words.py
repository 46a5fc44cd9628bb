"""Which recording is played, and from which second of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hotseat.desk.words import NOT_KEPT, NOT_RECORDED, Words
from hotseat.domain.session.recordings.recording import Recording
from hotseat.domain.session.session import Session
from hotseat.speech import replaying
from hotseat.storage.session.transcript import load
from tests.sessions import begin


class Played:
    """What was to be played, and which of it was stopped."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, float]] = []
        self.stopped = 0

    def __call__(self, recording: Path, second: float, _: Callable[[str], None]) -> "Played":
        self.asked.append((recording.name, round(second, 2)))
        return self

    def stop(self) -> None:
        self.stopped += 1


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> Played:
    played = Played()
    monkeypatch.setattr(replaying, "Replay", played)
    return played


@pytest.fixture
def session(sessions: Path) -> Session:
    """A session with two recordings: from 10 to 40, and from 50 on, whose end nobody wrote down."""
    practice = begin(sessions)
    practice.ask("earn-trust-missed-commitment")
    practice.rehearsal.enter("situation")
    its_id = practice.rehearsal.session.header.id
    practice.spend(10)
    practice.rehearsal.sounding.begin(f"{its_id}.1.au", 10.0, "Microphone")
    practice.spend(30)
    practice.rehearsal.sounding.end("paused", 30.0)
    practice.spend(10)
    practice.rehearsal.sounding.begin(f"{its_id}.2.au", 50.0, "Microphone")
    practice.spend(30)
    practice.journal.close()
    return load(practice.path).session


def never(_: str) -> None:
    raise AssertionError


def test_the_recording_is_found_and_the_second_is_its_own(
    sessions: Path, session: Session, played: Played
) -> None:
    words = Words(sessions)
    its_id = session.header.id
    assert not words.is_kept(session)
    for name in (f"{its_id}.1.au", f"{its_id}.2.ogg", f"{its_id}.words.jsonl", f"{its_id}x.1.au"):
        (sessions / name).touch()
    assert words.is_kept(session)
    assert words.play(session, 12.5, never) == ""
    assert words.play(session, 71.0, never) == ""
    assert played.asked == [(f"{its_id}.1.au", 2.5), (f"{its_id}.2.ogg", 21.0)]
    assert played.stopped == 1
    words.hush()
    words.hush()
    assert played.stopped == 2


@pytest.mark.parametrize("second", [3.0, 45.0])
def test_what_was_not_recorded_is_not_played(
    sessions: Path, session: Session, played: Played, second: float
) -> None:
    assert Words(sessions).play(session, second, never) == NOT_RECORDED
    assert played.asked == []


def test_a_recording_that_was_deleted_is_told_of(sessions: Path, session: Session, played: Played) -> None:
    (sessions / f"{session.header.id}.words.jsonl").touch()
    assert Words(sessions).play(session, 12.0, never) == NOT_KEPT
    assert played.asked == []


@pytest.fixture
def with_a_call(session: Session) -> Session:
    """The same, and the recording of a call that began before the session and ended after it."""
    call = Recording(f"{session.header.id}.3.wav", -20.0, "", seconds=200.0)
    return session._replace(recordings=(*session.recordings, call))


def test_a_recording_that_goes_on_behind_a_shorter_one_is_played_there(
    sessions: Path, with_a_call: Session, played: Played
) -> None:
    its_id = with_a_call.header.id
    for number in ("1.au", "3.wav"):
        (sessions / f"{its_id}.{number}").touch()
    for second in (3.0, 12.0, 45.0):
        assert Words(sessions).play(with_a_call, second, never) == ""
    assert played.asked == [(f"{its_id}.3.wav", 23.0), (f"{its_id}.1.au", 2.0), (f"{its_id}.3.wav", 65.0)]


def test_of_two_recordings_of_a_second_the_one_that_is_kept_is_played(
    sessions: Path, with_a_call: Session, played: Played
) -> None:
    (sessions / f"{with_a_call.header.id}.3.wav").touch()
    assert Words(sessions).play(with_a_call, 12.0, never) == ""
    assert played.asked == [(f"{with_a_call.header.id}.3.wav", 32.0)]
