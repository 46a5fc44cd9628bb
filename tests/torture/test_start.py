"""A signal while the program starts."""

import pytest

from tests.torture.leaving import terminate_while_starting
from tests.torture.place import Place


@pytest.mark.parametrize("drawn", [0, 1, 200, 2_000])
def test_a_signal_while_it_starts(place: Place, drawn: int) -> None:
    """At once, and when it has drawn so many bytes."""
    terminate_while_starting(
        place, lambda terminal: terminal.wait_until(lambda: len(terminal.output) >= drawn, "that much")
    )
