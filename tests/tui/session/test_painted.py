"""A key paints what it changes: no screen is laid out for it, and no other line is painted again."""

from pathlib import Path

import pytest
from textual._compositor import Compositor, ReflowResult
from textual.geometry import Size
from textual.widget import Widget

from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app

CLOCK = ("#clock", "#head", "#notices", "Keys")
KEYS = ("space", "backspace", "u", "u", "space", "2", "ctrl+r", "p", "p", "b", "z", "t", "t", "a")


@pytest.fixture
def layouts(monkeypatch: pytest.MonkeyPatch) -> list[Size]:
    """The layouts of whole screens from now on."""
    made: list[Size] = []
    lay_out = Compositor.reflow

    def noted(compositor: Compositor, parent: Widget, size: Size) -> ReflowResult:
        made.append(size)
        return lay_out(compositor, parent, size)

    monkeypatch.setattr(Compositor, "reflow", noted)
    return made


async def painted(driver: AppDriver, *keys: str) -> set[int]:
    """The lines of the screen that these keys have painted."""
    regions = driver.app.screen._compositor._dirty_regions
    regions.clear()
    await driver.press(*keys)
    return {y for region in regions for y in region.line_range}


def lines_of(driver: AppDriver, *selectors: str) -> set[int]:
    return {y for selector in selectors for y in driver.app.screen.query_one(selector).region.line_range}


def changed(before: list[str], after: list[str]) -> set[int]:
    return {y for y, (old, new) in enumerate(zip(before, after, strict=True)) if old != new}


async def test_a_key_of_the_answer_lays_nothing_out_and_paints_the_rows_that_changed(
    folder: Path, clock: ManualClock, layouts: list[Size]
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin_answer()
        for key in KEYS:
            before = driver.text.splitlines()
            layouts.clear()
            lines = await painted(driver, key)
            rows = changed(before, driver.text.splitlines())
            assert not layouts, key
            assert lines <= rows | lines_of(driver, *CLOCK), (key, sorted(lines), driver.text)


async def test_to_hide_the_clock_paints_the_clock_and_the_board(
    folder: Path, clock: ManualClock, layouts: list[Size]
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin_answer()
        layouts.clear()
        assert await painted(driver, "h") <= lines_of(driver, *CLOCK, "#board")
        assert await painted(driver, "h") <= lines_of(driver, *CLOCK, "#board")
        assert not layouts


async def test_a_letter_of_a_note_paints_its_line(
    folder: Path, clock: ManualClock, layouts: list[Size]
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin_answer()
        await driver.press("n")
        layouts.clear()
        assert await painted(driver, *"two") == lines_of(driver, "#note-line")
        assert not layouts
