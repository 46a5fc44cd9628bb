"""A sentence that names a key names the one in force, and means by it what it meant by the key that ships."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from textual.widget import Widget

from hotseat.desk.settings import DeskSettings
from hotseat.domain.own_keys import KeyHabits
from hotseat.tui.keymap.every_key import every_key
from hotseat.tui.screens.help import HelpScreen
from hotseat.tui.text import key_name
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app
from tests.tui.every_screen.journeys import JOURNEYS, Stop
from tests.tui.every_screen.test_goldens import GOLDENS
from tests.tui.keymap.other_keys import FIRST, HELD, LAST, OtherKeyboard, other_keys
from tests.tui.scenes import SCENES

if TYPE_CHECKING:
    from textual.pilot import Pilot

OTHER = re.compile(rf"(?:{re.escape(HELD)})?[{chr(FIRST)}-{chr(LAST)}]")
WORD = re.compile(r"[\w'+⌫←→↑↓/=?-]+")
NOT_KEYS = {"a", "I", *"0123456789+-?=/"}
"""What stands for much else; a sentence with such a key is found by how it reads, in tests/house."""
PROSE = {"enter the market", "space and owns"}
"""Of questions in the bank."""
OFTEN = {"follow-ups", "pair-card"}
"""Journeys that are gone on each time; the others are in the torture."""


@cache
def shipped() -> Mapping[str, set[str]]:
    """What the keys that ship are called, by the other key."""
    return {key: set(map(key_name, every_key()[key_id].keys)) for key_id, key in other_keys().items()}


def in_front(driver: AppDriver) -> list[str]:
    """The lines in front without the footer."""
    return driver.front.splitlines()[: None if driver.app.screen.is_modal else -1]


def pairs(words: list[str]) -> set[tuple[str, str]]:
    return set(pairwise(words))


def means_something_else(lines: list[str], golden: str) -> Iterator[str]:
    """Each key that stands neither before nor behind a word where the key that ships stands so."""
    words = WORD.findall(" ".join(lines))
    before = pairs(WORD.findall(golden.replace("▌", " ")))
    for at, word in enumerate(words):
        if OTHER.fullmatch(word):
            behind, ahead = words[max(0, at - 1) : at], words[at + 1 : at + 2]
            if not any(
                before & {*((one, key) for one in behind), *((key, one) for one in ahead)}
                for key in shipped()[word]
            ):
                yield f"{word} between {behind} and {ahead}, for {shipped()[word]}"


def old_keys(driver: AppDriver, lines: list[str]) -> Iterator[str]:
    """Each key that ships with the screen in front or its widgets, and that is no key now."""
    front = driver.app.screen
    nodes = [front, *front.walk_children(Widget)]
    ids = {binding.id for node in nodes for _, binding in node._bindings if binding.id} & every_key().keys()
    names = {key_name(key) for key_id in ids for key in every_key()[key_id].keys} - NOT_KEYS
    for line in lines:
        words = WORD.findall(line)
        for at, word in enumerate(words):
            is_unit = at > 0 and words[at - 1][-1].isdigit()
            if word in names and not is_unit and " ".join(words[at : at + 3]) not in PROSE:
                yield f"{word} in {line.strip()}"


@pytest.mark.parametrize(
    "journey",
    [
        pytest.param(
            journey,
            id=journey[0].scene,
            marks=() if journey[0].scene in OFTEN else pytest.mark.torture,
        )
        for journey in JOURNEYS
    ],
)
async def test_sentences_name_the_keys_in_force(
    journey: tuple[Stop, ...], folder: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Not by a settings file, which takes keys of a common keyboard only.
    habits = KeyHabits("standard", "digits", dict(other_keys()))
    monkeypatch.setattr(DeskSettings, "key_habits", lambda _: habits)
    SCENES[journey[0].scene].prepare(folder)
    wrong = []
    async with running_app(folder, clock) as plain:
        driver = plain._replace(pilot=cast("Pilot[None]", OtherKeyboard(plain.pilot)))
        for stop in journey:
            await stop.way(driver)
            await driver.still()
            if isinstance(driver.app.screen, HelpScreen):
                continue
            lines, golden = in_front(driver), (GOLDENS / f"{stop.scene}.txt").read_text(encoding="utf-8")
            found = [*means_something_else(lines, golden), *old_keys(driver, lines)]
            wrong += [f"{stop.scene}: {one}" for one in found]
    assert not wrong, "\n".join(wrong)
