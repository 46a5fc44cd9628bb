"""Windows from very small to very large: no screen fails, and the clock goes on behind the notice."""

from pathlib import Path

import pytest

from hotseat.tui.screens.page import SMALLEST
from tests.clocks import ManualClock
from tests.tui.driving import TERMINAL, AppDriver, running_app
from tests.tui.painting import screen_lines
from tests.tui.scenes import SCENES, answer

SIZES = [(100, 32), SMALLEST, (40, 12), (20, 5), TERMINAL]
"""The largest, 200x60, is looked at beside each golden."""
VARIANTS = {
    "home-first-time",
    "card-sought",
    "card-design",
    "answer-hidden",
    "follow-ups",
    "vote",
    "heard",
    "heard-level",
    "debrief-sounded",
    "readiness-first-time",
    "framework-searched",
    "area-row",
    "assess-words",
    "pair-card",
    "interviewer-follow-ups",
    "card-told",
    "too-small",
}
DIALOGS = {
    *(
        "HelpScreen",
        "LeaveScreen",
        "AwayScreen",
        "GuessScreen",
        "AddScreen",
        "BringInScreen",
        "ListenForScreen",
        "LogScreen",
        "TimesScreen",
    ),
    *("ItemChoice", "SessionChoice", "ItemStoryChoice", "PairScreen", "VoteAgainScreen"),
}

FIRST = {"home", "answer", "rating", "readiness", "review", "repair", "interviewer"}
"""Screens that go through every size each time; the others do in the torture."""

every_screen = pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=() if name in FIRST else pytest.mark.torture)
        for name in SCENES
        if name not in VARIANTS
    ],
)


@every_screen
async def test_a_screen_survives_every_size_and_comes_back_as_it_was(
    name: str, folder: Path, clock: ManualClock
) -> None:
    SCENES[name].prepare(folder)
    async with running_app(folder, clock) as driver:
        await SCENES[name].go(driver)
        before, screen = driver.text, driver.screen_name
        for width, height in SIZES:
            await driver.repaint()
            await driver.resize(width, height)
            assert driver.screen_name == screen
            assert [len(line) for line in screen_lines(driver.app)] == [width] * height
            if (width, height) == (40, 12) and screen not in DIALOGS:
                assert "This window is 40x12" in driver.text
        await driver.repaint()
        assert screen in DIALOGS or driver.text == before


async def found_by_scrolling(driver: AppDriver, text: str) -> bool:
    for _ in range(20):
        if text in driver.text:
            return True
        await driver.press("down")
    return False


async def test_the_smallest_window_shows_the_whole_answer_and_a_smaller_one_a_notice(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await answer(driver)
        await driver.resize(*SMALLEST)
        await driver.tick()
        for part in ("won a partner team back", "▶ 3 Action", "5 Learning", "0:21 to go", "space Next"):
            assert part in driver.text, f'"{part}" is not on\n{driver.text}'
        await driver.resize(40, 12)
        await driver.spend(11)
        assert "This window is 40x12" in driver.text
        assert "1:50" not in driver.text
        await driver.press("space")
        await driver.resize(*TERMINAL)
        assert " 1:50 " in driver.line("3 Action"), "the clock goes on behind the notice"
        assert "▶ 4 Result" in driver.text


async def test_a_long_question_can_be_scrolled_on_the_card_and_is_whole_in_the_answer(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock, size=SMALLEST) as driver:
        await driver.begin("design-global-cdn", "L7", "system-design")
        assert "Build a global CDN" in driver.text
        assert "since the card was shown" not in driver.text
        assert await found_by_scrolling(driver, "since the card was shown")
        await driver.resize(160, 24)
        driver.answer(20)
        await driver.show()
        await driver.resize(*TERMINAL)
        await driver.tick()
        words = " ".join(driver.text.replace("▌", " ").split())
        assert driver.desk.bank.current.prompts["design-global-cdn"].text in words, driver.text
