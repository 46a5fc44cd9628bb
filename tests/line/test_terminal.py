"""Line mode in a terminal of its own, which echoes and edits the lines: what stands there, line by line."""

import signal
from pathlib import Path

import pytest

from tests.line.driving import FORBIDDEN
from tests.sessions import IN_WINDOW, answered_session
from tests.torture.rig.place import Place

CARD = "Enter begins the answer. d draws another question. help lists what else can be typed."


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def test_a_terminal_shows_what_was_said_and_typed_and_nothing_else(place: Place) -> None:
    typed = ("practice", "--prompt", "earn-trust-missed-commitment", "--plain")
    with place.start(*typed, size=(200, 50), environment={"TERM": "dumb"}) as terminal:
        modes = terminal.attributes
        for keys, said in (
            ("", CARD),
            ("\r", "Situation."),
            ("n + we owned\x7f\x7f\x7f\x7f\x7f\x7f\x7f\x7fI owned it\r", "Noted."),
            ("q\r", "Type a number. Enter takes 1, Go on. b goes back."),
            ("later\r", 'The session waits; r on home, or "hotseat resume", goes on with it.'),
        ):
            terminal.press(keys)
            terminal.wait_for(said)
        assert terminal.attributes == modes
        terminal.wait_for("Enter shows the card. help lists what else can be typed.")
        terminal.press("\x04")
        assert terminal.exit_code() == 0
        lines = [line for line in terminal.lines if line]
    assert lines[:8] == [
        "Line mode, by --plain. Wherever you are, help lists what can be typed, and q leaves.",
        "L6 behavioral, question 1.",
        "Tell me about a time you won a partner team back after missing a commitment.",
        "5 sections, 4 minutes to 5 minutes 15 seconds in all. w tells them.",
        CARD,
        "Situation.",
        "n + I owned it",
        "Noted.",
    ]
    assert lines[8:10] == ["q", "Leave this session?"]
    assert lines[-1] == "The input has ended."
    echoed = terminal.output.replace(b"\b \b", b"").replace(b"\r\n", b"\n").decode()
    assert not FORBIDDEN.search(echoed.replace("^D\b\b", ""))
    assert 'text = "I owned it"' in place.newest.read_text()


def test_a_session_is_repaired_in_a_terminal_line_by_line(place: Place) -> None:
    place.sessions.mkdir(parents=True)
    answered_session(place.sessions, seconds=IN_WINDOW | {"task": 52})
    with place.start("review", "--plain", size=(200, 50), environment={"TERM": "dumb"}) as terminal:
        for keys, said in (
            ("", "A number opens a session."),
            ("1\r", "help lists more."),
            ("e\r", "as in 2 at 1:30."),
            ("2 at 0:3\x7f35\r", "2. Task at 35 seconds, for 57 seconds."),
            ("b\r", "Repaired: 1 change was made afterwards."),
        ):
            terminal.press(keys)
            terminal.wait_for(said)
        terminal.press("\x04")
        assert terminal.exit_code() == 0
        lines = [line for line in terminal.lines if line]
    echoed = terminal.output.replace(b"\b \b", b"").replace(b"\r\n", b"\n").decode()
    assert not FORBIDDEN.search(echoed.replace("^D\b\b", ""))
    first = lines.index("e")
    assert lines[first : first + 5] == [
        "e",
        "Repair of the times, since the answer began.",
        "1. Situation at 0 seconds, for 40 seconds.",
        "2. Task at 40 seconds, for 52 seconds.",
        "3. Action at 1 minute 32 seconds, for 2 minutes 10 seconds.",
    ]
    moved = lines.index("2 at 0:35")
    assert lines[moved : moved + 4] == [
        "2 at 0:35",
        "1. Situation at 0 seconds, for 35 seconds.",
        "2. Task at 35 seconds, for 57 seconds.",
        "b",
    ]
    assert "to = 45.0" in place.newest.read_text()


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, -15), (signal.SIGHUP, -1), (signal.SIGINT, 130)]
)
def test_a_signal_ends_it_without_a_traceback_and_loses_nothing(
    place: Place, number: signal.Signals, code: int
) -> None:
    with place.start("--plain", "practice") as terminal:
        for keys, said in (("", CARD), ("\r", "Situation."), ("n + five teams\r", "Noted.")):
            terminal.press(keys)
            terminal.wait_for(said.split(". ")[0])
        terminal.signal(number)
        assert terminal.exit_code() == code
        assert "Traceback" not in terminal.said
    kept = place.run("--plain", "resume")
    assert kept.returncode == 0
    assert "The clock stands where it stopped. p starts it." in kept.stdout
    assert 'text = "five teams"' in place.newest.read_text()
