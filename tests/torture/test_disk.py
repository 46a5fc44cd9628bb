"""Trouble with the disk in the middle of an interview: it goes on, says so, and nothing of it is lost."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest

from hotseat.domain.session.events import Noted
from hotseat.storage.session.transcript import load
from tests.torture.rig.faults import (
    faults_injected,
    fill,
    grow_no_further,
    made_immutable,
    remove,
    remove_its_folder,
    replace_by_a_copy,
    save_an_older_copy,
    small_disk,
    write_behind_its_end,
)
from tests.torture.rig.place import FIRST_TIME, TAKEN_UP, Place, begin, note
from tests.torture.rig.terminal import CTRL_Q, ENTER, SPACE, Terminal

BEFORE, AFTER = "said before", "said after"
NOT_WRITTEN = 74
UNKEPT = "Nothing is being kept"


def notes_in(path: Path) -> list[str]:
    return [event.text for event in load(path).events if isinstance(event, Noted)]


def run_into_trouble(terminal: Terminal, words: str) -> None:
    """A note and a mark that cannot be written: the screen says why, and the interview goes on."""
    note(terminal, AFTER)
    terminal.wait_for(UNKEPT)
    assert words in terminal.words, terminal.text
    terminal.press(SPACE)
    terminal.wait_for("▶ 2")


def leave_with_a_rescue(place: Place, terminal: Terminal) -> None:
    """The sentence behind the screens names a file that holds the whole session."""
    terminal.press(CTRL_Q)
    assert terminal.exit_code() == NOT_WRITTEN
    (rescued,) = place.state.glob("*.toml")
    assert str(rescued) in terminal.said.replace("\n", "")
    assert notes_in(rescued)[-1] == AFTER
    assert BEFORE in notes_in(rescued)
    session = load(rescued).session
    assert session.question is not None
    assert len(session.question.marks) == 2
    checked = place.run("check", str(rescued))
    assert (checked.returncode, checked.stdout) == (0, "0 packs and levels, 1 session: no faults\n")
    assert rescued.stat().st_mode & 0o777 == 0o600


@contextmanager
def interview(place: Place) -> Iterator[Terminal]:
    """An answer with a note that is kept."""
    with place.start("practice") as terminal:
        begin(terminal)
        note(terminal, BEFORE)
        yield terminal


def test_a_file_that_may_grow_again_is_made_whole(place: Place) -> None:
    with interview(place) as terminal:
        grow_no_further(terminal, place.newest.stat().st_size)
        run_into_trouble(terminal, "the file may not grow any further")
        assert notes_in(place.newest) == [BEFORE]
        grow_no_further(terminal, -1)
        terminal.wait_until(lambda: UNKEPT not in terminal.text, "the banner to go")
        terminal.press(CTRL_Q)

        assert terminal.exit_code() == 0
        assert terminal.said.strip() == ""

    assert notes_in(place.newest) == [BEFORE, AFTER]


@pytest.mark.torture
def test_what_cannot_be_rescued_either_is_called_lost(place: Place) -> None:
    with interview(place) as terminal:
        grow_no_further(terminal, place.newest.stat().st_size + 20)
        run_into_trouble(terminal, UNKEPT)
        terminal.press(CTRL_Q)

        assert terminal.exit_code() == NOT_WRITTEN
        assert "are lost" in terminal.said

    assert notes_in(place.newest) == [BEFORE]
    assert list(place.state.glob("*.toml")) == []


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (remove, "the file was removed or replaced by another program"),
        pytest.param(
            remove_its_folder,
            "the file was removed or replaced by another program",
            marks=pytest.mark.torture,
        ),
        pytest.param(
            replace_by_a_copy,
            "the file was removed or replaced by another program",
            marks=pytest.mark.torture,
        ),
        pytest.param(save_an_older_copy, "another program has changed the file", marks=pytest.mark.torture),
        pytest.param(write_behind_its_end, "another program has changed the file", marks=pytest.mark.torture),
    ],
)
def test_a_file_that_others_touch_is_rescued(place: Place, harm: Callable[[Path], None], words: str) -> None:
    with interview(place) as terminal:
        harm(place.newest)
        run_into_trouble(terminal, words)
        leave_with_a_rescue(place, terminal)


@pytest.mark.torture
def test_a_signal_in_trouble_rescues_too(place: Place) -> None:
    with interview(place) as terminal:
        place.newest.unlink()
        run_into_trouble(terminal, "removed")
        terminal.stall()
        terminal.signal(signal.SIGTERM)

        assert terminal.exit_code(reading=False) == NOT_WRITTEN
        assert not terminal.left_on

    (rescued,) = place.state.glob("*.toml")
    assert notes_in(rescued) == [BEFORE, AFTER]


@pytest.mark.torture
def test_a_second_rescue_of_a_session_leaves_the_first_alone(place: Place) -> None:
    with interview(place) as terminal:
        path = place.newest
        kept = path.read_bytes()
        path.unlink()
        run_into_trouble(terminal, "removed")
        leave_with_a_rescue(place, terminal)
    (first,) = place.state.glob("*.toml")
    whole = first.read_bytes()
    path.write_bytes(kept)
    with place.start("resume") as terminal:
        terminal.wait_for(TAKEN_UP)
        path.unlink()
        note(terminal, "said later")
        terminal.press(CTRL_Q)
        assert terminal.exit_code() == NOT_WRITTEN

    assert first.read_bytes() == whole
    (second,) = {*place.state.glob("*.toml")} - {first}
    assert notes_in(second) == [BEFORE, "said later"]


@pytest.mark.torture
def test_a_file_that_nobody_may_write_is_rescued(place: Place) -> None:
    with interview(place) as terminal, made_immutable(place.newest):
        run_into_trouble(terminal, "its permissions forbid it")
        leave_with_a_rescue(place, terminal)


@pytest.fixture
def disk(place: Place) -> Iterator[Path]:
    """The practice folder is a small disk."""
    folder = place.home / "practice"
    folder.mkdir()
    with small_disk(folder):
        yield folder


@pytest.mark.torture
def test_a_full_disk_is_told_and_the_session_rescued(place: Place, disk: Path) -> None:
    numbers = count()
    with interview(place) as terminal:
        fill(disk)
        while UNKEPT not in terminal.text:
            note(terminal, f"filling {next(numbers)} {'x' * 60}")
        run_into_trouble(terminal, "the disk is full")
        leave_with_a_rescue(place, terminal)

    whole = place.newest.read_bytes()
    (rescued,) = place.state.glob("*.toml")
    assert rescued.read_bytes().startswith(whole)


@pytest.mark.torture
def test_a_disk_that_is_full_from_the_start_says_so_before_the_clock_runs(place: Place, disk: Path) -> None:
    for name in ("prompts", "sessions"):
        (disk / name).mkdir()
    fill(disk)
    with place.start() as terminal:
        terminal.wait_for(FIRST_TIME)
        terminal.press(ENTER)
        terminal.wait_until(lambda: "no file can be made in" in terminal.words, "the sentence")
        terminal.press("q")

        assert terminal.exit_code() == 0

    assert place.files == []


@pytest.mark.torture
def test_a_write_that_fails_once_is_done_again(place: Place) -> None:
    with interview(place) as terminal:
        with faults_injected(terminal, place.newest, "write:error=ENOSPC:when=1") as log:
            note(terminal, AFTER)
            terminal.wait_until(lambda: notes_in(place.newest) == [BEFORE, AFTER], "the second attempt")
        assert log.read_text().count("INJECTED") == 1
        terminal.press(CTRL_Q)

        assert terminal.exit_code() == 0


@pytest.mark.torture
def test_a_sync_that_fails_is_told_until_the_end(place: Place) -> None:
    with interview(place) as terminal:
        with faults_injected(terminal, place.newest, "fsync:error=EIO:when=1") as log:
            note(terminal, AFTER)
            terminal.wait_for("the disk reports an error: a power cut may lose what was written")
        assert log.read_text().count("INJECTED") == 1
        note(terminal, "one more")
        assert "a power cut may lose" in terminal.text

    assert notes_in(place.newest) == [BEFORE, AFTER, "one more"]


@pytest.mark.torture
def test_a_clock_that_cannot_be_kept_is_no_trouble(place: Place) -> None:
    with interview(place) as terminal:
        kept = place.state / "clocks"
        terminal.wait_until(lambda: any(kept.glob("*.clock")), "the clock to be kept")
        [clock] = kept.glob("*.clock")
        with faults_injected(terminal, clock, "openat:error=EACCES") as log:
            terminal.wait_until(lambda: "INJECTED" in log.read_text(), "an attempt to keep the clock")
            note(terminal, AFTER)
        assert "INJECTED" in log.read_text()
        assert "!" not in terminal.text
        terminal.press(CTRL_Q)

        assert terminal.exit_code() == 0
