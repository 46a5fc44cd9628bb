"""A key is offered where it does something now. (That all of them are is looked at beside the goldens.)"""

import re
from pathlib import Path

import pytest
from textual.events import AppBlur, MouseScrollDown, MouseScrollUp
from textual.strip import Strip
from textual.widgets import Input

from hotseat.domain.session import events as e
from hotseat.tui.screens.page import SMALLEST
from tests.clocks import ManualClock
from tests.tui.driving import TERMINAL, AppDriver, running_app, settle
from tests.tui.painting import screen_strips
from tests.tui.scenes import SCENES, answer, follow_up_open
from tests.tui.screen_checks import in_footer

PRESSED = {"answer-paused"}
"""Scenes whose keys are pressed each time, each in an app of its own; all others' are in the torture."""
DONE = re.compile(
    r"Saved as |Saved \d+ questions in |"
    "Written: |Discarded. |Took back |Attached to: |Looking for |This is the first answer to this prompt|"
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


async def test_a_refused_key_says_why_and_comes_back_when_it_may_and_the_palette_lies_over_none(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await answer(driver)
        foot = driver.text.splitlines()[-1]
        assert "space Next" in foot
        await driver.press("ctrl+p")
        await settle(driver.pilot)
        assert "space Next" not in driver.text
        await driver.press("escape")
        assert driver.text.splitlines()[-1] == foot
        before = in_footer(driver)
        await driver.press("p")
        assert set(before) - set(in_footer(driver)) == {"space", "backspace", "f"}
        assert "p Go on" in driver.text
        await driver.press("space")
        assert driver.toasts == ["The clock is paused; start it again first."]
        await driver.press("p")
        assert in_footer(driver) == before
        assert "p Pause" in driver.text


async def test_a_click_on_a_key_presses_it_and_beside_it_nothing(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await follow_up_open(driver)
        for words, kind in {" Outcome": None, " c Own": None, "23 Outcome": e.FollowUpAnswered}.items():
            before = driver.events
            await driver.pilot.click(offset=place(driver, words))
            await settle(driver.pilot)
            assert [type(event) for event in driver.events[len(before) :]] == ([kind] if kind else []), words
        assert driver.kept_of(e.FollowUpAnswered)[-1].outcome == "partial"
        await driver.pilot.click(offset=(TERMINAL[0] - 1, TERMINAL[1] - 1))
        await driver.pilot.click(offset=place(driver, "Note"))
        await settle(driver.pilot)
        assert isinstance(driver.app.focused, Input)
        foot = driver.text.splitlines()[-1]
        driver.app.post_message(AppBlur())
        await settle(driver.pilot)
        assert driver.text.splitlines()[-1] == foot, "a window in the background loses its keys"


async def test_the_key_under_the_mouse_is_marked_and_told(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await answer(driver)
        bound = driver.app.screen.active_bindings
        for words, marked in {
            "Note": "n Note",
            " n Note": "",
            "p Pause": "p Pause",
            " u": "",
        }.items():
            await driver.pilot.hover(offset=place(driver, words))
            await driver.let_pass(1)
            assert under_mouse(driver) == marked, words
            shown = " ".join(driver.text.split())
            assert [key for key in "np" if bound[key].tooltip in shown] == list(marked[:1]), words
        await driver.pilot.hover(offset=(TERMINAL[0] - 1, TERMINAL[1] - 1))
        await driver.pilot.hover(offset=place(driver, "p Pause"))
        assert under_mouse(driver) == "p Pause"
        await driver.pilot.hover(offset=(3, 3))
        assert under_mouse(driver) == ""


async def test_the_wheel_shows_the_keys_that_a_narrow_window_hides(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await answer(driver)
        await driver.resize(*SMALLEST)
        narrow = driver.text.splitlines()[-1]
        assert narrow.startswith("space Next")
        assert not narrow.endswith("? Help")
        turned = (5, SMALLEST[1] - 1)
        for _ in range(9):
            await driver.pilot._post_mouse_events([MouseScrollDown], offset=turned)
            await settle(driver.pilot)
        assert driver.text.splitlines()[-1].endswith("? Help")
        await driver.pilot.click(offset=place(driver, "Help"))
        await settle(driver.pilot)
        assert driver.screen_name == "HelpScreen"
        await driver.press("escape")
        for _ in range(9):
            await driver.pilot._post_mouse_events([MouseScrollUp], offset=turned)
            await settle(driver.pilot)
        assert driver.text.splitlines()[-1] == narrow


def place(driver: AppDriver, words: str) -> tuple[int, int]:
    """Where these words begin in the footer."""
    lines = driver.text.splitlines()
    return lines[-1].index(words), len(lines) - 1


def under_mouse(driver: AppDriver) -> str:
    """What has another ground than the end of the footer, where no key is."""
    *parts, rest = Strip(screen_strips(driver.app)[-1]).simplify()
    grounds = {part.text: part.style and part.style.bgcolor for part in parts}
    return "".join(text for text, ground in grounds.items() if ground != (rest.style and rest.style.bgcolor))
