"""A session that was a trial is discarded when it is left, and from the review."""

from pathlib import Path

from tests.clocks import ManualClock
from tests.sessions import answered_session
from tests.tui import scenes
from tests.tui.driving import running_app


async def test_leaving_offers_to_discard_a_trial(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await scenes.answer(driver)
        [name] = [path.name for path in driver.files]
        await driver.press("escape", "up", "enter")
        assert driver.screen_name == "HomeScreen"
        assert "Interrupted" not in driver.text
        assert driver.toasts == [f"Discarded. hotseat restore {name[:-5]} brings it back."]
    assert [path.name for path in (folder / "sessions" / "discarded").iterdir()] == [name]
    assert not list((folder / "sessions").glob("*.toml"))


async def test_the_review_asks_once_and_discards(folder: Path, clock: ManualClock) -> None:
    path = answered_session(folder / "sessions")
    answered_session(folder / "sessions", tail="aaaa")
    async with running_app(folder, clock) as driver:
        await driver.press("v", "enter", "d", "escape")
        assert (driver.screen_name, len(driver.files)) == ("SessionScreen", 2)
        await driver.press("d", "d")
        assert (driver.screen_name, len(driver.files)) == ("ReviewScreen", 1)
    assert len(list((path.parent / "discarded").iterdir())) == 1
