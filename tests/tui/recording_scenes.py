"""The screens of a session that is recorded, and how to come to them."""

from tests.tui import pair_scenes
from tests.tui.driving import AppDriver, settle
from tests.tui.recorders import hear, running


async def asks(driver: AppDriver) -> None:
    """A card that asks whether to record."""
    driver.desk.settings.keep("record", "ask")
    await driver.begin()


async def card(driver: AppDriver) -> None:
    driver.desk.settings.keep("record", "always")
    await driver.begin()


async def answer(driver: AppDriver) -> None:
    await card(driver)
    await answered(driver)


async def answered(driver: AppDriver) -> None:
    await driver.press("enter")
    await hear(driver, 0.2, seconds=24)


async def silent(driver: AppDriver) -> None:
    await answer(driver)
    await go_silent(driver)


async def go_silent(driver: AppDriver) -> None:
    """The sentence in passing has gone; the mark stays."""
    recorder = running(driver)
    recorder.state = recorder.state._replace(is_silent=True, level=0.0)
    await driver.tick()
    driver.app.clear_notifications()
    await settle(driver.pilot)


async def follow_up(driver: AppDriver) -> None:
    await answer(driver)
    await asked(driver)


async def asked(driver: AppDriver) -> None:
    await driver.press("f")
    await driver.tick()
    await driver.press("space")
    await hear(driver, 0.05, seconds=9)


async def pair_form(driver: AppDriver) -> None:
    """The form says that the room is recorded."""
    driver.desk.settings.keep("record", "always")
    await pair_scenes.dialog(driver)


async def pair_card(driver: AppDriver) -> None:
    driver.desk.settings.keep("record", "always")
    await pair_scenes.pair_card(driver)


async def interviewer(driver: AppDriver) -> None:
    await pair_card(driver)
    await answered(driver)


async def debrief_without_words(driver: AppDriver) -> None:
    """Something is missing to transcribe; the recording is kept."""
    await answer(driver)
    await driver.press("f")
    await driver.tick()
    driver.app.show_debrief()
    await settle(driver.pilot)
