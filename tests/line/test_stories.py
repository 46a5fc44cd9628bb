"""Stories in line mode: all, one, practising one, and the drill."""

import tomllib
from pathlib import Path

import pytest

from hotseat.domain.session.stories.drill import QUESTIONS
from tests.line.driving import LineMode
from tests.said import Type
from tests.tui.folders import stories


@pytest.fixture
def with_stories(line_mode: LineMode) -> LineMode:
    (line_mode.folder / "sessions").mkdir()
    stories(line_mode.folder)
    return line_mode


def test_stories_are_listed_and_one_is_read_in_full(with_stories: LineMode) -> None:
    said = with_stories.types("stories", "help", "p", "1", "r", "c", "t", "e", "b", "99", "b", "q")
    text = "\n".join(said)
    assert "\nStories.\n" in text
    queue = next(line for line in said if line.startswith("1. "))
    title = queue.removeprefix("1. ").partition(":")[0]
    assert "told" in queue
    assert f"\n{title}. " in text
    assert any(line.startswith("Ownership: ") or "ready stor" in line for line in said)
    assert '"99" is no command here. help lists what can be typed.' in said
    for word in ("r or read", "c or claims", "t or tellings"):
        assert word not in text, "help was asked for in the list"


def test_a_story_is_practised_with_it_chosen_on_the_card(with_stories: LineMode) -> None:
    said = with_stories.types("stories", "1", "", "", "", "f", "q", "4", "b", "b", "q")
    text = "\n".join(said)
    assert "Which principle?" in text
    files = list((with_stories.folder / "sessions").glob("*.toml"))
    newest = max(files, key=lambda path: path.stat().st_mtime_ns)
    events = tomllib.loads(newest.read_text())["event"]
    assert [event["chosen"] for event in events if event["type"] == "told"] == ["matrix"]


def test_without_stories_it_says_how_to_begin(line_mode: LineMode) -> None:
    said = line_mode.types("stories", "r", "b", "q")
    assert any(line.startswith("No stories yet.") for line in said)


def test_a_drill_asks_ten_questions_and_says_how_it_went(with_stories: LineMode) -> None:
    typed: list[str | float] = ["stories", "r", ""]
    for number in range(QUESTIONS):
        typed += [4.0, ("1", "0", "2", "nothing like it", "1")[number % 5]]
        if number % 5 == 3:
            typed += ["1"]
        typed += [3.0, ""]
    said = with_stories.types(*typed, "b", "q")
    text = "\n".join(said)
    assert f"{QUESTIONS} of {QUESTIONS}: " in text
    assert "No story is meant by that. s tells them." in text
    assert "No story: the drill keeps it so. Enter asks the next question." in text
    assert "8 of 10 questions with a story in time, 2 without a story." in text
    newest = max((with_stories.folder / "sessions").glob("*.toml"), key=lambda path: path.stat().st_mtime_ns)
    table = tomllib.loads(newest.read_text())
    assert table["mode"] == "drill"
    assert table["event"][-1]["type"] == "finished"


def test_a_drill_that_is_broken_off_keeps_what_was_chosen(with_stories: LineMode) -> None:
    said = with_stories.types("stories", "r", "", 2.0, "", "1", "q", "b", "q")
    assert "Choose a story first; 0 is none." in said
    assert any(line.startswith("1 of 1 question with a story in time") for line in said)
    with_stories.types("stories", "r", "", 2.0, "1")
    newest = max((with_stories.folder / "sessions").glob("*.toml"), key=lambda path: path.stat().st_mtime_ns)
    assert tomllib.loads(newest.read_text())["event"][-1]["type"] == "finished"


def test_the_command_begins_a_drill_in_lines(typed: Type, practice: Path) -> None:
    (practice / "sessions").mkdir(exist_ok=True)
    stories(practice)
    printed = typed("stories", "drill", "--plain")
    assert printed.lines[0].startswith("Line mode, by --plain.")
    assert "A drill: 10 questions." in printed.out


def test_stories_are_found_by_words_and_status_and_their_tellings_compared(with_stories: LineMode) -> None:
    queue = ("/ no such words", "/ queue", "1", "m", "trend", "b", "/")
    never = ("s", "drafts", "1", "m", "trend", "b", "s", "any", "b", "q")
    said = with_stories.types("stories", *queue, *never)
    assert "No story fits." in said
    compared = said.index("Stories, queue.")
    assert said[compared + 1].startswith("1. The queue nobody owned: ready, ")
    assert any(line.startswith("From ") and " to " in line for line in said[compared:])
    assert any(line.startswith("Trend, ") and line.endswith(": 2 answers.") for line in said)
    drafts = said.index("Stories, drafts.")
    assert said[drafts + 1].startswith("1. A launch without a date: draft, ")
    assert "It was not told twice yet." in said[drafts:]
    assert said[drafts:].count("It was never told.") == 2, "on arrival, and where the trend was asked for"
    assert any(": retired, " in line for line in said[said.index("Stories, any status.") :])
