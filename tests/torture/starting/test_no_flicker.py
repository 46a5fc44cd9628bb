"""A start with a kept frame, byte by byte: what the frame painted stays as it is while the app takes over."""

from collections.abc import Mapping
from itertools import pairwise

import pytest
from bench.fixtures import fill

from tests.torture.rig.place import Place
from tests.torture.rig.real_time import pump_for
from tests.torture.rig.terminal import CTRL_Q, Terminal
from tests.torture.starting.shown import BLANK, Shown, states

pytestmark = pytest.mark.torture

SIZES = [(80, 24), (100, 32), (160, 45)]
LOOKS: dict[str, Mapping[str, str]] = {
    "dark": {"HOTSEAT_THEME": "hotseat-dark", "COLORTERM": "truecolor"},
    "light": {"HOTSEAT_THEME": "hotseat-light", "COLORTERM": "truecolor"},
    "256 colors": {},
    "no color": {"NO_COLOR": "1"},
}
TAKES_OVER = b"\x1b[?1004h"
SECONDS_AFTERWARDS = 2.0
"""Whatever the app still does by itself after a start, it has done by then."""


def recorded_start(place: Place, size: tuple[int, int], look: Mapping[str, str]) -> tuple[bytes, bytes]:
    """What a start with a kept frame writes: until the app takes over, and from then on."""
    kept = place.home / "cache" / "hotseat" / "first-frame"
    with place.start(size=size, environment=look) as terminal:
        terminal.wait_until(kept.exists, "the kept frame")
        terminal.press(CTRL_Q)
        assert terminal.exit_code() == 0
    with place.start(size=size, environment=look) as terminal:
        terminal.wait_until(lambda: TAKES_OVER in terminal.output, "the app")
        pump_for(terminal, SECONDS_AFTERWARDS)
        frame, _, app = terminal.output.partition(TAKES_OVER)
        leave(terminal)
    return frame, TAKES_OVER + app


def leave(terminal: Terminal) -> None:
    terminal.press(CTRL_Q)
    assert terminal.exit_code() == 0


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_cell_of_the_frame_ever_changes(new_place: Place, size: tuple[int, int], look: str) -> None:
    fill(new_place.sessions.parent)
    assert_no_flicker(new_place, size, LOOKS[look])


def test_no_cell_of_the_first_home_ever_changes(new_place: Place) -> None:
    new_place.sessions.mkdir(parents=True)
    assert_no_flicker(new_place, SIZES[0], LOOKS["dark"])


def assert_no_flicker(place: Place, size: tuple[int, int], look: Mapping[str, str]) -> None:
    frame, app = recorded_start(place, size, look)
    assert_painted_once(frame, size)
    *_, first = states(frame, size)
    assert "Quit" in first.text
    assert b"Quit" in app  # It did paint home itself.
    assert_stays(states_after(frame, app, size), first)


def states_after(frame: bytes, app: bytes, size: tuple[int, int]) -> list[Shown]:
    """The states from the app's first byte on."""
    count = sum(1 for _ in states(frame, size))
    return list(states(frame + app, size))[count:]


def assert_painted_once(frame: bytes, size: tuple[int, int]) -> None:
    """From a blank screen, each cell goes to what it stays."""
    for before, after in pairwise(states(frame, size)):
        for row, (old, new) in enumerate(zip(before.cells, after.cells, strict=True)):
            if old is not new:
                twice = [cell for cell, now in zip(old, new, strict=True) if cell not in (now, BLANK)]
                assert not twice, f"row {row} was painted twice: {twice[:3]}"


def assert_stays(shown: list[Shown], first: Shown) -> None:
    for number, state in enumerate(shown):
        assert not state.cursor, f"the cursor is seen after {number} pieces"
        if state.cells != first.cells:
            rows = [
                row for row, (now, old) in enumerate(zip(state.cells, first.cells, strict=True)) if now != old
            ]
            pytest.fail(f"rows {rows} differ after {number} pieces; the screen then:\n{state.text}")


@pytest.mark.parametrize(
    "planted", [b"\x1b[2J", b"\x1b[?1049h", b"\x1b[H ", b"\x1b[?25h", b"\x1b[5;5H\x1b[31mx"]
)
def test_what_flickers_is_found(planted: bytes) -> None:
    frame = b"\x1b[?1049h\x1b[?25l\x1b[Hhotseat\r\nQuit"
    *_, first = states(frame, (80, 24))
    assert_stays(states_after(frame, b"\x1b[Hhot\x1b[0mseat", (80, 24)), first)
    with pytest.raises((AssertionError, pytest.fail.Exception)):
        assert_stays(states_after(frame, planted + b"\x1b[Hhotseat", (80, 24)), first)
