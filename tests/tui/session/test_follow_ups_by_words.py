"""The words of the answer decide which follow-ups are offered, once they are known."""

from pathlib import Path

from hotseat.domain.session import events as e
from hotseat.tui.screens.session.follow_ups import FollowUpScreen
from tests.clocks import ManualClock
from tests.spoken import SAID, with_words
from tests.tui.driving import running_app, settle

NO_NUMBER = "no number was said in the Result"


async def test_what_was_said_is_not_asked_about_and_what_was_not_said_is(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        driver.begin_unseen()
        await driver.end_answer(20, 30, 50, 30, 20)
        screen = driver.app.screen
        assert isinstance(screen, FollowUpScreen)
        await driver.press("l")
        with_words(driver.files[0])
        screen.words_came()
        await settle(driver.pilot)
        assert NO_NUMBER not in driver.text
        with_words(driver.files[0], {**SAID, "result": "The result was that it went well."})
        screen.words_came()
        await settle(driver.pilot)
        assert NO_NUMBER in driver.text
        await driver.press("space")
        assert [event.layer for event in driver.kept_of(e.FollowUpAsked)] == ["measure"]
        await driver.press("1", "l")
        assert f"measure: {NO_NUMBER}" in " ".join(driver.text.split())
