"""However and whenever a start is made to end: the exit code tells why, and the terminal is as it was."""

import signal
import time
from pathlib import Path

import pytest

from tests.torture.rig.place import FIRST_TIME, Place
from tests.torture.rig.real_time import pump_for
from tests.torture.rig.terminal import CTRL_Q, TITLE_BEFORE, Terminal
from tests.torture.test_endings import (
    Way,
    by_signal,
    close,
    continue_often,
    quit_at_last,
    stop_and_go_on,
    terminate_twice,
)
from tests.waiting import LOOK_SECONDS, look_later

pytestmark = pytest.mark.torture

MOMENTS = (0.02, 0.06, 0.12, 0.3)
"""Seconds after the start: before the frame, with the frame alone, and while the app takes over."""


KILLED, NO_TERMINAL = 137, 2
"""Exit codes."""
SECONDS_TO_STOP = 1.0
"""The app waits half a second for an answer of the terminal before it stops."""


def kill(terminal: Terminal) -> None:
    terminal.signal(signal.SIGKILL)


def type_no_text_and_quit(terminal: Terminal) -> None:
    terminal.send(b"\xff\xfe\x80 \xe9t\xe9 \xc3")
    quit_at_last(terminal)


def type_the_end(terminal: Terminal) -> None:
    """What ends the input of a program that reads lines."""
    terminal.send(b"\x04\x04")
    quit_at_last(terminal)


def suspend_and_go_on(terminal: Terminal) -> None:
    """Until the program heeds it, the system ignores a SIGTSTP here: nobody could continue what it stops."""
    for _ in range(2):
        terminal.signal(signal.SIGTSTP)
        deadline = time.monotonic() + SECONDS_TO_STOP
        while not terminal.stopped and time.monotonic() < deadline:
            terminal.pump(LOOK_SECONDS)
        terminal.signal(signal.SIGCONT)
    quit_at_last(terminal)


def continue_once(terminal: Terminal) -> None:
    terminal.signal(signal.SIGCONT)
    quit_at_last(terminal)


WAYS = [
    Way("ctrl+q", quit_at_last, 0),
    *map(by_signal, ("SIGHUP", "SIGTERM", "SIGINT", "SIGQUIT")),
    Way("closed", close, 129, closed=True),
    Way("closed, SIGHUP ignored", close, 129, closed=True, world={"ignored": "SIGHUP"}),
    Way("SIGTERM twice", terminate_twice, 143),
    Way("SIGSTOP and SIGCONT", stop_and_go_on(signal.SIGSTOP), 0),
    Way("SIGTSTP and SIGCONT", suspend_and_go_on, 0),
    Way("SIGCONT once", continue_once, 0),
    Way("SIGCONT often", continue_often, 0),
    Way("bytes that are no text", type_no_text_and_quit, 0),
    Way("end of input", type_the_end, 0),
    Way("killed", kill, KILLED),
]


@pytest.fixture(params=["kept frame", "no frame"])
def started_before(request: pytest.FixtureRequest, new_place: Place) -> Place:
    """A home where the program was already, with and without a frame from then."""
    frame = new_place.home / "cache" / "hotseat" / "first-frame"
    with new_place.start() as terminal:
        terminal.wait_for(FIRST_TIME)
        terminal.wait_until(frame.exists, "the kept frame")
        terminal.press(CTRL_Q)
        assert terminal.exit_code() == 0
    if request.param == "no frame":
        frame.unlink()
        frame.mkdir()  # Where no frame can be kept, all starts have none.
    return new_place


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name.replace(" ", "-"))
def test_a_start_can_be_ended_at_any_moment(started_before: Place, way: Way) -> None:
    for moment in MOMENTS:
        with started_before.start(world=way.world) as terminal:
            wait_from_its_first_instruction(terminal, moment)
            assert terminal.running
            way.end(terminal)
            code = terminal.exit_code()
            where = f"{moment} s after the start: {code}, {terminal.output[-800:]!r}"
            assert code in expected(way, moment), where
            assert not orphans_of(terminal.pid), where
            if not (way.closed or way.exit_code == KILLED):
                assert terminal.attributes == terminal.before, where
                assert not terminal.left_on, where
                assert terminal.title == TITLE_BEFORE, where
                # Before a line of hotseat's has run, Python itself says where it was interrupted.
                assert code in (1, -signal.SIGINT) or terminal.said.strip() == "", where
    assert started_before.files == []


STALLED = [
    *map(by_signal, ("SIGHUP", "SIGTERM", "SIGINT", "SIGQUIT")),
    Way("closed", close, 129, closed=True),
    Way("closed, SIGHUP ignored", close, 129, closed=True, world={"ignored": "SIGHUP"}),
    Way("killed", kill, KILLED),
]


@pytest.mark.parametrize("way", STALLED, ids=lambda way: way.name.replace(" ", "-"))
def test_a_start_can_be_ended_while_the_terminal_reads_nothing(started_before: Place, way: Way) -> None:
    for moment in MOMENTS:
        with started_before.start(world=way.world) as terminal:
            terminal.fill()
            let_go_on(terminal, moment)
            way.end(terminal)
            code = terminal.exit_code(reading=False)
            assert code in expected(way, moment), f"{moment} s after the start: {code}"
            assert not orphans_of(terminal.pid)
            if not (way.closed or way.exit_code == KILLED):
                assert terminal.attributes == terminal.before


def expected(way: Way, moment: float) -> set[int]:
    """By the program itself, by the signal before it is heeded, or for want of a terminal at the start.

    Until a line of hotseat's has run, Python ends with codes of its own: 1 for an interruption, 120 where its
    last words cannot be written.
    """
    codes = {way.exit_code, -(way.exit_code - 128)} | ({NO_TERMINAL} if way.closed else set())
    return codes | {1, 120} if moment == MOMENTS[0] else codes


def wait_from_its_first_instruction(terminal: Terminal, seconds: float) -> None:
    """What launches it is an interpreter of its own, which is not counted."""
    command = Path(f"/proc/{terminal.pid}/cmdline")
    terminal.wait_until(lambda: b"launch.py" not in command.read_bytes(), "the start")
    pump_for(terminal, seconds)


def let_go_on(terminal: Terminal, seconds: float) -> None:
    """The same, but nobody reads."""
    command = Path(f"/proc/{terminal.pid}/cmdline")
    while b"launch.py" in command.read_bytes():
        look_later()
    time.sleep(seconds)


def orphans_of(pid: int) -> list[str]:
    """The programs left in the session that ended."""
    left = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            words = stat.read_text()
        except OSError:
            continue
        state, _parent, _group, session = words.rpartition(")")[2].split()[:4]
        if int(session) == pid and state != "Z":
            left.append(words)
    return left
