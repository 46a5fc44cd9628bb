"""A telling of a story beside the one before it."""

from typing import TYPE_CHECKING

from hotseat.domain.review.answer_comparison import Side
from hotseat.domain.session.session import Session
from hotseat.domain.stories.two_tellings import told_before_here, two_tellings
from tests.domain.script import after_all, answer, asked
from tests.domain.stories.telling import a_naming, told_session

if TYPE_CHECKING:
    from hotseat.domain.session import events as e


def side(session: Session, position: int = 0) -> Side:
    return Side(session, session.begun_questions[position])


def test_what_changed_is_told_in_sentences() -> None:
    before = told_session(40, 30, 80, days_ago=12, looks=3)
    now = told_session(40, 30, 130, text="fedcba9876543210", looks=1)
    comparison = two_tellings(side(before), side(now))
    assert comparison.sentences == (
        "You told it last 12 days before, on 2026-11-04.",
        "Action 2:10, it was 1:20: now in its window.",
        "The answer took 3:20; it was 2:30.",
        "Its text has changed since then.",
        "Looks at its points: 1; the last time 3.",
    )
    assert comparison.comparison.left.session == before


def test_the_same_text_and_looks_once_only_are_told_too() -> None:
    before, now = told_session(40, 30, 130, days_ago=1, looks=1), told_session(40, 30, 130)
    assert two_tellings(side(before), side(now)).sentences[-2:] == (
        "Its text is the same as then.",
        "Looks at its points: 0; the last time 1.",
    )


def test_without_a_hash_and_without_looks_nothing_is_said_of_them() -> None:
    before, now = told_session(40, 30, 130, days_ago=1, text=""), told_session(40, 30, 130)
    assert two_tellings(side(before), side(now)).sentences == (
        "You told it last the day before, on 2026-11-15.",
        "Every section took as long as before.",
    )


def twice(*stories: str) -> Session:
    """A question for each of these stories, one after the other."""
    events: list[e.Event] = []
    for number, story in enumerate(stories):
        begin = 1000.0 * number
        events += [asked(begin, f"q{number}"), a_naming(story, begin + 1), *answer(begin + 10, 40, 30)]
    return after_all(*events)


def test_an_earlier_telling_in_the_same_session_is_found() -> None:
    session = twice("queue", "outage", "queue")
    before = told_before_here(session, 2)
    assert before == session.questions[0]
    assert told_before_here(session, 1) is None
    assert told_before_here(session, 0) is None
    sentences = two_tellings(side(session), side(session, 2)).sentences
    assert sentences[0] == "You told it before in question 1 of this session."
