"""The schedule on home and on its own screen: keys go in, the screen and the files come out."""

from datetime import timedelta
from pathlib import Path

from hotseat.domain.bank.bank import Choice
from hotseat.domain.session import events as e
from hotseat.domain.session.stories.story_events import Told
from hotseat.storage.settings import settings_file
from tests.clocks import ManualClock
from tests.sessions import IN_WINDOW, answered_session
from tests.story_files import write_story
from tests.tui.driving import AppDriver, running_app
from tests.tui.folders import stories, told_story
from tests.tui.schedule.interviews import MARCH_12, home_with_interview


def items(driver: AppDriver) -> list[str]:
    """What home or the schedule lists for today."""
    lines = [line.strip(" ▌") for line in driver.text.splitlines()]
    return [line for line in lines if line.endswith("minutes") and line[:1].isdecimal()]


async def test_enter_begins_the_first_item_and_the_list_shrinks_once_it_is_done(
    folder: Path, clock: ManualClock
) -> None:
    answered_session(
        folder / "sessions",
        scores={"hands-on-involvement": 2},
        started=MARCH_12 - timedelta(days=3),
        tail="0001",
    )
    stories(folder)
    async with running_app(folder, clock) as driver:
        assert "Today" not in driver.text
        await home_with_interview(driver)
        assert "17 days until Acme, Sat 29 Mar 2025" in driver.text
        before = items(driver)
        assert before[0] == "1  A question, 15 minutes"
        await driver.press("t")
        assert items(driver)[0] == "1  A question on Earn Trust, 15 minutes"
        assert "hide their subjects" in driver.text
        await driver.press("enter", "enter")
        asked = driver.kept_of(e.Asked)[0]
        assert "earn-trust" in asked.principles
        answered_session(folder / "sessions", seconds=IN_WINDOW, started=MARCH_12, tail="0002")
        driver.rehearsal.abandon()
        driver.app.leave_session()
        await driver.press("f8")
        assert len(items(driver)) == len(before) - 1
        await driver.press("c")
        assert "Done   A question on Earn Trust" in driver.text


async def test_another_question_and_the_other_kind_are_there_besides(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await home_with_interview(driver, "2025-03-29 [b]Acme[/x]")
        assert "Your assessment for L6, 20 minutes" in driver.text
        await driver.press("d")
        assert "17 days until [b]Acme[/x], Sat 29 Mar 2025. c shows what is for" in driver.text
        assert "Next  An L6 question" in driver.text
        await driver.press("k")
        assert "Next  An L6 problem" in driver.text
        await driver.press("l")
        assert "Your assessment for L7" in driver.text
        await driver.press("enter")
        assert driver.screen_name == "ReadinessScreen"


async def test_on_a_day_without_a_date_home_is_as_without_this(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        without = driver.text
        for interview in ("", "2025-03-11 Acme"):
            await home_with_interview(driver, interview)
            assert driver.text.splitlines()[3:] == without.splitlines()[3:]
        await driver.press("c")
        assert "Acme was on Tue 11 Mar 2025. i sets the day of the next." in driver.text


async def test_the_chosen_item_is_begun_and_a_story_is_on_its_card(folder: Path, clock: ManualClock) -> None:
    write_story(folder, "launch", "A launch without a date", more="principles: [ownership]\n")
    async with running_app(folder, clock) as driver:
        await home_with_interview(driver, "2025-03-14", minutes=90)
        assert items(driver)[1] == '2  Tell "A launch without a date", 15 minutes'
        await driver.press("c", "down")
        assert "Why   never told" in driver.text
        await driver.press("enter")
        assert driver.screen_name == "CardScreen"
        assert [told.title for told in driver.kept_of(Told)] == ["A launch without a date"]
        assert "ownership" in driver.kept_of(e.Asked)[0].principles


async def test_home_is_read_again_after_a_drill_that_was_its_first_item(
    folder: Path, clock: ManualClock
) -> None:
    told_story(folder, 5, "launch", ())
    write_story(folder, "launch", "A launch without a date")
    async with running_app(folder, clock) as driver:
        await home_with_interview(driver, "2025-03-14", minutes=20)
        [question, _] = driver.desk.schedule.today("L6").items  # type: ignore[union-attr]
        prompts = driver.desk.bank.current.pool(Choice("L6", "behavioral", question.principle))
        answered_session(folder / "sessions", prompt=prompts[0].id, started=MARCH_12, tail="0002")
        driver.app.show_home()
        await driver.press("f8")
        assert items(driver) == ["1  A drill: choose a story for ten questions, 5 minutes"]
        await driver.press("enter", "1", "space", "escape", "escape")
        assert driver.screen_name == "HomeScreen"
        assert "17 days" not in driver.text
        assert "2 days until the interview, Fri 14 Mar 2025. All done for today." in driver.text
        assert "Next  An L6 question" in driver.text


async def test_the_last_day_is_for_reading_and_rest(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await home_with_interview(driver, "2025-03-13")
        assert "Tomorrow is the interview" in driver.text
        await driver.press("enter")
        assert driver.screen_name == "HomeScreen"
        await driver.press("c", "enter")
        assert driver.screen_name == "ScheduleScreen"
        assert "enter Begin" not in driver.text
        stories(folder)
        await driver.press("escape", "enter")
        assert driver.screen_name == "ShortVersionsScreen"
        assert "▸ five teams, three outages a quarter" in driver.text
        await driver.press("down", "pagedown", "escape")
        assert driver.screen_name == "HomeScreen"


async def test_day_and_minutes_are_set_on_the_screen_and_bad_ones_are_named(
    folder: Path, clock: ManualClock, stranger: Path
) -> None:
    async with running_app(folder, clock) as driver:
        driver.desk._now = lambda: MARCH_12  # type: ignore[method-assign]
        await driver.press("c", "i")
        await driver.type_line("2025-03-10")
        assert "2025-03-10 has passed: today is 2025-03-12; give a day to come." in driver.toasts
        await driver.press("ctrl+u", *"2025-04-01 Acme", "enter")
        assert "20 days until Acme" in driver.text
        await driver.press("m", "ctrl+u", *"0", "enter")
        assert '"minutes" should be whole minutes from 5 to 480.' in driver.toasts
        await driver.press("ctrl+u", *"25", "enter")
        assert "L6, 25 minutes" in driver.text
        assert settings_file.settings_path().read_text().splitlines()[1:] == [
            'interview = "2025-04-01 Acme"',
            "minutes = 25",
        ]
        await driver.press("escape")
        assert "20 days until Acme" in driver.text
        await driver.press("s", *["down"] * 5, "enter", "ctrl+u", *"2025-03-01", "enter")
        assert "2025-03-01 has passed: today is 2025-03-12; give a day to come." in driver.toasts


async def test_while_a_loop_is_open_the_full_round_is_its_next_round(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.press("o", "enter", "escape")
        await home_with_interview(driver, "2025-03-15")
        assert items(driver) == ["1  A full round: round 1 of 3 of your loop, 45 minutes"]
        await driver.press("enter")
        assert driver.screen_name == "LoopScreen"
        await driver.press("escape")
        assert driver.screen_name == "HomeScreen"
        await driver.press("c", "enter")
        assert driver.screen_name == "LoopScreen"
