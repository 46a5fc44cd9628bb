"""Commands that print and end, against an interpreter that does nothing."""

import subprocess
from collections.abc import Iterator, Sequence
from time import perf_counter

from bench.place import HOTSEAT, PASS, Place
from bench.table import Row, Sample, ratio

ROUNDS = 31
COMMANDS: tuple[tuple[str, ...], ...] = (("--help",), ("list",), ("show", "last"))


def measure(place: Place) -> Iterator[Row]:
    """Rounds of one run of each, spawn to exit; milliseconds."""
    samples: dict[tuple[str, ...], list[Sample]] = {arguments: [] for arguments in COMMANDS}
    for arguments in COMMANDS:
        _milliseconds(place, (*HOTSEAT, *arguments))
    for _ in range(ROUNDS):
        base = _milliseconds(place, PASS)
        for arguments, found in samples.items():
            found.append(Sample(_milliseconds(place, (*HOTSEAT, *arguments)), base))
    for arguments, found in samples.items():
        yield ratio(f"hotseat {' '.join(arguments)}", found, 4)


def _milliseconds(place: Place, command: Sequence[str]) -> float:
    began = perf_counter()
    subprocess.run(command, cwd=place.practice, env=place.environment, stdout=subprocess.DEVNULL, check=True)
    return (perf_counter() - began) * 1000
