"""What is said in passing covers nothing, and every key that does nothing is answered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual import events
from textual.geometry import Region
from textual.widget import Widget
from textual.widgets import Input
from textual.widgets._toast import Toast

from hotseat.tui.terminal.unanswered import NO_TEXT, lower_case
from tests.clocks import ManualClock
from tests.tui.driving import NO_KEY, TERMINAL, AppDriver, running_app, settle
from tests.tui.every_screen.test_pasting import every_scene
from tests.tui.scenes import SCENES, answer

LONG = "What is said here takes three lines of a window of eighty columns. " * 3
QUESTIONS = "#prompt, #next, #open, #anchors, #text, .dialog-title"
"""Where the screens ask what is to be answered."""


def kept_free(seat: AppDriver) -> Iterator[Widget]:
    """The questions of the screen in front, and the line that is typed into."""
    yield from seat.app.screen.query(QUESTIONS)
    if isinstance(seat.app.focused, Input):
        yield seat.app.focused


def seen(widget: Widget) -> Region:
    """Where the widget is on the screen, as far as it is."""
    return widget.region.intersection(widget.screen.region)


async def nothing_is_covered(seat: AppDriver) -> None:
    free = [widget for widget in kept_free(seat) if seen(widget).area]
    seat.app.notify(LONG, markup=False)
    await settle(seat.pilot)
    toasts = list(seat.app.screen.query(Toast))
    assert len(toasts) == 1
    assert "What is said here" in seat.text
    for widget in free:
        assert seen(widget).area, f"{widget} is pushed out\n{seat.text}"
        assert not seen(widget).overlaps(toasts[0].region), f"{widget} is covered\n{seat.text}"
    seat.app.clear_notifications()
    await settle(seat.pilot)


@every_scene
async def test_a_toast_covers_neither_a_line_nor_the_question_and_goes_with_the_next_key(
    name: str, folder: Path, clock: ManualClock
) -> None:
    SCENES[name].prepare(folder)
    async with running_app(folder, clock) as seat:
        await SCENES[name].go(seat)
        seat.app.clear_notifications()
        await settle(seat.pilot)
        if name != "too-small":
            await nothing_is_covered(seat)
        if not isinstance(seat.app.focused, Input):
            await a_strange_letter_is_answered(seat)
        every_letter_counts_in_either_case(seat)


async def a_strange_letter_is_answered(seat: AppDriver) -> None:
    for letter in ("т", "й", "é"):
        await seat.press(letter)
        assert len(seat.toasts) == 1, seat.toasts
        assert f'"{letter}" is not a key here' in seat.toasts[0]


def every_letter_counts_in_either_case(seat: AppDriver) -> None:
    """Unless the capital has a meaning of its own."""
    screen = seat.app.screen
    bound = screen.active_bindings
    for key in [key for key in bound if len(key) == 1 and key.islower()]:
        capital = events.Key(key.upper(), key.upper())
        lower_case(screen, capital)
        meant = key.upper() if key.upper() in bound else key
        assert (capital.key, capital.character) == (meant, meant)


@every_scene
@pytest.mark.torture
async def test_no_size_covers_anything(name: str, folder: Path, clock: ManualClock) -> None:
    SCENES[name].prepare(folder)
    async with running_app(folder, clock) as seat:
        await SCENES[name].go(seat)
        for size in ((160, 45), (100, 32), TERMINAL):
            await seat.resize(*size)
            await nothing_is_covered(seat)


async def test_capitals_do_what_small_letters_do(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await answer(seat)
        await seat.press("P")
        assert seat.kept.paused
        await seat.press("P", "N")
        assert isinstance(seat.app.focused, Input)
        await seat.press(*"Né", "escape", "F")
        assert seat.screen_name == "FollowUpScreen"
        assert not seat.toasts


async def test_what_was_said_leaves_no_room_behind(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await answer(seat)
        before = seat.text.splitlines()
        for _ in range(3):
            await seat.press("z")
            assert seat.text.splitlines() == ['▌ "z" is not a key here.', *before[:-4], *before[-3:]]
        await seat.act("help")
        await seat.press("escape", "z")
        assert seat.text.splitlines() == ['▌ "z" is not a key here.', *before[:-4], *before[-3:]]
        await seat.press(NO_KEY)
        assert seat.text.splitlines() == before


async def test_a_capital_that_is_typed_stays_one(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await answer(seat)
        await seat.press("n", *"Né т", "enter")
        assert seat.kept.question is not None
        assert seat.kept.question.notes[-1].text == "Né т"


async def test_a_key_that_does_nothing_is_answered(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await answer(seat)
        for character, sentence in (("z", '"z" is not a key here.'), ("\ufffd", NO_TEXT)):
            seat.app.post_message(events.Key(character, character))
            await settle(seat.pilot)
            assert seat.toasts == [sentence]
        await seat.press("f8")
        assert not seat.toasts
