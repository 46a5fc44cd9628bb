"""From a key to the change it makes on the screen, in a running session against an empty app."""

from collections.abc import Iterator, Sequence
from statistics import median
from time import perf_counter
from typing import NamedTuple

from bench.empty_app import WORDS
from bench.place import Place
from bench.screens import EMPTY_WORDS, HIDDEN, SITUATION, TASK, answering
from bench.table import Figure, Row, percentile, rounds
from bench.terminal import Terminal, Words

ROUNDS = 4
SECONDS_APART = 0.06
SECONDS_TO_OPEN = 0.4
PERCENT = 95


class Key(NamedTuple):
    """A key, and words that are painted only after it: a clock's repaint before it never holds them."""

    sent: bytes
    paints: Words


class Action(NamedTuple):
    """Keys pressed over and over, and those that open and close what they are for."""

    name: str
    cycle: Sequence[Key]
    cycles_a_round: int
    before: Sequence[bytes] = ()
    after: Sequence[bytes] = ()


# Each key changes which section is named beside the clock, or whether it is; neighbours never name the same.
# Both marks are undone, so that the session has no more of them at the end than a person's.
MARKS = Action(
    "a mark to screen (95th percentile)",
    (Key(b" ", TASK), Key(b"\x7f", SITUATION), Key(b"u", TASK), Key(b"u", SITUATION)),
    cycles_a_round=8,
)
HIDE = Action(
    "hide to screen (95th percentile)", (Key(b"h", HIDDEN), Key(b"h", SITUATION)), cycles_a_round=10
)
LETTERS = "qwertzuiopasdfghjklyx"
# The text so far stands in one piece between two styles, one letter longer than before the key.
NOTE = Action(
    "a letter of a note to screen (95th percentile)",
    [Key(letter.encode(), Words(rf"m{LETTERS[: place + 1]}\x1b")) for place, letter in enumerate(LETTERS)],
    cycles_a_round=1,
    before=(b"n",),
    after=(b"\x15", b"\x1b"),
)
"""`n` opens the line; control and u empties it, escape closes it."""


def measure(place: Place) -> Iterator[Row]:
    """The 95th percentile of some 80 to 130 keys to each program, in turn, 60 ms apart; milliseconds."""
    with place.empty() as empty, answering(place, place.copy("keys")) as answer:
        empty.wait_for(EMPTY_WORDS)
        for action in (MARKS, HIDE, NOTE):
            yield _figure(action, *_pressed(action, answer, empty))


def _pressed(action: Action, answer: Terminal, empty: Terminal) -> tuple[list[float], list[float]]:
    """Milliseconds of each key in hotseat, and of the key after it in the empty app."""
    times: list[float] = []
    bases: list[float] = []
    for _ in range(ROUNDS):
        _press_untimed(answer, action.before)
        for key in list(action.cycle) * action.cycles_a_round:
            times.append(_milliseconds(answer, key))
            bases.append(_milliseconds(empty, Key(b" ", Words(WORDS[(len(bases) + 1) % 2]))))
        _press_untimed(answer, action.after)
    return times, bases


def _press_untimed(terminal: Terminal, keys: Sequence[bytes]) -> None:
    for key in keys:
        terminal.press(key)
        terminal.rest(SECONDS_TO_OPEN)


def _milliseconds(terminal: Terminal, key: Key) -> float:
    pressed = terminal.press(key.sent)
    painted = terminal.wait_for(key.paints)
    # Half the interval, as the other program's key comes in between.
    terminal.rest(max(0.0, pressed + SECONDS_APART / 2 - perf_counter()))
    return (painted - pressed) * 1000


def _figure(action: Action, times: list[float], bases: list[float]) -> Figure:
    in_rounds = zip(rounds(times, ROUNDS), rounds(bases, ROUNDS), strict=True)
    ratios = [percentile(some, PERCENT) / percentile(base, PERCENT) for some, base in in_rounds]
    slow, base = percentile(times, PERCENT), percentile(bases, PERCENT)
    beside = f"p95 {slow:.1f} ms, base {base:.1f}; p50 {median(times):.1f} ms, base {median(bases):.1f}"
    return Figure(
        what=action.name,
        measured=slow / base,
        low=min(ratios),
        high=max(ratios),
        budget=2,
        unit="x",
        beside=beside,
    )
