"""What may happen in a pair only, and when."""

import pytest

from hotseat.domain.refusal import Refused
from hotseat.domain.session import events as e
from hotseat.domain.session.header import Header
from hotseat.domain.session.rating_rules import NO_EVIDENCE
from hotseat.domain.session.rules import after, replay
from hotseat.domain.session.session import Session
from tests.domain.script import ANSWER, CLOSED, HEADER, LATER, OVER, PAUSED, PROBED, asked

PAIR = HEADER._replace(mode="pair", candidate="Sam", interviewer="Ada", interruptions=True)
CALM = PAIR._replace(interruptions=False)
EVIDENCE = e.Noted(
    at=20.0, section="situation", sign="+", principles=("earn-trust",), text="named the customer"
)
NOTED = (*ANSWER, EVIDENCE, e.Answered(60.0))
VOTED = (*NOTED, e.Voted(70.0, "inclined"))
CUT = (*ANSWER, e.CutIn(30.0, "What was your part?"))
BACK = (*CUT, e.Recovered(42.0))


def of_a_pair(*events: e.Event, header: Header = PAIR) -> Session:
    return replay(header, events)


POSSIBLE: dict[str, tuple[tuple[e.Event, ...], e.Event]] = {
    "the candidate's score": (
        OVER,
        e.Rated(at=LATER, score=2, criterion="c", name="C", anchor="A", by="candidate"),
    ),
    "both scores for the same": (
        (*OVER, e.Rated(at=70.0, score=3, criterion="c", name="C", anchor="A")),
        e.Rated(at=LATER, score=2, criterion="c", name="C", anchor="A", by="candidate"),
    ),
    "a vote with evidence": (NOTED, e.Voted(LATER, "inclined")),
    "a second vote that is the same": (VOTED, e.Voted(LATER, "inclined", again=True)),
    "a second vote that differs": (VOTED, e.Voted(LATER, "not inclined", again=True)),
    "cutting in": (ANSWER, e.CutIn(LATER, "What was your part?")),
    "being back on track": (CUT, e.Recovered(LATER)),
    "cutting in again": (BACK, e.CutIn(LATER, "And then?")),
    "the end of an answer nobody came back from": (CUT, e.Answered(LATER)),
}
IMPOSSIBLE: dict[str, tuple[tuple[e.Event, ...], e.Event, str]] = {
    "a rater nobody knows": (
        OVER,
        e.Rated(at=LATER, score=2, criterion="c", name="C", anchor="A", by="mother"),  # type: ignore[arg-type]
        'not by = "mother"',
    ),
    "a vote without evidence": (OVER, e.Voted(LATER, "inclined"), NO_EVIDENCE),
    "a vote on plain notes and questions": (
        (*ANSWER, EVIDENCE._replace(sign=""), EVIDENCE._replace(sign="?"), e.Answered(60.0)),
        e.Voted(LATER, "inclined"),
        NO_EVIDENCE,
    ),
    "a vote on the evidence of another question": (
        (*NOTED, asked(80.0, "two"), e.Entered(90.0, "task"), e.Answered(99.0)),
        e.Voted(LATER, "inclined"),
        NO_EVIDENCE,
    ),
    "a second vote before the first": (NOTED, e.Voted(LATER, "inclined", again=True), "no first vote yet"),
    "the candidate's score in a follow-up": (
        PROBED,
        e.Rated(at=LATER, score=2, criterion="c", name="C", anchor="A", by="candidate"),
        "a follow-up is open",
    ),
    "cutting into the card": ((asked(),), e.CutIn(1.0, "Why?"), "belongs to the answer, not the card"),
    "cutting into a follow-up": (CLOSED, e.CutIn(LATER, "Why?"), "belongs to the answer"),
    "cutting into a pause": (PAUSED, e.CutIn(LATER, "Why?"), "the clock is paused"),
    "cutting in twice at once": (CUT, e.CutIn(LATER, "Why?"), "not back on track"),
    "cutting in without a word": (ANSWER, e.CutIn(LATER, " "), "needs a text"),
    "being back when nobody cut in": (ANSWER, e.Recovered(LATER), "nobody has interrupted the answer"),
    "being back twice": (BACK, e.Recovered(LATER), "nobody has interrupted the answer"),
    "being back after the answer": ((*CUT, e.Answered(60.0)), e.Recovered(LATER), "belongs to the answer"),
}
ALONE: dict[str, tuple[tuple[e.Event, ...], e.Event, str]] = {
    "a second score": (
        OVER,
        e.Rated(at=LATER, score=2, criterion="c", name="C", anchor="A", by="candidate"),
        "in a pair session",
    ),
    "a second vote": (VOTED, e.Voted(LATER, "inclined", again=True), "only a pair session"),
    "cutting in": (ANSWER, e.CutIn(LATER, "Why?"), "interruptions are off"),
}


@pytest.mark.parametrize(("before", "event"), POSSIBLE.values(), ids=POSSIBLE)
def test_what_is_possible_in_a_pair_moves_its_clock(before: tuple[e.Event, ...], event: e.Event) -> None:
    assert after(of_a_pair(*before), event).at == LATER


@pytest.mark.parametrize(("before", "event", "reason"), IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_what_is_impossible_in_a_pair_is_refused_in_words(
    before: tuple[e.Event, ...], event: e.Event, reason: str
) -> None:
    with pytest.raises(Refused) as refused:
        after(of_a_pair(*before), event)
    assert reason in str(refused.value)


@pytest.mark.parametrize(("before", "event", "reason"), ALONE.values(), ids=ALONE)
def test_whoever_works_alone_has_none_of_it(before: tuple[e.Event, ...], event: e.Event, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        after(of_a_pair(*before, header=HEADER), event)
    assert reason in str(refused.value)


def test_a_vote_alone_needs_no_evidence() -> None:
    after(of_a_pair(*OVER, header=HEADER), e.Voted(LATER, "inclined"))


def test_nobody_cuts_in_where_it_was_not_chosen() -> None:
    with pytest.raises(Refused, match="interruptions are off"):
        after(of_a_pair(*ANSWER, header=CALM), e.CutIn(LATER, "Why?"))


def test_the_two_ratings_are_kept_apart() -> None:
    question = of_a_pair(
        *NOTED,
        e.Rated(at=70.0, score=3, criterion="c", name="C", anchor="A3"),
        e.Rated(at=71.0, score=1, criterion="c", name="C", anchor="A1", by="candidate"),
        e.Rated(at=72.0, score=2, criterion="c", name="C", anchor="A2", by="candidate"),
    ).question
    assert question is not None
    assert [rating.score for rating in question.ratings] == [3]
    assert [rating.score for rating in question.candidate_ratings] == [2]


def test_both_votes_stay_and_the_later_one_is_the_last_word() -> None:
    question = of_a_pair(*VOTED, e.Voted(80.0, "not inclined", again=True)).question
    assert question is not None
    assert (question.vote, question.vote_again, question.final_vote) == (
        "inclined",
        "not inclined",
        "not inclined",
    )


def test_a_pause_does_not_count_for_the_way_back() -> None:
    question = of_a_pair(*CUT, e.Paused(32.0), e.Resumed(52.0, False), e.Recovered(60.0)).question
    assert question is not None
    assert question.recovery_seconds(question.cuts[0]) == 10.0


def test_the_answer_of_a_candidate_who_rated_cannot_be_taken_up_again() -> None:
    rated = of_a_pair(*OVER, e.Rated(at=70.0, score=3, criterion="c", name="C", anchor="A", by="candidate"))
    with pytest.raises(Refused, match="cannot be taken back"):
        after(rated, e.Undone(LATER))
