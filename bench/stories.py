"""Five hundred stories against five, none of them changed: listed, and opened on the screen."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from bench.fixtures import fill
from bench.place import HOTSEAT, Place
from bench.screens import HEAD
from bench.table import Row, Sample, ratio
from bench.terminal import Terminal, Words

FEW, MANY = 5, 500
ROUNDS = 11
STORIES = (Words("Stories"), Words("ready stories"))
STORY = """\
---
id: story-{number}
title: Story number {number}
when: 2025-03
principles: [ownership, dive-deep, earn-trust]
people: {number}
status: ready
---
{sections}
## Claims
- outages 3 -> 0 | source: incident export | mine: wrote the rule
## Expect
- measure: how do you know it was you? -> two teams kept the old way
"""
SECTION = (
    "## {name}\n" + "- ! 5 teams, 3 outages a quarter\n- nobody answered the pager, not even at night\n" * 3
)


def measure(place: Place) -> Iterator[Row]:
    """Milliseconds; the base is the same with five stories."""
    folders = {count: place.folder(f"stories-{count}") for count in (FEW, MANY)}
    for count, folder in folders.items():
        fill(folder, FEW)
        _write(folder / "stories", count)
    samples: dict[str, list[Sample]] = {"hotseat stories": [], "the screen of the stories": []}
    environments = {count: _with_own_cache(place, count) for count in folders}
    for _ in range(ROUNDS + 1):
        for found, measured in zip(samples.values(), (_list, _open), strict=True):
            found.append(Sample(*(measured(folders[count], environments[count]) for count in (MANY, FEW))))
    for what, found in samples.items():
        # In the first round, every file is read.
        yield ratio(f"{what}, {MANY} against {FEW}", found[1:], 1.5)


def _with_own_cache(place: Place, count: int) -> dict[str, str]:
    """The environment in which the stories of another folder do not take the place of these in the cache."""
    cache = f"{place.environment['XDG_CACHE_HOME']}-{count}"
    return {**place.environment, "XDG_CACHE_HOME": cache}


def _write(folder: Path, count: int) -> None:
    folder.mkdir()
    sections = "".join(SECTION.format(name=name) for name in ("Situation", "Task", "Action", "Result"))
    for number in range(count):
        (folder / f"{number}.md").write_text(STORY.format(number=number, sections=sections))


def _list(folder: Path, environment: dict[str, str]) -> float:
    began = perf_counter()
    command = (*HOTSEAT, "stories")
    subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, check=True)
    return (perf_counter() - began) * 1000


def _open(folder: Path, environment: dict[str, str]) -> float:
    with Terminal(HOTSEAT, environment, folder) as terminal:
        terminal.wait_for(HEAD)
        terminal.rest(0.4)
        pressed = terminal.press(b"b")
        return (terminal.wait_for(*STORIES) - pressed) * 1000
