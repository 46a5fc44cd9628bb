"""Looking back at one story: its tellings as a trend, beside each other, and in the list of sessions."""

from datetime import timedelta
from pathlib import Path

from hotseat.tui.widgets.review.session_table import SessionTable
from tests.clocks import ManualClock
from tests.sessions import MONDAY, answered_session
from tests.tellings import SCOPE, TRUST, telling
from tests.tui.driving import AppDriver, running_app
from tests.tui.folders import two_answers
from tests.tui.review.looking import wait_until_read


def tellings(folder: Path) -> None:
    """Five tellings of three stories; one story at both levels, and one whose title looks like markup."""
    sessions, day = folder / "sessions", timedelta(1)
    telling(sessions, "queue", seconds={"action": 90}, outcomes=["gap"])
    telling(sessions, "gone", started=MONDAY + day)
    telling(sessions, "queue", started=MONDAY + 2 * day, level="L7", text="another text")
    telling(sessions, "outage", started=MONDAY + 3 * day)
    answered_session(sessions, started=MONDAY + 4 * day, prompt=SCOPE)
    telling(sessions, "queue", started=MONDAY + 5 * day, prompt=SCOPE, outcomes=["held"])


def words(driver: AppDriver) -> str:
    return " ".join(driver.text.replace("▌", " ").split())


def listed(driver: AppDriver) -> int:
    return driver.app.screen.query_one(SessionTable).row_count


async def test_a_story_has_its_own_trend_over_all_its_plans_and_pairs_of_its_tellings(
    folder: Path, clock: ManualClock
) -> None:
    tellings(folder)
    async with running_app(folder, clock) as driver:
        await driver.press("v", "t")
        await wait_until_read(driver)
        assert "c Compare" not in driver.text
        await driver.press("s")
        assert "Trend · [/x] [@click=bell]Gone[/]" in driver.text
        assert "1 answer" in driver.text
        await driver.press("c")
        assert driver.screen_name == "TrendScreen"
        await driver.press("s", "s")
        assert "Trend · The queue nobody owned" in driver.text
        assert "3 answers" in driver.text
        assert driver.line("▶ Action").split()[-3:] == ["1:30▼", "2:10▼", "2:10●"]
        assert driver.line("   Level").split()[-3:] == ["L6", "L7", "L6"]
        assert driver.line("   Held/part/gap").split()[-3:] == ["0/0/1", "-", "1/0/0"]
        assert "It was told 3 of the last 5 times that a story was told." in words(driver)
        assert "1 of the 3 answers has another plan than the newest" in words(driver)
        await driver.press("g")
        await wait_until_read(driver)
        assert "Progress · The queue nobody" in driver.text
        assert "2 answers in 1 week · L6 behavioral" in driver.text
        await driver.press("escape", "c")
        assert "pair 1 of 2" in driver.text
        assert "Both tell the story The queue nobody owned; its text was not the same." in words(driver)
        assert "L7 behavioral" in driver.line("A  ")
        assert "L6 behavioral" in driver.line("B  ")
        await driver.press("right")
        assert "pair 2 of 2" in driver.text
        await driver.press("escape", "s")
        assert "Trend" in driver.text
        assert "queue" not in driver.text


async def test_the_list_and_a_session_know_the_story_too(folder: Path, clock: ManualClock) -> None:
    tellings(folder)
    async with running_app(folder, clock) as driver:
        await driver.press("v")
        assert listed(driver) == 6
        await driver.press("s")
        assert listed(driver) == 1
        assert "[/x] [@click=bell]Gone[/]" in driver.text
        assert "(told: [/x] [@click=bell]Gone[/])" in words(driver)
        await driver.press("s", "s")
        assert listed(driver) == 3
        await driver.press("t")
        await wait_until_read(driver)
        assert "Trend · The queue nobody owned" in driver.text
        await driver.press("escape", "enter", "c")
        assert "This is the first answer to this prompt." not in driver.text
        assert driver.screen_name == "CompareScreen"
        await driver.press("escape", "t")
        assert "Both tell the story The queue nobody owned" in words(driver)
        assert "L7 behavioral" in driver.line("A  ")
        await driver.press("escape", "escape", "down", "down", "enter", "t")
        assert "This is the first telling of this story." in words(driver)


async def test_without_a_told_story_there_is_no_key_for_stories(folder: Path, clock: ManualClock) -> None:
    two_answers(folder)
    async with running_app(folder, clock) as driver:
        await driver.press("v", "s", "t")
        await wait_until_read(driver)
        assert "lkpowdn Narrow" in driver.text
        await driver.press("s")
        assert "No story was told in any answer." in driver.text
        await driver.press("escape", "enter", "t")
        assert driver.screen_name == "SessionScreen"
        assert "No story is named for this answer." in driver.text


async def test_two_sessions_pair_what_tells_the_same_story(folder: Path, clock: ManualClock) -> None:
    sessions = folder / "sessions"
    telling(sessions, "queue", prompt=TRUST)
    telling(sessions, "queue", prompt=SCOPE, started=MONDAY + timedelta(1))
    async with running_app(folder, clock) as driver:
        await driver.press("v", "m", "down", "m")
        assert "Both tell the story The queue nobody owned." in words(driver)
