"""Line mode by the clock of the machine: silent while somebody speaks; killed, it goes on on the screens."""

from pathlib import Path

import pytest

from hotseat.domain.session.events import Noted
from hotseat.storage.session.transcript import load
from tests.line.driving import FORBIDDEN
from tests.torture.rig.place import INTERRUPTED, TAKEN_UP, Place
from tests.torture.rig.real_time import pump_for
from tests.torture.rig.terminal import ENTER, SPACE, Terminal

pytestmark = pytest.mark.torture

BEGIN = "Enter begins the answer."
ROUNDS = 3


def spoken(terminal: Terminal) -> str:
    """All that came out, with line ends as the program wrote them."""
    return terminal.output.replace(b"\r\n", b"\n").decode()


def test_a_minute_of_speaking_brings_no_byte(place: Place) -> None:
    with place.start("--plain", "practice") as terminal:
        terminal.wait_for(BEGIN)
        terminal.press(ENTER)
        terminal.wait_for("Situation.")
        before = terminal.output
        pump_for(terminal, 60)
        assert terminal.output == before
        terminal.press("t\r")
        terminal.wait_for("1 minute")
        assert not FORBIDDEN.search(spoken(terminal))


def test_a_bell_rings_once_as_the_window_opens(place: Place) -> None:
    with place.start("--plain", "practice", environment={"HOTSEAT_CUE": "bell"}) as terminal:
        terminal.wait_for(BEGIN)
        terminal.press(ENTER)
        terminal.wait_for("Situation.")
        before = terminal.output
        pump_for(terminal, 33)
        assert terminal.output.removeprefix(before) == b"\a"


def test_killed_in_one_face_it_goes_on_in_the_other(place: Place) -> None:
    """Each round leaves one note in line mode and one mark on the screens, and is killed after either."""
    with place.start("--plain", "practice") as terminal:
        terminal.wait_for(BEGIN)
        terminal.press(ENTER)
        terminal.wait_for("Situation.")
        terminal.press("n note 0\r")
        terminal.wait_for("Noted.")
        terminal.kill()
    path = place.newest
    for number in range(1, ROUNDS + 1):
        mark_on_the_screens(place, number)
        note_in_line_mode(place, f"note {number}")
    assert [note.text for note in notes(path)] == [f"note {number}" for number in range(ROUNDS + 1)]
    assert place.files == [path]


def mark_on_the_screens(place: Place, number: int) -> None:
    with place.start() as terminal:
        terminal.wait_for(INTERRUPTED)
        terminal.press("r")
        terminal.wait_for(TAKEN_UP)
        terminal.press("p")
        terminal.wait_for(f"▶ {number}")
        terminal.press(SPACE)
        terminal.wait_for(f"▶ {number + 1}")
        terminal.kill()


def note_in_line_mode(place: Place, text: str) -> None:
    with place.start("--plain", "resume") as terminal:
        terminal.wait_for("p starts it.")
        terminal.press("p\r")
        terminal.wait_for("The clock goes on.")
        terminal.press(f"n {text}\r")
        terminal.wait_for("Noted.")
        terminal.kill()


def notes(path: Path) -> tuple[Noted, ...]:
    question = load(path).session.question
    assert question is not None
    return question.notes
