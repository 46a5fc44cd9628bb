"""Start to first paint, and to the home screen complete, against an empty app."""

from collections.abc import Iterator

from bench.place import Place
from bench.screens import EMPTY_WORDS, HEAD, HOME
from bench.table import Row, Sample, ratio

ROUNDS = 21


def measure(place: Place) -> Iterator[Row]:
    """Rounds of one start each in milliseconds, the empty app and home taking turns in going first."""
    # Uncounted: every module's bytecode is written, every file in the system's cache.
    _empty(place)
    _home(place)
    firsts, completes = [], []
    for number in range(ROUNDS):
        if number % 2:
            base = _empty(place)
            first, complete = _home(place)
        else:
            first, complete = _home(place)
            base = _empty(place)
        firsts.append(Sample(first, base))
        completes.append(Sample(complete, base))
    yield ratio("start to first paint", firsts, 1.25)
    yield ratio("home complete", completes, 1.7)


def _empty(place: Place) -> float:
    with place.empty() as terminal:
        return (terminal.wait_for(EMPTY_WORDS) - terminal.born) * 1000


def _home(place: Place) -> tuple[float, float]:
    with place.hotseat() as terminal:
        first = terminal.wait_for(HEAD) - terminal.born
        complete = terminal.wait_for(*HOME) - terminal.born
        return first * 1000, complete * 1000
