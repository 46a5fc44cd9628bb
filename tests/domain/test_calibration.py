"""At which level an answer sounded: counted ticks, and what was absent."""

from pathlib import Path

import pytest

from hotseat.domain.answers import answers
from hotseat.domain.calibration import calibration, characteristics, sounded, sounded_at
from hotseat.domain.session import Session
from hotseat.domain.trend import trend
from hotseat.reports.plain import tick_lines
from hotseat.storage.transcript import load
from tests.sessions import IN_WINDOW, begin, shipped_bank
from tests.specified import SPEC

LEVELS = shipped_bank().levels


def session(folder: Path, level: str = "L6", tail: str = "4f2a", **ticks: tuple[int, ...]) -> Session:
    """An answered session in which these characteristics are ticked, by level."""
    practice = begin(folder, level=level, tail=tail)
    practice.ask("earn-trust-missed-commitment")
    practice.answer(IN_WINDOW)
    for of, numbers in ticks.items():
        for number in numbers:
            practice.rehearsal.tick_line(
                "sounded", of, characteristics([LEVELS[of]], "behavioral")[number][1]
            )
    return load(practice.finish()).session


def said(one: Session, target: str = "L6") -> list[str]:
    [question] = one.begun_questions
    return calibration(question, "behavioral", target, LEVELS)


@pytest.mark.parametrize("level", SPEC)
def test_the_characteristics_of_a_story_are_the_frameworks(level: str) -> None:
    found = characteristics([LEVELS[level]], "behavioral")
    assert found == [(level, name) for name in SPEC[level].story_characteristics]


def test_nothing_is_said_where_nothing_was_ticked(sessions: Path) -> None:
    one = session(sessions)
    assert said(one) == []
    assert answers(one)[0].sounded == ()


def test_the_level_with_the_most_ticks_is_told_and_what_of_the_target_was_absent(sessions: Path) -> None:
    one = session(sessions, L6=(0, 2), L7=(1, 2, 3))
    assert said(one, "L7") == [
        "Sounded at L7, by what was ticked: L6 2 of 5, L7 3 of 5.",
        "Absent of L7: Multi-team/organization scope; Innovation and industry leadership.",
    ]


def test_as_many_ticks_at_both_are_told_as_between(sessions: Path) -> None:
    one = session(sessions, L6=(0,), L7=(1,))
    assert said(one)[0] == "Sounded between L6 and L7, by what was ticked: L6 1 of 5, L7 1 of 5."
    [question] = one.begun_questions
    assert sounded_at(sounded(question)) == "L6/L7"


def test_nothing_absent_is_not_told(sessions: Path) -> None:
    assert len(said(session(sessions, L6=(0, 1, 2, 3, 4)))) == 1


def test_a_level_that_is_gone_is_still_counted(sessions: Path) -> None:
    [question] = session(sessions, L6=(0,)).begun_questions
    assert calibration(question, "behavioral", "L6", {}) == ["Sounded at L6, by what was ticked: L6 1."]


def test_it_stands_in_the_transcript_and_as_a_row_of_the_trend(sessions: Path) -> None:
    one = session(sessions, L6=(0, 2))
    [question] = one.begun_questions
    assert list(tick_lines(question)) == [
        "Sounded like L6: Direct team management experiences; Measurable team/service improvements"
    ]
    two = session(sessions, tail="4f2b")
    found = trend([*answers(two), *answers(one)])
    [row] = [row for row in found.rows if row.id == "sounded"]
    assert row.words == ("L6", "")
