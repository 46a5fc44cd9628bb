"""The review in line mode: sessions listed, found, opened and compared."""

from datetime import timedelta
from pathlib import Path

import pytest

from hotseat.line.room import Room
from tests.line.driving import LineMode
from tests.sessions import IN_WINDOW, MONDAY, answered_session, begin
from tests.spoken import SAID, with_words


@pytest.fixture
def reviewed(line_mode: LineMode) -> LineMode:
    """Two answers to one prompt, a design at L7, an interrupted session, and a file that cannot be read."""
    folder = line_mode.folder / "sessions"
    folder.mkdir()
    answered_session(folder, started=MONDAY, tail="aaaa", outcomes=["held"])
    begun = begin(folder, started=MONDAY + timedelta(days=1), tail="bbbb", level="L6")
    begun.ask("earn-trust-missed-commitment")
    begun.answer(IN_WINDOW | {"task": 52})
    begun.rehearsal.note("+ the zebra story", ())
    begun.finish()
    begun = begin(folder, started=MONDAY + timedelta(days=2), tail="cccc", level="L7", kind="system-design")
    begun.ask("design-global-cdn")
    begun.rehearsal.enter(begun.rehearsal.question.asked.sections[0].id)
    begun.spend(20)
    begun.journal.close()
    (folder / "2026-11-01-120000-l6-behavioral-ffff.toml").write_text("ruined")
    return line_mode


def review(room: Room) -> None:
    room.show_review()


def test_the_sessions_are_said_and_one_is_opened_and_heard_in_full(reviewed: LineMode) -> None:
    said = reviewed.types("2", "d", "l", "t", "w", "", "b", "b", "q", opening=review)
    text = "\n".join(said)
    assert said[0] == "Review. All sessions: 4 sessions."
    assert [line[:2] for line in said[1:5]] == ["1.", "2.", "3.", "4."]
    assert "ffff.toml:1:" in said[4]
    assert "The answer took" in text
    assert "Task 52 seconds, 22 seconds over. Its window: 30 seconds. " in text
    assert "40 seconds: Task, 52 seconds" in said
    assert "the zebra story" in text
    assert "Nothing is known of what was said." in said
    assert any(line.endswith(": the answer ended") for line in said)


def test_it_is_narrowed_by_words_level_and_kind(reviewed: LineMode) -> None:
    said = reviewed.types("/ zebra", "a", "l", "L7", "k", "behavioral", "a", "b", "q", opening=review)
    assert 'Review. "zebra": 1 session.' in said
    assert "Review. L7: 1 session." in said
    assert "Review. L7, behavioral: 0 sessions." in said
    assert said.count("Review. All sessions: 4 sessions.") == 3


def test_it_is_narrowed_by_people_plan_days_and_story_as_are_all_answers(line_mode: LineMode) -> None:
    folder = line_mode.folder / "sessions"
    folder.mkdir()
    answered_session(folder, started=MONDAY, tail="aaaa", candidate="Sam", interviewer="Kim")
    answered_session(folder, started=MONDAY, tail="bbbb", seconds=IN_WINDOW | {"task": 52})
    said = line_mode.types(
        *(
            "o",
            "yours",
            "o",
            "Sam's",
            "t",
            "w",
            "Kim",
            "a",
            "n",
            "L6",
            "d",
            "7 d",
            "d",
            "b",
            "story",
            "",
            "b",
            "q",
        ),
        opening=review,
    )
    assert "Review. yours: 1 session." in said
    assert "Review. Sam's: 1 session." in said
    assert "Review. Sam's, with Kim: 1 session." in said
    assert "Review. L6 behavioral: 2 sessions." in said
    assert "Chosen: 1, any story." in said
    trend = said.index("Trend, L6 behavioral: 1 answer.")
    assert "Task (30 seconds): 30 seconds, in window." in said[trend:]
    assert any(line.startswith("Review. ") and line.endswith(": 0 sessions.") for line in said)


def test_two_answers_are_compared(reviewed: LineMode) -> None:
    said = reviewed.types(
        "m 2 3", "m 2", "m 2 9", "m 2 2", "3", "c", "b", "2", "c", "b", "b", "q", opening=review
    )
    text = "\n".join(said)
    assert any(line.startswith("Task: ") and line.endswith(", then 52 seconds.") for line in said)
    assert said.count("Type m and two numbers of this page, as in m 1 3.") == 3
    assert "This is the first answer to this prompt." in said
    assert text.count("From ") == 2


