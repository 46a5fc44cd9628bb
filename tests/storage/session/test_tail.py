"""A session's file followed while it grows: nothing is missed, nothing is locked, nothing is written."""

import fcntl
import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.session import events as e
from hotseat.domain.session.session import Stage
from hotseat.storage.session import session_journal
from hotseat.storage.session.tail import Tail, Trouble
from hotseat.storage.session.transcript import load
from hotseat.storage.toml.encoding import encode
from tests.domain.acting import Act, lived, lives
from tests.sessions import Practice, begin
from tests.tui.driving import BEHAVIORAL


@pytest.fixture
def practice(sessions: Path) -> Practice:
    """A session with a question on its card."""
    practising = begin(sessions)
    practising.ask(BEHAVIORAL)
    return practising


def stage_of(tail: Tail) -> Stage:
    assert tail.session is not None
    return tail.session.stage


def test_every_event_is_seen_at_the_look_after_it(practice: Practice) -> None:
    tail = Tail(practice.path)
    assert tail.look()
    assert tail.session == practice.rehearsal.session
    for act in (practice.rehearsal.next, practice.rehearsal.pause, practice.rehearsal.resume):
        practice.spend(3)
        act()
        assert tail.look()
        assert tail.session == practice.rehearsal.session
    assert not tail.look()


def test_a_late_joiner_reads_it_from_the_beginning(practice: Practice) -> None:
    practice.answer({"situation": 40, "task": 30})
    tail = Tail(practice.path)
    tail.look()
    assert tail.session == practice.rehearsal.session


def test_two_followers_see_the_same(practice: Practice) -> None:
    tail, other = Tail(practice.path), Tail(practice.path)
    tail.look()
    practice.rehearsal.next()
    tail.look()
    other.look()
    assert tail.session == other.session == practice.rehearsal.session


def test_an_undone_mark_and_the_next_question_are_followed(practice: Practice) -> None:
    tail = Tail(practice.path)
    practice.rehearsal.next()
    practice.rehearsal.next()
    practice.rehearsal.corrections.take_back()
    tail.look()
    assert tail.session is not None
    assert [mark.section for mark in tail.session.questions[0].marks] == ["situation"]
    practice.rehearsal.end_answer()
    practice.ask("deliver-results-cutting-scope")
    tail.look()
    assert stage_of(tail) is Stage.CARD
    assert len(tail.session.questions) == 2


def test_only_what_was_appended_is_read(practice: Practice, monkeypatch: pytest.MonkeyPatch) -> None:
    tail = Tail(practice.path)
    tail.look()
    before = practice.path.stat().st_size
    practice.rehearsal.next()
    read: list[tuple[int, int]] = []
    pread = os.pread

    def noted(fd: int, length: int, start: int) -> bytes:
        read.append((start, length))
        return pread(fd, length, start)

    monkeypatch.setattr(os, "pread", noted)
    tail.look()
    assert min(start for start, _ in read) >= before - 256
    assert sum(length for _, length in read) < 512


def test_a_block_that_is_still_being_written_waits_for_its_end(practice: Practice) -> None:
    tail = Tail(practice.path)
    tail.look()
    block = encode(e.Entered(5.0, "situation"))
    with practice.path.open("ab", buffering=0) as file:
        for part in (block[:7], block[7:-3]):
            file.write(part)
            tail.look()
            assert stage_of(tail) is Stage.CARD
        file.write(block[-3:])
    tail.look()
    assert stage_of(tail) is Stage.ANSWER


def test_a_torn_end_that_a_resume_cut_off_is_forgotten(practice: Practice) -> None:
    practice.rehearsal.next()
    practice.journal.close()
    with practice.path.open("ab") as file:
        file.write(
            encode(e.Noted(at=9.0, section="situation", sign="", principles=(), text="torn " * 40))[:-9]
        )
    tail = Tail(practice.path)
    tail.look()
    assert tail.session == practice.rehearsal.session
    kept, transcript = session_journal.reopen(practice.path)
    kept.append(e.Reopened(transcript.session.at, transcript.session.header.started))
    kept.append(e.Resumed(9.0, False))
    tail.look()
    assert tail.session == load(practice.path).session
    kept.close()


