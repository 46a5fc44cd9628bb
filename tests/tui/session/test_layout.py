"""What is typed, marked or hidden in an answer is painted where it stands; nothing is laid out anew."""

from pathlib import Path

from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app


async def at_the_first_word(seat: AppDriver) -> None:
    await seat.begin()
    await seat.act("begin")


def laid_out(seat: AppDriver) -> list[object]:
    """The times the screen is laid out anew, from now on."""
    found: list[object] = []
    screen = seat.app.screen
    screen.screen_layout_refresh_signal.subscribe(screen, found.append)
    return found


async def test_nothing_is_laid_out_anew_for_a_letter_a_mark_or_a_hidden_clock(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await at_the_first_word(seat)
        await seat.press("space", "n")
        found = laid_out(seat)
        await seat.press(*"so")
        assert "so" in seat.line("so").split()
        assert not found
        await seat.press("ctrl+u", "escape")
        found = laid_out(seat)
        await seat.press("space")
        assert "▶ 3" in seat.text
        await seat.press("h")
        assert "clock hidden" in seat.text
        assert not found


async def test_a_text_longer_than_its_line_is_seen_where_the_cursor_is(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await at_the_first_word(seat)
        await seat.press("n", *"begun", *"-" * 90, *"ended")
        assert "begun" not in seat.text
        assert "--ended" in seat.text
        await seat.press("home")
        assert "begun--" in seat.text
        assert "ended" not in seat.text
