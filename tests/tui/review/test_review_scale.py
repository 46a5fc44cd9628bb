"""The list of sessions where there are more of them than a page holds."""

from pathlib import Path

import pytest

from hotseat.storage.session.reading import read_all
from hotseat.storage.session.reading.second_reader import SecondReader
from hotseat.tui.screens.review import reading
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app
from tests.tui.folders import full_session

MANY = 230
REST = 10.0
"""Seconds between two goes, so that each can be looked at."""


@pytest.fixture
def many(folder: Path) -> Path:
    """More than two pages of sessions, the last of them of another level."""
    full_session(folder)
    [first] = (folder / "sessions").glob("*.toml")
    text = first.read_text()
    first.unlink()
    for number in range(MANY):
        level = text.replace('level = "L6"', 'level = "L7"') if number < 3 else text
        name = f"2025-03-10-n{number:04}"
        (folder / "sessions" / f"{name}.toml").write_text(level.replace(first.stem, name))
    return folder


async def the_first_page_is_the_newest_and_says_of_how_many(driver: AppDriver) -> None:
    await driver.press("v")
    assert "all levels · both kinds · 100 of 230\n" in driver.text


async def narrowing_looks_at_all_of_them(driver: AppDriver) -> None:
    await driver.press("v", "l")
    assert "L6 · both kinds · 100 of 227 that fit\n" in driver.text
    await driver.press("l")
    assert "L7 · both kinds · 3 of 230\n" in driver.text
    await driver.press("l")
    assert "all levels · both kinds · 100 of 230\n" in driver.text


async def moving_past_the_end_turns_the_page_and_back(driver: AppDriver) -> None:
    await driver.press("v", "up", "ctrl+end", "down")
    assert "101-200 of 230\n" in driver.text
    await driver.press("ctrl+end", "down")
    assert "201-230 of 230\n" in driver.text
    await driver.press("ctrl+end", "down", "ctrl+home", "up")
    assert "101-200 of 230\n" in driver.text
    await driver.press("m")
    assert "marked: m on another" in driver.text
    await driver.press("ctrl+home", "up", "down")
    assert "101-200 of 230\n" in driver.text


async def a_search_finds_the_oldest(driver: AppDriver) -> None:
    await driver.press("v", "slash", *"n0003")
    assert '"n0003" · 1 of 230\n' in driver.text
    await driver.press("enter", "enter")
    assert driver.screen_name == "SessionScreen"


async def test_of_many_sessions_a_page_is_shown_and_all_are_narrowed_and_searched(
    many: Path, clock: ManualClock
) -> None:
    async with running_app(many, clock) as driver:
        await driver.go_through(
            the_first_page_is_the_newest_and_says_of_how_many,
            narrowing_looks_at_all_of_them,
            moving_past_the_end_turns_the_page_and_back,
            a_search_finds_the_oldest,
        )


async def test_the_reading_is_told_and_can_be_left(
    many: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read_all, "AT_A_TIME", 10)
    monkeypatch.setattr(reading, "BETWEEN_KEYS", 0.0)
    monkeypatch.setattr(reading, "REST_SECONDS", REST)
    async with running_app(many, clock) as driver:
        await driver.press("v", "l")
        assert "L6 · both kinds · 100 of 230 · reading 210 of 230\n" in driver.text
        await driver.let_pass(REST)
        assert "L6 · both kinds · 100 of 230 · reading 220 of 230\n" in await driver.still()
        await driver.press("escape")
        assert driver.screen_name == "HomeScreen"
        await driver.press("v")
        assert "100 of 230\n" in driver.text


async def test_whoever_leaves_while_all_are_read_ends_the_second_process(
    many: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[SecondReader] = []

    class Noted(SecondReader):
        def __init__(self, folder: Path) -> None:
            super().__init__(folder)
            made.append(self)

    monkeypatch.setattr(read_all, "SecondReader", Noted)
    monkeypatch.setattr(read_all, "AT_A_TIME", 1)
    monkeypatch.setattr(read_all, "MANY", 1)
    monkeypatch.setattr(read_all, "_cores", lambda: 2)
    monkeypatch.setattr(reading, "BETWEEN_KEYS", 0.0)
    monkeypatch.setattr(reading, "REST_SECONDS", REST)
    async with running_app(many, clock) as driver:
        for key in "tl":
            await driver.home()
            made.clear()
            await driver.press("v", key)
            assert [reader.is_gone for reader in made] == [False], key
            await driver.press("escape")
            assert [reader.is_gone for reader in made] == [True], key
