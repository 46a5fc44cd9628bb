"""A key is offered where it does something now. (That all of them are is looked at beside the goldens.)"""

import re
from pathlib import Path

import pytest
from textual.widgets._footer import FooterKey

from tests.clocks import ManualClock
from tests.tui.driving import running_app, settle
from tests.tui.scenes import SCENES, answer
from tests.tui.screen_checks import in_footer

PRESSED = {"answer-paused"}
"""Scenes whose keys are pressed each time, each in an app of its own; all others' are in the torture."""
DONE = re.compile(
    "Saved as |Written: |Took back |Attached to: |Looking for |This is the first answer to this prompt|"
    r"\d+ not looked at yet. Press f again|No story: |Type the \w+'s name first"
)
"""What a key may say: what it did, and what a form or a question still waits for."""


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=() if name in PRESSED else pytest.mark.torture) for name in SCENES]
)
async def test_no_key_in_the_footer_is_refused(name: str, folder: Path) -> None:
    left: list[str] | None = None
    while left is None or left:
        place = folder / str(len(left or ()))
        place.joinpath("sessions").mkdir(parents=True)
        SCENES[name].prepare(place)
        async with running_app(place, ManualClock()) as driver:
            await SCENES[name].go(driver)
            driver.app.clear_notifications()
            left = in_footer(driver) if left is None else left
            if not left:
                return
            key = left.pop()
            await driver.press(key)
            assert all(DONE.match(said) for said in driver.toasts), f"{key}: {driver.toasts}"


async def test_a_refused_key_says_why_and_comes_back_when_it_may(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await answer(driver)
        before = in_footer(driver)
        await driver.press("p")
        assert set(before) - set(in_footer(driver)) == {"space", "backspace", "f"}
        assert "p Go on" in driver.text
        await driver.press("space")
        assert driver.toasts == ["The clock is paused; start it again first."]
        await driver.press("p")
        assert in_footer(driver) == before
        assert "p Pause" in driver.text


async def test_the_palette_lies_over_no_keys_of_the_screen(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await answer(driver)
        foot = driver.text.splitlines()[-1]
        assert "space Next" in foot
        await driver.press("ctrl+p")
        await settle(driver.pilot)
        assert "space Next" not in driver.text
        await driver.press("escape")
        assert driver.text.splitlines()[-1] == foot


async def test_a_key_that_comes_back_is_the_one_there_was(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await driver.press("space", "space")
        keys = list(driver.app.screen.query(FooterKey))
        await driver.press("backspace")
        assert "backspace" not in in_footer(driver)
        await driver.press("space")
        assert "backspace" in in_footer(driver)
        assert list(driver.app.screen.query(FooterKey)) == keys
