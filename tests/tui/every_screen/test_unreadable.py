"""A folder that cannot be read is said on every screen that would show what is in it."""

from pathlib import Path

from tests.clocks import ManualClock
from tests.tui.driving import running_app, settle
from tests.tui.folders import full_session
from tests.tui.review.looking import coverage, days, trend
from tests.tui.scenes import home, review

LINK = "link to nothing"
SCREENS = {"home": home, "review": review, "trend": trend, "coverage": coverage, "days": days}


async def test_a_folder_of_sessions_that_cannot_be_read_is_said(folder: Path, clock: ManualClock) -> None:
    (folder / "sessions").rmdir()
    (folder / "sessions").symlink_to("/nowhere/at/all")
    async with running_app(folder, clock) as driver:
        for screen, go in SCREENS.items():
            await driver.home()
            await go(driver)
            await settle(driver.pilot)
            words = " ".join(driver.text.split())
            assert "/nowhere" in words or LINK in words, (screen, driver.text)
            assert not {"How it goes", "No answers yet", "No sessions yet"} & {*words.split(". ")}, screen


async def test_a_folder_of_assessments_that_cannot_be_read_is_said(folder: Path, clock: ManualClock) -> None:
    (folder / "readiness").symlink_to("/nowhere/at/all")
    async with running_app(folder, clock) as driver:
        await driver.press("a")
        await settle(driver.pilot)
        assert "Not read:" in driver.text
        assert "readiness" in driver.text


async def test_what_a_newer_version_wrote_is_told_where_the_session_is_shown(
    folder: Path, clock: ManualClock
) -> None:
    full_session(folder)
    [path] = (folder / "sessions").glob("*.toml")
    async with running_app(folder, clock) as driver:
        await driver.press("v", "enter")
        assert "newer hotseat" not in driver.text
        await driver.press("escape")
        text = path.read_text().replace("[[event]]", 'colour = "red"\n\n[[event]]', 1)
        path.write_text(text)
        await driver.press("enter")
        words = " ".join(driver.text.split())
        assert 'the key "colour" is not known to this version' in words
        assert "the rest is read, and nothing is written into the file" in words
        await driver.press("e")
        assert driver.screen_name == "SessionScreen"
        [said] = driver.toasts
        assert "colour" in said
    assert path.read_text() == text
