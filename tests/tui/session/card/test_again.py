"""The same question again, and both answers side by side."""

from pathlib import Path

from hotseat.domain.bank.bank import Choice
from hotseat.domain.interview.pair import Pair
from hotseat.domain.session import events as e
from hotseat.storage.session.transcript import load
from tests.clocks import ManualClock
from tests.sessions import IN_WINDOW, answered_session
from tests.tui.driving import BEHAVIORAL, DESIGN, AppDriver, running_app
from tests.tui.folders import OLD, two_answers


async def debriefed(driver: AppDriver, *seconds: float) -> None:
    """Answers the question on the card and goes to its debrief."""
    driver.answer(*seconds)
    driver.rehearsal.end_answer()
    driver.app.show_debrief()
    await driver.still()


async def test_a_asks_the_same_question_at_once_and_shows_both_answers(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock, size=(80, 40)) as driver:
        await driver.begin()
        await debriefed(driver, 60, 30, 90, 50, 20)
        assert "B this one" not in driver.text
        await driver.press("a")
        assert driver.screen_name == "CardScreen"
        await debriefed(driver, 40, 30, 130, 50, 20)
        assert "A is your last answer to this question, B this one" in driver.text
        assert "1:30 short 0:30" in driver.line("2:10 in window      +0:40")
        first, second = driver.kept_of(e.Asked)
        assert (first.prompt, first.text, first.pacing) == (second.prompt, second.text, second.pacing)
        assert len(driver.files) == 1


async def test_from_the_review_it_begins_a_session_that_is_compared_with_the_old_one(
    folder: Path, clock: ManualClock
) -> None:
    answered_session(folder / "sessions", seconds=IN_WINDOW | {"action": 71}, started=OLD)
    async with running_app(folder, clock, size=(80, 40)) as driver:
        await driver.press("v", "enter", "a")
        assert driver.screen_name == "CardScreen"
        assert driver.rehearsal.question.asked.prompt == BEHAVIORAL
        await debriefed(driver, 40, 30, 130, 50, 20)
        assert "A 10 Mar 25" in driver.text
        assert "1:11 short 0:49" in driver.line("2:10 in window      +0:59")
        await driver.press("f")
        assert driver.screen_name == "HomeScreen"
    old, new = (load(path).session for path in sorted((folder / "sessions").glob("*.toml")))
    assert old.begun_questions[0].asked.text == new.begun_questions[0].asked.text
    assert new.ended == "finished"


async def test_the_newest_answer_of_the_same_person_is_the_one_beside(
    folder: Path, clock: ManualClock
) -> None:
    two_answers(folder)
    answered_session(folder / "sessions", started=OLD.replace(day=11), candidate="Ada", tail="ada0")
    async with running_app(folder, clock, size=(80, 40)) as driver:
        await driver.begin()
        await debriefed(driver, 40)
        assert "A 10 Mar 25" in driver.text


async def test_a_pair_reads_it_first_and_a_missing_prompt_is_named(folder: Path, clock: ManualClock) -> None:
    answered_session(folder / "sessions", started=OLD, tail="gone")
    path = next((folder / "sessions").glob("*gone.toml"))
    path.write_text(path.read_text().replace(f'prompt = "{BEHAVIORAL}"', 'prompt = "gone-from-the-bank"'))
    async with running_app(folder, clock) as driver:
        await driver.press("v", "enter", "a")
        assert driver.screen_name == "SessionScreen"
        assert any("gone-from-the-bank" in said for said in driver.toasts)
        driver.app.show_home()
        choice_of_a_pair = Pair("Ada", "Sam", slot=3600, questions=3)
        prompt = driver.desk.bank.current.prompts[DESIGN]
        driver.app.begin(Choice("L7", "system-design"), prompt, choice_of_a_pair)
        await driver.still()
        await debriefed(driver, 600)
        await driver.press("a")
        assert driver.screen_name == "NextCardScreen"
        await driver.press("enter")
        assert [asked.prompt for asked in driver.kept_of(e.Asked)] == [DESIGN, DESIGN]


async def test_a_first_try_has_one_question(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        driver.app.try_out("L6")
        await debriefed(driver, 10, 10)
        await driver.press("a")
        assert driver.screen_name == "DebriefScreen"
        assert "a first try has one question" in driver.text.lower()
