"""What may happen when, and what it changes."""

from datetime import UTC, datetime

import pytest

from hotseat.domain import events as e
from hotseat.domain.question import Question
from hotseat.domain.rules import NotNow, after, replay
from hotseat.domain.session import Session, Stage
from tests.domain.script import HEADER, LEVELS_OWN, PROMPTS_OWN, after_all, answer, answered, asked

TUESDAY = datetime(2026, 11, 17, 8, 0, tzinfo=UTC)
ENTERED = e.Entered(10.0, "situation")
ANSWER = (asked(), ENTERED)
PAUSED = (*ANSWER, e.Paused(20.0))
OVER = (*ANSWER, e.Answered(60.0))
PROBED = (*OVER, e.FollowUpAsked(70.0, "role", "prompt", PROMPTS_OWN.text))
CLOSED = (*PROBED, e.FollowUpAnswered(100.0, "held"))
FINISHED = (*OVER, e.Finished(70.0))
LEFT = (*ANSWER, e.Abandoned(20.0))


def question_of(*events: e.Event) -> Question:
    question = after_all(*events).question
    assert question is not None
    return question


@pytest.mark.parametrize(
    ("before", "stage"),
    [
        ((), Stage.START),
        ((asked(),), Stage.CARD),
        (ANSWER, Stage.ANSWER),
        (PAUSED, Stage.ANSWER),
        (OVER, Stage.FOLLOW_UPS),
        (PROBED, Stage.FOLLOW_UPS),
        ((*OVER, asked(80.0, "two")), Stage.CARD),
        (LEFT, Stage.ANSWER),
        (FINISHED, Stage.OVER),
    ],
)
def test_what_has_happened_tells_where_the_session_stands(before: tuple[e.Event, ...], stage: Stage) -> None:
    assert after_all(*before).stage is stage


LATER = 200.0
POSSIBLE: dict[str, tuple[tuple[e.Event, ...], e.Event]] = {
    "a first prompt": ((), asked()),
    "another card instead of this one": ((asked(),), asked(5.0, "two")),
    "another question after an answer": (OVER, asked(LATER, "two")),
    "a preparation on the card": ((asked(),), e.Prepared(1.0, 120)),
    "no preparation after all": ((asked(), e.Prepared(1.0, 120)), e.Prepared(2.0, 0)),
    "the first section": ((asked(),), ENTERED),
    "a section out of order": ((asked(),), e.Entered(3.0, "action")),
    "going back to a section": ((*ANSWER, e.Entered(40.0, "task")), e.Entered(60.0, "situation")),
    "a pause in an answer": (ANSWER, e.Paused(LATER)),
    "a pause in a follow-up": (PROBED, e.Paused(LATER)),
    "time away on the card": ((asked(),), e.Away(5.0, 60.0)),
    "time away in an answer": (ANSWER, e.Away(LATER, 60.0)),
    "going on": (PAUSED, e.Resumed(LATER, False)),
    "a note on the card": ((asked(),), e.Noted(1.0, "", "", (), "calm down")),
    "a note in an answer": (ANSWER, e.Noted(LATER, "situation", "+", ("earn-trust",), "named her")),
    "a note in a pause": (PAUSED, e.Noted(LATER, "situation", "-", (), "vague")),
    "a note afterwards": (OVER, e.Noted(LATER, "", "?", (), "who said so")),
    "the end of an answer": (ANSWER, e.Answered(LATER)),
    "a guess": (OVER, e.Guessed(LATER, 40, "situation")),
    "a follow-up": (OVER, e.FollowUpAsked(LATER, "role", "prompt", PROMPTS_OWN.text)),
    "a follow-up held": (PROBED, e.FollowUpAnswered(LATER, "held")),
    "a follow-up in part": (PROBED, e.FollowUpAnswered(LATER, "partial")),
    "a follow-up that found a gap": (PROBED, e.FollowUpAnswered(LATER, "gap")),
    "a follow-up left unmarked": (PROBED, e.FollowUpAnswered(LATER, "")),
    "a score": (OVER, e.Rated(LATER, 4, "c", "Criterion", "Anchor")),
    "a vote": (CLOSED, e.Voted(LATER, "not inclined")),
    "a section taken back": (ANSWER, e.Undone(LATER)),
    "the end of an answer taken back": (OVER, e.Undone(LATER)),
    "a boundary moved": (OVER, e.Moved(LATER, 12.0, 1, 1)),
    "a boundary moved when all is over": (FINISHED, e.Moved(LATER, 12.0, 1, 1)),
    "taking an interrupted session up": (ANSWER, e.Reopened(LATER, TUESDAY)),
    "taking a session up that was left": (LEFT, e.Reopened(LATER, TUESDAY)),
    "the end": (OVER, e.Finished(LATER)),
    "the end on a card after an answer": ((*OVER, asked(80.0, "two")), e.Finished(LATER)),
    "leaving an answer": (ANSWER, e.Abandoned(LATER)),
    "leaving before anything": ((), e.Abandoned(0.0)),
}


