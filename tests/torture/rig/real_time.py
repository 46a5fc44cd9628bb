"""Real time, for the torture alone: no test beside others waits for it."""

import time

from tests.torture.rig.terminal import Terminal


def pump_for(terminal: Terminal, seconds: float) -> None:
    """Reads for so long what is drawn."""
    deadline = time.monotonic() + seconds
    while (left := deadline - time.monotonic()) > 0:
        terminal.pump(left)


def settle(terminal: Terminal, seconds: float = 0.15) -> None:
    """Reads until nothing has come for so long."""
    while terminal.pump(seconds):
        pass
