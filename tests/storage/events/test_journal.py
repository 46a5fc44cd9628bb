"""A session's file while it is written."""

import os
import stat
from pathlib import Path

import pytest

from hotseat.domain.session.events import Abandoned, Answered, Entered, Event, Finished, Noted
from hotseat.storage.events.journal import CannotKeep
from hotseat.storage.events.locks import is_running
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.session.clocks import clock_path
from hotseat.storage.session.session_journal import SessionJournal, create, reopen, stopped_at
from hotseat.storage.session.transcript import load
from hotseat.storage.toml.encoding import encode, encode_header
from tests.sessions import answered_session
from tests.storage.example import EVENTS, HEADER, WRITTEN, blocks


def test_what_happened_is_in_the_file_when_append_returns(kept: SessionJournal) -> None:
    assert kept.path.read_bytes() == blocks(EVENTS[0])
    for count, event in enumerate(EVENTS[1:], 2):
        kept.append(event)
        assert kept.path.read_bytes() == blocks(*EVENTS[:count])
    assert kept.path.read_text() == WRITTEN
    assert (kept.waiting, kept.trouble) == (0, "")


def test_one_event_is_one_write(kept: SessionJournal, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[bytes] = []
    write = os.write

    def watched(fd: int, data: bytes) -> int:
        written.append(bytes(data))
        return write(fd, data)

    monkeypatch.setattr(os, "write", watched)
    for event in EVENTS[1:]:
        kept.append(event)
    assert written == [encode(event) for event in EVENTS[1:]]


def test_a_session_is_for_its_owners_eyes_only_whatever_the_umask(sessions: Path) -> None:
    before = os.umask(0)
    try:
        kept = create(sessions, HEADER)
        kept.keep_clock(1.0)
    finally:
        os.umask(before)
    files = [kept.path, clock_path(kept.path)]
    assert [stat.S_IMODE(path.stat().st_mode) for path in files] == [0o600, 0o600]
    kept.close()


def test_a_file_that_is_there_is_never_written_over(kept: SessionJournal, sessions: Path) -> None:
    with pytest.raises(CannotKeep, match="no file can be made in"):
        create(sessions, HEADER)
    assert kept.path.read_bytes() == blocks(EVENTS[0])


def test_a_link_laid_where_a_session_would_be_is_not_followed(sessions: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    (sessions / f"{HEADER.id}.toml").symlink_to(victim)
    with pytest.raises(CannotKeep):
        create(sessions, HEADER)
    assert not victim.exists()


def test_a_folder_that_takes_no_file_is_named_in_words(tmp_path: Path) -> None:
    with pytest.raises(CannotKeep) as refused:
        create(tmp_path / "none", HEADER)
    assert str(refused.value) == (
        f"no file can be made in {tmp_path}/none (No such file or directory); mend that, or name another "
        "practice folder with --folder."
    )


def test_a_session_that_runs_cannot_be_taken_up_by_another(kept: SessionJournal) -> None:
    assert is_running(kept.path)
    with pytest.raises(CannotKeep) as refused:
        reopen(kept.path)
    assert str(refused.value) == f"{HEADER.id} is open in another window; close it there first."


def test_a_session_let_go_of_can_be_taken_up_and_runs_again(sessions: Path) -> None:
    path = answered_session(sessions, finished=False)
    assert not is_running(path)
    again, transcript = reopen(path)
    assert is_running(path)
    again.append(Finished(transcript.session.at))
    again.close()
    assert load(path).session.ended == "finished"
    assert not is_running(path)


def test_a_file_that_is_not_there_does_not_run(tmp_path: Path) -> None:
    assert not is_running(tmp_path / "none.toml")


def test_taking_a_session_up_cuts_its_torn_end_off_before_anything_is_written(sessions: Path) -> None:
    path = answered_session(sessions, finished=False)
    whole = path.read_bytes()
    path.write_bytes(whole + b'[[event]]\nat = 300.0\ntype = "ans')
    again, _ = reopen(path)
    assert path.read_bytes() == whole
    again.append(Finished(400.0))
    again.close()
    assert path.read_bytes() == whole + encode(Finished(400.0))


def test_taking_a_session_up_gives_its_last_event_the_line_end_it_lacks(sessions: Path) -> None:
    path = answered_session(sessions, finished=False)
    whole = path.read_bytes()
    path.write_bytes(whole.rstrip(b"\n"))
    again, _ = reopen(path)
    again.close()
    assert path.read_bytes() == whole


def test_a_damaged_session_is_not_taken_up_and_not_locked(sessions: Path) -> None:
    path = answered_session(sessions, finished=False)
    damaged = path.read_bytes().replace(b'type = "asked"', b'tipe = "asked"')
    path.write_bytes(damaged)
    with pytest.raises(Unreadable):
        reopen(path)
    assert not is_running(path)
    assert path.read_bytes() == damaged


@pytest.mark.parametrize("name", ["none.toml", "folder.toml"])
def test_what_cannot_be_written_cannot_be_taken_up(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.toml").mkdir()
    with pytest.raises(CannotKeep, match="cannot be written"):
        reopen(tmp_path / name)


def test_closing_syncs_what_was_written(monkeypatch: pytest.MonkeyPatch, sessions: Path) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda fd: synced.append(os.fstat(fd).st_size))
    other = create(sessions, HEADER._replace(id="other"))
    other.append(EVENTS[0])
    other.close()
    assert synced[-1] == len(encode_header(HEADER._replace(id="other")) + encode(EVENTS[0]))


def test_a_session_in_which_nothing_was_begun_leaves_nothing_behind(sessions: Path) -> None:
    kept = create(sessions, HEADER)
    kept.keep_clock(3.0)
    kept.discard()
    assert list(sessions.iterdir()) == []


def test_discarding_what_is_gone_already_is_no_trouble(sessions: Path) -> None:
    kept = create(sessions, HEADER)
    kept.path.unlink()
    kept.keep_clock(3.0)
    kept.discard()
    assert list(sessions.iterdir()) == []


@pytest.mark.parametrize("at", [14.2, 40.0, 86_000.0])
def test_the_clock_kept_tells_where_a_session_stopped(kept: SessionJournal, at: float) -> None:
    kept.append(EVENTS[1])
    session = load(kept.path).session
    assert stopped_at(kept.path, session) == 14.2
    kept.keep_clock(99_000.0)
    kept.keep_clock(at)
    assert stopped_at(kept.path, session) == at


@pytest.mark.parametrize("noted", [b"", b"soon", b"nan", b"inf", b"\xff\xfe", b"00000000.0\n", b"9" * 50])
def test_a_clock_that_cannot_be_right_is_not_believed(kept: SessionJournal, noted: bytes) -> None:
    kept.append(EVENTS[1])
    kept.keep_clock(20.0)
    clock_path(kept.path).write_bytes(noted)
    assert stopped_at(kept.path, load(kept.path).session) == 14.2


@pytest.mark.parametrize("end", [Finished(60.0), Abandoned(60.0)])
def test_a_session_that_ended_keeps_no_clock(kept: SessionJournal, end: Event) -> None:
    kept.keep_clock(20.0)
    kept.append(Entered(30.0, "situation"))
    kept.append(Answered(50.0))
    kept.append(end)
    assert not clock_path(kept.path).exists()


def test_a_clock_that_cannot_be_kept_or_removed_is_no_trouble(kept: SessionJournal) -> None:
    kept.keep_clock(20.0)
    clock = clock_path(kept.path)
    clock.unlink()
    clock.mkdir()
    kept.keep_clock(21.0)
    kept.append(Noted(at=30.0, section="", sign="", principles=(), text="on"))
    kept.append(Abandoned(60.0))
    assert kept.trouble == ""
