"""Line mode in a terminal of its own, which echoes and edits the lines: what stands there, line by line."""

import signal
from pathlib import Path

import pytest

from tests.line.driving import FORBIDDEN
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
