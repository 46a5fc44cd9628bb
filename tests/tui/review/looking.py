"""The screens that look back at all answers, opened as of a day in March 2025."""

from datetime import date

from hotseat.domain.review.answer_filter import AnswerFilter
from hotseat.tui.screens.review.coverage import CoverageScreen
from hotseat.tui.screens.review.days import DaysScreen
from hotseat.tui.screens.review.looking_back import LookingBack
from hotseat.tui.screens.review.progress import ProgressScreen
from hotseat.tui.screens.review.trend import TrendScreen
from hotseat.tui.screens.stories.matrix import StoriesScreen
from tests.tui.driving import AppDriver, settle

DAY_OF_LOOKING = date(2025, 3, 12)


def that_day() -> date:
    return DAY_OF_LOOKING


async def look_back(driver: AppDriver, screen: LookingBack) -> None:
    """Opens it over the list of sessions and waits until all are read."""
    await driver.act("review")
    await driver.app.push_screen(screen)
    await wait_until_read(driver)


async def wait_until_read(driver: AppDriver) -> None:
    """Waits until the screen in front has read the sessions to the last."""
    screen = driver.app.screen
    assert isinstance(screen, LookingBack)
    await settle(driver.pilot)
    assert screen.is_read


async def coverage(driver: AppDriver) -> None:
    await look_back(driver, CoverageScreen(AnswerFilter(), that_day))


async def days(driver: AppDriver) -> None:
    """A day with two answers is chosen."""
    await look_back(driver, DaysScreen(AnswerFilter(), that_day))
    await driver.press("up", "up")


async def trend(driver: AppDriver) -> None:
    await look_back(driver, TrendScreen(AnswerFilter("L6", "behavioral"), that_day))


async def progress(driver: AppDriver) -> None:
    await look_back(driver, ProgressScreen(AnswerFilter("L6", "behavioral"), that_day))


async def by_principle(driver: AppDriver) -> None:
    """The stories, with the tellings of whoever uses the program."""
    await driver.app.push_screen(StoriesScreen(AnswerFilter(of="", me="Sam"), "L6", that_day))
    await wait_until_read(driver)
