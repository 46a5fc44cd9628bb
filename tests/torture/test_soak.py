"""Left running with a note every two seconds, the program neither grows nor loses time."""

import os
import sys
import time

import pytest

from hotseat.domain.pacing import clock
from hotseat.domain.session.events import Noted
from hotseat.storage.session.transcript import load
from tests.torture.rig.place import CARD, NOTE_LINE, Place
from tests.torture.rig.real_time import pump_for
from tests.torture.rig.terminal import ENTER, SPACE, Terminal

pytestmark = pytest.mark.torture

SECONDS = int(os.environ.get("HOTSEAT_SOAK", "300"))
WARM = SECONDS / 3
"""Seconds after which caches are full."""
NOTE_SECONDS = 2
GROWTH = 1.1
CLOCK_ERROR = 0.5


def take_notes(terminal: Terminal, began: float, until: float) -> int:
    """A note every two seconds, each waited for; how many."""
    notes = 0
    while (now := time.monotonic() - began) < until:
        notes += 1
        terminal.press("n")
        terminal.wait_for(NOTE_LINE)
        terminal.press(f"note {now:.0f}{ENTER}")
        terminal.wait_until(lambda: NOTE_LINE not in terminal.text, "the line to close")
        pump_for(terminal, NOTE_SECONDS - (time.monotonic() - began - now))
    return notes


def clock_error(terminal: Terminal, began: float) -> float:
    """Seconds between the true time and the moment the clock shows the next whole second."""
    coming = int(time.monotonic() - began) + 2
    terminal.wait_for(f"answer {clock(coming)} of")
    return time.monotonic() - began - coming


def test_it_neither_grows_nor_loses_time(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    with place.start("practice") as terminal:
        terminal.wait_for(CARD)
        began = time.monotonic()
        terminal.press(SPACE)
        notes = take_notes(terminal, began, WARM)
        warm = terminal.resident_kib
        notes += take_notes(terminal, began, SECONDS)
        error = clock_error(terminal, began)
        grown = terminal.resident_kib / warm
        work = terminal.cpu_seconds / SECONDS
        terminal.kill()

    with capsys.disabled():
        sys.stdout.write(
            f"\n{SECONDS} s, {notes} notes: memory {warm} KiB x {grown:.3f}, clock {error:+.2f} s, "
            f"{work:.1%} of a core\n"
        )
    assert grown < GROWTH
    assert abs(error) < CLOCK_ERROR
    assert sum(isinstance(event, Noted) for event in load(place.newest).events) == notes
