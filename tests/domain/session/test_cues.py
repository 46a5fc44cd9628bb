"""Which moment of the clock has come, between any two looks at it."""

from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.pacing import Signal
from hotseat.domain.session.cues import ClockState, moment

ORDER = [Signal.NONE, Signal.GREEN, Signal.YELLOW, Signal.RED]
states = st.builds(
    ClockState,
    question=st.integers(1, 2),
    section=st.sampled_from(["situation", "task"]),
    lit=st.sampled_from(ORDER),
    prepared=st.just(False),
    slot_over=st.booleans(),
)


@given(states)
def test_the_first_look_and_a_clock_that_shows_the_same_give_no_cue(state: ClockState) -> None:
    assert moment(None, state) is None
    assert moment(state, state) is None


@given(states, states)
def test_a_cue_comes_only_where_the_clock_of_one_section_went_on(before: ClockState, now: ClockState) -> None:
    come = moment(before, now)
    went_on = ORDER.index(now.lit) > ORDER.index(before.lit) and before.section == now.section
    slot_ended = now.slot_over and not before.slot_over
    assert (come is not None) == (before.question == now.question and (went_on or slot_ended))
    if come == "over":
        assert now.lit is Signal.RED
