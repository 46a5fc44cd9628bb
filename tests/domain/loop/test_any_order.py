"""Events that chance puts in any order: what the rules allow adds up, whatever is cut off of it."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.loop import loop_events as e
from hotseat.domain.loop.loop import Loop
from hotseat.domain.loop.next_step import next_step
from hotseat.domain.loop.rules import after, replay
from hotseat.domain.refusal import Refused
from hotseat.domain.vocabulary import VOTES
from tests.loops import BEGUN, HEADER, MORNING, WHOLE

pytestmark = pytest.mark.property

ROUND = st.integers(0, 3)
SOON = st.just(MORNING)
EVENTS: st.SearchStrategy[e.LoopEvent] = st.one_of(
    st.just(BEGUN),
    st.builds(e.RoundBegun, SOON, ROUND, st.sampled_from(["one", "two", "three"]), st.just(("a",))),
    st.builds(e.RoundEnded, SOON, ROUND, st.sampled_from(e.ENDINGS)),
    st.builds(e.EnergyGiven, SOON, ROUND, st.integers(0, 6)),
    st.builds(e.LeftOut, SOON, ROUND),
    st.builds(e.BreakTaken, SOON, ROUND, st.integers(0, 300)),
    st.builds(e.BreakEnded, SOON),
    st.builds(e.BrokenOff, SOON),
    st.builds(e.TakenUp, SOON),
    st.builds(e.CutShort, SOON),
    st.builds(e.PutOff, SOON, st.just(MORNING + timedelta(days=40))),
    st.builds(e.ReadRound, SOON, ROUND, st.booleans()),
    st.builds(e.LoopVoted, SOON, ROUND, st.sampled_from(VOTES), st.booleans(), st.sampled_from(["", "why"])),
    st.builds(e.BarRaiserSpoke, SOON, st.booleans(), st.sampled_from(["", "why"])),
    st.builds(e.Decided, SOON, st.sampled_from(e.DECISIONS)),
    st.builds(e.LoopAbandoned, SOON),
)


def allowed(wanted: Sequence[e.LoopEvent]) -> list[e.LoopEvent]:
    """Those of the events that the rules allow, a minute apart."""
    loop, kept = Loop(HEADER), list[e.LoopEvent]()
    for minutes, event in enumerate(wanted):
        timed = event._replace(at=MORNING + timedelta(minutes=minutes))
        try:
            loop = after(loop, timed)
        except Refused:
            continue
        kept.append(timed)
    return kept


def is_sound(loop: Loop) -> bool:
    """What is true of every loop: one round runs at most, later ones wait, and no vote is seen too soon."""
    running = [loop_round for loop_round in loop.rounds if loop_round.begun and not loop_round.is_over]
    before_next = loop.rounds[: loop.next_round.number - 1] if loop.next_round else ()
    return (
        len(running) <= 1
        and all(loop_round.is_over for loop_round in before_next)
        and all(loop_round.first for loop_round in loop.judged if loop_round.again)
        and not (loop.decided and loop.decided.decision == "hire" and loop.blocked)
        and (loop.at is None or bool(next_step(loop, loop.at, "interrupted").words))
    )


@given(st.lists(EVENTS, max_size=40), st.integers(0, 60))
def test_a_loop_cut_off_after_any_event_is_one_that_the_rules_reach(
    wanted: list[e.LoopEvent], length: int
) -> None:
    events = allowed([BEGUN, *wanted])
    assert is_sound(replay(HEADER, events[:length]))
    assert is_sound(replay(HEADER, events))


def test_a_whole_loop_cut_off_after_each_event_is_one_that_the_rules_reach() -> None:
    assert all(is_sound(replay(HEADER, WHOLE[:length])) for length in range(len(WHOLE) + 1))
