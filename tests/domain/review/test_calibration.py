"""At which level an answer sounded: counted ticks, and what was absent."""

from itertools import product
from pathlib import Path

import pytest

from hotseat.domain.review.answers import answers
from hotseat.domain.review.calibration import Sounded, calibration, characteristics, sounded, sounded_at
from hotseat.domain.review.trend import trend
from hotseat.domain.session import events as e
from hotseat.domain.session.rules import after
from hotseat.domain.session.session import Session
from hotseat.reports.text.plain import tick_lines
from hotseat.storage.session.transcript import load
from tests.prompts.specified import SPEC
from tests.sessions import IN_WINDOW, begin, shipped_bank

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


def sentences(a_session: Session, target: str = "L6") -> list[str]:
    [question] = a_session.begun_questions
    return calibration(question, "behavioral", target, LEVELS)


@pytest.mark.parametrize("level", SPEC)
def test_the_characteristics_of_a_story_are_the_frameworks(level: str) -> None:
    names = characteristics([LEVELS[level]], "behavioral")
    assert names == [(level, name) for name in SPEC[level].story_characteristics]


def test_nothing_is_said_where_nothing_was_ticked(sessions: Path) -> None:
    a_session = session(sessions)
    assert sentences(a_session) == []
    assert answers(a_session)[0].sounded == ()


def rate(a_session: Session, scores: dict[str, int]) -> Session:
    """The session after these characteristics of its level were rated, by the beginning of their names."""
    a_session = a_session._replace(ended="")
    level = a_session.header.level
    for criterion in LEVELS[level].criteria_of("behavioral"):
        for name, score in scores.items():
            if criterion.name.startswith(name):
                anchor = criterion.anchors[score - 1]
                a_session = after(
                    a_session,
                    e.Rated(
                        at=a_session.at,
                        score=score,
                        criterion=criterion.id,
                        name=criterion.name,
                        anchor=anchor,
                    ),
                )
    return a_session


def test_the_level_of_which_most_was_heard_is_told_and_what_of_the_target_was_absent(sessions: Path) -> None:
    a_session = session(sessions, L6=(0, 2), L7=(1, 2, 3))
    assert sentences(a_session, "L7") == [
        "The answer sounded like L7. Characteristics heard: L6 2 of 5, L7 3 of 5.",
        "Missing for L7: Multi-team/organization scope; Innovation and industry leadership.",
    ]


def test_as_much_of_both_is_told_as_between(sessions: Path) -> None:
    a_session = session(sessions, L6=(0, 1, 2), L7=(1, 2, 3))
    assert (
        sentences(a_session)[0]
        == "The answer sounded between L6 and L7. Characteristics heard: L6 3 of 5, L7 3 of 5."
    )
    [question] = a_session.begun_questions
    assert sounded_at(sounded(question, "L6")) == "L6/L7"


@pytest.mark.parametrize("few", [(0,), (0, 1)])
def test_below_three_of_five_no_level_is_named_anywhere(few: tuple[int, ...], sessions: Path) -> None:
    a_session = session(sessions, L7=few)
    assert (
        sentences(a_session)[0]
        == f"Characteristics heard: L7 {len(few)} of 5. At least 3 are needed to name a level."
    )
    assert sounded_at(answers(a_session)[0].sounded) == ""
    assert "sounded" not in [row.id for row in trend(answers(a_session)).rows]


def test_what_was_rated_3_or_4_was_heard_and_what_was_rated_lower_is_absent(sessions: Path) -> None:
    a_session = session(sessions, L7=(0,))
    a_session = rate(a_session, {"Direct": 4, "Tactical": 3, "Measurable": 4, "Personal": 2})
    assert sentences(a_session) == [
        "The answer sounded like L6. Characteristics heard: L6 3 of 5, L7 1 of 5.",
        "Missing for L6: Personal hands-on involvement.",
        "Not checked for L6: Clear cause-and-effect relationships.",
    ]
    assert answers(a_session)[0].sounded == (Sounded("L6", 3), Sounded("L7", 1))


def test_a_rating_overrules_a_tick(sessions: Path) -> None:
    a_session = rate(session(sessions, L6=(0, 1, 2, 3, 4)), {"Direct": 1})
    assert sentences(a_session) == [
        "The answer sounded like L6. Characteristics heard: L6 4 of 5.",
        "Missing for L6: Direct team management experiences.",
    ]
    [question] = a_session.begun_questions
    assert not any("Direct" in line for line in tick_lines(question, "L6"))


def test_a_list_nobody_ticked_in_was_not_looked_at(sessions: Path) -> None:
    texts = sentences(session(sessions, L7=(0, 1, 2)))
    assert texts[0] == "The answer sounded like L7. Characteristics heard: L7 3 of 5."
    assert texts[1].startswith("Not checked for L6: Direct team management experiences; ")
    assert len(texts) == 2


def test_scores_alone_compare_no_levels(sessions: Path) -> None:
    a_session = rate(session(sessions), {"Direct": 4, "Tactical": 3, "Measurable": 4})
    assert sentences(a_session) == []
    assert answers(a_session)[0].sounded == ()


def test_the_score_of_a_principle_is_no_characteristic(sessions: Path) -> None:
    a_session = session(sessions, L6=(0,))._replace(ended="")
    a_session = after(
        a_session, e.Rated(at=a_session.at, score=4, criterion="earn-trust", name="Earn Trust", anchor="...")
    )
    assert (
        sentences(a_session)[0] == "Characteristics heard: L6 1 of 5. At least 3 are needed to name a level."
    )


@pytest.mark.parametrize("scores", list(product((0, 2, 3), repeat=3)))
def test_nothing_rated_3_or_4_is_ever_called_absent(scores: tuple[int, ...], sessions: Path) -> None:
    names = [name for _, name in characteristics([LEVELS["L6"]], "behavioral")]
    tails = iter(("aaaa", "bbbb", "cccc"))
    for ticks in ({"L6": (0,)}, {"L7": (1,)}, {"L6": (0, 1, 2), "L7": (1,)}):
        a_session = session(sessions, tail=next(tails), **ticks)
        a_session = rate(
            a_session, {name: score for name, score in zip(names, scores, strict=False) if score}
        )
        missing = " ".join(sentences(a_session)[1:])
        for name, score in zip(names, scores, strict=False):
            assert (name in missing) <= (score < 3)
            assert (score == 2) <= (name in missing)


def test_nothing_absent_is_not_told(sessions: Path) -> None:
    assert len(sentences(session(sessions, L6=(0, 1, 2, 3, 4)))) == 1


def test_a_level_that_is_gone_is_still_counted(sessions: Path) -> None:
    [question] = session(sessions, L6=(0, 1, 2)).begun_questions
    assert calibration(question, "behavioral", "L6", {}) == [
        "The answer sounded like L6. Characteristics heard: L6 3."
    ]


def test_it_stands_in_the_transcript_and_as_a_row_of_the_trend(sessions: Path) -> None:
    a_session = session(sessions, L6=(0, 2, 3))
    [question] = a_session.begun_questions
    assert list(tick_lines(question, "L6")) == [
        "Heard of L6: Direct team management experiences; Measurable team/service improvements; "
        "Personal hands-on involvement"
    ]
    two = session(sessions, tail="4f2b")
    a_trend = trend([*answers(two), *answers(a_session)])
    [row] = [row for row in a_trend.rows if row.id == "sounded"]
    assert row.words == ("L6", "")
