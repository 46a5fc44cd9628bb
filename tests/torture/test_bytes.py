"""The real program, and what terminals send beside keys: large pastes, bytes that are no text, packets."""

import pytest

from tests.torture.rig.place import ANSWER, NOTE_LINE, Place, begin, is_noted
from tests.torture.rig.terminal import CTRL_Q, ENTER, Terminal

pytestmark = pytest.mark.torture
NO_LINE, TOO_LONG = "No line is open to paste into", "A line holds at most 2,000 characters"
BEGIN, END = b"\x1b[200~", b"\x1b[201~"


def open_note(terminal: Terminal) -> None:
    terminal.press("n")
    terminal.wait_for(NOTE_LINE)


@pytest.mark.parametrize("lost", [b"\xc3", b"\xe9", b"\xf0\x9f", b"\xff"], ids=repr)
def test_a_byte_that_is_no_text_swallows_no_key(place: Place, lost: bytes) -> None:
    with place.start("practice") as terminal:
        begin(terminal)
        open_note(terminal)
        terminal.send(b"caf" + lost + b" kept\r")
        terminal.wait_until(lambda: "caf\ufffd kept" in terminal.text, "the note")
        terminal.send(lost + CTRL_Q.encode())
        assert terminal.exit_code() == 0


def test_esc_and_a_letter_in_one_packet(place: Place) -> None:
    with place.start("practice") as terminal:
        begin(terminal)
        open_note(terminal)
        terminal.press("half")
        terminal.wait_for("half")
        terminal.press("\x1bp")
        terminal.wait_for("p starts the clock")
        terminal.press("\x1b\x1b")
        terminal.wait_for("Leave this session?")


@pytest.mark.parametrize("marks", [(BEGIN, END), (b"", b"")], ids=["marked", "unmarked"])
@pytest.mark.parametrize("megabytes", [1, 5])
def test_a_large_paste_with_no_line_open_does_nothing(
    place: Place, marks: tuple[bytes, bytes], megabytes: int
) -> None:
    begins, ends = marks
    with place.start("practice") as terminal:
        begin(terminal)
        terminal.send(begins + b"fq\x1b[B\r n1" * (megabytes * 100_000) + ends)
        terminal.wait_for(NO_LINE)
        assert ANSWER in terminal.text
        terminal.press(CTRL_Q)
        assert terminal.exit_code() == 0
        assert len(place.newest.read_text().split("[[event]]")) == 3


def test_a_large_paste_into_a_line_is_cut_with_a_sentence(place: Place) -> None:
    with place.start("practice") as terminal:
        begin(terminal)
        open_note(terminal)
        terminal.send(BEGIN + b"told " * 1_000_000 + END)
        terminal.wait_for(TOO_LONG)
        terminal.press(ENTER)
        terminal.wait_until(lambda: "none yet" not in terminal.text, "the note")
        open_note(terminal)
        terminal.press("short" + ENTER)
        terminal.wait_until(lambda: is_noted(terminal, "short"), "the next note")
        terminal.press(CTRL_Q)
        assert terminal.exit_code() == 0
