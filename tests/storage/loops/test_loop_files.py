"""A loop's file: what is written is read back, a torn end is cut off, and a bad block is named."""

import stat
from pathlib import Path

import pytest

from hotseat.storage.events.journal import CannotKeep
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.loops.loop_files import LOOPS
from hotseat.storage.session.transcript import faults_of as faults_of_session
from tests.loops import HEADER, WHOLE, loop_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The file of a loop from its begin to its decision."""
    folder = tmp_path / "loops"
    folder.mkdir()
    kept = LOOPS.create(folder, HEADER)
    for event in WHOLE:
        kept.append(event)
    kept.close()
    assert not kept.trouble
    return kept.path


def test_what_is_written_is_read_back_and_private(path: Path) -> None:
    assert LOOPS.load(path).value == loop_of(*WHOLE)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    header, begun, *_ = path.read_text().split("\n\n")
    assert 'kind = "loop"' in header
    assert begun.splitlines()[:4] == [
        "[[event]]",
        "at = 2026-11-16T09:00:00+00:00",
        'type = "begun"',
        "[[event.rounds]]",
    ]
    assert LOOPS.faults_of(path) == []
    assert LOOPS.is_one(path)


def test_a_loop_killed_in_the_middle_of_any_write_goes_on_without_the_torn_event(path: Path) -> None:
    whole = path.read_bytes()
    blocks = [end for end in range(len(whole)) if whole[end - 2 : end] == b"\n\n"][1:]
    for number, (start, stop) in enumerate(zip(blocks, [*blocks[1:], len(whole)], strict=True), 1):
        path.write_bytes(whole[: (start + stop) // 2])
        kept, file = LOOPS.reopen(path)
        kept.close()
        assert file.value == loop_of(*WHOLE[:number]), number
        assert path.read_bytes() == whole[:start]


def test_another_window_is_named_and_changes_nothing(path: Path) -> None:
    kept, _ = LOOPS.reopen(path)
    with pytest.raises(CannotKeep, match="is open in another window"):
        LOOPS.reopen(path)
    kept.close()


def test_what_does_not_fit_or_is_newer_is_named_with_its_line(path: Path) -> None:
    text = path.read_text()
    path.write_text(text.replace('type = "decided"', 'type = "celebrated"'))
    ((line, sentence),) = LOOPS.faults_of(path)
    assert text.splitlines()[line - 1] == "[[event]]"
    assert 'an event "celebrated" is not known to this version' in sentence
    with pytest.raises(CannotKeep, match="for reading only"):
        LOOPS.reopen(path)
    path.write_text(text.replace("round = 2", "round = 9"))
    ((line, sentence), *_) = LOOPS.faults_of(path)
    assert "round 2 comes next, not round 9" in sentence
    with pytest.raises(Unreadable):
        LOOPS.load(path)


def test_a_loop_among_the_sessions_is_told_where_it_belongs(path: Path) -> None:
    moved = path.rename(path.parent / "moved.toml")
    ((_, sentence),) = faults_of_session(moved)
    assert "it is a loop, not a session; move it to loops/" in sentence


def test_a_loop_that_cannot_be_read_hides_no_other(path: Path) -> None:
    path.with_name("2026-11-17-090000-half-day-loop-aaaa.toml").write_text("format = 1\n")
    bad, good = LOOPS.all_of(path.parent)
    assert (bad.value, good.value) == (None, loop_of(*WHOLE))
    assert "2026-11-17-090000-half-day-loop-aaaa.toml:" in bad.fault
