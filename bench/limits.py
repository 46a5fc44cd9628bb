"""The worst files within the limits of size: none may take `check` or `list` more than two seconds."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from bench import worst, worst_assessments, worst_sessions
from bench.place import HOTSEAT, Place
from bench.table import Figure, Row

MOST_SECONDS = 2.0
MANY, MOST_FOR_MANY = 10_000, 10.0
FILES = (
    (worst.packs, "worst.toml"),
    (worst.levels, "levels/worst.toml"),
    (worst.frameworks, "levels/framework/worst.toml"),
)


def measure(place: Place) -> Iterator[Row]:
    """Seconds of `check` for packs and assessments, `list` for sessions, and `prompts` with many packs."""
    prompts = place.folder("limits") / "prompts"
    for shapes, name in FILES:
        path = prompts / name
        path.parent.mkdir(parents=True, exist_ok=True)
        for what, made in shapes().items():
            path.write_text(made())
            yield _row(f"check: {what}", _seconds(place, "check", str(path)))
        path.unlink()
    yield from _sessions(place)
    yield from _assessments(place)
    yield from _many_packs(place)


def _sessions(place: Place) -> Iterator[Row]:
    for number, (what, made) in enumerate(worst_sessions.sessions().items()):
        practice = place.folder(f"limits-{number}")
        (practice / "sessions").mkdir(parents=True, exist_ok=True)
        (practice / "sessions" / f"{worst_sessions.HEADER.id}.toml").write_bytes(made())
        yield _row(f"list: a session of {what}", _seconds(place, "--folder", str(practice), "list"))


def _assessments(place: Place) -> Iterator[Row]:
    path = place.folder("limits") / "readiness" / f"{worst_assessments.HEADER.id}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    for what, made in worst_assessments.assessments().items():
        path.write_bytes(made())
        yield _row(f"check: an assessment of {what}", _seconds(place, "check", str(path)))
    path.unlink()


def _many_packs(place: Place) -> Iterator[Row]:
    practice = place.folder("many")
    (practice / "prompts").mkdir(parents=True)
    for number in range(MANY):
        one = worst.PROMPT.format(n=number, text=f"Question {number} of many?")
        (practice / "prompts" / f"{number}.toml").write_text(f"format = 1\n{one}")
    for when, budget in (("read", MOST_FOR_MANY), ("read again", MOST_SECONDS)):
        seconds = _seconds(place, "--folder", str(practice), "prompts")
        yield _row(f"prompts: {MANY:,} packs, {when}", seconds)._replace(budget=budget)


def _seconds(place: Place, *arguments: str) -> float:
    began = perf_counter()
    subprocess.run(
        [*HOTSEAT, *arguments],
        cwd=Path(place.practice),
        env=place.environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return perf_counter() - began


def _row(what: str, seconds: float) -> Figure:
    return Figure(
        what=what, measured=seconds, low=seconds, high=seconds, budget=MOST_SECONDS, unit="s", beside=""
    )
