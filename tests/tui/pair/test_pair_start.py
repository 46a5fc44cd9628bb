"""A pair sits down: the names, the length, the number of questions."""

from pathlib import Path

import pytest

from hotseat.domain.session.header import Header
from hotseat.storage.settings import settings_file as config
from tests.clocks import ManualClock
from tests.tui.driving import BEHAVIORAL, AppDriver, running_app
from tests.tui.pair_scenes import ADA_ASKS_SAM, begin_pair


def header(driver: AppDriver) -> Header:
    return driver.kept.header


async def named(driver: AppDriver) -> None:
    await driver.press("p", *"Ada", "tab", *"Sam")


async def test_two_names_and_enter_show_the_card(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await named(driver)
        await driver.press("enter")
        assert driver.screen_name == "CardScreen"
        await driver.press("enter")
        found = header(driver)
        assert (found.mode, found.interviewer, found.candidate) == ("pair", "Ada", "Sam")
        assert (found.slot, found.questions, found.sitting, found.interruptions) == (3300, 3, "", False)
        assert b"sitting" not in driver.files[-1].read_bytes()
        assert "Ada asks Sam" in driver.text


async def test_everything_can_be_chosen(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await named(driver)
        await driver.press("tab", "right", "tab", "right", "tab", "left", "tab", "right", "tab", "right")
        await driver.press("tab", "right", "enter", "enter")
        found = header(driver)
        assert found.candidate_sees == "total"
        assert (found.level, found.kind) == ("L7", "system-design")
        assert (found.slot, found.questions, found.interruptions) == (60 * 60, 2, True)
        assert driver.screen_name == "DesignInterviewerScreen"


async def test_a_design_takes_its_plan_and_one_question(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await named(driver)
        await driver.press("tab", "tab", "right")
        assert "60 min" in driver.line("Length")
        await driver.press("enter", "enter")
        assert (header(driver).level, header(driver).slot, header(driver).questions) == ("L6", 60 * 60, 1)
        driver.app.leave_session()
        await driver.press("p")
        for choice in ("#level", "#kind"):
            driver.app.screen.query_one(choice).focus()
            await driver.press("right")
        assert "90 min" in driver.line("Length")
        await driver.press("enter", "enter")
        assert (header(driver).level, header(driver).slot, header(driver).questions) == ("L7", 90 * 60, 1)


async def test_both_names_are_needed_and_escape_begins_nothing(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        for keys, missing in (
            ([], "interviewer"),
            ([*"Ada"], "candidate"),
            (["tab", *"Sam"], "interviewer"),
            ([*"  ", "tab", *"Sam"], "interviewer"),
        ):
            await driver.press("p")
            assert "You are" not in driver.text, "a name in the environment is not asked for"
            await driver.press(*keys, "enter")
            assert driver.toasts == [f"Type the {missing}'s name first."], keys
            assert driver.screen_name == "PairScreen", keys
            await driver.press("escape")
        await named(driver)
        await driver.press("escape")
        assert driver.screen_name == "HomeScreen"
        assert not driver.files


async def test_the_names_of_the_last_pair_are_remembered(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await begin_pair(driver)
        await driver.end_answer(30, 30)
        await driver.press("r", *["enter"] * 4, "0", "f", "p")
        assert "Ada" in driver.line("Interviewer")
        assert "Sam" in driver.line("Candidate")
        await driver.press("enter")
        assert driver.screen_name == "CardScreen"


async def test_a_pair_is_taken_up_on_the_drivers_stage(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await begin_pair(driver, ADA_ASKS_SAM)
        await driver.press("enter")
        await driver.spend(30)
        await driver.press("escape", "down", "enter")
        assert driver.screen_name == "HomeScreen"
        await driver.press("r")
        assert driver.screen_name == "InterviewerScreen"
        assert "Resumed where it stopped" in driver.text
        assert "Ada asks Sam" in driver.text


async def test_the_next_question_of_a_pair_is_drawn_for_its_candidate(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await begin_pair(driver)
        await driver.end_answer(30, 30)
        driver.rehearsal.finish()
        driver.app.leave_session()
        choice = driver.desk.settings.choice()._replace(principle="earn-trust")
        drawn = {
            name: [driver.desk.next_question(choice, candidate=name) for _ in range(60)]
            for name in ("Sam", "Ada")
        }
        assert BEHAVIORAL not in {one.prompt.id for one in drawn["Sam"]}
        assert BEHAVIORAL in {one.prompt.id for one in drawn["Ada"]}
        assert all(one.reason.endswith("not asked yet") for one in drawn["Ada"])


@pytest.fixture
def nameless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who uses the program was never told."""
    monkeypatch.delenv("HOTSEAT_NAME")


@pytest.mark.usefixtures("nameless")
async def test_which_of_the_two_i_am_is_asked_once_and_kept(folder: Path, clock: ManualClock) -> None:
    for turns, name in ((1, "Ada"), (2, "Sam")):
        async with running_app(folder, clock) as driver:
            await named(driver)
            assert "neither, or not now" in driver.line("You are")
            await driver.press("tab", *["right"] * turns, "enter")
            assert driver.screen_name == "CardScreen"
            assert driver.desk.owner.name == name
        assert f'name = "{name}"' in config.settings_path().read_text()
        if name == "Ada":
            config.settings_path().unlink()
    async with running_app(folder, clock) as driver:
        assert driver.desk.owner.name == "Sam"
        await driver.press("p")
        assert "You are" not in driver.text


@pytest.mark.usefixtures("nameless")
async def test_who_does_not_say_is_asked_again_and_nothing_is_kept(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        assert "You are" not in driver.text
        await named(driver)
        await driver.press("enter")
        assert driver.screen_name == "CardScreen"
        assert driver.desk.owner.name == ""
        await driver.press("escape", "p")
        assert "You are" in driver.text
    assert not config.settings_path().exists()


@pytest.mark.usefixtures("nameless")
async def test_a_name_that_cannot_be_kept_is_told_and_counts_until_the_end(
    folder: Path, clock: ManualClock
) -> None:
    config.settings_path().parent.mkdir(parents=True)
    config.settings_path().write_text("name = \n")
    async with running_app(folder, clock) as driver:
        assert "config.toml:1: this is not TOML" in driver.front_words
        await named(driver)
        await driver.press("tab", "right", "enter")
        assert driver.screen_name == "CardScreen"
        [said] = driver.toasts
        assert said.startswith('"name" was not kept: ')
        assert driver.desk.owner.name == "Ada"
    assert config.settings_path().read_text() == "name = \n"
