"""A layout of the whole screen is most of what a key costs, so what changed is laid out once."""

from pathlib import Path

from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app

KEYS = {
    "n": 1,  # the line to type in takes room
    "x": 0,
    "enter": 1,  # the line is gone
    "u": 0,  # the notice stands on a line that is blank
    "space": 0,
    "question_mark": 0,
    "escape": 1,  # the library does so for any dialog that closes
    "p": 0,
}
"""How often the stage is laid out for each key, one after the other."""


def layouts_of(driver: AppDriver) -> list[None]:
    """Grows with each layout of the screen in front."""
    layouts: list[None] = []
    signal = driver.app.screen.screen_layout_refresh_signal
    signal.subscribe(driver.app, lambda _: layouts.append(None), immediate=True)
    return layouts


async def test_the_stage_is_laid_out_once_for_a_key_and_not_at_all_where_nothing_moves(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin_answer()
        layouts = layouts_of(driver)
        counts = {}
        for key in KEYS:
            layouts.clear()
            await driver.press(key)
            counts[key] = len(layouts)
        assert counts == KEYS
