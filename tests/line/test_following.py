"""The candidate's side in lines: one for each event, and nothing while nothing happens."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hotseat.domain.interview.candidate import CandidateView, candidate_view
from hotseat.domain.vocabulary import CueWay
from hotseat.line.console import Console
from hotseat.line.following import Following
from tests.line.driving import BELL, Hands, Heard
from tests.sessions import Practice, begin


def follow(practice: Practice, *typed: str | float | Callable[[], object], cue: CueWay = "none") -> list[str]:
    """What is said while these lines are typed and these things happen."""
    heard = Heard()

    def look() -> CandidateView:
        practice.rehearsal.tick()  # as the interviewer's program does
        return candidate_view(practice.rehearsal.session, practice.rehearsal.now)

    hands = Hands(practice.clock, tuple(typed))
    assert Following(Console(heard, hands), look, cue).run() == 0
    return heard.lines


def enter(practice: Practice) -> None:
    """The first section."""
    question = practice.rehearsal.question
    practice.rehearsal.enter(question.asked.sections[0].id)


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Practice]:
    (tmp_path / "sessions").mkdir()
    begun = begin(tmp_path / "sessions", candidate="Sam", interviewer="Kim")
    yield begun
    begun.journal.close()


def test_each_event_is_one_line(practice: Practice) -> None:
    at_work = practice.rehearsal
    prompt = "earn-trust-missed-commitment"

    def throw_in() -> None:
        at_work.change("Now with half the time.")

    said = follow(
        practice,
        1.0,
        lambda: practice.ask(prompt),
        20.0,
        lambda: enter(practice),
        70.0,
        at_work.next,
        at_work.pause,
        3.0,
        at_work.resume,
        throw_in,
        5.0,
        at_work.end_answer,
        lambda: at_work.ask_follow_up(at_work.question.asked.follow_ups[0]),
        9.0,
        lambda: at_work.close_follow_up("held"),
        at_work.finish,
        3.0,
        "q",
    )
    text = at_work.question.asked.text
    assert said == [
        "No interview is running. The next one appears here.",
        f"Question 1: {text}",
        "Before the answer.",
        "Situation, 1 of 5, window 30 to 45 seconds.",
        "Task, 2 of 5, window 30 seconds.",
        "Paused.",
        "The clock runs again.",
        "The requirements have changed: Now with half the time.",
        "The answer has ended.",
        f"Follow-up: {at_work.question.asked.follow_ups[0].text}",
        "The answer has ended.",
        "The interview is over. Thank you.",
    ]


def test_what_is_typed_is_answered_and_a_minute_of_answering_says_nothing(practice: Practice) -> None:
    practice.ask("earn-trust-missed-commitment")
    said = follow(practice, lambda: enter(practice), 41.0, "", "t", "r", "x", "?", 60.0, "q")
    assert said[3:5] == ["41 seconds in Situation, wrap up."] * 2
    assert said[5].startswith("Question 1: ")
    assert said[6] == '"x" is no command here. help lists what can be typed.'
    assert said[7].startswith("Enter or t: ")
    assert said[-1] == "? or help: list what can be typed here."


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("none", []),
        ("bell", [BELL] * 3),
        ("flash", ["Situation is in its window.", "Situation: wrap up.", "Situation is over its window."]),
    ],
)
def test_a_threshold_is_said_as_chosen(practice: Practice, cue: CueWay, expected: list[str]) -> None:
    practice.ask("earn-trust-missed-commitment")
    said = follow(practice, lambda: enter(practice), 70.0, "q", cue=cue)
    assert said[3:] == expected


def test_a_candidate_who_sees_no_time_is_told_none(tmp_path: Path) -> None:
    view = CandidateView("answer", "Your answer", prompt="Why?", question=1)
    heard = Heard()
    begun = begin(tmp_path, candidate="Sam")
    assert Following(Console(heard, Hands(begun.clock, ("t",))), lambda: view, "none").run() == 0
    assert heard.lines == ["Question 1: Why?", "Your answer.", "No time is shown now."]
    begun.journal.close()
