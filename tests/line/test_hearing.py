"""What makes line mode bearable to hear: nothing is said twice, lists are short, and signs are words."""

from hotseat.line.console import Console
from hotseat.line.questions import choose, in_short, pages, tell_pages
from hotseat.line.room import Room
from hotseat.line.times import seconds_typed, with_days_in_words
from tests.clocks import ManualClock
from tests.each import each
from tests.line.driving import Hands, Heard, LineMode
from tests.line.scenes import begin
from tests.sessions import answered_session

LONG = "What is the hardest thing that an engineer of yours has told you about how you manage?"


def console(heard: Heard, *typed: str) -> Console:
    return Console(heard, Hands(ManualClock(), typed))


def test_a_long_name_is_echoed_by_its_beginning_and_no_sign_stands_twice() -> None:
    heard = Heard()
    assert choose(console(heard, "2", "", "1"), "Which?", ["Is it you?", LONG], 1) == 1
    assert heard.lines[-2:] == [
        "Type a number. Enter takes 2, What is the hardest thing that an engineer of... b goes back.",
        "Chosen: 2, What is the hardest thing that an engineer of...",
    ]
    assert [in_short(name) for name in ("Task", "Done.", "You?")] == ["Task.", "Done.", "You?"]


def test_behind_many_options_nobody_remembers_what_enter_takes_so_it_comes_first() -> None:
    heard = Heard()
    options = [f"option {number}" for number in range(1, 9)]
    assert choose(console(heard, ""), "Which?", options, 2) == 2
    assert heard.lines[:3] == [
        "Which?",
        "Type a number. Enter takes 3, option 3. b goes back.",
        "1. option 1",
    ]


def test_a_page_is_as_long_as_a_person_listens() -> None:
    assert [len(page) for page in pages([f"{number}" for number in range(45)])] == [20, 20, 5]
    assert [len(page) for page in pages([LONG] * 25)] == [10, 10, 5]
    assert [len(page) for page in pages([LONG * 20, "one", "two"])] == [1, 2]
    assert list(pages([])) == []


def test_what_is_typed_between_pages_is_done(line_mode: LineMode) -> None:
    heard = Heard()
    at = console(heard, "", "d", "x")
    tell_pages(at, [f"line {number}" for number in range(50)])
    assert heard.lines[20] == "30 more. Enter for more, q to stop."
    assert len(heard.lines) == 42
    assert at.read() == "d"
    assert at.read() == "x"
    tell_pages(console(heard, "q"), [f"line {number}" for number in range(25)])
    assert len(heard.lines) == 42 + 21
    said = line_mode.types("a", "f", "1", "2", "b", "b", "b", "q")
    assert any(line.endswith("more. Enter for more, q to stop.") for line in said)
    assert said[-1] != "The input has ended."


def test_home_and_the_places_say_what_is_known_only_once(line_mode: LineMode) -> None:
    folder = line_mode.folder / "sessions"
    folder.mkdir()
    first = line_mode.types("f", "q", "2", "s", "f", "q", "2", "q")
    assert sum(line.startswith("How it goes") for line in first) == 1
    assert first.count("Next: as before.") == 2
    assert sum("help lists what else" in line for line in first) == 2, "once for home, once for the card"
    for tail in ("aaaa", "bbbb"):
        answered_session(folder, tail=tail)
    heard = line_mode.types("v", "1", "b", "2", "b", "b", "q")
    assert sum(line.startswith("1. ") for line in heard) == 1
    assert heard.count("Back at the list, sessions 1 to 2. list tells them again.") == 2
    assert sum("l tells all times" in line for line in heard) == 1


def test_the_rating_goes_to_the_score_that_was_taken_back(line_mode: LineMode) -> None:
    heard = line_mode.types(
        *("", "f", "r", "2", "all", "3", "n + five teams", "u", "u", "u", "1", "q"),
        opening=begin,
    )
    asked = [line for line in heard if line.startswith(("Rating", "Took back", "After this answer"))]
    names = [line.partition(". Which")[0].partition(": ")[2] for line in asked]
    main, second = names[0], names[2]
    assert asked[3].startswith("Rating 3 of ")
    assert asked[4:10] == [
        "Took back the note “five teams”. redo does it again.",
        f"Took back the score 3 for {second}. redo does it again.",
        f"Rating 2 of 6: {second}. Which line fits best?",
        f"Took back the score 2 for {main}. redo does it again.",
        f"Rating 1 of 6: {main}. Which line fits best?",
        f"Rating 2 of 6: {second}. Which line fits best?",
    ]


def test_moments_have_no_sign_that_is_not_heard_and_peoples_words_stay(line_mode: LineMode) -> None:
    folder = line_mode.folder / "sessions"
    folder.mkdir()
    answered_session(folder, notes=["- they came at 12:30", "plain", "? who paid at 9:15"], outcomes=["held"])
    heard = line_mode.types("1", "t", "b", "b", "q", opening=Room.show_review)
    assert "10 seconds: concern, preparation: they came at 12:30" in heard
    assert "10 seconds: note, preparation: plain" in heard
    assert "10 seconds: to ask, preparation: who paid at 9:15" in heard
    assert any(line.endswith("follow-up: who paid at 9:15 (held)") for line in heard)


@each(
    ("typed", "seconds"),
    [
        ("1:30", 90),
        ("1 minute 30 seconds", 90),
        ("1 minute and 5 seconds", 65),
        ("40 seconds", 40),
        ("2 min", 120),
        ("1:01:10", 3670),
        ("soon", None),
        ("", None),
    ],
)
def test_times_are_typed_as_they_are_said(typed: str, seconds: int | None) -> None:
    assert seconds_typed(typed) == seconds


@each(
    ("text", "said"),
    [
        ("by 2027-03-01.", "by 1 March 2027."),
        ("2022-02 to 2024-06", "February 2022 to June 2024"),
        ("2022-13 and 2022-02-30", "2022-13 and 2022-02-30"),
        ("2026-11-16-200200-l6", "2026-11-16-200200-l6"),
    ],
)
def test_days_are_words(text: str, said: str) -> None:
    assert with_days_in_words(text) == said
