"""Corrections: what each changes, when it is possible, and that nothing else changes with it."""

import pytest

from hotseat.domain.refusal import Refused
from hotseat.domain.session import events as e
from hotseat.domain.session.corrections import correction_events as c
from hotseat.domain.session.corrections.undoing import MOST_DEEDS
from hotseat.domain.session.rules import after
from hotseat.domain.session.session import Session, Stage
from tests.domain.script import (
    ANSWER,
    CLOSED,
    FINISHED,
    LATER,
    OVER,
    PAUSED,
    PROBED,
    TUESDAY,
    after_all,
    asked,
)
from tests.each import each

FIRST = e.Noted(at=12.0, section="situation", sign="+", principles=("earn-trust",), text="named her first")
SECOND = e.Noted(at=14.0, section="situation", sign="?", principles=(), text="why then?")
NOTED = (*ANSWER, FIRST, SECOND)
ENDED = (*NOTED, e.Answered(60.0), e.Finished(70.0))
MENDED = c.Edited(at=LATER, note=1, sign="-", principles=(), text="named her last")
GONE = c.Removed(LATER, 2)
TWO_QUESTIONS = (
    *NOTED,
    e.Answered(60.0),
    asked(80.0, "two"),
    e.Entered(90.0, "situation"),
    FIRST._replace(at=95.0),
)

POSSIBLE: dict[str, tuple[tuple[e.Event, ...], e.Event]] = {
    "a note mended in the answer": (NOTED, MENDED),
    "a note mended while the clock is paused": ((*NOTED, e.Paused(20.0)), MENDED),
    "a note mended in the review": (ENDED, MENDED._replace(at=70.0)),
    "a note mended where the session was left": ((*NOTED, e.Abandoned(20.0)), MENDED),
    "a note taken out": (NOTED, GONE),
    "a note of the question before taken out": (TWO_QUESTIONS, GONE),
    "an outcome changed": (CLOSED, c.FollowUpChanged(LATER, 1, "gap")),
    "an open follow-up withdrawn": (PROBED, c.FollowUpWithdrawn(LATER, 1)),
    "a closed follow-up withdrawn": (CLOSED, c.FollowUpWithdrawn(LATER, 1)),
    "the first mark taken back": (ANSWER, c.TakenBack(LATER, 2)),
    "a note taken back while the clock is paused": (
        (*PAUSED, FIRST._replace(at=21.0)),
        c.TakenBack(LATER, 4),
    ),
    "a pause taken back": (PAUSED, c.TakenBack(LATER, 3)),
    "a follow-up taken back": (PROBED, c.TakenBack(LATER, 4)),
    "a correction of the review taken back": ((*ENDED, GONE), c.TakenBack(LATER, 7)),
    "a mark done again": ((*ANSWER, c.TakenBack(20.0, 2)), c.Redone(LATER, 2)),
}


@each(("before", "event"), POSSIBLE.values(), ids=POSSIBLE)
def test_what_is_possible_happens_at_its_second(before: tuple[e.Event, ...], event: e.Event) -> None:
    session = after(after_all(*before), event)
    assert session.at == max(event.at, after_all(*before).at)


IMPOSSIBLE: dict[str, tuple[tuple[e.Event, ...], e.Event, str]] = {
    "a note nobody took": (NOTED, MENDED._replace(note=3), "there is no note 3"),
    "a note without a number": (NOTED, MENDED._replace(note=0), "counted from 1, not from 0"),
    "a note before any question": ((), MENDED, "no question has been asked yet"),
    "a note mended that is gone": ((*NOTED, GONE), MENDED._replace(note=2), "note 2 was taken out"),
    "a note of a strange sign": (NOTED, MENDED._replace(sign="!"), "a note's sign is one of"),  # type: ignore[arg-type]
    "a note taken out twice": ((*NOTED, GONE), GONE, "note 2 was taken out already"),
    "the outcome of an open follow-up": (PROBED, c.FollowUpChanged(LATER, 1, "gap"), "close it first"),
    "a strange outcome": (CLOSED, c.FollowUpChanged(LATER, 1, "lost"), "ends as held, partial or gap"),  # type: ignore[arg-type]
    "the outcome of a follow-up withdrawn": (
        (*CLOSED, c.FollowUpWithdrawn(LATER, 1)),
        c.FollowUpChanged(LATER, 1, "gap"),
        "follow-up 1 was withdrawn already",
    ),
    "a follow-up nobody asked": (OVER, c.FollowUpWithdrawn(LATER, 1), "there is no follow-up 1"),
    "taking back before anything": ((asked(),), c.TakenBack(LATER, 1), "nothing that can be taken back"),
    "taking back what is not the last": (NOTED, c.TakenBack(LATER, 3), "before event 4"),
    "taking back beyond time away": (
        (*ANSWER, e.Away(20.0, 9.0)),
        c.TakenBack(LATER, 2),
        "nothing that can be taken back",
    ),
    "taking back beyond the end": (FINISHED, c.TakenBack(LATER, 3), "nothing that can be taken back"),
    "taking back beyond the card": (
        (*OVER, asked(80.0, "two")),
        c.TakenBack(LATER, 3),
        "nothing that can be taken back",
    ),
    "taking back beyond an old undo": (
        (*NOTED, e.Entered(40.0, "task"), e.Undone(50.0)),
        c.TakenBack(LATER, 4),
        "nothing that can be taken back",
    ),
    "doing again what was not taken back": (NOTED, c.Redone(LATER, 4), "nothing that can be done again"),
    "doing again after something else": (
        (*NOTED, c.TakenBack(20.0, 4), FIRST._replace(at=21.0)),
        c.Redone(LATER, 4),
        "nothing that can be done again",
    ),
}


