"""The second start shows home before the app is there, and the app takes it over without a flicker."""

from pathlib import Path

import pytest

from tests.torture.rig.leaving import assert_left
from tests.torture.rig.place import ANSWER, FIRST_TIME, Place
from tests.torture.rig.terminal import CTRL_Q, ENTER, Terminal
from tests.torture.test_endings import WAYS, Way

TAKEN_OVER = b"\x1b[?1004h"
"""The app asks for the focus when it takes over the terminal; the frame does not."""
CLEARS = (b"\x1b[2J", b"\x1b[J", b"\x1b[0J")


def frame_of(place: Place) -> Path:
    return place.home / "cache" / "hotseat" / "first-frame"


@pytest.fixture
def kept(new_place: Place) -> Place:
    """A home whose first frame was kept by a start before."""
    frame = frame_of(new_place)
    with new_place.start() as terminal:
        terminal.wait_for(FIRST_TIME)
        terminal.wait_until(frame.exists, "the kept frame")
        terminal.press(CTRL_Q)
        assert terminal.exit_code() == 0
    return new_place


def painted(terminal: Terminal) -> None:
    """Waits for the last line: a terminal may take the frame in parts."""
    terminal.wait_for("? Help")
    assert TAKEN_OVER not in terminal.output


def test_a_second_start_shows_home_before_the_app_is_there(kept: Place) -> None:
    """One home for all of it, because a start takes longest; what makes the frame untrue comes last."""
    home_stays_as_it_is(kept)
    ctrl_c_ends_the_start(kept)
    a_failing_import_gives_the_terminal_back(kept)
    another_size_shows_no_frame(kept)
    keys_do_what_they_do_on_home(kept)


def home_stays_as_it_is(kept: Place) -> None:
    with kept.start() as terminal:
        painted(terminal)
        before, length = terminal.text, len(terminal.output)
        terminal.wait_until(lambda: b"Quit" in terminal.output[length:], "the app's own home")
        assert terminal.text == before
        after = terminal.output[length:]
        assert b"\x1b[?1049h" not in after
        assert not [one for one in CLEARS if one in after]
        terminal.press(CTRL_Q)
        assert_left(terminal, 0)


def ctrl_c_ends_the_start(kept: Place) -> None:
    with kept.start() as terminal:
        painted(terminal)
        terminal.press("\x03")
        assert_left(terminal, 130)


def a_failing_import_gives_the_terminal_back(kept: Place) -> None:
    broken = kept.home / "broken"
    broken.joinpath("textual").mkdir(parents=True)
    broken.joinpath("textual", "__init__.py").write_text("raise ImportError('it is broken')\n")
    with kept.start(environment={"PYTHONPATH": str(broken)}) as terminal:
        painted(terminal)
        assert_left(terminal, 70)


def another_size_shows_no_frame(kept: Place) -> None:
    frame = frame_of(kept).read_bytes()
    with kept.start(size=(90, 30)) as terminal:
        terminal.wait_for("? Help")
        assert TAKEN_OVER in terminal.output
        terminal.kill()
    frame_of(kept).write_bytes(frame)


def keys_do_what_they_do_on_home(kept: Place) -> None:
    with kept.start() as terminal:
        painted(terminal)
        terminal.press(ENTER + ENTER)
        terminal.wait_for(ANSWER)
        assert "▶ 1" in terminal.text
    assert len(kept.files) == 1


@pytest.mark.torture
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name.replace(" ", "-"))
def test_it_can_be_ended_while_only_the_frame_is_there(kept: Place, way: Way) -> None:
    with kept.start(world=way.world) as terminal:
        painted(terminal)
        way.end(terminal)
        code = terminal.exit_code(reading=way.read)
        assert code in (way.exit_code, way.exit_code - 256, -(way.exit_code - 128))
        if not way.closed and way.read:
            assert terminal.attributes == terminal.before
            assert not terminal.left_on
