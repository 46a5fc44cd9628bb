"""What a running clock costs while nobody touches a key."""

import os
from collections.abc import Iterator, Mapping
from time import perf_counter

from tests.speech_audio.truth import small

from bench import proc
from bench.place import Place
from bench.screens import EMPTY_WORDS, answering
from bench.table import Figure, Row, Skipped
from bench.terminal import Terminal

ROUNDS = 3
SECONDS_A_ROUND = 5.0
WHAT = "a running clock"


RECORDED = {"HOTSEAT_RECORD": "always", "HOTSEAT_MICROPHONE": f"file:{small()['parcels'].sound}"}
"""A file is the microphone, so that the level moves as with a voice."""


def measure(place: Place) -> Iterator[Row]:
    """Percent of one core over 15 s on the answer screen, an idle empty app beside it in the same seconds.

    The same while the answer is recorded, which is a program of its own: this is what showing it costs.
    """
    if not proc.CAN_TELL:
        yield Skipped(WHAT, proc.CANNOT)
        return
    yield _figure(place, "clock", WHAT, {}, budget=1.5)
    yield _figure(place, "recorded-clock", f"{WHAT}, recorded", RECORDED, budget=2.0)


def _figure(place: Place, folder: str, what: str, more: Mapping[str, str], budget: float) -> Figure:
    with place.empty() as empty, answering(place, place.copy(folder), more) as answer:
        empty.wait_for(EMPTY_WORDS)
        empty.rest(0.5)
        rounds = [_percent(answer, empty) for _ in range(ROUNDS)]
    shares, idle = [share for share, _ in rounds], [base for _, base in rounds]
    return Figure(
        what=what,
        measured=sum(shares) / ROUNDS,
        low=min(shares),
        high=max(shares),
        budget=budget,
        unit="%",
        beside=f"of a core; an idle empty app {sum(idle) / ROUNDS:.2f} %; figures in steps of "
        f"{100 / os.sysconf('SC_CLK_TCK') / SECONDS_A_ROUND:.1f} %",
    )


def _percent(answer: Terminal, empty: Terminal) -> tuple[float, float]:
    began = perf_counter()
    before = [proc.cpu_seconds(terminal.pid) for terminal in (answer, empty)]
    answer.rest(SECONDS_A_ROUND)
    empty.rest(0)
    spent = perf_counter() - began
    after = [proc.cpu_seconds(terminal.pid) for terminal in (answer, empty)]
    share, base = (100 * (late - early) / spent for early, late in zip(before, after, strict=True))
    return share, base
