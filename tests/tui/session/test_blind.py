"""A blind round, chosen on the card."""

import re
from pathlib import Path

from textual.widgets import Digits

from hotseat.domain.session import events as e
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app
from tests.tui.pair_scenes import pair_card
from tests.tui.scenes import note

TIME = re.compile(r"\d:\d\d")


async def at_task(driver: AppDriver) -> None:
    """Ten seconds into the second section, with a note in the first."""
    await driver.press("enter")
    await driver.spend(40)
    note(driver, "+ owned it")
    await driver.press("space")
    await driver.spend(10)


async def test_the_total_is_shown_and_nothing_of_the_sections_which_are_guessed(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await driver.press("h")
        assert driver.toasts == ["Blind round: total."]
        assert "Blind round: only the answer's whole time" in driver.text
        await at_task(driver)
        assert not TIME.search(driver.text), driver.text
        assert "The time of the whole answer" in driver.text
        assert driver.app.screen.query_one(Digits).value == "0:50"
        await driver.press("h")
        assert "of 4:00-5:15" in driver.text
        await driver.press("h", "f")
        assert driver.screen_name == "GuessScreen"
        await driver.press(*"0:45", "enter", "escape")
        assert [(one.section, one.seconds) for one in driver.kept_of(e.Guessed)] == [("situation", 45)]


async def test_the_choice_is_kept_for_the_next_start_and_comes_round_again(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await driver.press("h", "h", "escape", "q")
    async with running_app(folder, clock) as driver:
        await driver.begin()
        assert "Blind round: no time at all" in driver.text
        await at_task(driver)
        assert "clock hidden" in driver.text
        assert not TIME.search(driver.text), driver.text
        assert driver.app.screen.query_one(Digits).value == "-:--"
        await driver.press("f", "escape", "r", "enter", "0", "enter", "h")
        assert driver.toasts[-1] == "Blind round: off."
        assert "you guess the sections" not in driver.text


async def test_in_a_pair_the_card_offers_no_blind_round(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        driver.desk.settings.keep("blind", "no clock")
        await pair_card(driver)
        await driver.press("h")
        assert driver.toasts[-1].startswith("In a pair the interviewer has the clock")
        await driver.press("enter")
        await driver.spend(40)
        assert "answer 0:40" in driver.text
