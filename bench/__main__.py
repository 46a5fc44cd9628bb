"""`python -m bench [NAME ...]`: measures everything, or what is named, and prints one table.

The exit code is 0 whatever the figures are: they depend on the machine, and a slow one fails no test.
"""

import argparse
import os
import platform
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import version
from time import perf_counter

from bench import clock, commands, events, keys, limits, memory, review, speech, start, stories
from bench.peers import measuring as peers
from bench.place import Place, a_place
from bench.table import Figure, Row, Skipped, lines
from bench.terminal import NeverCame

MEASURES: dict[str, Callable[[Place], Iterator[Row]]] = {
    "start": start.measure,
    "keys": keys.measure,
    "clock": clock.measure,
    "memory": memory.measure,
    "events": events.measure,
    "commands": commands.measure,
    "review": review.measure,
    "stories": stories.measure,
    "speech": speech.measure,
    "limits": limits.measure,
    "peers": peers.measure,
}


def main() -> None:
    options = _options()
    began = perf_counter()
    print(_machine(), flush=True)
    with a_place() as place:
        rows = [row for name in options.names or MEASURES for row in _measured(name, place)]
    print()
    print("\n".join(lines(rows)))
    print()
    over = [row.what for row in rows if isinstance(row, Figure) and row.is_over]
    print(f"Over budget: {', '.join(over) or 'nothing'}. ({perf_counter() - began:.0f} s)")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench", description=__doc__.splitlines()[0] if __doc__ else ""
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(MEASURES))
    options = parser.parse_args()
    if unknown := set(options.names) - set(MEASURES):
        parser.error(f"nothing is called {', '.join(sorted(unknown))}; there are {', '.join(MEASURES)}")
    return options


def _machine() -> str:
    cpus, load = os.cpu_count() or 1, os.getloadavg()[0]
    busy = ", busy: what is slow looks slower than it is" if load > cpus / 2 else ""
    return (
        f"{cpus} CPUs (load {load:.1f}{busy}), {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}, textual {version('textual')}\n"
        "x is times the base: an empty Textual app, or for commands `python -c pass`."
    )


def _measured(name: str, place: Place) -> Iterator[Row]:
    print(f"measuring {name} ...", file=sys.stderr, flush=True)
    try:
        yield from MEASURES[name](place)
    except NeverCame as trouble:
        yield Skipped(name, f"not measured: {trouble}")


if __name__ == "__main__":
    main()
