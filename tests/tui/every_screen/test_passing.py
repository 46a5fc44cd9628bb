"""What is said in passing covers nothing, and every key that does nothing is answered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual import events
from textual.geometry import Region
from textual.widget import Widget
from textual.widgets import Input

from hotseat.domain.own_keys import STANDARD
from hotseat.tui.terminal.unanswered import NO_TEXT, take_as_meant
from hotseat.tui.widgets.notices import Notices
from tests.clocks import ManualClock
from tests.tui.driving import NO_KEY, TERMINAL, AppDriver, running_app, settle
from tests.tui.every_screen.test_pasting import every_scene
from tests.tui.scenes import SCENES, answer

LONG = "What is said here takes three lines of a window of eighty columns. " * 3
QUESTIONS = "#prompt, #next, #open, #anchors, #text, .dialog-title"
"""Where the screens ask what is to be answered."""


def kept_free(driver: AppDriver) -> Iterator[Widget]:
    """The questions of the screen in front, and the line that is typed into."""
    yield from driver.app.screen.query(QUESTIONS)
    if isinstance(driver.app.focused, Input):
        yield driver.app.focused


def seen(widget: Widget) -> Region:
    """Where the widget is on the screen, as far as it is."""
    return widget.region.intersection(widget.screen.region)


async def nothing_is_covered(driver: AppDriver) -> None:
    free = [widget for widget in kept_free(driver) if seen(widget).area]
    driver.app.notify(LONG, markup=False)
    await settle(driver.pilot)
    (shown,) = driver.app.screen.query(Notices)
    assert shown.region.y == 1, "the head line stays in sight"
    assert all(word in driver.text for word in LONG.split())
    for widget in free:
        assert seen(widget).area, f"{widget} is pushed out\n{driver.text}"
        assert not seen(widget).overlaps(shown.region), f"{widget} is covered\n{driver.text}"
    driver.app.clear_notifications()
    await settle(driver.pilot)


@every_scene
async def test_a_toast_covers_neither_a_line_nor_the_question_and_goes_with_the_next_key(
    name: str, folder: Path, clock: ManualClock
) -> None:
    SCENES[name].prepare(folder)
    async with running_app(folder, clock) as driver:
        await SCENES[name].go(driver)
        driver.app.clear_notifications()
        await settle(driver.pilot)
        if name != "too-small":
            await nothing_is_covered(driver)
        if not isinstance(driver.app.focused, Input):
            await a_strange_letter_is_answered(driver)
        every_letter_counts_in_either_case(driver)


async def a_strange_letter_is_answered(driver: AppDriver) -> None:
    for letter in ("ж", "ש", "é"):
        await driver.press(letter)
        assert len(driver.toasts) == 1, driver.toasts
        assert f'"{letter}" is not a key here' in driver.toasts[0]


def every_letter_counts_in_either_case(driver: AppDriver) -> None:
    """Unless the capital has a meaning of its own."""
    screen = driver.app.screen
    bound = screen.active_bindings
    for key in [key for key in bound if len(key) == 1 and key.islower()]:
        capital = events.Key(key.upper(), key.upper())
        take_as_meant(screen, capital, STANDARD)
        meant = key.upper() if key.upper() in bound else key
        assert (capital.key, capital.character) == (meant, meant)


@every_scene
@pytest.mark.torture
async def test_no_size_covers_anything(name: str, folder: Path, clock: ManualClock) -> None:
    SCENES[name].prepare(folder)
    async with running_app(folder, clock) as driver:
        await SCENES[name].go(driver)
        for size in ((160, 45), (100, 32), TERMINAL):
            await driver.resize(*size)
            await nothing_is_covered(driver)


async def test_capitals_do_what_small_letters_do(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await answer(driver)
        await driver.press("P")
        assert driver.kept.paused
        await driver.press("P", "N")
        assert isinstance(driver.app.focused, Input)
        await driver.press(*"Né т", "enter")
        assert driver.kept.question is not None
        assert driver.kept.question.notes[-1].text == "Né т", "a capital that is typed stays one"
        await driver.press("F")
        assert driver.screen_name == "FollowUpScreen"
        assert not driver.toasts


async def test_what_was_said_leaves_no_room_behind(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await answer(driver)
        before = driver.text.splitlines()
        assert not before[1]
        noticed = [before[0], '▌ "z" is not a key here.', *before[2:]]
        for _ in range(3):
            await driver.press("z")
            assert driver.text.splitlines() == noticed
        await driver.act("help")
        await driver.press("escape", "z")
        assert driver.text.splitlines() == noticed
        await driver.press(NO_KEY)
        assert driver.text.splitlines() == before
        for character, sentence in (("z", '"z" is not a key here.'), ("\ufffd", NO_TEXT)):
            driver.app.post_message(events.Key(character, character))
            await settle(driver.pilot)
            assert driver.toasts == [sentence]
        await driver.press("f8")
        assert not driver.toasts
