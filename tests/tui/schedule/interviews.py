"""The day of an interview, for tests of the screens: set without a file, and on a day of their own."""

from datetime import UTC, datetime

from hotseat.desk.desk import Desk
from hotseat.storage.settings.configured import Origin
from tests.tui.driving import AppDriver, settle

MARCH_12 = datetime(2025, 3, 12, 20, tzinfo=UTC)


def with_interview(desk: Desk, interview: str, moment: datetime = MARCH_12, minutes: int = 40) -> None:
    """From now on it is this moment, and the settings have this interview."""
    desk._now = lambda: moment  # type: ignore[method-assign]
    desk.__dict__.pop("schedule", None)
    user = desk.settings.user
    here = Origin("settings", 1)
    user.configured = user.configured.with_set(
        {"interview": interview, "minutes": minutes}, {"interview": here, "minutes": here}
    )


async def home_with_interview(
    driver: AppDriver, interview: str = "2025-03-29 Acme", minutes: int = 40
) -> None:
    """Home, on a day before that interview."""
    with_interview(driver.desk, interview, minutes=minutes)
    driver.app.show_home()
    await settle(driver.pilot)


async def home_today(driver: AppDriver) -> None:
    await home_with_interview(driver)


async def schedule(driver: AppDriver) -> None:
    await home_today(driver)
    await driver.press("c")


async def schedule_unset(driver: AppDriver) -> None:
    await driver.press("c")


async def short_versions(driver: AppDriver) -> None:
    """What is read on the last day."""
    await home_with_interview(driver, "2025-03-13 Acme")
    await driver.press("enter")
