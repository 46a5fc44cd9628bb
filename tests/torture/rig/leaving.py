"""A program that is told to leave while it does something else."""

import signal
from collections.abc import Callable

from tests.torture.rig.place import Place
from tests.torture.rig.terminal import Terminal


def assert_left(terminal: Terminal, *exit_codes: int) -> None:
    assert terminal.exit_code() in exit_codes, terminal.said
    assert terminal.attributes == terminal.before
    assert not terminal.left_on


def terminate_while_starting(place: Place, wait: Callable[[Terminal], None]) -> None:
    """Before it has anything to put back, the signal may end it as it would end any program."""
    with place.start("practice") as terminal:
        wait(terminal)
        terminal.signal(signal.SIGTERM)

        assert_left(terminal, 143, -signal.SIGTERM)
