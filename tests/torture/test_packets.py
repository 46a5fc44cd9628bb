"""Keys that arrive together, from a slow line or a fast typist: each does what it would have done alone."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random

import pytest

from hotseat.domain.session import events as e
from hotseat.storage.session.transcript import load
from tests.torture.rig.place import Place, begin
from tests.torture.rig.terminal import CTRL_Q, ENTER, SPACE, Terminal

PAIR = ("practice", "--pair", "--interviewer", "Ada", "--candidate", "Sam")
NOTES = (
    "+ found the cause on day 2",
    "- from 3 to 4 of 5 rated so",
    "? first reaction of the manager",
    "ran it for 1 year",
    "+ fired up 12 of us",
    "- no figure, r or f or p",
    "done by q4",
)
"""Their letters and digits are keys of the screen below."""
TRIES = 9

pytestmark = pytest.mark.torture


def packets(keys: str, size: int) -> Iterator[str]:
    for start in range(0, len(keys), size):
        yield keys[start : start + size]


def notes_of(place: Place) -> list[str]:
    """The notes as they were typed."""
    kept = [event for event in load(place.newest).events if isinstance(event, e.Noted)]
    return [f"{note.sign} {note.text}".strip() for note in kept]


def tell(capsys: pytest.CaptureFixture[str], what: str) -> None:
    with capsys.disabled():
        sys.stdout.write(f"\n{what}\n")


@contextmanager
def busy_machine() -> Iterator[None]:
    """Every core has something else to do, twice over."""
    loops = [
        subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(2 * (os.cpu_count() or 1))
    ]
    try:
        yield
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()


def read_for(terminal: Terminal, seconds: float) -> None:
    """What is drawn is read meanwhile: that is how fast somebody types."""
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        terminal.pump(left)


def test_enter_and_the_key_behind_it_in_one_write(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    kept = 0
    for _ in range(TRIES):
        with place.start("practice") as terminal:
            begin(terminal)
            for packet in ("n", "abc", ENTER + SPACE):
                terminal.press(packet)
                terminal.wait_until_read()
                read_for(terminal, 0.1)
            terminal.press(CTRL_Q)
            assert terminal.exit_code() == 0
        entered = [event for event in load(place.newest).events if isinstance(event, e.Entered)]
        kept += len(entered) == 2 and notes_of(place) == ["abc"]
    tell(capsys, f"n, abc, and enter with space in one write: {kept} of {TRIES} kept")
    assert kept == TRIES


def typed_in_a_pair(place: Place, size: int, pause: tuple[float, float]) -> int:
    """How many notes are kept exactly, typed one after the other in packets so large and so far apart."""
    chance = Random(5)
    with place.start(*PAIR) as terminal:
        begin(terminal)
        for packet in packets("n" + "".join(note + ENTER for note in NOTES), size):
            terminal.press(packet)
            read_for(terminal, chance.uniform(*pause))
        terminal.press(CTRL_Q)
        assert terminal.exit_code() == 0
    return sum(notes_of(place).count(note) == 1 for note in NOTES)


def test_packets_of_three_keys_at_twelve_a_second(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    kept = typed_in_a_pair(place, 3, (1 / 12, 1 / 12))
    tell(capsys, f"a pair, three keys a packet, 12 packets a second: {kept} of {len(NOTES)} notes kept")
    assert kept == len(NOTES)


def test_single_keys_on_a_busy_machine(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    with busy_machine():
        kept = typed_in_a_pair(place, 1, (0.08, 0.1))
    tell(capsys, f"a pair, single keys 80 to 100 ms apart, busy: {kept} of {len(NOTES)} notes kept")
    assert kept == len(NOTES)
