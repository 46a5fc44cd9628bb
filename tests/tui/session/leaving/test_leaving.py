"""Every way out of a session."""

from pathlib import Path

from hotseat.domain.session import events as e
from tests.clocks import ManualClock
from tests.tui.driving import running_app
from tests.tui.scenes import answer, follow_up_open, follow_ups


async def test_going_on_leaves_everything_as_it_was_and_the_clock_runs_on_meanwhile(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await answer(driver)
        before = driver.events
        await driver.press("escape")
        assert driver.screen_name == "LeaveScreen"
        assert "Finish" not in driver.text, "an answer that runs cannot be finished"
        await driver.press("escape")
        assert driver.screen_name == "AnswerScreen"
        await driver.press("escape", "enter")
        assert driver.screen_name == "AnswerScreen"
        assert driver.events == before
        await driver.press("escape")
        assert "the clock is running" in driver.text
        await driver.spend(21)
        await driver.press("escape")
        await driver.tick()
        assert " 2:00 " in driver.line("▶ 3 Action")
        assert not driver.kept_of(e.Away)
        await driver.press("p", "escape")
        assert "the clock is running" not in driver.text, "nothing is said of a running clock while it stands"


async def test_a_session_left_for_later_is_offered_on_home_and_one_kept_as_it_is_is_not(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await answer(driver)
        await driver.press("escape", "down", "enter")
        assert driver.screen_name == "HomeScreen"
        assert "Interrupted" in driver.text
        assert "3:12 in" in driver.text
        assert driver.kept.state == "interrupted"
        await driver.press("r")
        assert driver.screen_name == "AnswerScreen", "it can be taken up in the same run"
        assert "Resumed where it stopped" in driver.text
        await driver.press("escape", "down", "down", "enter")
        assert driver.screen_name == "HomeScreen", "also while its clock stands"
        assert "Interrupted" not in driver.text
        assert driver.kept.ended == "abandoned"
        await answer(driver)
        await driver.press("escape", "down", "down", "enter")
        assert driver.screen_name == "HomeScreen"
        assert "Interrupted" not in driver.text
        assert driver.kept.ended == "abandoned"


async def test_a_session_is_finished_from_the_follow_ups_unless_one_is_open(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await follow_up_open(driver)
        await driver.press("escape", "down", "enter")
        finished = driver.kept.ended == "finished"
        assert finished or driver.toasts == ["A follow-up is open; close it first."]
        assert driver.screen_name == ("HomeScreen" if finished else "FollowUpScreen")
        await follow_ups(driver)
        await driver.press("escape", "down")
        assert "Finish" in driver.text
        await driver.press("enter")
        assert driver.screen_name == "HomeScreen"
        assert driver.kept.ended == "finished"


async def test_quitting_from_the_palette_keeps_what_happened(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await answer(driver)
        before = driver.events
        await driver.press("ctrl+q")
    assert not driver.kept.ended
    assert driver.events == before


async def test_what_fails_while_the_app_is_left_is_no_crash(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        driver.app.exit(return_code=143)
        driver.app._handle_exception(LookupError("a widget that is gone already"))
        assert driver.app.crash == ""
        assert driver.app.return_code == 143
