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
    r"\d+ not looked at yet. f again|Type the \w+'s name first"
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
        async with running_app(place, ManualClock()) as seat:
            await SCENES[name].go(seat)
            seat.app.clear_notifications()
            left = in_footer(seat) if left is None else left
            if not left:
                return
            key = left.pop()
            await seat.press(key)
            assert all(DONE.match(said) for said in seat.toasts), f"{key}: {seat.toasts}"


async def test_a_refused_key_says_why_and_comes_back_when_it_may(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await answer(seat)
        before = in_footer(seat)
        await seat.press("p")
        assert set(before) - set(in_footer(seat)) == {"space", "backspace", "f"}
        assert "p Go on" in seat.text
        await seat.press("space")
        assert seat.toasts == ["The clock is paused; start it again first."]
        await seat.press("p")
        assert in_footer(seat) == before
        assert "p Pause" in seat.text


async def test_the_palette_lies_over_no_keys_of_the_screen(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await answer(seat)
        foot = seat.text.splitlines()[-1]
        assert "space Next" in foot
        await seat.press("ctrl+p")
        await settle(seat.pilot)
        assert "space Next" not in seat.text
        await seat.press("escape")
        assert seat.text.splitlines()[-1] == foot


async def test_a_key_that_comes_back_is_the_one_there_was(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await seat.begin()
        await seat.press("space", "space")
        keys = list(seat.app.screen.query(FooterKey))
        await seat.press("backspace")
        assert "backspace" not in in_footer(seat)
        await seat.press("space")
        assert "backspace" in in_footer(seat)
        assert list(seat.app.screen.query(FooterKey)) == keys
