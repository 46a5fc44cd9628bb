"""Every screen as it is, at 80 columns and 24 rows, whole, with keys that are offered and explained.

`HOTSEAT_GOLDENS=write make test` writes them anew; look at what git then shows.
"""

import difflib
import os
from pathlib import Path

import pytest
from textual.widgets import Input

from hotseat.tui.widgets.session.prompt_lines import MORE
from tests.clocks import ManualClock
from tests.tui.driving import TERMINAL, AppDriver, running_app, words_of
from tests.tui.every_screen.journeys import JOURNEYS, Stop
from tests.tui.painting import screen_lines
from tests.tui.scenes import SCENES
from tests.tui.screen_checks import (
    LOOKED_AT,
    every_word_can_be_read,
    help_has_a_line_for_each_key,
    nothing_below_offers_keys,
    nothing_moves_when_it_is_laid_out_again,
    the_footer_is_whole,
    the_footer_names_keys_that_work,
    the_footer_offers_what_may_be_pressed,
    the_palette_holds_every_key,
)
from tests.tui.sheet import Sheet

GOLDENS = Path(__file__).parents[1] / "goldens"
WRITES = os.environ.get("HOTSEAT_GOLDENS") == "write"
WIDE = (200, 60)
WIDE_IN_ONE_COLUMN = (99, 60)
"""For the follow-ups: from 100 columns on, the notes stand beside them in an order and words of their own."""
OF_THE_NARROW = {
    *("tab", "shows"),
    *("Custo", "Owner", "Inven", "Right", "Curio", "Hire", "High", "Think", "Bias", "Fruga", "Trust", "Dive"),
    *("Backb", "Deliv", "Best", "Succe"),
    *("took", "planned", "over", "action", "first", "word", "held", "partial", "gap", "energy"),
}
"""A key that only a window without room for both parts of a screen needs; principles in five letters; the
heads of columns in sentences, where the columns of a loop's figures have no room."""


def test_every_scene_is_on_one_journey_and_has_a_golden() -> None:
    stops = sorted(stop.scene for journey in JOURNEYS for stop in journey)
    assert stops == sorted(SCENES)
    assert set(stops) <= {path.stem for path in GOLDENS.glob("*.txt")}


@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: journey[0].scene)
async def test_each_screen_looks_as_it_did_and_offers_what_does_something(
    journey: tuple[Stop, ...], folder: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    SCENES[journey[0].scene].prepare(folder)
    differences = []
    async with running_app(folder, clock) as driver:
        sheet = Sheet(driver.app, monkeypatch)
        for stop in journey:
            await stop.way(driver)
            differences += compare(stop.scene, await driver.still())
            painted = [] if stop.scene == "too-small" else sheet.differences()
            assert not painted, (stop.scene, painted)
            try:
                await look_closely(driver, stop.scene)
            except AssertionError as fault:
                fault.add_note(f"on {stop.scene}")
                raise
    assert not differences, "\n".join(differences)


def compare(name: str, text: str) -> list[str]:
    """What differs from the golden, line by line."""
    path = GOLDENS / f"{name}.txt"
    if WRITES:
        path.write_text(text, encoding="utf-8")
    golden = path.read_text(encoding="utf-8") if path.exists() else ""
    before, after = golden.splitlines(), text.splitlines()
    return list(
        difflib.unified_diff(before, after, f"goldens/{path.name}", "the screen now", lineterm="", n=24)
    )


async def look_closely(driver: AppDriver, name: str) -> None:
    """Leaves the screen as it was, but for what the window's size does to it."""
    the_palette_holds_every_key(driver)
    if name == "too-small":
        return
    assert [len(line) for line in screen_lines(driver.app)] == [TERMINAL[0]] * TERMINAL[1]
    the_footer_is_whole(driver)
    the_footer_names_keys_that_work(driver)
    the_footer_offers_what_may_be_pressed(driver)
    nothing_below_offers_keys(driver)
    nothing_moves_when_it_is_laid_out_again(driver)
    await no_word_is_cut(driver)
    if not (driver.app.screen.is_modal or isinstance(driver.app.focused, Input)):
        await help_has_a_line_for_each_key(driver)
        nothing_below_offers_keys(driver)
    await driver.resize(*TERMINAL)
    if name in LOOKED_AT:
        await every_word_can_be_read(driver)


async def no_word_is_cut(driver: AppDriver) -> None:
    """A word that a wide screen does not show is one the edge of a narrow one cut off."""
    narrow = driver.front.replace(MORE.format("o"), "")
    await driver.resize(*(WIDE_IN_ONE_COLUMN if driver.screen_name == "FollowUpScreen" else WIDE))
    await driver.still()
    wide = driver.front
    cut = set(words_of(narrow)) - set(words_of(wide)) - OF_THE_NARROW
    assert not cut, f"{cut} on\n{narrow}\nbut on a wide screen\n{wide}"