def test_a_file_put_in_its_place_is_read_anew(practice: Practice, tmp_path: Path) -> None:
    tail = Tail(practice.path)
    tail.look()
    practice.rehearsal.next()
    other = begin(tmp_path, candidate="Sam", tail="beef")
    other.path.replace(practice.path)
    tail.look()
    assert tail.session is not None
    assert (tail.session.header.candidate, tail.session.stage) == ("Sam", Stage.START)


def test_a_file_changed_in_place_or_shortened_is_read_anew(practice: Practice) -> None:
    practice.rehearsal.next()
    tail = Tail(practice.path)
    tail.look()
    data = practice.path.read_bytes()
    practice.path.write_bytes(data.replace(b'section = "situation"', b'section = "learning"\n'[:-1] + b" "))
    tail.look()
    assert tail.session is not None
    assert tail.session.questions[0].marks[0].section == "learning"
    practice.path.write_bytes(data[: data.rindex(b"[[event]]")])
    tail.look()
    assert stage_of(tail) is Stage.CARD


def test_a_file_that_is_removed_is_gone_and_one_that_comes_back_is_read(practice: Practice) -> None:
    tail = Tail(practice.path)
    tail.look()
    data = practice.path.read_bytes()
    practice.path.unlink()
    assert tail.look()
    assert (tail.session, tail.trouble) == (None, Trouble.GONE)
    assert not tail.look()
    practice.path.write_bytes(data)
    assert tail.look()
    assert (stage_of(tail), tail.trouble) == (Stage.CARD, Trouble.NONE)


@pytest.mark.parametrize(
    "damage",
    [b"[[event]]\nat = yesterday\n\n", b'x = 1\n\n[[event]]\nat = 9.0\ntype = "answered"\n\n', b"\xff\n\n"],
)
def test_a_damaged_file_is_trouble_until_it_is_mended(practice: Practice, damage: bytes) -> None:
    tail = Tail(practice.path)
    tail.look()
    data = practice.path.read_bytes()
    practice.path.write_bytes(data + damage)
    tail.look()
    assert (tail.session, tail.trouble) == (None, Trouble.UNREADABLE)
    practice.path.write_bytes(data)
    tail.look()
    assert stage_of(tail) is Stage.CARD


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.toml"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path):
        tail = Tail(path)
        tail.look()
        assert (tail.session, tail.trouble) == (None, Trouble.UNREADABLE)


def test_a_file_with_the_line_ends_of_another_system_is_read(practice: Practice) -> None:
    practice.rehearsal.next()
    path = practice.path
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    tail = Tail(path)
    tail.look()
    assert stage_of(tail) is Stage.ANSWER


def test_looking_takes_no_lock_and_leaves_no_trace(practice: Practice) -> None:
    practice.journal.close()
    before = (
        practice.path.read_bytes(),
        practice.path.stat().st_mtime_ns,
        sorted(practice.path.parent.iterdir()),
    )
    with practice.path.open("rb") as file:
        # Somebody else's lock keeps nobody from looking.
        fcntl.flock(file, fcntl.LOCK_EX)
        tail = Tail(practice.path)
        tail.look()
        assert stage_of(tail) is Stage.CARD
    after = (
        practice.path.read_bytes(),
        practice.path.stat().st_mtime_ns,
        sorted(practice.path.parent.iterdir()),
    )
    assert before == after


@given(lives, st.lists(st.floats(0, 1), max_size=12))
def test_whatever_happens_and_whenever_one_looks_the_file_is_what_is_seen(
    life: list[Act], cuts: list[float]
) -> None:
    with TemporaryDirectory() as folder:
        path = lived(Path(folder), life).path
        data, whole = path.read_bytes(), load(path).session
        path.write_bytes(b"")
        tail = Tail(path)
        for stop in [*sorted(int(cut * len(data)) for cut in cuts), len(data)]:
            with path.open("ab") as file:
                file.write(data[path.stat().st_size : stop])
            tail.look()
            assert tail.trouble is Trouble.NONE
        assert tail.session == whole
