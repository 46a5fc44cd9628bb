"""Prompts of one's own in the list: changed, taken out, opened in an editor, and seen once they are there."""

from contextlib import nullcontext
from pathlib import Path

import pytest

from hotseat.desk.bank import PromptBank
from hotseat.tui.app import HotseatApp
from tests.clocks import ManualClock
from tests.tui.bank.test_add import KEPT, QUESTION, at_the_form, chosen_row, kept, pack, type_at_once
from tests.tui.driving import AppDriver, running_app

BY_HAND = """\
# mine
format = 1

[[prompt]]
id = "by-hand"
kind = "behavioral"
levels = ["L6"]
text = "Zebra question?"
competency = "people"
"""


async def add(driver: AppDriver) -> None:
    await at_the_form(driver)
    await type_at_once(driver, QUESTION)
    await driver.press(*KEPT)


async def find(driver: AppDriver, words: str) -> None:
    await driver.press("slash")
    await driver.type_line(words)


async def test_ones_own_prompt_is_changed_in_its_place_and_taken_out_and_one_that_ships_is_not(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.press("slash")
        for key in ("e", "d"):
            await driver.press(key)
            assert "ships with hotseat" in driver.toasts[0]
            assert driver.screen_name == "BrowseScreen"
        await driver.press("escape")
        await add(driver)
        await driver.press("e")
        assert driver.screen_name == "ChangeScreen"
        assert "Change your prompt" in driver.text
        await driver.press("end", *" Why", "tab", "tab", "tab", "right", *KEPT)
        [prompt] = kept(folder)
        assert prompt.text == f"{QUESTION} Why"
        assert prompt.competency != "people"
        assert chosen_row(driver) == prompt.id
        assert f"Changed in {pack(folder)}" in driver.toasts
        await driver.press("e", "escape")
        assert kept(folder) == [prompt]
        await driver.press("d", "escape")
        assert kept(folder) == [prompt]
        await driver.press("d", "d")
        assert kept(folder) == []
        assert any(toast.startswith("Taken out of ") for toast in driver.toasts)


async def test_a_pack_written_by_hand_is_opened_at_the_line_of_the_prompt(
    folder: Path, clock: ManualClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "prompts").mkdir(exist_ok=True)
    hand = folder / "prompts" / "hand.toml"
    hand.write_text(BY_HAND)
    editor = tmp_path / "vim"
    editor.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/called\nsed -i s/Zebra/Giraffe/ "$2"\n')
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    # Without a terminal, there is none to hand over.
    monkeypatch.setattr(HotseatApp, "suspend", lambda _: nullcontext())
    async with running_app(folder, clock) as driver:
        await driver.press("slash")
        await find(driver, "zebra")
        await driver.press("d")
        assert "The pack hand.toml is written by hand" in driver.toasts[0]
        await driver.press("e")
        assert (tmp_path / "called").read_text() == f"+4 {hand}\n"
        assert hand.read_text() == BY_HAND.replace("Zebra", "Giraffe")
        await driver.press("escape")
        await find(driver, "giraffe")
        assert "Giraffe question?" in driver.text


async def test_a_pack_that_came_meanwhile_is_seen_when_the_list_opens(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        # The bank of tests is handed to the desk; a program reads it from the folders, as this one does now.
        driver.desk.bank = PromptBank(driver.desk.folder)
        assert "zebra" not in driver.desk.bank.current.prompts
        (folder / "prompts").mkdir(exist_ok=True)
        (folder / "prompts" / "hand.toml").write_text(BY_HAND)
        await driver.press("slash")
        await find(driver, "zebra")
        assert "Zebra question?" in driver.text
