"""What is pasted goes into the line that is open, or nowhere."""

from pathlib import Path

import pytest
from textual import events
from textual.app import App
from textual.widgets import Input

from hotseat.tui.terminal.hardened_app import NO_LINE, TOO_LONG
from hotseat.tui.terminal.key_stream import LONGEST_PASTE
from hotseat.tui.widgets.note_line import LONGEST_NOTE
from hotseat.tui.widgets.note_line import TOO_LONG as OF_A_LINE
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app, settle
from tests.tui.scenes import SCENES, answer

OFTEN = {"home", "answer", "answer-note-open", "follow-ups", "guess", "review", "browse-searched", "pair"}
"""Scenes that are gone through each time; the others are in the torture."""

every_scene = pytest.mark.parametrize(
    "name", [pytest.param(name, marks=() if name in OFTEN else pytest.mark.torture) for name in SCENES]
)


@pytest.fixture
def pastes(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Each time a paste comes to the app: whether it comes back from a screen."""
    seen: list[bool] = []
    on_event = App.on_event

    async def watched(app: App[None], event: events.Event) -> None:
        if isinstance(event, events.Paste):
            seen.append(event.is_forwarded)
        await on_event(app, event)

    # Of the library: it comes there in its turn only.
    monkeypatch.setattr(App, "on_event", watched)
    return seen


async def paste(driver: AppDriver, text: str) -> None:
    driver.app.post_message(events.Paste(text))
    await settle(driver.pilot)


def lines(driver: AppDriver) -> list[str]:
    return [line.value for screen in driver.app.screen_stack for line in screen.query(Input)]


@every_scene
async def test_a_paste_is_taken_once_or_dropped(
    name: str, folder: Path, clock: ManualClock, pastes: list[bool]
) -> None:
    SCENES[name].prepare(folder)
    async with running_app(folder, clock) as driver:
        await SCENES[name].go(driver)
        pastes.clear()  # A scene may have pasted itself.
        before = lines(driver)
        takes = isinstance(driver.app.focused, Input)
        await paste(driver, "q1")
        for _ in range(3):
            await settle(driver.pilot)
        assert pastes == ([False] if takes else [False, True])
        assert (lines(driver) == before) != takes
        assert (NO_LINE in driver.toasts) != takes


async def test_a_long_paste_is_cut_with_a_sentence(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await driver.press("ctrl+p")
        await paste(driver, "y" * LONGEST_PASTE)
        assert TOO_LONG not in driver.toasts
        await paste(driver, "y" * (LONGEST_PASTE + 1))
        assert driver.toasts == [TOO_LONG]


async def test_a_line_opened_after_a_paste_is_empty_and_says_itself_that_one_is_too_long(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await answer(driver)
        await paste(driver, "not for this line")
        await driver.press("n")
        assert isinstance(driver.app.focused, Input)
        assert lines(driver) == [""]
        await paste(driver, "y" * LONGEST_NOTE)
        assert not driver.toasts
        for length in (1, LONGEST_PASTE + 1):
            await paste(driver, "y" * length)
            assert driver.toasts == [OF_A_LINE.format(LONGEST_NOTE)]
