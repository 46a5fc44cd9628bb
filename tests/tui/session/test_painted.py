"""A key paints what it changes: no screen is laid out for it, and no other line is painted again."""

from pathlib import Path

import pytest
from textual._compositor import ChopsUpdate, Compositor, ReflowResult
from textual.geometry import Region, Size
from textual.widget import Widget

from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app
from tests.tui.sheet import Sheet

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
        for _ in ("hidden", "shown"):
            assert await painted(driver, "h") <= lines_of(driver, *CLOCK, "#board")
        assert not layouts
        await driver.press("n")
        layouts.clear()
        assert await painted(driver, *"two") == lines_of(driver, "#note-line")
        assert not layouts


PACKETS = (
    *(("space",), ("space", "backspace"), ("u", "u"), ("h",), ("space",), ("h", "space"), ("p",), ("p", "3")),
    *(
        ("b",),
        ("n", "o", "n", "e", "enter"),
        ("n", "o", "escape"),
        ("z",),
        ("z", "space"),
        ("question_mark", "escape"),
    ),
)


async def test_keys_and_seconds_end_in_the_screen_that_is_painted_anew(
    folder: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running_app(folder, clock) as driver:
        sheet = Sheet(driver.app, monkeypatch)
        await driver.begin_answer()
        for keys in PACKETS:
            await driver.press(*keys)
            sheet.take()
            await driver.spend(1)
            assert sheet.differences() == [], keys


def drawn(update: ChopsUpdate | None) -> dict[tuple[int, int], object]:
    """The pieces that the spans of an update touch, by line and column."""
    assert update is not None
    return {
        (y, start): list(strip or ())
        for y, x1, x2 in update.spans
        for end, (start, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=True)
        if start < x2 and end > x1
    }


async def test_only_what_changed_is_drawn_and_as_the_library_draws_it(
    folder: Path, clock: ManualClock
) -> None:
    keys = ("space", "u", "p", "n", "o", "escape", "question_mark", "down", "escape", "h")
    async with running_app(folder, clock) as driver:
        await driver.begin_answer()
        for key in (*keys, (130, 40), *keys):
            if isinstance(key, tuple):
                await driver.resize(*key)
                continue
            await driver.press(key)
            compositor = driver.app.screen._compositor
            for regions in (set(compositor._dirty_regions), {Region(3, 2, 9, 4), Region(40, 20, 30, 3)}):
                if regions:
                    compositor._dirty_regions = set(regions)
                    ours = drawn(compositor.render_partial_update())
                    compositor._dirty_regions = set(regions)
                    assert ours == drawn(Compositor.render_partial_update(compositor)), key
