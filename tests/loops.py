"""Loops as they are begun and go on: events in an order that the rules allow."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hotseat.domain.loop import loop_events as e
from hotseat.domain.loop.loop import Loop
from hotseat.domain.loop.rules import replay
from hotseat.storage.loops.loop_files import LOOPS

MORNING = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
HEADER = e.LoopHeader(
    format=1,
    id="2026-11-16-090000-half-day-loop-4f2a",
    started=MORNING,
    level="L6",
    shape="half-day",
    name="Half",
)


def at(minutes: float) -> datetime:
    """So many minutes after the loop began."""
    return MORNING + timedelta(minutes=minutes)


def plan(name: str = "A peer", **changes: Any) -> e.PlannedRound:
    planned = e.PlannedRound(
        name=name,
        minutes=45,
        kind="behavioral",
        questions=2,
        principles=("earn-trust", "ownership"),
        bar_raiser=False,
        break_after=10,
        day=1,
    )
    return planned._replace(**changes)


BEGUN = e.Begun(MORNING, (plan(), plan("The bar raiser", bar_raiser=True, break_after=0)))


def held(number: int, begun: float, ended: float, interviewer: str = "") -> tuple[e.LoopEvent, ...]:
    """A round from the one minute to the other."""
    return (
        e.RoundBegun(
            at=at(begun), round=number, session=f"session-{number}", prompts=("a",), interviewer=interviewer
        ),
        e.RoundEnded(at(ended), number, "finished"),
    )


ROUNDS = (BEGUN, *held(1, 1, 40), e.BreakTaken(at(41), 1, 10), e.BreakEnded(at(45)), *held(2, 46, 90))
"""Both rounds, and a break cut short between them."""
READ = (
    e.ReadRound(at(150), 1),
    e.LoopVoted(at(151), 1, "inclined"),
    e.ReadRound(at(152), 2),
    e.LoopVoted(at(153), 2, "not inclined"),
)
"""Both cards read an hour later, each with its first vote."""
AGAIN = (
    e.LoopVoted(at=at(154), round=1, vote="inclined", again=True, evidence="named the customer first"),
    e.LoopVoted(at=at(155), round=2, vote="inclined", again=True, evidence="the second telling held"),
)
END = (e.BarRaiserSpoke(at(156), blocks=False), e.Decided(at(157), "hire", "at L6"))
WHOLE = (*ROUNDS, *READ, *AGAIN, *END)
"""A loop from its begin to its decision."""


def loop_of(*events: e.LoopEvent) -> Loop:
    return replay(HEADER, events)


def write_loop(folder: Path, *events: e.LoopEvent, tail: str = "4f2a") -> Path:
    """A loop of these events in the practice folder."""
    (folder / "loops").mkdir(exist_ok=True)
    kept = LOOPS.create(folder / "loops", HEADER._replace(id=HEADER.id.replace("4f2a", tail)))
    for event in events:
        kept.append(event)
    kept.close()
    return kept.path
