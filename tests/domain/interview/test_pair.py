"""Who sits where, how far apart they rate, and the ladder as the interviewer sees it."""

from hotseat.domain.bank.ladder import Ladder, MissingRule
from hotseat.domain.interview.ladder_rungs import ladder_rungs
from hotseat.domain.interview.pair import Pair, both_scores, swapped
from hotseat.domain.review.answer_filter import AnswerFilter, narrowed
from hotseat.domain.review.answers import answers
from hotseat.domain.review.pair_answers import last_pair, mean_gap
from hotseat.domain.review.trend import trend
from hotseat.domain.session import events as e
from hotseat.domain.vocabulary import LAYERS, FollowUp
from tests.domain.script import ANSWER, HEADER, LEVELS_OWN, MONDAY, PROMPTS_OWN
from tests.domain.session.test_pair_rules import NOTED, PAIR, of_a_pair

BOTH = (
    *NOTED,
    e.Rated(at=70.0, score=3, criterion="scope", name="Scope", anchor="A"),
    e.Rated(at=71.0, score=2, criterion="people", name="People", anchor="A"),
    e.Rated(at=72.0, score=4, criterion="impact", name="Impact", anchor="A"),
    e.Rated(at=80.0, score=4, criterion="scope", name="Scope", anchor="A", by="candidate"),
    e.Rated(at=81.0, score=2, criterion="people", name="People", anchor="A", by="candidate"),
    e.Rated(at=82.0, score=1, criterion="depth", name="Depth", anchor="A", by="candidate"),
)
NUMBER = MissingRule("no-number", "no number", "measure", concerns=("no number",), sections=("action",))
LADDER = Ladder(
    (FollowUp("measure", "level", "How much?"), FollowUp("people", "level", "Who else?")), (NUMBER,)
)


def test_a_pair_heads_its_session() -> None:
    header = Pair("Ada", "Sam", 3300, 3, interruptions=True).heading(HEADER)
    assert (header.mode, header.interviewer, header.candidate) == ("pair", "Ada", "Sam")
    assert (header.slot, header.questions, header.interruptions, header.sitting) == (3300, 3, True, "")


def test_changing_the_chairs_stays_in_the_sitting() -> None:
    first = Pair("Ada", "Sam", 3300, 3, candidate_sees="total").heading(HEADER)
    second = swapped(first)
    assert second == Pair("Sam", "Ada", 3300, 3, candidate_sees="total", sitting=HEADER.id)
    third = swapped(second.heading(HEADER._replace(id="later")))
    assert third == Pair("Ada", "Sam", 3300, 3, candidate_sees="total", sitting=HEADER.id)


def test_the_gap_is_told_per_criterion_with_its_sign() -> None:
    question = of_a_pair(*BOTH).question
    assert question is not None
    assert {scores.name: scores.gap_text for scores in both_scores(question)} == {
        "Scope": "+1",
        "People": "same",
        "Impact": "-",
        "Depth": "-",
    }


def test_the_gap_over_many_answers_is_a_row_of_the_trend() -> None:
    (both,) = answers(of_a_pair(*BOTH))
    (alone,) = answers(of_a_pair(*NOTED))
    assert (mean_gap(both), mean_gap(alone)) == (0.5, None)
    (row,) = [row for row in trend([both, alone]).rows if row.id == "gap"]
    assert [point.value for point in row.points] == [None, 0.5]
    assert not [row for row in trend([alone]).rows if row.id == "gap"]


def test_the_newest_pair_is_remembered() -> None:
    solo = answers(of_a_pair(*NOTED, header=HEADER._replace(candidate="Kim")))
    pair = answers(of_a_pair(*NOTED))
    assert last_pair([*solo, *pair]) == pair[0]
    assert last_pair(solo) is None


def test_looking_back_tells_whose_answers_from_with_whom() -> None:
    other = PAIR._replace(candidate="Ada", interviewer="Kim", sitting=PAIR.id)
    both = [*answers(of_a_pair(*NOTED)), *answers(of_a_pair(*NOTED, header=other))]
    for person, of, with_them in (("Sam", 1, 0), ("Kim", 0, 1), ("Ada", 1, 1)):
        assert len(narrowed(both, AnswerFilter(of=person), MONDAY.date())) == of
        assert len(narrowed(both, AnswerFilter(partner=person), MONDAY.date())) == with_them


def test_the_ladder_has_a_step_for_each_layer_those_unheard_first() -> None:
    noted = of_a_pair(
        *ANSWER, e.Noted(at=20.0, section="situation", sign="-", principles=(), text="no number")
    )
    rungs = ladder_rungs(noted, LADDER)
    assert {step.layer for step in rungs} == set(LAYERS)
    assert (rungs[0].layer, rungs[0].why) == ("measure", "no number, as you noted")
    assert [step.next.text for step in rungs if step.next] == [LEVELS_OWN.text, PROMPTS_OWN.text, "Who else?"]


def test_a_section_that_has_not_come_yet_is_not_unheard() -> None:
    assert not [step for step in ladder_rungs(of_a_pair(*ANSWER), LADDER) if step.why]
    over = ladder_rungs(of_a_pair(*ANSWER, e.Answered(60.0)), LADDER)
    assert over[0].why == "Action was not reached"


def test_what_a_note_queued_comes_first_and_a_layer_asked_about_later() -> None:
    queued = e.Noted(at=20.0, section="", sign="?", principles=(), text="who paid?")
    asked = e.FollowUpAsked(70.0, "measure", "level", "How much?")
    session = of_a_pair(*ANSWER, queued, e.Answered(60.0), asked)
    rungs = ladder_rungs(session, LADDER)
    assert rungs[0].next is not None
    assert (rungs[0].layer, rungs[0].next.text) == ("", "who paid?")
    assert (rungs[-1].layer, rungs[-1].asked, rungs[-1].why) == ("measure", 1, "")
    assert ladder_rungs(of_a_pair(), LADDER) == []