def test_all_questions_of_two_sessions_are_compared_one_pair_after_the_other(line_mode: LineMode) -> None:
    line_mode.folder.joinpath("sessions").mkdir()
    for day, task in enumerate((30, 52)):
        begun = begin(
            line_mode.folder / "sessions", started=MONDAY + timedelta(days=day), tail=f"000{day}", level="L6"
        )
        for prompt in ("earn-trust-missed-commitment", "deliver-results-cutting-scope"):
            begun.ask(prompt)
            begun.answer(IN_WINDOW | {"task": task})
        begun.finish()
    said = line_mode.types("m 1 2", "", "m 1 2", "q", "m 1 2", "list", "b", "q", opening=review)
    assert said.count("1 more question. Enter tells the next, q stops.") == 3
    assert said.count("Task: 30 seconds, then 52 seconds.") == 4
    assert said.count("Review. All sessions: 2 sessions.") == 2, "list was done"


def test_what_was_said_is_said_between_what_happened(line_mode: LineMode) -> None:
    folder = line_mode.folder / "sessions"
    folder.mkdir()
    with_words(answered_session(folder), SAID)
    said = line_mode.types("1", "t", "w", "b", "b", "q", opening=review)
    text = "\n".join(said)
    assert next(iter(SAID.values())).split(".")[0] in text
    assert "Nothing is known of what was said." not in said


def test_a_session_is_discarded_only_after_yes_and_an_open_one_is_resumed(reviewed: LineMode) -> None:
    said = reviewed.types("3", "discard", "", "discard", "y", "1", "r", "q", "2", "b", "q", opening=review)
    text = "\n".join(said)
    assert "Discard this session with 1 answer? y for yes, n for no. Enter takes no." in said
    assert "Discarded: it counts nowhere." in text
    assert len(list((reviewed.folder / "sessions" / "discarded").glob("*.toml"))) == 1
    assert "Review. All sessions: 3 sessions." in said


def test_pages_follow_each_other_and_come_round(line_mode: LineMode) -> None:
    folder = line_mode.folder / "sessions"
    folder.mkdir()
    for number in range(23):
        answered_session(folder, started=MONDAY + timedelta(days=number), tail=f"{number:04x}")
    said = line_mode.types("", "", "21", "b", "list", "", "b", "q", opening=review)
    numbers = [int(line.partition(".")[0]) for line in said if line[:1].isdigit()]
    assert numbers == [*range(1, 24), 21, 22, 23, *range(1, 11)]
    assert "Back at the list, sessions 21 to 23. list tells them again." in said


def test_an_empty_folder_says_so(line_mode: LineMode) -> None:
    Path(line_mode.folder / "sessions").mkdir()
    said = line_mode.types("v", "1", "", "b", "q")
    assert "Review. All sessions: 0 sessions." in said


def test_all_answers_are_looked_at_together(reviewed: LineMode) -> None:
    said = reviewed.types("t", "g", "c", "y", "b", "q", opening=review)
    text = "\n".join(said)
    assert any(line.startswith("Trend, ") and line.endswith(": 2 answers.") for line in said)
    assert "Task (30 seconds): " in text
    assert "52 seconds, over." in text
    assert any(line.startswith("Progress, ") and "2 answers in 1 week." in line for line in said)
    assert any(line.startswith("Too few values for a mean: Situation, Task, ") for line in said)
    assert any("were asked at" in line or "was asked at" in line for line in said)
    assert any(line.startswith("Earn Trust at L") and " answer" in line for line in said)
    assert any(line.startswith("Not answered yet: Customer Obsession; ") for line in said)
    assert "Held, part, gap: 1, 0, 0; none." in said
    assert any(line.endswith(": 1 answer.") for line in said)


def test_the_level_of_the_list_holds_for_what_is_told_of_all_answers(reviewed: LineMode) -> None:
    said = reviewed.types("l", "L7", "t", "y", "b", "q", opening=review)
    assert "No answer was ended, so there is no trend." in said
    assert not any(line.startswith("Trend, ") for line in said)


def test_without_answers_each_way_of_looking_back_says_so(line_mode: LineMode) -> None:
    said = line_mode.types("t", "g", "c", "y", "b", "q", opening=review)
    assert said.count("No answers yet.") == 4
