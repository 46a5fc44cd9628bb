"""hotseat, the empty app and the peers side by side: start, memory, a key, and the rest between keys."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from statistics import median
from time import perf_counter
from typing import NamedTuple

from bench import proc
from bench.empty_app import WORDS
from bench.keys import LETTERS, PERCENT, SECONDS_APART, SECONDS_TO_OPEN
from bench.peers.programs import LOG, PEERS, Peer
from bench.place import Place
from bench.screens import EMPTY_WORDS, HEAD, HOME, answering
from bench.start import SECONDS_TO_KEEP
from bench.table import Figure, Row, Sample, Skipped, percentile, ratio
from bench.terminal import NeverCame, Terminal, Words

ROUNDS = 7
KEY_ROUNDS = 3
REST = 2.0
"""Seconds in which a program comes to rest."""
SECONDS_IDLE = 10.0
EMPTY = "empty app"
TYPED = LETTERS[:20]
"""An even number: the empty app shows its first words again after a round."""


class Program(NamedTuple):
    """What is started in turn, and the words it is measured by."""

    name: str
    start: Callable[[], Terminal]
    first: Words
    usable: Sequence[Words]


class Writer(NamedTuple):
    """A program at rest into which letters are typed, and the words that the letters so far paint."""

    name: str
    terminal: Terminal
    paints: Callable[[int], Words]
    opens: Sequence[bytes] = ()
    closes: Sequence[bytes] = ()


class Started(NamedTuple):
    """Milliseconds from the start, and the memory when it has come to rest, in MB."""

    first: float
    usable: float
    memory: float


def measure(place: Place) -> Iterator[Row]:
    """A row for each figure and program; what is not installed or does not start is a row that says so."""
    peers = [peer for peer in PEERS if peer.is_installed]
    for peer in PEERS:
        if peer not in peers:
            yield Skipped(peer.name, "not installed; `make bench-peers` installs the peers and measures them")
    if not peers:
        return
    place.folder("peer.log").write_text(LOG, encoding="utf-8")
    versions = {peer.name: peer.versions for peer in peers}
    programs, skipped = _startable(_programs(place, peers))
    yield from skipped
    yield from _starts(programs, versions)
    yield from _at_rest(place, [peer for peer in peers if peer.name in {one.name for one in programs}])


def _programs(place: Place, peers: Sequence[Peer]) -> list[Program]:
    return [
        Program(EMPTY, place.empty, EMPTY_WORDS, (EMPTY_WORDS,)),
        Program("hotseat", place.hotseat, HEAD, HOME),
        Program("hotseat, no kept frame", place.without_frame, HEAD, HOME),
        *(Program(peer.name, partial(_started, place, peer), peer.first, peer.usable) for peer in peers),
    ]


def _started(place: Place, peer: Peer) -> Terminal:
    return place.other(str(peer.executable), *peer.arguments)


def _startable(programs: Sequence[Program]) -> tuple[list[Program], list[Row]]:
    """One start each that is not counted: bytecode and files are in the system's cache, frames are kept."""
    good: list[Program] = []
    bad: list[Row] = []
    for program in programs:
        try:
            with program.start() as terminal:
                terminal.wait_for(*program.usable)
                terminal.rest(SECONDS_TO_KEEP)
            good.append(program)
        except NeverCame as trouble:
            bad.append(Skipped(program.name, f"not measured: {trouble}"))
    return good, bad


def _starts(programs: Sequence[Program], versions: Mapping[str, str]) -> Iterator[Row]:
    found: dict[str, list[Started]] = {program.name: [] for program in programs}
    for number in range(ROUNDS):
        for program in programs if number % 2 else reversed(programs):
            found[program.name].append(_start(program))
    bases = found.pop(EMPTY)
    for figure, (what, unit) in enumerate((("first paint", "ms"), ("usable", "ms"), ("memory", "MB"))):
        for name, starts in found.items():
            pairs = [Sample(one[figure], base[figure]) for one, base in zip(starts, bases, strict=True)]
            if all(pair.base for pair in pairs):
                yield ratio(f"{what}: {name}", pairs, None, unit, versions.get(name, ""))


