"""What may follow what in a loop, and what is refused in words."""

from datetime import timedelta

import pytest

from hotseat.domain.loop import loop_events as e
from hotseat.domain.loop.debrief_time import next_day, opens
from hotseat.domain.loop.rules import after
from hotseat.domain.refusal import Refused
from tests.each import each
from tests.loops import AGAIN, BEGUN, END, MORNING, READ, ROUNDS, WHOLE, at, held, loop_of

FIRST = held(1, 1, 40)
BOTH = (BEGUN, *FIRST, *held(2, 46, 90))


def test_a_loop_goes_from_its_rounds_to_its_decision() -> None:
    stages = [loop_of(*WHOLE[:length]).stage for length in range(1, len(WHOLE) + 1)]
    assert list(dict.fromkeys(stages)) == [
        "rounds",
        "reading",
        "second votes",
        "bar raiser",
        "decision",
        "over",
    ]
    loop = loop_of(*WHOLE)
    assert loop.decided == END[-1]
    assert [(loop_round.first and loop_round.first.vote, loop_round.vote) for loop_round in loop.rounds] == [
        ("inclined", "inclined"),
        ("not inclined", "inclined"),
    ]
    (pause,) = loop.breaks
    assert (pause.seconds(at(99)), pause.left(at(99))) == (240, 0)


