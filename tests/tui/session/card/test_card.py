"""The card: the question, before the first word."""

from pathlib import Path

import pytest

from hotseat.domain.session import events as e
from hotseat.engine.asking import COMES_AGAIN
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app, settle, with_bank
from tests.tui.scenes import follow_ups


async def test_another_prompt_is_asked_in_the_same_session_and_never_one_that_was_on_the_card(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await driver.press("d")
        first, second = driver.kept_of(e.Asked)
        assert first.prompt != second.prompt
        assert " ".join(second.text.split()) in words_on(driver)
        assert len(driver.files) == 1
        for _ in range(7):
            await driver.act("another")
        prompts = [asked.prompt for asked in driver.kept_of(e.Asked)]
        assert len(set(prompts)) == len(prompts) == 9
        assert "Looks for" not in driver.text
        await driver.press("t")
        assert "Looks for " in driver.text
        await driver.press("t")
        assert "Looks for" not in driver.text, "the principle is shown only when it is asked for"
        await driver.spend(7)
        await driver.press("space")
        assert [event.at for event in driver.kept_of(e.Entered)] == [7.0], "space begins as enter does"
        assert len(driver.kept.questions) == 9
        assert len(driver.kept.begun_questions) == 1, "those passed over are no questions of the session"


async def test_where_nothing_else_fits_the_same_comes_again_and_where_nothing_fits_the_card_stays(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        whole = driver.desk.bank
        await driver.begin()
        only_the_prompt_on_the_card(driver)
        await driver.press("d")
        assert driver.toasts == [COMES_AGAIN]
        await driver.end_answer(50, 20)
        await driver.act("rate")
        await driver.press("enter", "0", "enter")
        assert driver.screen_name == "CardScreen"
        assert driver.toasts == [COMES_AGAIN]
        assert len({asked.prompt for asked in driver.kept_of(e.Asked)}) == 1
        driver.desk.bank = whole
        await driver.begin()
        bank = driver.desk.bank.current
        for without, said in (
            (
                bank._replace(prompts={}),
                "There is no L6 behavioral prompt; `hotseat prompts` lists what there is.",
            ),
            (bank._replace(levels={}), 'There is no level "L6"; there are none: the bank is empty.'),
        ):
            with_bank(driver, without)
            await driver.press("d")
            assert driver.toasts == [said]
            assert driver.screen_name == "CardScreen"
            assert len(driver.kept_of(e.Asked)) == 1


def only_the_prompt_on_the_card(driver: AppDriver) -> None:
    bank = driver.desk.bank.current
    [asked] = driver.kept_of(e.Asked)
    with_bank(driver, bank._replace(prompts={asked.prompt: bank.prompts[asked.prompt]}))


async def test_the_preparation_is_chosen_in_turn_counts_down_and_is_chosen_again_for_the_next_card(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        assert "Earn Trust" not in driver.text
        await driver.press("t")
        assert "Looks for Earn Trust" in driver.text
        await driver.press("c")
        assert "Preparation 0:30 of 0:30" in driver.text
        await driver.spend(12)
        assert "Preparation 0:18 of 0:30" in driver.text
        await driver.press("c")
        assert "Preparation 2:00 of 2:00" in driver.text
        await driver.press("c")
        assert "0:12 since the card was shown" in driver.text
        assert [event.seconds for event in driver.kept_of(e.Prepared)] == [30, 120, 0]
        await driver.press("c")
        await driver.spend(29.5)
        assert "Preparation 0:01 of 0:30" in driver.text
        await driver.spend(0.5)
        assert "The preparation is over. Begin." in driver.text
        assert not driver.kept_of(e.Entered), "it begins nothing"
        await driver.press("escape")
        assert driver.screen_name == "HomeScreen"
        assert not list(folder.joinpath("sessions").iterdir()), "a card that is left leaves no file"
        await driver.press("enter")
        assert "Preparation 0:30 of 0:30" in driver.text


async def test_a_preparation_that_is_set_is_what_each_start_begins_with(
    folder: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTSEAT_PREPARATION", "30")
    for _ in range(2):
        async with running_app(folder, clock) as driver:
            await driver.press("enter")
            assert "Preparation 0:30 of 0:30" in driver.text
            await driver.press("c", "escape", "enter")
            assert "Preparation 2:00 of 2:00" in driver.text
            await driver.press("escape")
    monkeypatch.delenv("HOTSEAT_PREPARATION")
    async with running_app(folder, clock) as driver:
        await driver.press("enter")
        assert "Preparation 2:00 of 2:00" in driver.text


async def test_the_card_of_a_second_question_that_is_left_finishes_the_session(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await follow_ups(driver)
        driver.app.ask_another()
        await settle(driver.pilot)
        assert driver.screen_name == "CardScreen"
        await driver.press("escape")
        assert driver.screen_name == "HomeScreen"
        assert driver.kept.ended == "finished"
        assert len(driver.kept.begun_questions) == 1


def words_on(driver: AppDriver) -> str:
    """The screen's words in one line, without what stands at their left."""
    return " ".join(driver.text.replace("▌", " ").split())
