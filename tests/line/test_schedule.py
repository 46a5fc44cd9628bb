"""The schedule in line mode: home says what is for today, and the place begins and sets it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from hotseat.desk.desk import Desk
from hotseat.storage.settings import settings_file
from tests.line.driving import LineMode
from tests.story_files import write_story

FRIDAY = datetime(2026, 11, 27, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def on_friday(monkeypatch: pytest.MonkeyPatch, stranger: Path) -> None:
    monkeypatch.setattr(Desk, "_now", lambda _: FRIDAY)


def test_home_says_what_is_for_today_and_enter_begins_the_first(
    line_mode: LineMode, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTSEAT_INTERVIEW", "2026-11-29 Acme")
    write_story(line_mode.folder, "launch", "A launch without a date", more="principles: [ownership]\n")
    said = line_mode.types("t", "d", "", "q", "", "q", "b", "q")
    first = said.index("2 days until Acme, Sunday 29 November 2026.") + 1
    assert said[first : first + 3] == [
        "1. A question, 15 minutes: not asked yet.",
        '2. Tell "A launch without a date", 15 minutes: never told.',
        "3. A drill: choose a story for ten questions, 5 minutes: no drill yet.",
    ]
    named = said[first + 4].removesuffix(", 15 minutes: not asked yet.")
    assert named.startswith("1. A question on ")
    assert any(line.startswith("Next: An L6 question, behavioral.") for line in said)
    assert sum(line.startswith("L6 behavioral, question 1.") for line in said) == 2
    told = line_mode.types("c", "2", "q", "d", "q", "q")
    assert "Schedule." in told
    assert "Friday 27 November 2026: short ones." in told
    assert any("A launch without a date" in line and "story" in line.lower() for line in told[12:])


def test_the_last_day_is_read_aloud_and_a_rest_is_not_begun(
    line_mode: LineMode, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTSEAT_INTERVIEW", "2026-11-28")
    said = line_mode.types("", "q")
    assert "Tomorrow is the interview, Saturday 28 November 2026." in said
    assert "Today is for rest: there is nothing to begin." in said
    write_story(line_mode.folder, "launch", "A launch without a date")
    said = line_mode.types("c", "", "q", "q")
    assert said[said.index("A launch without a date:") + 1] == "five teams, three outages a quarter"


def test_day_and_minutes_are_set_in_the_place_and_bad_ones_are_named(line_mode: LineMode) -> None:
    said = line_mode.types(
        "c", "d", "i", "2026-11-20", "i", "2026-12-14 Acme", "m", "0", "m", "25", "m", "", "q", "q"
    )
    assert said.count("No day of an interview is set. i sets it; then home says what is for today.") == 2
    assert "2026-11-20 has passed: today is 2026-11-27; give a day to come." in said
    assert any('"minutes" should be whole minutes from 5 to 480' in line for line in said)
    assert said.count("17 days until Acme, Monday 14 December 2026.") == 3
    said = line_mode.types("settings", "interview", "2026-11-20", "b", "q")
    assert "2026-11-20 has passed: today is 2026-11-27; give a day to come." in said
    assert said.count("17 days until Acme, Monday 14 December 2026.") == 1
    assert "Today: as before." in said
    assert settings_file.settings_path().read_text().splitlines()[1:] == [
        'interview = "2026-12-14 Acme"',
        "minutes = 25",
    ]


def test_while_a_loop_is_open_the_full_round_is_its_next_round(
    line_mode: LineMode, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTSEAT_INTERVIEW", "2026-11-30")
    said = line_mode.types("loops", "", "half", "1", "q", "q", "q")
    assert any("A full round: 3 questions" in line for line in said)
    said = line_mode.types("", "q", "q")
    assert any("A full round: round 1 of 3 of your loop, 45 minutes" in line for line in said)
    assert "Round 1 of 3: The hiring manager, 45 minutes." in said