def _start(program: Program) -> Started:
    with program.start() as terminal:
        first = terminal.wait_for(program.first) - terminal.born
        usable = terminal.wait_for(*program.usable) - terminal.born
        terminal.rest(REST)
        memory = proc.memory(terminal.pid).rss if proc.CAN_TELL else 0.0
    return Started(first * 1000, usable * 1000, memory)


def _at_rest(place: Place, peers: Sequence[Peer]) -> Iterator[Row]:
    """All programs at once: what each uses while nobody touches a key, then typed letters in turn."""
    with ExitStack() as stack:
        empty = stack.enter_context(place.empty())
        home = stack.enter_context(place.hotseat())
        home.wait_for(*HOME)
        answer = stack.enter_context(answering(place, place.copy("peers")))
        writers = [
            Writer(EMPTY, empty, lambda letters: Words(WORDS[letters % 2])),
            Writer("hotseat, a note", answer, _in_bold, opens=(b"n",), closes=(b"\x15", b"\x1b")),
        ]
        for peer in peers:
            terminal = stack.enter_context(_started(place, peer))
            terminal.wait_for(*peer.usable)
            writers.append(Writer(peer.name, terminal, _as_typed, opens=peer.opens, closes=peer.closes))
        idle = {EMPTY: empty, "hotseat, home": home, "hotseat, a running clock": answer}
        idle |= {writer.name: writer.terminal for writer in writers[2:]}
        for terminal in idle.values():
            terminal.rest(REST / len(idle))
        yield from _idle(idle)
        yield from _typed(writers)


def _as_typed(letters: int) -> Words:
    return Words(TYPED[:letters])


def _in_bold(letters: int) -> Words:
    # The clock's line is repainted too: only the note's text stands in one piece between two styles.
    return Words(rf"m{TYPED[:letters]}\x1b")


def _idle(programs: Mapping[str, Terminal]) -> Iterator[Row]:
    if not proc.CAN_TELL:
        yield Skipped("processor while idle", proc.CANNOT)
        return
    before = {name: proc.cpu_seconds(terminal.pid) for name, terminal in programs.items()}
    began = perf_counter()
    while (spent := perf_counter() - began) < SECONDS_IDLE:
        for terminal in programs.values():
            terminal.rest(min(0.05, SECONDS_IDLE - spent))
    for name, terminal in programs.items():
        share = 100 * (proc.cpu_seconds(terminal.pid) - before[name]) / spent
        yield Figure(
            what=f"processor while idle: {name}",
            measured=share,
            low=share,
            high=share,
            budget=None,
            unit="%",
            beside="of a core, all programs in the same seconds",
        )


def _typed(writers: Sequence[Writer]) -> Iterator[Row]:
    times: dict[str, list[float]] = {writer.name: [] for writer in writers}
    for _ in range(KEY_ROUNDS):
        _press(writers, [writer.opens for writer in writers])
        for place, letter in enumerate(TYPED):
            for writer in writers:
                times[writer.name].append(_letter(writer, letter, place + 1))
        _press(writers, [writer.closes for writer in writers])
    base = percentile(times.pop(EMPTY), PERCENT)
    for name, found in times.items():
        slow = percentile(found, PERCENT)
        yield Figure(
            what=f"a letter to screen: {name}",
            measured=slow / base,
            low=min(found) / base,
            high=max(found) / base,
            budget=None,
            unit="x",
            beside=f"p95 {slow:.1f} ms, base {base:.1f}; p50 {median(found):.1f} ms",
        )


def _letter(writer: Writer, letter: str, letters: int) -> float:
    key = b" " if writer.name == EMPTY else letter.encode()
    pressed = writer.terminal.press(key)
    painted = writer.terminal.wait_for(writer.paints(letters))
    writer.terminal.rest(max(0.0, pressed + SECONDS_APART - perf_counter()))
    return (painted - pressed) * 1000


def _press(writers: Sequence[Writer], keys: Sequence[Sequence[bytes]]) -> None:
    for writer, pressed in zip(writers, keys, strict=True):
        for key in pressed:
            writer.terminal.press(key)
            writer.terminal.rest(SECONDS_TO_OPEN)
