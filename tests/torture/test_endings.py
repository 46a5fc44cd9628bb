"""However the program is made to end: its exit code tells why, the terminal is as it was, nothing is lost."""

import itertools
import os
import signal
from collections.abc import Callable, Mapping
from random import Random
from typing import NamedTuple

import pytest

from hotseat.clock import SystemClock
from hotseat.desk.desk import Desk
from hotseat.storage.files.folder import PracticeFolder
from hotseat.storage.session.transcript import load
from hotseat.tui.terminal.driver import ANSWER_SECONDS
from tests.torture.rig.place import FIRST_TIME, NOTE_LINE, Place, begin, note
from tests.torture.rig.terminal import ANSWERS, CTRL_Q, ESCAPE, SPACE, TITLE_BEFORE, Terminal
from tests.waiting import LOOK_SECONDS, look_later

KEPT, HALF = "+ told them before they asked", "half a th"
"""A note that was kept, and one still being typed: where there is time for it, that is kept too."""


class Way(NamedTuple):
    """A way to end, and what the exit code should be."""

    name: str
    end: Callable[[Terminal], None]
    exit_code: int
    read: bool = True
    """Whether somebody still reads the terminal."""
    closed: bool = False
    """Whether the window is gone, so that nothing can be put back."""
    world: Mapping[str, object] = {}


def by_signal(name: str) -> Way:
    number = signal.Signals[name]
    return Way(name, lambda terminal: terminal.signal(number), 128 + number)


def quit_by_key(terminal: Terminal) -> None:
    terminal.press(CTRL_Q)


def quit_at_last(terminal: Terminal) -> None:
    """A key is dropped that comes while the program takes its terminal back."""
    while terminal.running:
        terminal.press(CTRL_Q)
        terminal.wait_until_read()
        terminal.pump(LOOK_SECONDS)


def close(terminal: Terminal) -> None:
    terminal.hang_up()


def terminate_twice(terminal: Terminal) -> None:
    terminal.signal(signal.SIGTERM)
    terminal.pump(LOOK_SECONDS)
    terminal.signal(signal.SIGTERM)


def stop_and_go_on(number: signal.Signals) -> Callable[[Terminal], None]:
    def act(terminal: Terminal) -> None:
        for _ in range(2):
            terminal.signal(number)
            terminal.wait_until(lambda: terminal.stopped, "the stop")
            terminal.signal(signal.SIGCONT)
            terminal.wait_until(lambda: not terminal.stopped, "the going on")
        quit_at_last(terminal)

    return act


def continue_often(terminal: Terminal) -> None:
    for _ in range(20):
        terminal.signal(signal.SIGCONT)
        terminal.pump(LOOK_SECONDS)
    quit_at_last(terminal)


def type_no_text(terminal: Terminal) -> None:
    terminal.send(b"\xff\xfe\x80 \xe9t\xe9 \xc3")
    terminal.wait_until_read()
    terminal.press(CTRL_Q)


def stall_and_terminate(terminal: Terminal) -> None:
    terminal.stall()
    terminal.signal(signal.SIGTERM)


def stall_and_close(terminal: Terminal) -> None:
    terminal.stall()
    terminal.hang_up()


WAYS = [
    Way("ctrl+q", quit_by_key, 0),
    *map(by_signal, ("SIGHUP", "SIGTERM", "SIGINT", "SIGQUIT")),
    Way("closed", close, 129, closed=True),
    Way("closed, SIGHUP ignored", close, 129, closed=True, world={"ignored": "SIGHUP"}),
    Way("SIGTERM twice", terminate_twice, 143),
    Way("SIGSTOP and SIGCONT", stop_and_go_on(signal.SIGSTOP), 0),
    Way("SIGTSTP and SIGCONT", stop_and_go_on(signal.SIGTSTP), 0),
    Way("SIGCONT often", continue_often, 0),
    Way("bytes that are no text", type_no_text, 0),
    Way("stalled, SIGTERM", stall_and_terminate, 143, read=False),
    Way("stalled, closed", stall_and_close, 129, read=False, closed=True),
]


def at_home(terminal: Terminal) -> None:
    terminal.wait_for(FIRST_TIME)


def in_an_answer(terminal: Terminal) -> None:
    begin(terminal)
    note(terminal, KEPT)


def on_the_note_line(terminal: Terminal) -> None:
    in_an_answer(terminal)
    terminal.press("n")
    terminal.wait_for(NOTE_LINE)
    terminal.press(HALF)
    terminal.wait_for(HALF)


def in_a_dialog(terminal: Terminal) -> None:
    in_an_answer(terminal)
    terminal.press(ESCAPE)
    terminal.wait_for("Leave this session?")


