"""The ledger of an answer, and what is said to be changed first."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hotseat.domain.pacing import Verdict, whole_seconds
from hotseat.domain.review.ledger import Ledger, advice, ledger, summarise, verdict_text, worth_resuming
from hotseat.domain.session import events as e
from hotseat.domain.session.session import Session
from tests.domain.script import ANSWER, LATER, LEFT, OVER, SECTIONS, after_all, answer, answered, asked


def book_of(session: Session) -> Ledger:
    assert session.question is not None
    return ledger(session.question, session.at)


def advice_on(session: Session) -> list[str]:
    assert session.question is not None
    return [sentence.replace("\N{NO-BREAK SPACE}", " ") for sentence in advice(session.question, session.at)]


def test_the_ledger_holds_planned_against_actual_for_every_section() -> None:
    book = book_of(answered(41.0, 52.0, 118.0))
    assert [(row.section.name, row.spent, row.verdict, row.by) for row in book.rows] == [
        ("Situation", 41.0, Verdict.IN_WINDOW, 0),
        ("Task", 52.0, Verdict.OVER, 22),
        ("Action", 118.0, Verdict.SHORT, 2),
    ]
    assert (book.seconds, book.low, book.high) == (211.0, 180, 225)
    assert book.in_window == 1


def test_the_ledger_sets_shares_of_the_answer_beside_those_of_the_plan() -> None:
    book = book_of(answered(41.0, 52.0, 118.0))
    assert [(row.share, row.plan_share) for row in book.rows] == [(19, 18), (25, 15), (56, 67)]


def test_the_ledger_counts_visits_and_keeps_the_guess_given_last() -> None:
    session = after_all(
        *ANSWER,
        e.Entered(40.0, "task"),
        e.Entered(60.0, "situation"),
        e.Answered(70.0),
        e.Guessed(71.0, 30, "situation"),
        e.Guessed(72.0, 35, "situation"),
    )
    rows = book_of(session).rows
    assert [(row.visits, row.guess) for row in rows] == [(2, 35), (1, None), (0, None)]


def test_a_section_that_was_never_entered_was_not_reached() -> None:
    assert [row.verdict for row in book_of(answered(40.0)).rows[1:]] == [Verdict.NOT_REACHED] * 2


def test_an_answer_that_runs_is_counted_up_to_now() -> None:
    question = after_all(*ANSWER).question
    assert question is not None
    assert ledger(question, 35.0).rows[0].spent == 25.0


@pytest.mark.parametrize(
    ("lengths", "words"),
    [
        ((40.0, 30.0, 118.0), ["in window", "in window", "short 0:02"]),
        ((67.0, 52.0), ["over 0:22", "over 0:22", "not reached"]),
    ],
)
def test_a_verdict_is_told_with_its_figure(lengths: tuple[float, ...], words: list[str]) -> None:
    assert [verdict_text(row) for row in book_of(answered(*lengths)).rows] == words


ADVICE: dict[str, tuple[Session, list[str]]] = {
    "every section in its window": (
        answered(40.0, 30.0, 130.0),
        ["Every section was inside its window; the answer took 3:20 of 3:00-3:45."],
    ),
    "a section not reached": (
        answered(40.0, 30.0),
        ["Not reached: Action (2:00-2:30)."],
    ),
    "a section short while another ran over": (
        answered(40.0, 70.0, 100.0),
        [
            "Action got 48 % of the answer; the plan gives it 67 %. Task ran 0:40 over, Action 0:20 short.",
        ],
    ),
    "a section short and none over": (
        answered(40.0, 30.0, 100.0),
        ["Action got 59 % of the answer; the plan gives it 67 %: it was 0:20 short of its window."],
    ),
    "of several short ones the shortest, of several long ones the longest": (
        answered(20.0, 90.0, 100.0),
        [
            "Action got 48 % of the answer; the plan gives it 67 %. Task ran 1:00 over, Action 0:20 short.",
        ],
    ),
    "a section short that got more than its share, as another was not reached": (
        answered(20.0, 40.0),
        [
            "Not reached: Action (2:00-2:30).",
            "Situation took 0:20 of its 0:30-0:45. Task ran 0:10 over, Situation 0:10 short.",
        ],
    ),
    "a section short that had its share of a short answer": (
        answered(20.0, 16.0, 80.0),
        ["Action took 1:20 of its 2:00-2:30: it was 0:40 short of its window."],
    ),
    "a section over that had its share of a long answer": (
        answered(60.0, 45.0, 220.0),
        [
            "Action ran 1:10 over its 2:00-2:30 and took 68 % of the answer; the plan gives it 67 %.",
            "The answer took 5:25; its windows add up to 3:00-3:45.",
        ],
    ),
    "a section over that took less than its share": (
        answered(90.0, 70.0, 220.0),
        [
            "Action ran 1:10 over its 2:00-2:30.",
            "The answer took 6:20; its windows add up to 3:00-3:45.",
        ],
    ),
    "a section over and the whole with it": (
        answered(40.0, 30.0, 200.0),
        [
            "Action ran 0:50 over its 2:00-2:30 and took 74 % of the answer; the plan gives it 67 %.",
            "The answer took 4:30; its windows add up to 3:00-3:45.",
        ],
    ),
    "a long time before the answer began": (
        after_all(asked(), *answer(41.0, 40.0, 30.0, 130.0)),
        ["0:41 passed before the answer began; no preparation was chosen."],
    ),
    "a preparation overrun": (
        after_all(asked(), e.Prepared(1.0, 30), *answer(75.0, 40.0, 30.0, 130.0)),
        ["After the preparation of 0:30, another 0:44 passed before the answer began."],
    ),
    "a preparation kept": (
        after_all(asked(), e.Prepared(1.0, 30), *answer(60.0, 40.0, 30.0, 130.0)),
        ["Every section was inside its window; the answer took 3:20 of 3:00-3:45."],
    ),
    "gaps in the follow-ups": (
        answered(
            40.0,
            30.0,
            130.0,
            then=[
                e.FollowUpAsked(220.0, "role", "prompt", "Whose idea was it?"),
                e.FollowUpAnswered(230.0, "gap"),
                e.FollowUpAsked(240.0, "", "custom", "And then?"),
                e.FollowUpAnswered(250.0, "gap"),
                e.FollowUpAsked(260.0, "measure", "level", "How much?"),
                e.FollowUpAnswered(270.0, "held"),
            ],
        ),
        ["2 of 3 follow-ups found a gap, on role, a question of yours."],
    ),
}


@pytest.mark.parametrize(("session", "sentences"), ADVICE.values(), ids=ADVICE)
def test_what_to_change_first_is_told_with_its_figure(session: Session, sentences: list[str]) -> None:
    assert advice_on(session) == sentences


def test_a_single_figure_within_its_tolerance_makes_no_answer_too_long() -> None:
    sentences = advice_on(answered(45.0, 35.0, 150.0))
    assert sentences == ["Every section was inside its window; the answer took 3:50 of 3:00-3:45."]


def test_of_all_there_is_to_say_only_the_first_three_are_said() -> None:
    session = after_all(
        asked(),
        e.Entered(100.0, "situation"),
        e.Entered(110.0, "task"),
        e.Answered(400.0),
        e.FollowUpAsked(410.0, "role", "prompt", "Whose idea was it?"),
        e.FollowUpAnswered(420.0, "gap"),
    )
    assert [sentence.partition(" ")[0] for sentence in advice_on(session)] == ["Not", "Situation", "The"]


lengths = st.lists(st.floats(0, 400).map(lambda seconds: round(seconds, 1)), min_size=1, max_size=3)


@given(lengths, st.floats(0, 200).map(lambda seconds: round(seconds, 1)))
@example([40.0, 70.0, 100.0], 10.0)
def test_each_sentence_names_a_figure_and_there_are_one_to_three(lengths: list[float], begin: float) -> None:
    session = after_all(asked(), *answer(begin, *lengths))
    sentences = advice_on(session)
    assert 1 <= len(sentences) <= 3
    assert all(re.search(r"\d", sentence) and sentence.endswith(".") for sentence in sentences)
    rows = book_of(session).rows
    praised = sentences[0].startswith("Every section was inside")
    assert not praised or all(row.verdict is Verdict.IN_WINDOW for row in rows)


@given(lengths)
@example([41.0, 52.0, 118.0])
@example([1.5, 1.5])
def test_the_rows_add_up_to_the_answer(lengths: list[float]) -> None:
    book = book_of(answered(*lengths))
    assert sum(row.spent for row in book.rows) == pytest.approx(sum(lengths))
    assert book.seconds == sum(whole_seconds(row.spent) for row in book.rows)
    assert sum(row.share for row in book.rows) in (0, 100)
    assert [row.section for row in book.rows] == list(SECTIONS)


def test_a_session_in_one_line_tells_its_state_time_and_fit() -> None:
    session = answered(
        41.0,
        52.0,
        118.0,
        then=[
            e.Voted(230.0, "inclined"),
            asked(240.0, "two"),
            *answer(250.0, 40.0),
            e.Voted(295.0, "not inclined"),
            e.Finished(300.0),
        ],
    )
    line = summarise(session)
    assert (line.state, line.questions, line.seconds) == ("finished", 2, 251.0)
    assert (line.in_window, line.sections) == (2, 6)
    assert line.shares == (19, 25, 56)
    assert (line.vote, line.text) == ("not inclined", "Tell me about one.")


@pytest.mark.parametrize(
    ("session", "worth"),
    [
        (after_all(), False),
        (after_all(asked()), False),
        (after_all(*ANSWER), True),
        (after_all(*OVER), True),
        (after_all(*OVER, asked(80.0, "two")), True),
        (after_all(*LEFT), False),
        (after_all(*OVER, e.Finished(LATER)), False),
    ],
)
def test_only_an_answer_begun_and_not_ended_on_purpose_is_worth_taking_up(
    session: Session, worth: bool
) -> None:
    assert worth_resuming(session) is worth