@pytest.mark.parametrize(("before", "event"), POSSIBLE.values(), ids=POSSIBLE)
def test_what_is_possible_moves_the_session_clock_to_it(before: tuple[e.Event, ...], event: e.Event) -> None:
    assert after(after_all(*before), event).at >= event.at


IMPOSSIBLE: dict[str, tuple[tuple[e.Event, ...], e.Event, str]] = {
    "before what has happened": (ANSWER, e.Paused(9.9), "stands at 10 s; an event cannot be at 9.9 s"),
    "anything but a repair when all is over": (FINISHED, asked(LATER), "the session is finished"),
    "taking a finished session up": (FINISHED, e.Reopened(LATER, TUESDAY), "the session is finished"),
    "going on with one that was left": (LEFT, e.Answered(LATER), "take it up again first"),
    "a note before a prompt": ((), e.Noted(0.0, "", "", (), "x"), "no question has been asked yet"),
    "a pause before a prompt": ((), e.Paused(0.0), "no question has been asked yet"),
    "the end before a prompt": ((), e.Finished(0.0), "no question has been asked yet"),
    "a prompt in an answer": (ANSWER, asked(LATER), "an answer is running; end it first"),
    "a prompt in a follow-up": (PROBED, asked(LATER), "a follow-up is open; close it first"),
    "a prompt while nobody is there": ((asked(), e.Away(1.0, 9.0)), asked(LATER), "the clock is paused"),
    "a preparation in an answer": (ANSWER, e.Prepared(LATER, 30), "belongs to the card, not the answer"),
    "a preparation of less than nothing": ((asked(),), e.Prepared(1.0, -1), "shorter than nothing"),
    "a section nobody planned": ((asked(),), e.Entered(1.0, "coda"), 'the plan has no section "coda"'),
    "the section that runs": (ANSWER, e.Entered(LATER, "situation"), "Situation is the section that runs"),
    "a section in a pause": (PAUSED, e.Entered(LATER, "task"), "the clock is paused; let it go on first"),
    "a section after the answer": (OVER, e.Entered(LATER, "task"), "belongs to the card or answer"),
    "a pause in a pause": (PAUSED, e.Paused(LATER), "the clock is paused"),
    "a pause on the card": ((asked(),), e.Paused(1.0), "the answer has not begun"),
    "a pause between follow-ups": (OVER, e.Paused(LATER), "no clock is running"),
    "time away between follow-ups": (OVER, e.Away(LATER, 9.0), "no clock is running"),
    "going on without a pause": (ANSWER, e.Resumed(LATER, False), "the clock is running"),
    "a sign nobody knows": (ANSWER, e.Noted(LATER, "", "!", (), "x"), 'one of + - ?, not "!"'),
    "the end of an answer in a pause": (PAUSED, e.Answered(LATER), "the clock is paused"),
    "the end of an answer not begun": ((asked(),), e.Answered(1.0), "belongs to the answer, not the card"),
    "a guess while the answer runs": (ANSWER, e.Guessed(LATER, 9, "task"), "belongs to the follow-ups"),
    "a guess for a section nobody planned": (OVER, e.Guessed(LATER, 9, "coda"), 'no section "coda"'),
    "a guess of less than nothing": (OVER, e.Guessed(LATER, -1, "task"), "less than nothing"),
    "a second follow-up at once": (
        PROBED,
        e.FollowUpAsked(LATER, "", "custom", "And?"),
        "a follow-up is open; close it first",
    ),
    "the same follow-up twice": (
        (*CLOSED, asked(110.0, "two"), e.Entered(120.0, "task"), e.Answered(130.0)),
        e.FollowUpAsked(LATER, "role", "prompt", PROMPTS_OWN.text),
        "asked before in this session",
    ),
    "the end of a follow-up not asked": (OVER, e.FollowUpAnswered(LATER, "held"), "no follow-up is open"),
    "an outcome nobody knows": (PROBED, e.FollowUpAnswered(LATER, "meh"), 'held, partial or gap, not "meh"'),
    "a score of nothing": (OVER, e.Rated(LATER, 0, "c", "C", "A"), "a score is from 1 to 4, not 0"),
    "a score of five": (OVER, e.Rated(LATER, 5, "c", "C", "A"), "a score is from 1 to 4, not 5"),
    "a score in a follow-up": (PROBED, e.Rated(LATER, 3, "c", "C", "A"), "a follow-up is open"),
    "a vote nobody knows": (OVER, e.Voted(LATER, "maybe"), 'strongly not inclined, not "maybe"'),
    "taking back what has not begun": ((asked(),), e.Undone(1.0), "belongs to the answer or follow-ups"),
    "taking back an answer that was probed": (CLOSED, e.Undone(LATER), "its end cannot be taken back"),
    "moving in a question nobody asked": (OVER, e.Moved(LATER, 12.0, 2, 1), "there is no question 2"),
    "moving in question 0": (OVER, e.Moved(LATER, 12.0, 0, 1), "there is no question 0"),
    "moving a mark nobody made": (OVER, e.Moved(LATER, 12.0, 1, 3), "question 1 has no mark 3"),
    "moving mark 0": (OVER, e.Moved(LATER, 12.0, 1, 0), "question 1 has no mark 0"),
    "the end in an answer": (ANSWER, e.Finished(LATER), "belongs to the card or follow-ups, not the answer"),
    "the end in a follow-up": (PROBED, e.Finished(LATER), "a follow-up is open; close it first"),
    "the end before any answer": ((asked(),), e.Finished(1.0), "nothing has been answered yet"),
}


