"""The screens that look back over 10,000 sessions against the same over ten, opened again; and an export."""

import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from time import perf_counter

from bench.place import HOTSEAT, Place
from bench.screens import HEAD
from bench.table import Figure, Row, Sample, ratio
from bench.terminal import Terminal, Words

ROUNDS = 5
HOME = (HEAD, Words("Recent"), Words(r"\d of \d", times=8))
REVIEW = (Words("Outcome"), Words("Narrow"))
BUDGET = 2.0
EXPORT_SECONDS = 5.0
SCREENS = {
    "trend": (b"t", Words("mean")),
    "coverage": (b"c", Words("principles were asked")),
    "days of practice": (b"y", Words("today")),
}
SOUGHT = b"earn"
FOUND = Words('"earn".*of')


def measure(place: Place, few: Path, many: Path) -> Iterator[Row]:
    """Milliseconds from the key to the figures; the folders hold ten sessions and 10,000."""
    folders = {"few": few, "many": many}
    for name, (key, words) in SCREENS.items():
        took = {
            which: [_second(place, folder, key, words) for _ in range(ROUNDS)]
            for which, folder in folders.items()
        }
        yield _row(f"{name} of 10,000, second time", took)
    took = {which: [_search(place, folder) for _ in range(ROUNDS)] for which, folder in folders.items()}
    yield _row("search in 10,000, second time", took)
    yield _export(place, many)


def _row(what: str, took: Mapping[str, list[float]]) -> Figure:
    samples = [Sample(*pair) for pair in zip(took["many"], took["few"], strict=True)]
    return ratio(what, samples, BUDGET)


def _reviewing(place: Place, folder: Path) -> Terminal:
    terminal = place.hotseat(folder=folder)
    terminal.wait_for(*HOME)
    terminal.rest(0.4)
    terminal.press(b"v")
    terminal.wait_for(*REVIEW)
    terminal.rest(0.4)
    return terminal


def _second(place: Place, folder: Path, key: bytes, words: Words) -> float:
    """From the key to the screen, which was looked at before."""
    with _reviewing(place, folder) as terminal:
        terminal.press(key)
        terminal.wait_for(words)
        terminal.rest(0.3)
        terminal.press(b"\x1b")
        terminal.wait_for(*REVIEW)
        terminal.rest(0.4)
        pressed = terminal.press(key)
        return (terminal.wait_for(words) - pressed) * 1000


def _search(place: Place, folder: Path) -> float:
    """From the last letter to what it finds, after the same was found once."""
    with _reviewing(place, folder) as terminal:
        terminal.press(b"/")
        terminal.rest(0.3)
        terminal.press(SOUGHT)
        terminal.wait_for(FOUND)
        terminal.rest(1.0)
        terminal.press(b"\x7f")
        terminal.rest(0.5)
        pressed = terminal.press(SOUGHT[-1:])
        return (terminal.wait_for(FOUND) - pressed) * 1000


def _export(place: Place, folder: Path) -> Figure:
    command = (
        *HOTSEAT,
        "--folder",
        str(folder),
        "export",
        "--all",
        "--to",
        "csv",
        "-o",
        str(folder / "all.csv"),
    )
    began = perf_counter()
    subprocess.run(command, env=place.environment, check=True)
    took = perf_counter() - began
    return Figure(
        what="export of 10,000 as CSV",
        measured=took,
        low=took,
        high=took,
        budget=EXPORT_SECONDS,
        unit="s",
        beside="a second core is not used",
    )
