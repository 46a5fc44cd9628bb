"""A list of questions pasted inside the program."""

from pathlib import Path

from textual import events
from textual.widgets import Input

from hotseat.domain.bank.importing.bringing_in import List, bring_in
from hotseat.domain.bank.importing.choosing import Wanted
from tests.clocks import ManualClock
from tests.tui.bank.test_add import at_the_form, chosen_row, kept, pack
from tests.tui.driving import AppDriver, running_app, settle, shipped
from tests.tui.scenes import PASTED

WANTED = Wanted(levels=("L6",), kind="behavioral", competency="people", name="own")


async def paste(driver: AppDriver, text: str) -> None:
    driver.app.post_message(events.Paste(text))
    await settle(driver.pilot)


async def test_a_pasted_list_is_shown_and_saved_as_the_command_would(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_form(driver)
        await paste(driver, PASTED)
        assert driver.screen_name == "BringInScreen"
        assert driver.line("3 questions to save")
        assert driver.line('needs you: line 4: "Biggest rush" stands among questions')
        assert driver.line("L6 behavioral, people; no principle")
        await driver.press("escape")
        assert (driver.screen_name, pack(folder).exists()) == ("AddScreen", False)
        await paste(driver, PASTED)
        await driver.press("enter")
        assert driver.screen_name == "BrowseScreen"
        prompts = kept(folder)
        assert prompts == bring_in(List(PASTED), shipped().bank, WANTED, len).prompts
        assert chosen_row(driver) == prompts[0].id
        assert driver.toasts == [f"Saved 3 questions in {pack(folder)}"]
        # A second time nothing is new.
        await driver.press("a")
        await paste(driver, PASTED)
        assert "Save all" not in driver.text
        await driver.press("enter")
        assert driver.toasts[-1].startswith("There is no new question to save")
        assert kept(folder) == prompts


async def what_is_no_list_is_one_question_on_one_line(driver: AppDriver) -> None:
    await at_the_form(driver)
    await paste(driver, "When did you say no\nto a director?\n")
    assert driver.screen_name == "AddScreen"
    line = driver.app.focused
    assert isinstance(line, Input)
    assert line.value == "When did you say no to a director?"


async def a_long_list_is_taken_whole(driver: AppDriver) -> None:
    towns = [f"{chr(65 + n % 26)}{chr(97 + n // 26)}{chr(97 + n * 7 % 26)}stadt{n}" for n in range(120)]
    asked = [f"Tell me about your launch of {town}{town} in {town[::-1]}." for town in towns]
    await at_the_form(driver)
    await paste(driver, "\r\n".join(f"• {question}" for question in asked))
    await driver.press("enter")
    assert [prompt.text for prompt in kept(driver.folder)] == asked


async def test_a_paste_that_is_no_short_list(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await driver.go_through(
            what_is_no_list_is_one_question_on_one_line,
            a_long_list_is_taken_whole,
        )


async def test_a_pack_that_cannot_be_written_says_so_and_keeps_the_list(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_form(driver)
        await paste(driver, PASTED)
        folder.joinpath("prompts").write_text("in the way")
        await driver.press("enter")
        assert driver.screen_name == "BringInScreen"
        assert "cannot be made" in driver.toasts[-1]
