"""Cues: what the terminal is sent, and what is coloured, at the moments of the clock."""

from pathlib import Path

import pytest

from hotseat.tui.screens.session.cueing import FLASH_SECONDS
from hotseat.tui.terminal.desktop import notification
from hotseat.tui.theme import DARK, LIGHT
from tests.clocks import ManualClock
from tests.desk.desks import desk_in
from tests.tui.driving import AppDriver, running_app
from tests.tui.screen_checks import words_with_contrast

READABLE_FOR_A_SECOND = 3.0
"""The contrast that is asked of large letters."""
POINTER = "\x1b]22;"
"""The sequence by which the library chooses the shape of the pointer."""


def sent_to(driver: AppDriver, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the terminal is sent from now on, besides paint."""
    sent: list[str] = []

    def write(data: str) -> None:
        if not data.startswith(POINTER):
            sent.append(data)

    monkeypatch.setattr(driver.app._driver, "write", write)
    return sent


async def choose(driver: AppDriver, way: str) -> None:
    for _ in range(4):
        await driver.press("b")
        if driver.toasts[-1:] == [f"Cue: {way}."]:
            return
    raise AssertionError(f"b does not lead to {way}: {driver.toasts}")


def flashes(driver: AppDriver) -> bool:
    return bool(driver.app.screen.query(".-flash"))


async def test_without_a_choice_nothing_rings_and_a_bell_rings_where_a_window_opens_and_ends(
    folder: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running_app(folder, clock) as driver:
        sent = sent_to(driver, monkeypatch)
        await driver.begin()
        await driver.press("enter")
        for _ in range(60):
            await driver.spend(1)
        assert sent == []
        assert not flashes(driver)
        await driver.begin()
        await choose(driver, "bell")
        await driver.press("enter")
        sent.clear()
        at: list[int] = []
        for second in range(1, 60):
            await driver.spend(1)
            at += [second] * (len(sent) - len(at))
        assert at == [30, 38, 46], "Situation has 0:30-0:45"
        assert sent == ["\a"] * 3
        assert not flashes(driver)
        await driver.press("space", "question_mark")
        await driver.tick()
        sent.clear()
        await driver.spend(30)
        assert sent == ["\a"], "a dialog does not swallow it"


async def test_a_flash_colours_the_clock_for_a_second_and_is_kept_for_the_next_start(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await choose(driver, "flash")
        await driver.let_pass(FLASH_SECONDS)
        await driver.press("enter")
        await driver.spend(29)
        await driver.spend(1)
        assert [band.id for band in driver.app.screen.query(".-flash")] == ["clock"]
        for theme in (LIGHT, DARK):
            driver.app.theme = theme.name
            await driver.still()
            faint = [text for found, text in words_with_contrast(driver.app) if found < READABLE_FOR_A_SECOND]
            assert not faint
        await driver.let_pass(FLASH_SECONDS)
        assert not flashes(driver)
    assert desk_in(folder, clock).settings.value("cue") == "flash"


async def test_the_end_of_a_preparation_is_told_to_the_desktop_too_and_a_hidden_clock_gives_no_cue(
    folder: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm-kitty")
    monkeypatch.delenv("TMUX", raising=False)
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await choose(driver, "bell and flash")
        await driver.press("c")
        sent = sent_to(driver, monkeypatch)
        await driver.spend(29)
        assert sent == []
        await driver.spend(1)
        assert sent == ["\a", "\x1b]9;hotseat: The preparation is over.\x1b\\"]
        await driver.spend(1)
        assert len(sent) == 2
        await choose(driver, "bell")
        await driver.press("enter", "h")
        sent.clear()
        await driver.spend(31)
        await driver.press("h")
        await driver.spend(1)
        assert sent == []
        await driver.spend(8)
        assert sent == ["\a"]


@pytest.mark.parametrize(
    ("environment", "start"),
    [
        ({"TERM_PROGRAM": "iTerm.app", "TERM": "xterm-256color"}, "\x1b]9;"),
        ({"TERM_PROGRAM": "WezTerm"}, "\x1b]777;notify;"),
        ({"TERM": "foot"}, "\x1b]777;notify;"),
        ({"TERM": "xterm-ghostty"}, "\x1b]777;notify;"),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7600"}, "\x1b]777;notify;"),
        ({"TERM": "xterm-256color"}, ""),
        ({"TERM": "dumb"}, ""),
        ({"TERM": "tmux-256color", "TERM_PROGRAM": "iTerm.app"}, ""),
        ({"TERM": "xterm-kitty", "TMUX": "/tmp/x,1,0"}, ""),
        ({}, ""),
    ],
)
def test_only_a_terminal_that_knows_how_is_sent_a_notification(
    environment: dict[str, str], start: str
) -> None:
    sequence = notification("It is over.", environment)
    assert sequence.startswith(start)
    assert bool(sequence) == bool(start)
    if start:
        assert sequence.endswith("It is over.\x1b\\")
