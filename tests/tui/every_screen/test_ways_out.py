"""Every way out of the program keeps what stands in an open line, where leaving the screen would keep it."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest

from hotseat.domain.readiness.assessment import Assessment
from hotseat.domain.session import events as e
from hotseat.storage.readiness.assessments import ASSESSMENTS
from tests.clocks import ManualClock
from tests.tui import pair_scenes, scenes
from tests.tui.driving import AppDriver, running_app
from tests.tui.folders import nothing, two_assessments

TYPED = "half a tho"


async def by_key(driver: AppDriver) -> None:
    await driver.pilot.press("ctrl+q")


async def by_palette(driver: AppDriver) -> None:
    await driver.app.run_action("quit")


async def by_signal(driver: AppDriver) -> None:
    """SIGTERM, SIGHUP and a closed window come here, from outside of everything the app does."""
    driver.app.leave(143)


async def by_fault(driver: AppDriver) -> None:
    def fail() -> None:
        raise LookupError("a fault of the program's own")

    driver.app.call_later(fail)


WAYS = {"key": by_key, "palette": by_palette, "signal": by_signal, "fault": by_fault}


class Line(NamedTuple):
    """A line that is open, with its screen, and what is found in the file of what was typed there."""

    go: Callable[[AppDriver], Awaitable[None]]
    opens: tuple[str, ...]
    found: Callable[[AppDriver], list[str]]
    prepare: Callable[[Path], None] = nothing


def notes(driver: AppDriver) -> list[str]:
    return [f"{note.sign}{note.text}" for note in driver.kept_of(e.Noted)]


def guesses(driver: AppDriver) -> list[str]:
    return [f"{guess.section} {guess.seconds}" for guess in driver.kept_of(e.Guessed)]


def assessment(driver: AppDriver) -> Assessment:
    return ASSESSMENTS.load(sorted(driver.folder.joinpath("readiness").glob("*.toml"))[-1]).value


def evidence(driver: AppDriver) -> list[str]:
    """The words that are new; the line opens with those there were."""
    return [TYPED for said in assessment(driver).answers if said.evidence.endswith(TYPED)]


def plan(driver: AppDriver) -> list[str]:
    return [entry.what for entry in assessment(driver).plan]


async def note_under_a_dialog(driver: AppDriver) -> None:
    """The note is put aside, and help stands over it."""
    await scenes.answer(driver)
    await driver.press("n", *TYPED, "escape", "question_mark")


async def one_guess(driver: AppDriver) -> None:
    """One section is guessed already, the second half."""
    await scenes.guess(driver)


async def item_at_hand(driver: AppDriver) -> None:
    await driver.act("assess")
    await driver.act("assess")
    await driver.press(*["down"] * 9)


LINES = {
    "note": Line(scenes.answer, ("n", *TYPED), notes),
    "note of a pair": Line(pair_scenes.interviewer, ("n", *TYPED), notes),
    "note in the follow-ups": Line(scenes.follow_ups, ("n", *TYPED), notes),
    "note in the rating": Line(scenes.rating, ("n", *TYPED), notes),
    "note put aside under a dialog": Line(note_under_a_dialog, (), notes),
    "own follow-up": Line(scenes.follow_ups, ("c", *TYPED), notes),
    "guess": Line(one_guess, ("0", ":", "5"), guesses),
    "evidence": Line(item_at_hand, ("e", *TYPED), evidence, two_assessments),
    "plan": Line(scenes.way, ("p", *TYPED), plan, two_assessments),
}
KEPT = {"own follow-up": f"?{TYPED}", "guess": "situation 40"}
"""What is found of it in the file, where that is not what was typed."""


@pytest.mark.parametrize(
    ("name", "way"),
    [
        pytest.param(
            name,
            WAYS[way],
            id=f"{name}-{way}",
            marks=() if way == "signal" or name == "note" else pytest.mark.torture,
        )
        for name in LINES
        for way in WAYS
    ],
)
async def test_what_is_being_typed_is_kept(
    name: str, way: Callable[[AppDriver], Awaitable[None]], folder: Path, clock: ManualClock
) -> None:
    line = LINES[name]
    line.prepare(folder)
    driver: AppDriver | None = None
    with suppress(LookupError):
        async with running_app(folder, clock) as driver:
            await line.go(driver)
            await driver.press(*line.opens)
            await way(driver)
            while not (driver.app._exit or driver.app.crash):
                await asyncio.sleep(0)
    assert driver is not None
    assert line.found(driver).count(KEPT.get(name, TYPED)) == 1
