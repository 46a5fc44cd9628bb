"""Every way out of the program keeps what stands in an open line, where leaving the screen would keep it."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest

from hotseat.domain.readiness.assessment import Assessment
from hotseat.domain.session import events as e
from hotseat.storage.readiness.assessments import load
from tests.clocks import ManualClock
from tests.tui import pair_scenes, scenes
from tests.tui.driving import AppDriver, running_app
from tests.tui.folders import nothing, two_assessments

TYPED = "half a tho"


async def by_key(seat: AppDriver) -> None:
    await seat.pilot.press("ctrl+q")


async def by_palette(seat: AppDriver) -> None:
    await seat.app.run_action("quit")


async def by_signal(seat: AppDriver) -> None:
    """SIGTERM, SIGHUP and a closed window come here, from outside of everything the app does."""
    seat.app.leave(143)


async def by_fault(seat: AppDriver) -> None:
    def fail() -> None:
        raise LookupError("a fault of the program's own")

    seat.app.call_later(fail)


WAYS = {"key": by_key, "palette": by_palette, "signal": by_signal, "fault": by_fault}


class Line(NamedTuple):
    """A line that is open, with its screen, and what is found in the file of what was typed there."""

    go: Callable[[AppDriver], Awaitable[None]]
    opens: tuple[str, ...]
    found: Callable[[AppDriver], list[str]]
    prepare: Callable[[Path], None] = nothing


def notes(seat: AppDriver) -> list[str]:
    return [f"{note.sign}{note.text}" for note in seat.kept_of(e.Noted)]


def guesses(seat: AppDriver) -> list[str]:
    return [f"{guess.section} {guess.seconds}" for guess in seat.kept_of(e.Guessed)]


def assessment(seat: AppDriver) -> Assessment:
    return load(sorted(seat.folder.joinpath("readiness").glob("*.toml"))[-1]).assessment


def evidence(seat: AppDriver) -> list[str]:
    """The words that are new; the line opens with those there were."""
    return [TYPED for said in assessment(seat).answers if said.evidence.endswith(TYPED)]


def plan(seat: AppDriver) -> list[str]:
    return [entry.what for entry in assessment(seat).plan]


async def note_under_a_dialog(seat: AppDriver) -> None:
    """The note is put aside, and help stands over it."""
    await scenes.answer(seat)
    await seat.press("n", *TYPED, "escape", "question_mark")


async def one_guess(seat: AppDriver) -> None:
    """One section is guessed already, the second half."""
    await scenes.guess(seat)


async def item_at_hand(seat: AppDriver) -> None:
    await seat.act("assess")
    await seat.act("assess")
    await seat.press(*["down"] * 9)


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
    seat: AppDriver | None = None
    with suppress(LookupError):
        async with running_app(folder, clock) as seat:
            await line.go(seat)
            await seat.press(*line.opens)
            await way(seat)
            while not (seat.app._exit or seat.app.crash):
                await asyncio.sleep(0)
    assert seat is not None
    assert line.found(seat).count(KEPT.get(name, TYPED)) == 1
