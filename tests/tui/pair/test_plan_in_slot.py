"""A plan that takes longer than a question may take in a pair: the card says so, and offers it scaled."""

from pathlib import Path

from hotseat.domain.interview.pair import Pair
from hotseat.domain.session import events as e
from hotseat.storage.settings import remembered
from tests.clocks import ManualClock
from tests.tui import pair_scenes
from tests.tui.driving import AppDriver, running_app


def said(driver: AppDriver) -> str:
    """What the card says of the plan and the time."""
    fits = driver.app.screen.query_one("#fits")
    return str(fits.render()) if fits.display else ""


async def test_a_slot_shorter_than_the_plan_offers_the_plan_scaled_to_it(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await pair_scenes.begin_design(driver, Pair("Ada", "Sam", 45 * 60, 1))
        assert said(driver) == (
            "This question has 45 min of the interview, and the plan takes 90 min. Technical deep dives, "
            "Platform evolution and Industry impact do not fit. w scales it to 45 min."
        )
        before = remembered.read()
        assert "since the card was shown" in driver.text, "the clock is in sight above what does not fit"
        await driver.spend(20)
        await driver.press("w")
        assert said(driver) == ""
        assert "System design, 90 minutes, scaled to 45 min · plan 2 of 4" in driver.text
        asked = driver.kept_of(e.Asked)[-1]
        assert asked.pacing == "design-l7-in-45-min"
        assert sum(section.high for section in asked.sections) == 45 * 60
        # A length of this interview is no choice for the next one.
        assert remembered.read().plan == before.plan
        await driver.press("enter")
        assert "of 45 min" in driver.text


async def test_the_form_says_when_the_plan_is_longer_than_a_question_has(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.press("k", "p")
        assert "scaled" not in driver.front_words
        driver.app.screen.query_one("#slot").focus()
        await driver.press("left", "left")
        assert (
            "Each question has 45 min; System design, 60 minutes takes 60 min. The card offers it scaled."
            in driver.front_words
        )
        assert "esc cancel" in driver.front_words
        driver.app.screen.query_one("#kind").focus()
        await driver.press("left")
        assert "scaled" not in driver.front_words


async def test_the_second_question_has_what_remains_and_its_card_says_so(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await pair_scenes.begin_design(driver, Pair("Ada", "Sam", 185 * 60, 2))
        assert said(driver) == ""
        driver.answer(60 * 60, 60 * 60, 20 * 60)
        driver.rehearsal.end_answer()
        driver.app.ask_another()
        await driver.still()
        while driver.screen_name != "CardScreen":
            await driver.press("enter")
        assert said(driver).startswith("This question has 45 min of the interview")
        await driver.press("w", "w")
        assert driver.kept_of(e.Asked)[-1].pacing == "design-45-min-l7"
        assert said(driver) == ""


async def test_a_slot_too_short_for_a_story_says_what_does_not_fit(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await pair_scenes.begin_pair(driver, Pair("Ada", "Sam", 5 * 60, 4))
        assert said(driver) == (
            "This question has 1:15 of the interview, and the plan takes 4:00. Action, Result and Learning "
            "do not fit. w scales it to 1 min."
        )
