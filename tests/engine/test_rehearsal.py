"""A session that runs: the clocks, the two steps of every act, and what is refused."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hotseat.domain.refusal import Refused
from hotseat.domain.session import events as e
from hotseat.domain.session.event_types import name_of
from hotseat.domain.session.session import Stage
from hotseat.domain.vocabulary import FollowUp
from hotseat.engine.rehearsal import Rehearsal
from hotseat.storage.session.clocks import clock_path
from hotseat.storage.session.transcript import load
from tests.clocks import ManualClock
from tests.sessions import Practice, begin, shipped_bank


@pytest.fixture
def practice(sessions: Path, clock: ManualClock) -> Iterator[Practice]:
    """A session with a card on the table."""
    practice = begin(sessions, clock=clock)
    practice.ask("earn-trust-missed-commitment")
    yield practice
    practice.journal.close()


@pytest.fixture
def answering(practice: Practice) -> Practice:
    """A session with an answer ten seconds old."""
    practice.spend(5)
    practice.rehearsal.next()
    practice.spend(10)
    return practice


def kinds(practice: Practice) -> list[str]:
    return [name_of(event) for event in load(practice.path).events]


def test_space_walks_through_the_sections_and_ends_the_answer_after_the_last(practice: Practice) -> None:
    entered = []
    while practice.rehearsal.session.stage is not Stage.FOLLOW_UPS:
        practice.rehearsal.next()
        section = practice.rehearsal.question.section
        entered.append(section.id if section else "")
    assert entered == ["situation", "task", "action", "result", "learning", ""]


def test_going_back_enters_the_section_before_and_stops_at_the_first(answering: Practice) -> None:
    answering.rehearsal.next()
    answering.rehearsal.back()
    section = answering.rehearsal.question.section
    assert section is not None
    assert section.id == "situation"
    with pytest.raises(Refused, match="Situation is the first section; undo takes the last step back"):
        answering.rehearsal.back()


def test_what_is_refused_leaves_no_trace_in_the_file(answering: Practice) -> None:
    before = answering.path.read_bytes()
    refusals: list[Callable[[Rehearsal], None]] = [
        lambda rehearsal: rehearsal.enter("situation"),
        lambda rehearsal: rehearsal.note("   ", ()),
        lambda rehearsal: rehearsal.vote("inclined"),
        Rehearsal.finish,
        Rehearsal.resume,
    ]
    for refused in refusals:
        with pytest.raises(Refused):
            refused(answering.rehearsal)
    assert answering.path.read_bytes() == before


def test_times_are_kept_to_a_tenth_of_a_second(answering: Practice, clock: ManualClock) -> None:
    clock.advance(1.26)
    answering.rehearsal.pause()
    assert load(answering.path).events[-1].at == 16.3


def test_the_session_clock_goes_on_between_events(answering: Practice, clock: ManualClock) -> None:
    assert answering.rehearsal.now == 15.0
    clock.advance(2.5)
    assert answering.rehearsal.now == 17.5
    assert answering.rehearsal.session.at == 5.0


def test_a_closed_lid_is_time_away_from_the_last_look_on(answering: Practice, clock: ManualClock) -> None:
    clock.sleep(3_600)
    answering.rehearsal.tick()
    assert load(answering.path).events[-1] == e.Away(15.0, 3_600.0)
    assert answering.rehearsal.session.paused
    assert answering.rehearsal.question.answer_seconds(answering.rehearsal.now) == 10.0


def test_a_lid_closed_for_a_moment_is_time_away_too(answering: Practice, clock: ManualClock) -> None:
    clock.sleep(2.1)
    answering.rehearsal.tick()
    assert load(answering.path).events[-1] == e.Away(15.0, 2.1)


def test_a_program_that_was_held_is_time_away_too(answering: Practice, clock: ManualClock) -> None:
    clock.advance(5.1)
    answering.rehearsal.tick()
    assert load(answering.path).events[-1] == e.Away(15.0, 5.1)


@pytest.mark.parametrize(("awake", "asleep"), [(5.0, 0.0), (0.0, 2.0), (3.0, 2.0)])
def test_a_late_look_or_a_blink_is_not_time_away(
    answering: Practice, clock: ManualClock, awake: float, asleep: float
) -> None:
    clock.advance(awake)
    clock.sleep(asleep)
    answering.rehearsal.tick()
    assert not answering.rehearsal.session.paused
    assert answering.rehearsal.question.answer_seconds(answering.rehearsal.now) == 10.0 + awake + asleep


def test_time_away_is_noticed_before_a_key_that_ends_it_is_obeyed(
    answering: Practice, clock: ManualClock
) -> None:
    clock.sleep(60)
    with pytest.raises(Refused, match="the clock is paused"):
        answering.rehearsal.next()
    assert kinds(answering)[-1] == "away"


def test_away_while_nothing_is_timed_is_nobodys_business(answering: Practice, clock: ManualClock) -> None:
    answering.rehearsal.end_answer()
    clock.sleep(3_600)
    answering.rehearsal.tick()
    assert kinds(answering)[-1] == "answered"


def test_away_in_a_pause_is_part_of_the_pause(answering: Practice, clock: ManualClock) -> None:
    answering.rehearsal.pause()
    clock.sleep(3_600)
    answering.rehearsal.tick()
    answering.rehearsal.resume()
    answering.spend(1)
    assert kinds(answering)[-2:] == ["paused", "resumed"]
    assert answering.rehearsal.question.answer_seconds(answering.rehearsal.now) == 11.0


@pytest.mark.parametrize(("counted", "seconds"), [(True, 75.0), (False, 15.0)])
def test_the_person_decides_whether_time_away_counts(
    answering: Practice, clock: ManualClock, counted: bool, seconds: float
) -> None:
    clock.sleep(60)
    answering.rehearsal.tick()
    answering.spend(30)
    answering.rehearsal.resume(counted=counted)
    answering.spend(5)
    assert answering.rehearsal.question.answer_seconds(answering.rehearsal.now) == seconds


def test_a_note_keeps_its_section_sign_and_tags(answering: Practice) -> None:
    answering.rehearsal.note("+ #trust named her first", shipped_bank().principles.values())
    assert load(answering.path).events[-1] == e.Noted(
        at=15.0, section="situation", sign="+", principles=("earn-trust",), text="named her first"
    )


def test_a_note_of_a_tag_alone_is_a_note(answering: Practice) -> None:
    answering.rehearsal.note("#trust", shipped_bank().principles.values())
    assert answering.rehearsal.question.notes[0].principles == ("earn-trust",)


@pytest.mark.parametrize("score", [0, 5, -1])
def test_a_score_outside_the_anchors_is_refused(answering: Practice, score: int) -> None:
    answering.rehearsal.end_answer()
    criterion = shipped_bank().levels["L6"].criteria_of("behavioral")[0]
    with pytest.raises(Refused, match="a score is from 1 to 4"):
        answering.rehearsal.rate(criterion, score)


def test_a_score_is_kept_with_the_anchor_that_was_read_for_it(answering: Practice) -> None:
    answering.rehearsal.end_answer()
    criterion = shipped_bank().levels["L6"].criteria_of("behavioral")[0]
    answering.rehearsal.rate(criterion, 3)
    assert load(answering.path).events[-1] == e.Rated(
        at=15.0, score=3, criterion=criterion.id, name=criterion.name, anchor=criterion.anchors[2]
    )


def test_an_empty_follow_up_is_refused(answering: Practice) -> None:
    answering.rehearsal.end_answer()
    with pytest.raises(Refused, match="the follow-up is empty"):
        answering.rehearsal.ask_follow_up(FollowUp("", "custom", " \n "))


def test_a_level_without_a_plan_for_the_kind_is_refused(sessions: Path) -> None:
    practice = begin(sessions, tail="none")
    level = shipped_bank().levels["L6"]._replace(plans=())
    with pytest.raises(Refused, match="level L6 has no pacing plan for behavioral"):
        practice.rehearsal.ask(shipped_bank().prompts["earn-trust-missed-commitment"], level, "behavioral")


def test_nothing_can_be_asked_of_a_question_that_is_not_there(sessions: Path) -> None:
    practice = begin(sessions, tail="none")
    for act in (practice.rehearsal.next, practice.rehearsal.back):
        with pytest.raises(Refused, match="no question has been asked yet"):
            act()


def test_a_card_carries_all_that_is_needed_to_read_it_in_ten_years(practice: Practice) -> None:
    [asked] = load(practice.path).events
    assert isinstance(asked, e.Asked)
    level = shipped_bank().levels["L6"]
    plan = level.plan("behavioral")
    assert plan is not None
    assert (asked.pacing, asked.tolerance, asked.sections) == (plan.id, plan.tolerance, plan.sections)
    assert [follow_up.origin for follow_up in asked.follow_ups] == ["prompt"] * 3


def test_looking_at_the_clock_keeps_how_far_it_has_come(answering: Practice) -> None:
    beside = clock_path(answering.path)
    assert float(beside.read_text()[:12]) == 15.0