@each(("before", "event", "reason"), IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_what_is_impossible_is_refused_with_the_reason_in_words(
    before: tuple[e.Event, ...], event: e.Event, reason: str
) -> None:
    with pytest.raises(Refused) as refused:
        after(after_all(*before), event)
    assert reason in str(refused.value)


def texts(session: Session) -> list[list[str]]:
    return [[f"{note.sign}{note.text}" for note in question.notes] for question in session.questions]


def test_a_mended_note_keeps_its_section_and_its_second() -> None:
    [mended, second] = after_all(*NOTED, MENDED).questions[0].notes
    assert mended == FIRST._replace(sign="-", principles=(), text="named her last")
    assert second == SECOND


def test_notes_are_counted_through_the_session_also_those_that_are_gone() -> None:
    again = MENDED._replace(note=4, at=LATER + 1)
    session = after_all(*TWO_QUESTIONS, GONE, FIRST._replace(at=LATER), again)
    assert texts(session) == [["+named her first"], ["+named her first", "-named her last"]]
    taken_back = (*NOTED, c.TakenBack(15.0, 4), SECOND._replace(at=16.0), MENDED._replace(note=3))
    assert texts(after_all(*taken_back)) == [["+named her first", "-named her last"]]


def test_a_follow_up_withdrawn_counts_for_nothing_and_may_be_asked_again() -> None:
    session = after_all(*CLOSED, c.FollowUpWithdrawn(LATER, 1))
    question = session.questions[0]
    assert (question.probes, question.probes_seconds(LATER), session.asked_texts()) == ((), 0, frozenset())
    asked_again = PROBED[-1]._replace(at=LATER)
    again = after(session, asked_again)
    assert [probe.asked_at for probe in again.questions[0].probes] == [LATER]
    with pytest.raises(Refused, match="already asked"):
        after(after(again, e.FollowUpAnswered(LATER, "held")), asked_again)


def test_an_open_follow_up_withdrawn_is_open_no_more_and_its_question_goes_on() -> None:
    session = after_all(*PROBED, c.FollowUpWithdrawn(LATER, 1))
    assert (session.ticking, session.stage) == (False, Stage.FOLLOW_UPS)
    assert after(session, e.Finished(LATER)).ended == "finished"
    back = after(session, c.TakenBack(LATER, 5))
    assert back.ticking
    assert back.questions[0].open_probe is not None


def test_a_follow_up_reopened_behind_one_taken_back_is_closed_where_it_stands() -> None:
    other = e.FollowUpAsked(110.0, "role", "prompt", "And then?")
    back = (c.TakenBack(120.0, 6), c.TakenBack(120.0, 5))
    session = after_all(*CLOSED, other, *back, e.FollowUpAnswered(130.0, "gap"))
    [probe] = session.questions[0].probes
    assert (probe.answered_at, probe.outcome) == (130.0, "gap")


def test_a_pause_taken_back_never_stopped_the_clock() -> None:
    resumed = (*PAUSED, e.Resumed(30.0, False))
    assert after_all(*resumed).questions[0].spent(40.0) == {"situation": 20.0}
    paused = after_all(*resumed, c.TakenBack(40.0, 4))
    assert paused.paused
    running = after(paused, c.TakenBack(40.0, 3))
    assert running.questions[0].spent(40.0) == {"situation": 30.0}


@pytest.mark.parametrize("gone", [e.Away(20.0, 9.0), e.Reopened(20.0, TUESDAY)], ids=["away", "interrupted"])
def test_it_goes_back_no_further_than_to_a_time_when_nobody_was_there(gone: e.Event) -> None:
    session = after_all(*NOTED, gone, e.Resumed(30.0, False), FIRST._replace(at=31.0))
    assert [deed.event.at for deed in session.done] == [31.0]


def test_only_so_many_steps_can_be_taken_back() -> None:
    notes = [FIRST._replace(at=12.0 + number) for number in range(MOST_DEEDS + 5)]
    session = after_all(*ANSWER, *notes)
    for _ in range(MOST_DEEDS):
        session = after(session, c.TakenBack(LATER, session.done[-1].number))
    assert (len(session.questions[0].notes), session.done, len(session.undone)) == (5, (), MOST_DEEDS)


def test_evidence_taken_out_is_no_evidence_for_a_vote() -> None:
    pair = after_all(*ANSWER, FIRST, e.Answered(60.0), c.Removed(70.0, 1))
    pair = pair._replace(header=pair.header._replace(mode="pair"))
    with pytest.raises(Refused, match="a vote needs evidence"):
        after(pair, e.Voted(LATER, "inclined"))
