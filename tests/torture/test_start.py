"""A signal while the program starts."""

from pathlib import Path

import pytest

from tests.torture.rig.leaving import terminate_while_starting
from tests.torture.rig.place import FIRST_TIME, Place
from tests.torture.rig.terminal import CTRL_Q


@pytest.mark.parametrize(
    "drawn", [0, 200, *(pytest.param(drawn, marks=pytest.mark.torture) for drawn in (1, 2_000))]
)
def test_a_signal_while_it_starts(new_place: Place, drawn: int) -> None:
    """At once, and when it has drawn so many bytes."""
    terminate_while_starting(
        new_place, lambda terminal: terminal.wait_until(lambda: len(terminal.output) >= drawn, "that much")
    )


@pytest.mark.torture
def test_nobody_waits_for_what_validates_once_the_bank_was_read(new_place: Place) -> None:
    assert "pydantic" in loaded_at_home(new_place)
    assert "pydantic" not in loaded_at_home(new_place)


def loaded_at_home(place: Place) -> str:
    """Which compiled modules the program holds when home is shown."""
    with place.start() as terminal:
        terminal.wait_for(FIRST_TIME)
        loaded = Path(f"/proc/{terminal.pid}/maps").read_text()
        terminal.press(CTRL_Q)
        assert terminal.exit_code() == 0
        return loaded
