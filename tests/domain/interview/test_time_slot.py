"""The interview's length against what is left to ask."""

import pytest

from hotseat.domain.interview.time_slot import Pace, TimeSlot, between_text, time_slot, time_slot_text
from hotseat.domain.session import events as e
from hotseat.domain.session.header import Header
from tests.domain.script import asked
from tests.domain.session.test_pair_rules import PAIR, of_a_pair

THREE = PAIR._replace(slot=55 * 60, questions=3)
ONE = PAIR._replace(slot=60 * 60, questions=1)


def at(minutes: float, *events: e.Event, header: Header = THREE) -> TimeSlot:
    slot = time_slot(of_a_pair(*events, header=header), minutes * 60)
    assert slot is not None
    return slot


def asked_at(minute: float, number: int) -> tuple[e.Event, ...]:
    """A question with its card and its answer at this minute."""
    begun = minute * 60
    return (
        asked(begun, f"prompt {number}"),
        e.Entered(begun + 10, "situation"),
        e.Answered(begun + 300),
    )


FIRST = asked_at(0, 1)
FOLLOW_UP = (e.FollowUpAsked(310, "role", "level", "Whose?"), e.FollowUpAnswered(25 * 60, "held"))
SLOW = (*FIRST, *FOLLOW_UP, *asked_at(25, 2))
"""The first question took 25 minutes."""


@pytest.mark.parametrize(
    ("minutes", "events", "words"),
    [
        (0, FIRST[:1], "18:20 for this question, 2 more fit"),
        (7, FIRST, "11:20 for this question, 2 more fit"),
        (15, FIRST, "move on soon: 3:20 for this question, 2 more fit"),
        (20, FIRST, "move on: 1:40 over what this question was given, 1 more fits"),
        (30, FIRST, "move on: 11:40 over what this question was given, no more fit"),
        (25, SLOW, "15:00 for this question, no more fit"),
        (39, SLOW, "move on soon: 1:00 for this question, no more fit"),
        (60, SLOW, "move on: 20:00 over what this question was given, no more fit"),
    ],
)
def test_what_the_question_may_take_and_how_many_more_fit(
    minutes: float, events: tuple[e.Event, ...], words: str
) -> None:
    assert time_slot_text(at(minutes, *events)) == words


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (5, "55:00 for this question, the last one"),
        (50, "wrap up soon: 10:00 for this question, the last one"),
        (61, "wrap up: 1:00 over what this question was given, the last one"),
    ],
)
def test_the_only_question_has_the_whole_slot(minutes: float, words: str) -> None:
    assert time_slot_text(at(minutes, *FIRST, header=ONE)) == words


def test_a_last_question_says_that_there_is_room_for_another_where_there_is() -> None:
    quick = (*FIRST, *asked_at(6, 2), *asked_at(12, 3))
    slot = at(13, *quick)
    assert (slot.number, slot.is_last, slot.fit) == (3, True, 8)
    assert time_slot_text(slot) == "44:00 left, room for another"


def test_a_question_beyond_the_plan_shares_nothing() -> None:
    slot = at(21, *FIRST, *asked_at(6, 2), *asked_at(12, 3), *asked_at(20, 4))
    assert slot.given == (55 - 15) * 60


def between(minutes: float, *events: e.Event) -> str:
    slot = time_slot(of_a_pair(*events, header=THREE), minutes * 60, between=True)
    assert slot is not None
    return between_text(slot)


def test_between_two_questions_the_interview_stands_still() -> None:
    """Nobody has scored: the question was over with its answer, or with its last follow-up."""
    assert {between(minutes, *FIRST) for minutes in (5, 9, 90)} == {"50:00 left of 55:00, 2 more fit"}
    assert between(40, *FIRST, *FOLLOW_UP) == "30:00 left of 55:00, 1 more fits"
    long = e.FollowUpAnswered(70 * 60, "held")
    assert between(99, *FIRST, FOLLOW_UP[0], long) == "15:00 over the interview's 55:00"
    assert at(40, *FIRST, asked(39 * 60, "two")).used == 300 + 60, "the next one counts from its card"


def test_rating_and_pauses_are_no_part_of_the_slot() -> None:
    paused = (
        *FIRST[:2],
        e.Paused(60.0),
        e.Resumed(360.0, False),
        e.Answered(600.0),
        e.Rated(at=660.0, score=3, criterion="c", name="C", anchor="A"),
    )
    for minutes in (11, 40):
        slot = at(minutes, *paused)
        assert (slot.here, slot.used) == (360, 360)
    assert at(41, *paused, asked(40 * 60, "two")).used == 360 + 60


def test_a_card_passed_over_costs_its_time_and_is_no_question() -> None:
    slot = at(2, asked(0.0, "one"), asked(60.0, "two"))
    assert (slot.number, slot.used, slot.here, slot.given) == (1, 120, 60, (3300 - 60) / 3)


def test_without_a_length_or_a_question_there_is_no_slot() -> None:
    assert time_slot(of_a_pair(*FIRST), 60) is None
    assert time_slot(of_a_pair(header=THREE), 60) is None


@pytest.mark.parametrize(
    ("left", "pace"), [(100, Pace.CALM), (21, Pace.CALM), (20, Pace.SOON), (1, Pace.SOON), (0, Pace.NOW)]
)
def test_the_last_fifth_is_the_time_to_think_of_moving_on(left: float, pace: Pace) -> None:
    assert (
        TimeSlot(seconds=300, used=0, here=100 - left, given=100, fit=2, number=1, questions=3).pace is pace
    )
