"""The figures a design is to assume, and a change of its requirements thrown in midway."""

from pathlib import Path

import pytest
from textual.widgets import OptionList

from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.session import events as e
from tests.clocks import ManualClock
from tests.sessions import offered
from tests.tui.driving import DESIGN, AppDriver, running_app
from tests.tui.scenes import answer, design_answer, note

TALL = (80, 40)


def the_design(driver: AppDriver) -> Prompt:
    return driver.desk.bank.current.prompts[DESIGN]


def foot(driver: AppDriver) -> str:
    return driver.text.splitlines()[-1]


async def test_a_change_is_thrown_in_once_taken_back_and_pinned_until_the_answer_ends(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock, size=TALL) as driver:
        await design_answer(driver)
        assert "c Change" in foot(driver)
        await driver.press("n", *"cc", "enter")
        assert not driver.kept_of(e.Changed), "the key is text while a note is typed"
        assert [one.text for one in driver.kept_of(e.Noted)] == ["cc"]
        await driver.press("c")
        change = the_design(driver).change
        assert driver.kept_of(e.Changed) == [e.Changed(46 * 60 + 40.0, change)]
        assert "Change" not in foot(driver)
        before = driver.events
        await driver.press("c")
        assert driver.events == before
        assert driver.toasts == ["The requirements were changed already."]
        await driver.press("u")
        assert driver.toasts == ["Took back the change of the requirements. ctrl+r does it again."]
        assert not driver.kept.questions[0].changes
        await driver.press("ctrl+r")
        assert driver.toasts == ["Done again: the change of the requirements. u takes it back."]
        await driver.press("u")
        note(driver, "+ sizes it first")
        await driver.spend(5)
        await driver.press("c")
        assert [one.text for one in driver.kept.questions[0].changes] == [change]
        await driver.spend(60)
        note(driver, "- lost at it")
        await driver.repaint()
        order = [driver.text.index(word) for word in ("sizes it first", "46:45  Change", "lost at it")]
        assert order == sorted(order), "it stands among the notes where it came"
        assert driver.front_words.count(change) == 2
        assert f"Change: {change}" in driver.front_words.partition("1 Business context")[0]
        await driver.press("f")
        assert driver.screen_name == "FollowUpScreen"
        assert "Change:" not in driver.text
        listed = driver.app.screen.query_one(OptionList).options
        assert listed
        assert not [entry for entry in listed if change in str(entry.prompt)], "it is no follow-up any more"
        assert change not in [one.text for one in offered(driver.rehearsal.session)]


async def test_o_shows_the_whole_question_with_the_figures_and_what_changed(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await design_answer(driver)
        await driver.press("c")
        assert "(o: more)" in driver.front_words.partition("1 Business context")[0]
        await driver.press("u")
        await driver.resize(60, 18)
        assert "attacks of 30 Tbps" not in driver.front_words
        design = the_design(driver)
        await driver.press("o")
        assert design.text in driver.front_words
        assert design.change not in everything_in_front(driver)
        await driver.press("o", "c", "o")
        told = everything_in_front(driver)
        for text in (design.text, design.scale, design.change):
            assert " ".join(text.split()) in " ".join(told.split())
        await driver.press("end")
        assert design.change in driver.front_words
        await driver.press("escape")
        assert driver.screen_name == "AnswerScreen"


def everything_in_front(driver: AppDriver) -> str:
    return "\n".join(str(part.render()) for part in driver.app.screen.query("#whole Static"))


async def test_a_change_not_thrown_in_may_be_a_follow_up_and_a_behavioral_answer_has_none(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock, size=TALL) as driver:
        await design_answer(driver)
        await driver.press("f", "l")
        assert the_design(driver).change in driver.front_words
        await answer(driver)
        assert "Change" not in foot(driver)
        before = driver.events
        await driver.press("c")
        assert driver.events == before
        await driver.act("help")
        assert "change of the requirements" not in driver.text


async def test_the_scale_stands_under_the_question_on_card_and_answer_and_in_the_file(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin(DESIGN, "L7", "system-design")
        prompt = the_design(driver)
        for screen in ("CardScreen", "AnswerScreen"):
            assert driver.screen_name == screen
            assert f"{prompt.text} {prompt.scale}" in driver.front_words
            await driver.press("enter")
        assert [asked.scale for asked in driver.kept_of(e.Asked)] == [prompt.scale]


@pytest.mark.torture
async def test_every_design_that_ships_shows_its_whole_scale_on_its_card(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock, size=TALL) as driver:
        for prompt in driver.desk.bank.current.prompts.values():
            if prompt.kind == "system-design":
                await driver.begin(prompt.id, prompt.levels[0], "system-design")
                assert f"{prompt.text} {prompt.scale}" in driver.front_words
                await driver.press("escape")
