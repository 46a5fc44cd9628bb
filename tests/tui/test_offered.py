"""A key is offered where it does something now: in the footer, and in `?` with a line of its own."""

import re
from pathlib import Path

import pytest
from textual.screen import Screen
from textual.widgets import Input, Static
from textual.widgets._footer import FooterKey

from hotseat.tui.screens.help import HelpScreen
from hotseat.tui.screens.page import Page
from hotseat.tui.text import key_name
from hotseat.tui.widgets.keys import Keys
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app, settle
from tests.tui.scenes import SCENES, answer
from tests.tui.test_pasting import every_scene

PRESSED = ("answer-paused", "follow-ups", "pair-debrief")
"""Scenes whose keys are pressed each time, each in an app of its own; all others' are in the torture."""
DONE = re.compile(
    "Kept as |Written: |Attached to: |Looking for |This is the first answer to this prompt|"
    r"\d+ not looked at yet. f again|Type the \w+'s name first"
)
"""What a key may say: what it did, and what a form or a question still waits for."""


def ours(screen: Screen[object]) -> dict[str, str]:
    """The keys that do something now, and what `?` calls them."""
    assert isinstance(screen, Page)
    bound = screen.active_bindings
    return {key: screen.told_of(bound[key].binding)[0] for key in bound if bound[key].binding.id}


def in_footer(seat: AppDriver) -> list[str]:
    return [key.key for key in seat.app.screen.query(FooterKey) if key.region]


def the_footer_offers_what_may_be_pressed(seat: AppDriver) -> None:
    screen = seat.app.screen
    bound = screen.active_bindings
    shown = {bound[key].binding.action for key in bound if bound[key].binding.show}
    assert {bound[key].binding.action for key in in_footer(seat)} == shown
    assert all(bound[key].enabled for key in in_footer(seat))
    assert all(bound[key].binding.id for key in in_footer(seat))


def nothing_below_offers_keys(seat: AppDriver) -> None:
    *below, front = seat.app.screen_stack
    for screen in below:
        assert not any(keys.visible for keys in screen.query(Keys)), f"{screen} offers keys below {front}"
    assert all(keys.visible for keys in front.query(Keys))
    assert list(front.query(Keys)), f"{front} shows no keys"


async def help_has_a_line_for_each_key(seat: AppDriver) -> None:
    offered = ours(seat.app.screen)
    await seat.act("help")
    assert isinstance(seat.app.screen, HelpScreen)
    _, keys, _ = seat.app.screen.query("#keys Static").results(Static)
    told = [" ".join(line.split()) for line in str(keys.content).splitlines()]
    assert len(told) == len(offered)
    for line, (key, name) in zip(told, offered.items(), strict=True):
        assert line.startswith(f"{key_name(key)} {' '.join(name.split())[:15]}")
    await seat.press("escape")


@every_scene
async def test_footer_and_help_offer_what_does_something_now(
    name: str, folder: Path, clock: ManualClock
) -> None:
    SCENES[name].prepare(folder)
    async with running_app(folder, clock) as seat:
        await SCENES[name].go(seat)
        the_footer_offers_what_may_be_pressed(seat)
        nothing_below_offers_keys(seat)
        if not (seat.app.screen.is_modal or isinstance(seat.app.focused, Input)):
            await help_has_a_line_for_each_key(seat)
            nothing_below_offers_keys(seat)


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
        assert set(before) - set(in_footer(seat)) == {"space", "backspace", "u", "f"}
        assert "p Go on" in seat.text
        await seat.press("space")
        assert seat.toasts == ["The clock is paused; let it go on first."]
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