@pytest.mark.parametrize(("before", "event", "reason"), IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_what_is_impossible_is_refused_with_the_reason_in_words(
    before: tuple[e.Event, ...], event: e.Event, reason: str
) -> None:
    with pytest.raises(NotNow) as refused:
        after(after_all(*before), event)
    assert reason in str(refused.value)


def test_every_event_of_the_file_format_is_tried_both_ways() -> None:
    assert {type(event) for _, event in POSSIBLE.values()} == set(e.EVENT_TYPES.values())
    assert {type(event) for _, event, _ in IMPOSSIBLE.values()} >= set(e.EVENT_TYPES.values()) - {e.Abandoned}


def test_going_back_to_a_section_adds_to_its_time() -> None:
    question = question_of(*ANSWER, e.Entered(40.0, "task"), e.Entered(60.0, "situation"), e.Answered(75.0))
    assert question.spent(75.0) == {"situation": 45.0, "task": 20.0}


def test_taking_a_section_back_gives_its_time_to_the_one_before() -> None:
    question = question_of(*ANSWER, e.Entered(40.0, "task"), e.Undone(45.0), e.Answered(60.0))
    assert question.spent(60.0) == {"situation": 50.0}


def test_taking_the_first_section_back_returns_to_the_card() -> None:
    session = after_all(*ANSWER, e.Undone(12.0))
    assert session.stage is Stage.CARD
    assert session.begun_questions == ()


def test_taking_the_end_back_lets_the_last_section_go_on() -> None:
    question = question_of(*OVER, e.Undone(65.0), e.Answered(80.0))
    assert question.spent(80.0) == {"situation": 70.0}


def test_a_pause_costs_the_section_nothing() -> None:
    question = question_of(*PAUSED, e.Resumed(300.0, False), e.Answered(310.0))
    assert question.answer_seconds(310.0) == 20.0


def test_a_pause_cannot_be_counted_as_part_of_the_answer() -> None:
    question = question_of(*PAUSED, e.Resumed(300.0, True), e.Answered(310.0))
    assert question.answer_seconds(310.0) == 20.0
    assert not question.gaps[0].counted


def test_time_away_is_left_out_of_the_answer_where_the_person_says_so() -> None:
    question = question_of(*ANSWER, e.Away(20.0, 100.0), e.Resumed(125.0, False), e.Answered(130.0))
    assert question.answer_seconds(130.0) == 15.0


def test_time_away_counts_where_the_person_says_so_but_not_the_time_to_decide() -> None:
    question = question_of(*ANSWER, e.Away(20.0, 100.0), e.Resumed(125.0, True), e.Answered(130.0))
    assert question.answer_seconds(130.0) == 115.0


def test_time_away_moves_the_session_clock_past_it() -> None:
    assert after_all(*ANSWER, e.Away(20.0, 100.0)).at == 120.0


def test_a_session_taken_up_again_waits_until_it_is_told_to_go_on() -> None:
    session = after_all(*ANSWER, e.Reopened(20.0, TUESDAY))
    assert session.paused
    question = question_of(
        *ANSWER,
        e.Reopened(20.0, TUESDAY),
        e.Resumed(50.0, False),
        e.Answered(60.0),
    )
    assert question.answer_seconds(60.0) == 20.0


def test_a_session_taken_up_between_follow_ups_has_nothing_to_wait_for() -> None:
    assert not after_all(*OVER, e.Reopened(70.0, TUESDAY)).paused


def test_every_wall_time_at_which_a_session_was_taken_up_is_kept() -> None:
    session = after_all(*LEFT, e.Reopened(20.0, TUESDAY))
    assert session.reopened == ((20.0, TUESDAY),)
    assert session.ended == ""


def test_a_moved_boundary_gives_time_from_one_section_to_the_other() -> None:
    events = (asked(), *answer(10.0, 40.0, 30.0), e.Moved(200.0, 45.0, 1, 2))
    question = question_of(*events)
    assert question.spent(200.0) == {"situation": 35.0, "task": 35.0}
    assert question.moved == 1


def test_the_end_of_an_answer_can_be_moved_up_to_its_first_follow_up_and_no_further() -> None:
    assert question_of(*CLOSED, e.Moved(LATER, 70.0, 1, 2)).answered_at == 70.0
    with pytest.raises(NotNow, match=r"between 10 s and 70 s only"):
        after_all(*CLOSED, e.Moved(LATER, 70.1, 1, 2))


def test_the_end_of_an_answer_cannot_be_moved_into_the_next_question() -> None:
    with pytest.raises(NotNow, match=r"between 10 s and 80 s only"):
        after_all(*OVER, asked(80.0, "two"), e.Moved(LATER, 81.0, 1, 2))


def test_a_boundary_stays_between_its_neighbours() -> None:
    with pytest.raises(NotNow, match=r"mark 1 can be moved between 0 s and 60 s only"):
        after_all(*OVER, e.Moved(LATER, 61.0, 1, 1))


def test_a_criterion_keeps_the_score_given_last() -> None:
    question = question_of(*OVER, e.Rated(61.0, 2, "c", "C", "Two"), e.Rated(62.0, 3, "c", "C", "Three"))
    assert [(rating.score, rating.anchor) for rating in question.ratings] == [(3, "Three")]


def test_a_follow_up_is_timed_without_the_pause_in_it() -> None:
    question = question_of(*PROBED, e.Paused(80.0), e.Resumed(90.0, False), e.FollowUpAnswered(100.0, "held"))
    assert question.probe_seconds(question.probes[0], 100.0) == 20.0
    assert question.answer_seconds(100.0) == 50.0


def test_the_clock_stands_between_follow_ups_and_runs_while_one_is_open() -> None:
    assert not after_all(*OVER).ticking
    assert after_all(*PROBED).ticking


def test_a_card_passed_over_is_no_question_answered() -> None:
    session = answered(40.0, then=[asked(200.0, "two")])
    assert [question.asked.prompt for question in session.begun_questions] == ["one"]


def test_replaying_stops_at_the_first_event_that_was_not_possible() -> None:
    with pytest.raises(NotNow):
        replay(HEADER, [asked(), e.Answered(1.0)])
    assert replay(HEADER, []) == Session(HEADER)


def test_the_first_word_is_counted_from_the_card_without_the_time_away() -> None:
    question = question_of(asked(), e.Away(5.0, 60.0), e.Resumed(70.0, False), e.Entered(80.0, "task"))
    assert question.first_word_seconds(80.0) == 15.0


def test_follow_ups_of_the_question_are_copied_into_it() -> None:
    assert question_of(asked()).asked.follow_ups == (PROMPTS_OWN, LEVELS_OWN)
