"""From a key to the change it makes on the screen, in a running session against an empty app."""

from collections.abc import Iterator
from statistics import median
from time import perf_counter
from typing import NamedTuple

from bench.empty_app import WORDS
from bench.place import Place
from bench.screens import EMPTY_WORDS, HIDDEN, SITUATION, TASK, answering
from bench.table import Figure, Row, percentile, rounds
from bench.terminal import Terminal, Words

CYCLES_A_ROUND, ROUNDS = 9, 4
SECONDS_APART = 0.06


class Key(NamedTuple):
    """A key, and words that are painted only after it: a clock's repaint before it never holds them."""

    sent: bytes
    paints: Words


# Each key changes which section is named beside the clock, or whether it is; neighbours never name the same.
CYCLE = (
    Key(b" ", TASK),
    Key(b"\x7f", SITUATION),
    Key(b"u", TASK),
    Key(b"u", SITUATION),
    Key(b"h", HIDDEN),
    Key(b"h", SITUATION),
)
"""Next, back, both undone, hidden, shown: the session is the same after it, but for its file."""
EMPTY_CYCLE = tuple(Key(b" ", Words(WORDS[turn % 2])) for turn in range(1, len(CYCLE) + 1))


def measure(place: Place) -> Iterator[Row]:
    """The 95th percentile of 216 keys to each program, in turn, 60 ms apart; milliseconds."""
    times: list[float] = []
    bases: list[float] = []
    with place.empty() as empty, answering(place, place.copy("keys")) as answer:
        empty.wait_for(EMPTY_WORDS)
        for _ in range(ROUNDS * CYCLES_A_ROUND):
            for key, base_key in zip(CYCLE, EMPTY_CYCLE, strict=True):
                times.append(_milliseconds(answer, key))
                bases.append(_milliseconds(empty, base_key))
    ratios = [
        percentile(some, 95) / percentile(base, 95)
        for some, base in zip(rounds(times, ROUNDS), rounds(bases, ROUNDS), strict=True)
    ]
    slowest, base = percentile(times, 95), percentile(bases, 95)
    beside = f"p95 {slowest:.1f} ms, base {base:.1f}; p50 {median(times):.1f} ms, base {median(bases):.1f}"
    yield Figure("key to screen (95th percentile)", slowest / base, min(ratios), max(ratios), 2, "x", beside)


def _milliseconds(terminal: Terminal, key: Key) -> float:
    pressed = terminal.press(key.sent)
    painted = terminal.wait_for(key.paints)
    # Half the interval, as the other program's key comes in between.
    terminal.rest(max(0.0, pressed + SECONDS_APART / 2 - perf_counter()))
    return (painted - pressed) * 1000
