"""Start to first paint and to home, without and with a kept first frame, against an empty app."""

from collections.abc import Iterator

from bench.place import Place
from bench.screens import EMPTY_WORDS, HEAD, HOME
from bench.table import Row, Sample, ratio

ROUNDS = 21
SECONDS_TO_KEEP = 1.5
"""After that many seconds on home, its frame is kept."""


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
    yield ratio("start to first paint", firsts, 1.15)
    yield ratio("home complete", completes, 1.4)
    yield ratio("home, where its frame was kept", list(_kept(place)), 0.15)


def _empty(place: Place) -> float:
    with place.empty() as terminal:
        return (terminal.wait_for(EMPTY_WORDS) - terminal.born) * 1000


def _kept(place: Place) -> Iterator[Sample]:
    with place.hotseat() as terminal:
        terminal.wait_for(*HOME)
        terminal.rest(SECONDS_TO_KEEP)
    for _ in range(ROUNDS):
        base = _empty(place)
        with place.hotseat() as terminal:
            yield Sample((terminal.wait_for(*HOME) - terminal.born) * 1000, base)


def _home(place: Place) -> tuple[float, float]:
    with place.without_frame() as terminal:
        first = terminal.wait_for(HEAD) - terminal.born
        complete = terminal.wait_for(*HOME) - terminal.born
        return first * 1000, complete * 1000
