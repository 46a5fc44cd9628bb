"""x on the card: there is no story for this question."""

from pathlib import Path

import pytest
from textual.coordinate import Coordinate
from textual.widgets import DataTable

from hotseat.domain.bank.bank import Choice, NothingToAsk
from hotseat.domain.session import events as e
from tests.clocks import ManualClock
from tests.said import Type
from tests.sessions import begin, shipped_bank
from tests.tui.driving import BEHAVIORAL, AppDriver, running_app, settle, with_bank
from tests.tui.review.looking import wait_until_read

TEXT = shipped_bank().prompts[BEHAVIORAL].text


def lacked_on_monday(folder: Path) -> None:
    """A session in which there was no story for one question, and nothing else."""
    practice = begin(folder / "sessions")
    practice.ask(BEHAVIORAL)
    practice.rehearsal.telling.lack_story()
    practice.finish()


async def lack(driver: AppDriver) -> str:
    """Begins a session, says that there is no story, and returns the prompt that is on the card then."""
    await driver.begin()
    await driver.press("x")
    return driver.kept_of(e.Asked)[-1].prompt


async def test_it_is_written_and_another_question_comes_and_u_takes_it_back(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        second = await lack(driver)
        assert [type(event) for event in driver.events] == [e.Asked, e.StoryLacked, e.Asked]
        assert second != BEHAVIORAL
        assert driver.screen_name == "CardScreen"
        assert "No story: this question comes only when you choose it" in " ".join(driver.text.split())
        assert TEXT[:40] not in driver.text
        await driver.press("u")
        assert driver.kept_of(e.Asked)[-1].prompt == BEHAVIORAL
        assert " ".join(TEXT.split())[:40] in driver.text
        assert driver.kept.questions_without_story == ()
        await driver.press("u")
        assert len(driver.kept_of(e.Asked)) == 3
        await driver.press("escape")
        assert driver.files == []
        await driver.begin()
        await driver.press("x", "x", "x")
        asked = [one.prompt for one in driver.kept_of(e.Asked)]
        assert len(set(asked)) == len(asked) == 4, "keys in a burst lack one story each"
        assert len(driver.kept_of(e.StoryLacked)) == 3
        await driver.begin("design-global-cdn", "L7", "system-design")
        await driver.press("x")
        assert [type(event) for event in driver.events] == [e.Asked], "a design needs no story"


async def test_the_session_stays_though_nothing_was_answered_and_is_not_listed(
    folder: Path, clock: ManualClock, typed: Type
) -> None:
    async with running_app(folder, clock) as driver:
        await lack(driver)
        await driver.press("escape")
        assert driver.screen_name == "HomeScreen"
        assert driver.kept.ended == "finished"
        assert driver.desk.sessions.all() == []
        assert driver.desk.sessions.interrupted() is None
        [path] = driver.files
    printed = typed("show", str(path))
    assert printed.code == 0
    assert f"No story for: {TEXT}"[:60] in printed.out


async def test_it_is_not_drawn_again_until_it_was_answered(folder: Path, clock: ManualClock) -> None:
    lacked_on_monday(folder)
    async with running_app(folder, clock) as driver:
        sessions, owner = driver.desk.sessions, driver.desk.owner.answering
        only = Choice("L6", "behavioral", competency=shipped_bank().prompts[BEHAVIORAL].competency)
        pool = {one.id for one in shipped_bank().pool(only)}
        passed: set[str] = set()
        for _ in range(len(pool) - 1):
            passed.add(driver.desk.next_question(only, frozenset(passed)).prompt.id)
        assert passed == pool - {BEHAVIORAL}
        whole = driver.desk.bank
        one = shipped_bank().prompts[BEHAVIORAL]
        with_bank(driver, shipped_bank()._replace(prompts={one.id: one}))
        with pytest.raises(NothingToAsk, match="There is no story yet for any prompt that fits"):
            driver.desk.next_question(Choice("L6", "behavioral"))
        driver.desk.bank = whole
        await driver.begin()
        assert sessions.stories_lacked(owner) == {BEHAVIORAL}
        await driver.press("enter")
        assert sessions.stories_lacked(owner) == frozenset()


async def test_the_list_of_prompts_shows_the_hole_and_coverage_counts_it(
    folder: Path, clock: ManualClock
) -> None:
    lacked_on_monday(folder)
    async with running_app(folder, clock) as driver:
        await driver.press("v", "c")
        await wait_until_read(driver)
        assert driver.line("Earn Trust").split()[2:] == ["no", "story", "not", "yet"]
        table = driver.app.screen.query_one(DataTable)
        table.cursor_coordinate = Coordinate(list(shipped_bank().principles).index("earn-trust"), 0)
        await settle(driver.pilot)
        assert "Earn Trust at L6: not answered yet; no story for 1 prompt." in driver.text
        driver.app.show_home()
        await driver.press("slash", "x", "x", "x")
        assert "x no story" in driver.text
        assert driver.line("1 prompt")
        assert "You have no story for it." in driver.text