@each(
    ("before", "event", "why"),
    [
        ((), e.RoundBegun(at(1), 1, "s", ()), "has not begun"),
        ((BEGUN,), BEGUN, "has begun already"),
        ((), e.Begun(MORNING, ()), "at least one round"),
        ((BEGUN,), e.RoundBegun(at(1), 2, "s", ()), "round 1 comes next, not round 2"),
        ((BEGUN, FIRST[0]), e.RoundBegun(at(2), 1, "session-1", ()), "with this session already"),
        ((BEGUN, FIRST[0]), e.BreakTaken(at(2), 1, 10), "round 1 is not over"),
        ((BEGUN,), e.BreakTaken(at(2), 1, 10), "after one round and before the next"),
        (BOTH, e.BreakTaken(at(91), 2, 10), "after one round and before the next"),
        ((BEGUN, *FIRST), e.BreakTaken(at(41), 1, 0), "a minute at least"),
        (ROUNDS[:4], e.BreakTaken(at(42), 1, 5), "there is a break already"),
        ((BEGUN, *FIRST), e.BreakEnded(at(41)), "there is no break"),
        ((BEGUN,), e.RoundEnded(at(1), 1, "finished"), "round 1 does not run"),
        ((BEGUN,), e.EnergyGiven(at(1), 1, 3), "round 1 is not over"),
        ((BEGUN, *FIRST), e.EnergyGiven(at(41), 1, 6), "from 1 to 5"),
        ((BEGUN, *FIRST), e.EnergyGiven(at(41), 7, 3), "no round 7"),
        ((BEGUN,), e.LeftOut(at(1), 1), "was not begun"),
        ((BEGUN,), e.TakenUp(at(1)), "is not broken off"),
        (BOTH, e.BrokenOff(at(91)), "nothing is left"),
        ((BEGUN, e.BrokenOff(at(1))), e.BrokenOff(at(2)), "broken off already"),
        ((BEGUN, e.BrokenOff(at(1))), e.RoundBegun(at(2), 1, "s", ()), "take it up again"),
        ((BEGUN,), e.CutShort(at(1)), "no round was held"),
        ((BEGUN, *FIRST), e.RoundEnded(at(39), 1, "finished"), "none can come before it"),
        ((BEGUN, *FIRST), e.ReadRound(at(200), 1), "after the last round, and round 2"),
        (BOTH, e.ReadRound(at(100), 1), "not open yet"),
        (BOTH, e.ReadRound(at(200), 2), "the card of round 1 is read next"),
        ((*BOTH, READ[0]), e.ReadRound(at(201), 2), "round 1 has no vote yet"),
        (BOTH, e.LoopVoted(at(200), 1, "inclined"), "was not read yet"),
        ((*BOTH, *READ), e.LoopVoted(at(200), 1, "inclined"), "vote again instead"),
        ((*BOTH, *READ[:3]), AGAIN[0], "when every round has its first"),
        ((*BOTH, *READ), e.LoopVoted(at(200), 1, "inclined", again=True), "a sentence of evidence"),
        ((*BOTH, *READ), e.LoopVoted(at(200), 1, "perhaps"), "a vote is one of"),  # type: ignore[arg-type]
        ((*BOTH, *READ), END[0], "round 1 has no second vote"),
        ((*BOTH, *READ, *AGAIN), END[1], "the bar raiser speaks before"),
        ((*BOTH, *READ, *AGAIN), e.BarRaiserSpoke(at(200), blocks=True), "says why"),
        ((*BOTH, READ[0]), e.PutOff(at(200), at(300)), "has begun already"),
        (BOTH, e.PutOff(at(200), at(100)), "to a later time"),
        (WHOLE, e.LoopAbandoned(at(300)), "the loop is over"),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    before: tuple[e.LoopEvent, ...], event: e.LoopEvent, why: str
) -> None:
    loop = loop_of(*before)
    with pytest.raises(Refused, match=why):
        after(loop, event)


def test_the_bar_raiser_blocks_a_hire_and_nothing_else() -> None:
    blocked = loop_of(*ROUNDS, *READ, *AGAIN, e.BarRaiserSpoke(at(156), blocks=True, words="no scope"))
    with pytest.raises(Refused, match="blocks a hire"):
        after(blocked, e.Decided(at(157), "hire"))
    assert after(blocked, e.Decided(at(157), "no hire")).decided
    convinced = after(blocked, e.BarRaiserSpoke(at(158), blocks=False))
    assert after(convinced, e.Decided(at(159), "hire")).stage == "over"


def test_the_next_round_ends_a_break_and_a_loop_goes_on_another_day() -> None:
    pausing = (BEGUN, *FIRST, e.BreakTaken(at(41), 1, 10))
    assert loop_of(*pausing, held(2, 43, 90)[0]).breaks[0].ended == at(43)
    off = loop_of(*pausing, e.BrokenOff(at(44)))
    assert (off.broken_off, off.open_break) == (at(44), None)
    on = after(off, e.TakenUp(at(1_500)))
    assert after(on, held(2, 1_501, 1_540)[0]).running


def test_a_round_whose_session_is_gone_is_held_again_or_left_out() -> None:
    first = e.RoundBegun(at(1), 1, "gone", ("a",))
    again = loop_of(BEGUN, first, first._replace(at=at(2), session="kept", prompts=("b",)))
    assert again.running
    assert again.running.session == "kept"
    left = loop_of(BEGUN, first, e.LeftOut(at(2), 1))
    assert left.next_round
    assert left.next_round.number == 2
    assert [loop_round.number for loop_round in after(loop_of(*BOTH), e.LeftOut(at(91), 1)).judged] == [2]


def test_a_loop_that_is_cut_short_is_debriefed_without_the_rounds_that_were_left() -> None:
    loop = loop_of(BEGUN, *FIRST, e.CutShort(at(41)))
    assert loop.stage == "reading"
    assert [loop_round.number for loop_round in loop.judged] == [1]


def test_who_answers_alone_waits_an_hour_or_until_the_next_day_or_reads_early_by_choice() -> None:
    alone = loop_of(*BOTH)
    assert opens(alone) == at(90) + timedelta(hours=1)
    assert after(alone, e.ReadRound(at(91), 1, early=True)).rounds[0].read
    tomorrow = next_day(at(91))
    assert (tomorrow.hour, tomorrow.minute) == (0, 0)
    assert timedelta() < tomorrow - at(91) <= timedelta(days=1)
    assert opens(after(alone, e.PutOff(at(91), tomorrow))) == tomorrow
    in_pairs = loop_of(BEGUN, *held(1, 1, 40, "Kim"), *held(2, 46, 90, "Ada"))
    assert opens(in_pairs) == at(90)
