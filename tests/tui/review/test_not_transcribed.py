"""A session in the review whose recording has no words: how to come to them, and that they are shown."""

from pathlib import Path

import pytest

from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app
from tests.tui.recorders import hear
from tests.tui.session.test_transcribing import SAID
from tests.tui.transcribers import transcribe_by_stand_ins


async def answered(driver: AppDriver, *, recorded: bool) -> None:
    """A question is answered, and the session ended."""
    await driver.begin()
    await driver.press(*(["R"] if recorded else []), "enter")
    if recorded:
        await hear(driver, 0.2, seconds=8)
    else:
        await driver.spend(8)
    await driver.press("f")
    await driver.tick()
    driver.app.show_debrief()
    await driver.still()
    await driver.press("f")
    assert driver.screen_name == "HomeScreen"


async def test_it_names_the_command(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock, (80, 40)) as driver:
        await answered(driver, recorded=True)
        await driver.press("v", "enter")
        assert "Nothing can be transcribed" in driver.text


async def test_it_names_the_command_where_nothing_is_missing(
    folder: Path, clock: ManualClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running_app(folder, clock) as driver:
        await answered(driver, recorded=True)
    transcribe_by_stand_ins(tmp_path / "site", monkeypatch)
    async with running_app(folder, clock, (80, 40)) as driver:
        await driver.press("v", "enter")
        text = " ".join(driver.text.split())
        assert f"Its words come with hotseat speech transcribe {driver.files[0].stem}" in text


async def test_words_come_while_it_is_looked_at(
    folder: Path, clock: ManualClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    transcribers = transcribe_by_stand_ins(tmp_path / "site", monkeypatch)
    async with running_app(folder, clock, (80, 40)) as driver:
        await answered(driver, recorded=True)
        await driver.press("v", "enter")
        assert "transcribing: it begins" in driver.text
        transcribers[0].hear(*SAID)
        await driver.let_pass(0.6)
        await driver.still()
        assert "What was said" in driver.text
        assert "transcribing" not in driver.text


async def test_without_a_recording_nothing_is_said_of_it(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock, (80, 40)) as driver:
        await answered(driver, recorded=False)
        await driver.press("v", "enter")
        assert driver.screen_name == "SessionScreen"
        assert "transcri" not in driver.text
        assert "recorded" not in driver.text.replace("As recorded", "")
