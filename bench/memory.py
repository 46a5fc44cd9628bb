"""Memory of screens that have come to rest, against an empty app."""

from collections.abc import Iterator

from bench import proc
from bench.place import Place
from bench.screens import EMPTY_WORDS, HOME, TASK, answering
from bench.table import Row, Sample, Skipped, ratio
from bench.terminal import Terminal, Words

ROUNDS = 5
REST = 0.5
"""Seconds in which a screen comes to rest."""


def measure(place: Place) -> Iterator[Row]:
    """Home complete, and the answer with its second section running; one program at a time."""
    if not proc.CAN_TELL:
        yield Skipped("memory", proc.CANNOT)
        return
    folder = place.copy("memory")
    empties, homes, answers = [], [], []
    for _ in range(ROUNDS):
        with place.empty() as terminal:
            empties.append(_at_rest(terminal, EMPTY_WORDS))
        with place.hotseat() as terminal:
            homes.append(_at_rest(terminal, *HOME))
        with answering(place, folder) as terminal:
            terminal.press(b" ")
            answers.append(_at_rest(terminal, TASK))
    for screen, found in (("home", homes), ("answer", answers)):
        pairs = list(zip(found, empties, strict=True))
        yield ratio(
            f"memory of {screen} (RSS)", [Sample(one.rss, base.rss) for one, base in pairs], 1.3, "MB"
        )
        yield ratio(
            f"memory of {screen} (PSS)", [Sample(one.pss, base.pss) for one, base in pairs], 1.3, "MB"
        )


def _at_rest(terminal: Terminal, *words: Words) -> proc.Memory:
    terminal.wait_for(*words)
    terminal.rest(REST)
    return proc.memory(terminal.pid)
