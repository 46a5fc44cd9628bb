"""What is typed or marked in an answer is painted where it stands; nothing is laid out anew."""

from pathlib import Path

from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app


async def at_the_first_word(driver: AppDriver) -> None:
    await driver.begin_answer()


def laid_out(driver: AppDriver) -> list[object]:
    """The times the screen is laid out anew, from now on."""
    found: list[object] = []
    screen = driver.app.screen
    screen.screen_layout_refresh_signal.subscribe(screen, found.append)
    return found


async def test_nothing_is_laid_out_anew_for_a_letter_or_a_mark_and_a_hidden_clock_moves_nothing(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_first_word(driver)
        await driver.press("space", "n")
        layout = laid_out(driver)
        await driver.press(*"so")
        assert "so" in driver.line("so").split()
        assert not layout
        await driver.press("ctrl+u", "escape")
        layout = laid_out(driver)
        await driver.press("space")
        assert "▶ 3" in driver.text
        assert not layout
        rows = driver.text.splitlines()
        await driver.press("h")
        assert "clock hidden" in driver.text
        hidden = driver.text.splitlines()
        assert hidden.index(" notes") == rows.index(" notes")
        await driver.press("n", *"begun", *"-" * 90, *"ended")
        assert "begun" not in driver.text
        assert "--ended" in driver.text, "a text longer than its line is seen where the cursor is"
        await driver.press("home")
        assert "begun--" in driver.text
        assert "ended" not in driver.text
