"""The framework on the screen: every part by the arrows, every item by the search."""

from pathlib import Path

from hotseat.domain.readiness.framework_comparison import parts
from tests.assessments import shipped_framework
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app

TALL = (100, 90)


async def shown(driver: AppDriver) -> str:
    return " ".join((await driver.still()).split())


async def test_every_item_of_every_part_can_be_reached(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock, size=TALL) as driver:
        await driver.press("a", "f")
        for part in parts(shipped_framework()):
            text = await shown(driver)
            assert part.name in text
            words = {
                word for one in part.pairings for c in one.columns for i in c.items for word in i.split()
            }
            assert not {word for word in words if word not in text}
            await driver.press("right")
        assert "Executive Summary Matrix" in await shown(driver)
        await driver.press("left")
        assert "Development Gap Analysis" in await shown(driver)


async def test_a_search_finds_an_item_wherever_it_stands_and_escape_drops_it(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.press("a", "f", "slash", *"m&a")
        text = await shown(driver)
        assert '"m&a" 2 items' in text
        assert "Driving M&A technical evaluations" in text
        await driver.press("enter", "escape")
        assert "1 of 10" in await shown(driver)
        await driver.press("escape")
        assert driver.screen_name == "ReadinessScreen"


async def test_the_text_can_be_scrolled_to_its_end(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await driver.press("a", "f", "right", "right", "right")
        assert "I built the leadership pipeline" not in driver.text
        await driver.press(*["pagedown"] * 5)
        assert "I built the leadership pipeline" in driver.text
