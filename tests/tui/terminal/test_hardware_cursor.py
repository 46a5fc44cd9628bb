"""The terminal's own cursor stands where the focus is, for whoever follows it by ear or by finger."""

from pathlib import Path

from tests.clocks import ManualClock
from tests.tui.driving import running_app
from tests.tui.folders import all_sessions


async def test_it_stands_at_the_chosen_row_and_at_the_caret(folder: Path) -> None:
    all_sessions(folder)
    async with running_app(folder, ManualClock()) as driver:
        app = driver.app

        def under_cursor() -> str:
            app._display(app.screen, None)  # As each paint does, of which a test sees few.
            x, y = app.cursor_position
            return driver.text.splitlines()[y][x:]

        await driver.press("v")
        await driver.still()
        first = under_cursor()
        assert "L6" in first
        await driver.press("down")
        await driver.still()
        second = under_cursor()
        assert second != first
        assert "L6" in second or "L7" in second
        await driver.press("escape", "slash")
        await driver.still()
        await driver.press("slash")
        await driver.press("t", "r", "u")
        await driver.still()
        app._display(app.screen, None)
        x, y = app.cursor_position
        assert driver.text.splitlines()[y][:x].endswith("tru")
        await driver.press("escape", "escape", "enter", "enter", "q")
        await driver.still()
        await driver.press("escape")
        await driver.still()
        assert under_cursor().startswith("Go on")
        await driver.press("down")
        await driver.still()
        assert under_cursor().startswith("Later")
