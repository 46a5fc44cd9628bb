"""A first try: the real screens, a sentence of guidance on each, and nothing of it is kept."""

import os
from argparse import Namespace
from pathlib import Path

import pytest

from hotseat.cli.commands import first_try as command
from tests.clocks import ManualClock
from tests.sessions import answered_session
from tests.tui.driving import AppDriver, running_app

GUIDANCE = {
    "CardScreen": "enter starts the clock",
    "AnswerScreen": "press space each time you go on",
    "FollowUpScreen": "r goes on to the rating",
    "DebriefScreen": "enter goes home",
}
OFFER = "tries it first"


def everything_kept(folder: Path) -> list[Path]:
    """Every file there is, in the practice folder and at home, but what was read before from packs."""
    homes = [Path(os.environ[f"XDG_{name}_HOME"]) for name in ("DATA", "STATE", "CONFIG")]
    return sorted(path for place in (folder, *homes) for path in place.rglob("*"))


def guidance_of(driver: AppDriver) -> str:
    shown = driver.app.screen.query("#guidance")
    return str(shown.first().render()) if shown else ""


async def test_a_first_try_is_a_whole_session_of_a_minute_and_leaves_nothing(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        before, home = everything_kept(folder), driver.text
        assert OFFER in home
        seen: dict[str, str] = {}

        async def press(*keys: str) -> None:
            for key in keys:
                await driver.press(key)
                seen.setdefault(driver.screen_name, guidance_of(driver))
                # At no moment is there anything that a kill could leave.
                assert everything_kept(folder) == before, f"{key} left something"

        await press("f")
        assert "1:00" in driver.line("Answer ")
        await press("c", "b", "enter")
        for seconds in (10, 5, 30, 10):
            await driver.spend(seconds)
            await press("space")
        await press("n")
        await driver.type_line("+ said who was glad")
        await driver.spend(5)
        await press("space", "space", "1", "r")
        while driver.screen_name == "RatingScreen":
            await press("3")
        assert driver.text.count("in window") == 5
        assert seen.keys() >= GUIDANCE.keys()
        for screen, said in GUIDANCE.items():
            assert said in seen[screen]
        assert "enter Home" in driver.text
        await press("enter")
        assert driver.screen_name == "HomeScreen"
        assert (driver.text.splitlines()[0], OFFER in driver.text) == (home.splitlines()[0], True)
        assert driver.desk.settings.value("cue") == "none"
        assert driver.app.preparation == 0


async def test_a_first_try_is_left_from_anywhere_without_a_file_and_offers_only_what_it_can_do(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.press("f")
        question = driver.rehearsal.question.asked.text
        await driver.press("d", "x", "w")
        assert driver.rehearsal.question.asked.text == question
        assert all("Another" not in line for line in driver.text.splitlines())
        await driver.press("question_mark")
        assert "resume later" not in driver.text
        await driver.press("escape", "escape")
        assert driver.screen_name == "HomeScreen", "left from the card"
        for stage in ([], ["f"]):
            await driver.press("f", "enter", *stage, "escape")
            assert "nothing of it is kept" in driver.front_words
            assert "Later" not in driver.front
            await driver.press("down", "enter")
            assert driver.screen_name == "HomeScreen", f"left after {stage}"
            assert driver.files == []
        await driver.press("enter", "enter")
        assert len(driver.files) == 1
        assert guidance_of(driver) == ""


async def test_home_offers_it_only_before_the_first_session(folder: Path, clock: ManualClock) -> None:
    answered_session(folder / "sessions")
    async with running_app(folder, clock) as driver:
        assert OFFER not in driver.text
        await driver.press("f")
        assert driver.rehearsal.is_trial


async def test_the_command_begins_one_at_the_level_of_the_settings(
    folder: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTSEAT_LEVEL", "L7")
    async with running_app(folder, clock) as driver:
        monkeypatch.setattr(command, "run_either", lambda _, opening: opening(driver.app))
        command.run(Namespace())
        await driver.still()
        assert driver.screen_name == "CardScreen"
        assert driver.rehearsal.session.header.level == "L7"
        assert driver.files == []
