"""A preparation that was chosen is told wherever the first word is, and never taken for hesitation."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hotseat.domain.review.answer_comparison import Side, compare
from hotseat.domain.review.answers import answers
from hotseat.domain.review.ledger import advice, first_word_text, ledger, summarise
from hotseat.domain.review.trend import trend
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.reports.data.json_text import all_json, json_lines, one_json
from hotseat.reports.data.session_data import session_data
from hotseat.reports.data.table import rows
from hotseat.reports.html.card_documents import card_markdown, card_page
from hotseat.reports.html.page import page_pieces
from hotseat.reports.text.card import card_lines
from hotseat.reports.text.markdown import markdown_pieces
from hotseat.reports.text.plain import session_lines
from hotseat.storage.session.transcript import load
from hotseat.tui.widgets.review.comparison import ledger_content as compared_content
from hotseat.tui.widgets.session.ledger import ledger_content
from tests.sessions import IN_WINDOW, begin

READING = 10
"""Seconds on the card before a preparation is chosen."""


def prepared(folder: Path, chosen: int, taken: float, tail: str = "4f2a") -> Session:
    """A session in which so much preparation was chosen, and the first word came so long after."""
    practice = begin(folder, tail=tail)
    practice.ask("earn-trust-missed-commitment")
    practice.spend(READING)
    if chosen:
        practice.rehearsal.prepare(chosen)
    practice.spend(taken)
    practice.answer(IN_WINDOW)
    return load(practice.finish()).session


def the_question(session: Session) -> Question:
    [question] = session.begun_questions
    return question


@pytest.mark.parametrize(
    ("chosen", "taken", "sentence"),
    [
        (0, 20, "began after 0:30"),
        (120, 114, "prepared 1:54 of 2:00"),
        (120, 120, "prepared 2:00, began 0:00 later"),
        (120, 134, "prepared 2:00, began 0:14 later"),
        (30, 75, "prepared 0:30, began 0:45 later"),
    ],
)
def test_the_first_word_is_counted_from_the_end_of_the_preparation(
    chosen: int, taken: float, sentence: str, sessions: Path
) -> None:
    session = prepared(sessions, chosen, taken)
    assert first_word_text(ledger(the_question(session), session.at)) == sentence
    [answer] = answers(session)
    assert answer.preparation == min(chosen, taken)
    assert answer.first_word == (max(0, taken - chosen) if chosen else READING + taken)


def test_the_preparation_chosen_last_is_the_one_that_counts(sessions: Path) -> None:
    practice = begin(sessions)
    practice.ask("earn-trust-missed-commitment")
    practice.rehearsal.prepare(30)
    practice.spend(20)
    practice.rehearsal.prepare(120)
    practice.spend(124)
    practice.answer(IN_WINDOW)
    question = the_question(load(practice.finish()).session)
    assert (question.preparation_seconds(0), question.first_word_seconds(0)) == (120, 4)


def test_time_away_is_no_preparation(sessions: Path) -> None:
    practice = begin(sessions)
    practice.ask("earn-trust-missed-commitment")
    practice.rehearsal.prepare(120)
    practice.spend(100)
    practice.clock.sleep(400)
    practice.rehearsal.tick()
    practice.rehearsal.resume(counted=False)
    practice.spend(10)
    practice.answer(IN_WINDOW)
    question = the_question(load(practice.finish()).session)
    assert (question.preparation_seconds(0), question.first_word_seconds(0)) == (110, 0)


def test_advice_tells_of_hesitation_only_after_the_preparation(sessions: Path) -> None:
    for number, (taken, hesitated) in enumerate([(114, False), (150, False), (155, True)]):
        session = prepared(sessions, 120, taken, f"4f{number:02}")
        text = " ".join(advice(the_question(session), session.at))
        assert ("passed before the answer began" in text) is hesitated
    assert "After the preparation of 2:00, another 0:35 passed before the answer began." in text


def _page(session: Session) -> str:
    return "".join(page_pieces([summarise(session)], [session], many=False))


OUTPUTS: dict[str, Callable[[Session], str]] = {
    "show": lambda session: "\n".join(session_lines(session)),
    "md": lambda session: "".join(markdown_pieces([session])),
    "html": _page,
    "card": lambda session: "\n".join(card_lines(session)),
    "card md": lambda session: "".join(card_markdown([session])),
    "card html": lambda session: "".join(card_page([summarise(session)], [session], many=False)),
    "screens": lambda session: ledger_content(the_question(session), session.at, 76).plain,
}


@pytest.mark.parametrize("output", OUTPUTS)
def test_every_output_for_people_tells_it_beside_the_first_word(output: str, sessions: Path) -> None:
    assert "prepared 1:54 of 2:00" in OUTPUTS[output](prepared(sessions, 120, 114))
    late = OUTPUTS[output](prepared(sessions, 120, 134, "4f2b"))
    assert "prepared 2:00, began 0:14 later" in late
    without = OUTPUTS[output](prepared(sessions, 0, 10, "4f2c"))
    assert "prepar" not in without.lower().replace("preparation was", "")


def test_every_output_for_programs_holds_what_was_chosen_and_what_was_taken(sessions: Path) -> None:
    session = prepared(sessions, 120, 114)
    [exported] = session_data(session)["questions"]
    figures = ("prepared_seconds", "preparation_taken_seconds", "first_word_seconds")
    assert [exported[name] for name in figures] == [120, 114.0, 0.0]
    for text in (one_json(session), all_json([session]), json_lines([session])):
        whole = "".join(text)
        assert all(name in whole for name in figures)
    row = next(rows(session))
    assert [row[name] for name in ("prepared_s", "preparation_s", "first_word_s")] == [120, 114.0, 0.0]


def test_the_transcript_and_the_course_show_when_it_ran(sessions: Path) -> None:
    session = prepared(sessions, 120, 114)
    assert "0:10  preparation, 1:54 of 2:00" in OUTPUTS["show"](session)
    assert "preparation of 2:00" in OUTPUTS["show"](prepared(sessions, 120, 134, "4f2b"))
    assert '<th scope="row" class="name">preparation</th>' in OUTPUTS["html"](session)


def test_the_trend_and_the_comparison_do_not_mix_the_two(sessions: Path) -> None:
    long, other = prepared(sessions, 120, 134), prepared(sessions, 0, 20, "4f2b")
    by_row = {row.id: row for row in trend([*answers(other), *answers(long)]).rows}
    assert [point.value for point in by_row["prepared"].points] == [120.0, None]
    assert [point.value for point in by_row["first"].points] == [14.0, 30.0]
    sides = compare(Side(long, the_question(long)), Side(other, the_question(other)))
    drawn = [line.split() for line in compared_content(sides, 100).plain.splitlines()]
    assert ["Prepared", "2:00", "of", "2:00", "-", "-2:00"] in drawn
    assert ["Began", "0:14", "0:30", "+0:16"] in drawn


def test_a_first_word_is_told_of_no_preparation_that_was_called_off(sessions: Path) -> None:
    practice = begin(sessions)
    practice.ask("earn-trust-missed-commitment")
    practice.rehearsal.prepare(120)
    practice.spend(12)
    practice.rehearsal.prepare(0)
    practice.spend(8)
    practice.answer(IN_WINDOW)
    session = load(practice.finish()).session
    assert "began after 0:20" in OUTPUTS["show"](session)