MOMENTS = [in_an_answer, on_the_note_line, in_a_dialog, at_home]
ALL = list(itertools.product(WAYS, MOMENTS))
OFTEN = {"SIGTERM", "closed", "SIGTSTP and SIGCONT"}
"""One of each kind: a signal, a window that is gone, and a stop that a key follows. The torture has all."""
FEW = [(way, MOMENTS[number % len(MOMENTS)]) for number, way in enumerate(WAYS) if way.name in OFTEN]


def ending(way: Way, moment: Callable[[Terminal], None]) -> str:
    return f"{way.name} {moment.__name__}".replace(" ", "-")


def check_ending(place: Place, way: Way, moment: Callable[[Terminal], None]) -> None:
    """Ends a program that way and looks at everything that is left."""
    arguments = [] if moment is at_home else ["practice"]
    with place.start(*arguments, world=way.world) as terminal:
        moment(terminal)
        assert terminal.title == "hotseat"
        before = terminal.cpu_seconds
        way.end(terminal)
        worked = before if way.read else terminal.cpu_seconds
        assert terminal.exit_code(reading=way.read) == way.exit_code, terminal.said
        assert terminal.cpu_seconds - worked < before, (
            "leaving took more work than all before: something spins"
        )
        assert all(terminal.output.count(question) == 1 for question in ANSWERS)
        if not way.closed:
            assert terminal.attributes == terminal.before
            assert not terminal.left_on
            assert terminal.title == TITLE_BEFORE
            assert terminal.said.strip() == ""
    assert_kept(place, begun=moment is not at_home)


def assert_kept(place: Place, *, begun: bool) -> None:
    """The note is in the file, and the next start offers the session."""
    if not begun:
        assert place.files == []
        return
    (path,) = place.files
    question = load(path).session.question
    assert question is not None
    first, *others = [f"{note.sign} {note.text}" for note in question.notes]
    assert first == KEPT
    assert others == [] or (len(others) == 1 and others[0].startswith(f" {HALF}"))
    desk = Desk(PracticeFolder(place.sessions.parent, ""), SystemClock(), Random(1))
    offered = desk.sessions.interrupted()
    assert offered is not None
    assert offered.id == path.stem


@pytest.mark.parametrize(("way", "moment"), FEW, ids=itertools.starmap(ending, FEW))
def test_every_way_to_end(place: Place, way: Way, moment: Callable[[Terminal], None]) -> None:
    check_ending(place, way, moment)


@pytest.mark.torture
@pytest.mark.parametrize(("way", "moment"), ALL, ids=itertools.starmap(ending, ALL))
def test_every_way_to_end_at_every_moment(place: Place, way: Way, moment: Callable[[Terminal], None]) -> None:
    check_ending(place, way, moment)


@pytest.mark.torture
def test_an_answer_of_the_terminal_that_comes_late_is_not_typed_into_the_shell(place: Place) -> None:
    with place.start() as terminal:
        terminal.answers = {}
        terminal.wait_until(lambda: all(question in terminal.output for question in ANSWERS), "its questions")
        terminal.press(CTRL_Q)
        for _ in range(int(ANSWER_SECONDS / LOOK_SECONDS) - 5):
            terminal.pump(0)
            look_later()
        for answer in ANSWERS.values():
            terminal.send(answer)

        assert terminal.exit_code() == 0
        terminal.pump(LOOK_SECONDS)
        assert terminal.said.strip() == ""


def test_q_leaves_the_home_screen(place: Place) -> None:
    with place.start() as terminal:
        terminal.wait_for(FIRST_TIME)
        terminal.press("q")

        assert terminal.exit_code() == 0
        assert terminal.attributes == terminal.before
        assert not terminal.left_on


@pytest.mark.parametrize(
    ("world", "environment"),
    [({"stdin": os.devnull}, {}), ({"stderr": os.devnull}, {}), ({}, {"TERM": "dumb"})],
    ids=["stdin", "stderr", "dumb"],
)
def test_without_a_terminal_nothing_starts(
    place: Place, world: Mapping[str, object], environment: Mapping[str, str]
) -> None:
    with place.start(world=world, environment=environment) as terminal:
        assert terminal.exit_code() == 2
        assert terminal.said.count("\n") == ("stderr" not in world)
        assert b"\x1b" not in terminal.output
        assert terminal.attributes == terminal.before


@pytest.mark.torture
def test_a_terminal_read_again_shows_what_went_on_meanwhile(place: Place) -> None:
    with place.start("practice") as terminal:
        begin(terminal)
        terminal.stall()
        terminal.press(SPACE)
        terminal.wait_for("▶ 2")
        note(terminal, KEPT)

        assert terminal.running
