"""Many sessions against ten: the review opened again, with one session more, built anew; list and check."""

import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from bench import figures, proc
from bench.fixtures import add_one, fill
from bench.place import HOTSEAT, Place
from bench.screens import HEAD
from bench.table import Figure, Row, Sample, Skipped, ratio
from bench.terminal import Words

FEW, MANY, MOST = 10, 1_000, 10_000
ROUNDS, AGAIN = 7, 3
PARSED = 10
"""Of so many files, one is read to know how long a TOML parser takes."""
HOME = (HEAD, Words("Recent"), Words(r"\d of \d", times=8))
REVIEW = (Words("Outcome"), Words(r"\d of \d", times=9), Words("Narrow"))
"""The head of the table, its first rows, and the footer."""
BUILD = (
    sys.executable,
    "-c",
    "import sys; from pathlib import Path; from hotseat.storage.session.shelf import Shelf; "
    "list(Shelf(Path(sys.argv[1])).reading())",
)


def measure(place: Place) -> Iterator[Row]:
    """Milliseconds and megabytes; the base is the same with ten sessions."""
    folders = {count: place.folder(f"review-{count}") for count in (FEW, MANY, MOST)}
    for count, folder in folders.items():
        fill(folder, count)
    builds = {count: _build(place, folder) for count, folder in folders.items()}
    against = [Sample(builds[MOST], _parsed(folders[MOST]))]
    yield ratio(f"index built for {MOST:,}, against tomllib", against, 0.5)
    for count in (MANY, MOST):
        per_session = [Sample(builds[count] / count, builds[MANY] / MANY)]
        note = f"{builds[count] / 1000:.1f} s in all"
        yield ratio(f"index built for {count:,}, a session", per_session, 1.5, note=note)
    yield from _commands(place, folders)
    opened = {count: [_open(place, folder) for _ in range(ROUNDS)] for count, folder in folders.items()}
    for count in (MANY, MOST):
        samples = [Sample(*pair) for pair in zip(opened[count], opened[FEW], strict=True)]
        yield ratio(f"review of {count:,} opened again", samples, 1.5)
    added = {
        count: [_open_with_one_more(place, folder) for _ in range(ROUNDS)]
        for count, folder in folders.items()
    }
    for count in (MANY, MOST):
        samples = [Sample(*pair) for pair in zip(added[count], added[FEW], strict=True)]
        yield ratio(f"review of {count:,}, one new session", samples, 1.5)
    yield from figures.measure(place, folders[FEW], folders[MOST])
    yield from _memory(place, folders)


def _build(place: Place, folder: Path) -> float:
    """Milliseconds to read all sessions when nothing is known of any."""
    shutil.rmtree(Path(place.environment["XDG_CACHE_HOME"]) / "hotseat", ignore_errors=True)
    began = perf_counter()
    subprocess.run([*BUILD, str(folder / "sessions")], env=place.environment, check=True)
    took = (perf_counter() - began) * 1000
    began = perf_counter()
    command = [sys.executable, "-c", "import hotseat.storage.session.shelf"]
    subprocess.run(command, env=place.environment, check=True)
    return took - (perf_counter() - began) * 1000


def _commands(place: Place, folders: dict[int, Path]) -> Iterator[Row]:
    """Commands that go through all sessions, whose index is built; nothing was checked so far."""
    listed = [
        Sample(_run(place, folders[MOST], "list"), _run(place, folders[MANY], "list")) for _ in range(ROUNDS)
    ]
    yield ratio(f"list of {MOST:,} against {MANY:,}", listed, MOST / MANY)
    first = _run(place, folders[MOST], "check")
    again = [Sample(_run(place, folders[MOST], "check"), first) for _ in range(AGAIN)]
    yield ratio(f"check of {MOST:,}, the second time", again, 0.3)


def _run(place: Place, folder: Path, command: str) -> float:
    """Milliseconds from the start of a command to its end."""
    began = perf_counter()
    subprocess.run(
        (*HOTSEAT, "--folder", str(folder), command),
        env=place.environment,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return (perf_counter() - began) * 1000


def _parsed(folder: Path) -> float:
    """Milliseconds to read the same files with tomllib on one core; every tenth is read."""
    files = sorted((folder / "sessions").glob("*.toml"))[::PARSED]
    began = perf_counter()
    for path in files:
        tomllib.loads(path.read_text())
    return (perf_counter() - began) * 1000 * PARSED


def _open(place: Place, folder: Path) -> float:
    with place.hotseat(folder=folder) as terminal:
        terminal.wait_for(*HOME)
        terminal.rest(0.4)
        pressed = terminal.press(b"v")
        return (terminal.wait_for(*REVIEW) - pressed) * 1000


def _open_with_one_more(place: Place, folder: Path) -> float:
    with place.hotseat(folder=folder) as terminal:
        terminal.wait_for(*HOME)
        terminal.rest(0.4)
        add_one(folder)
        pressed = terminal.press(b"v")
        return (terminal.wait_for(*REVIEW) - pressed) * 1000


def _memory(place: Place, folders: dict[int, Path]) -> Iterator[Figure | Skipped]:
    if not proc.CAN_TELL:
        yield Skipped("memory of the review", proc.CANNOT)
        return
    held = {count: _held(place, folder) for count, folder in folders.items()}
    for count in (MANY, MOST):
        yield ratio(f"memory of the review of {count:,}", [Sample(held[count], held[FEW])], 1.4, "MB")


def _held(place: Place, folder: Path) -> float:
    with place.hotseat(folder=folder) as terminal:
        terminal.wait_for(*HOME)
        terminal.rest(0.4)
        terminal.press(b"v")
        terminal.wait_for(*REVIEW)
        terminal.rest(0.5)
        return proc.memory(terminal.pid).rss
