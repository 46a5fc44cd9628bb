"""Recordings go when they were kept as long as the settings say, whatever a run of the program did."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from hotseat.cli.screens import ends
from hotseat.storage.session.discarded import discard
from tests.desk.desks import desk_in
from tests.sessions import MONDAY, answered_session
from tests.spoken import with_words

LONG_AGO = 1_700_000_000


def recorded(practice: Path, tail: str, days: int = 0) -> Path:
    """A session with words and with a recording of long ago."""
    path = answered_session(practice / "sessions", tail=tail, started=MONDAY + timedelta(days=days))
    with_words(path)
    audio = path.with_name(f"{path.stem}.1.au")
    audio.write_bytes(b"sound")
    os.utime(audio, (LONG_AGO, LONG_AGO))
    return path


@pytest.mark.parametrize(("audio", "left"), [("keep 30 days", []), ("keep", ["aaaa", "bbbb"])])
def test_a_run_that_transcribed_nothing_removes_them_too(
    practice: Path, monkeypatch: pytest.MonkeyPatch, audio: str, left: list[str]
) -> None:
    monkeypatch.setenv("HOTSEAT_AUDIO", audio)
    recorded(practice, "aaaa")
    discard(recorded(practice, "bbbb", 1))
    assert ends(desk_in(practice)) == []
    assert sorted(path.stem[-6:-2] for path in practice.rglob("*.au")) == left
    assert len(list(practice.rglob("*.words.jsonl"))) == 2


def test_what_cannot_be_removed_is_told_once(practice: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOTSEAT_AUDIO", "keep 30 days")
    path = recorded(practice, "aaaa")
    audio = path.with_name(f"{path.stem}.1.au")
    audio.unlink()
    audio.mkdir()
    os.utime(audio, (LONG_AGO, LONG_AGO))
    assert ends(desk_in(practice)) == [f"{audio} could not be removed; check its permissions."]
