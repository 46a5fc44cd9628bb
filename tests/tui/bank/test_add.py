"""A prompt of one's own, typed inside the program."""

import tomllib
from pathlib import Path

from textual import events
from textual.widgets import DataTable, Input

from hotseat.domain.bank.prompt import Prompt, PromptFollowUp
from hotseat.domain.session import events as e
from hotseat.domain.text import one_line
from hotseat.storage.bank.bank import load
from hotseat.storage.files.folder import shipped_prompts
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app, settle, shipped, type_text
from tests.tui.hostile import LONG, both_short_payloads

QUESTION = "When did you say no to a director?"
OWN = "own-when-did-you-say-no-to-a"
TO_FIRST_FOLLOW_UP = ["tab"] * 5
KEPT = ["ctrl+s"]


def pack(folder: Path) -> Path:
    return folder / "prompts" / "own.toml"


def kept(folder: Path) -> list[Prompt]:
    """A person's own prompts as the program reads them the next time, and nothing is wrong with them."""
    loaded = load([shipped_prompts(), folder / "prompts"])
    assert not loaded.complaints
    return [prompt for prompt in loaded.bank.prompts.values() if prompt.id not in shipped().bank.prompts]


def chosen_row(driver: AppDriver) -> str:
    table = driver.app.screen.query_one(DataTable)
    return table.coordinate_to_cell_key(table.cursor_coordinate).row_key.value or ""


async def type_at_once(driver: AppDriver, text: str) -> None:
    """A text into the line that has the keys."""
    line = driver.app.focused
    assert isinstance(line, Input)
    line.insert_text_at_cursor(text)
    await settle(driver.pilot)


async def at_the_form(driver: AppDriver) -> None:
    await driver.press("slash", "a")
    assert driver.screen_name == "AddScreen"


async def test_a_question_typed_is_kept_in_ones_own_pack_behind_those_before_it(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_form(driver)
        await type_text(driver.pilot, QUESTION, *KEPT)
        assert kept(folder) == [
            Prompt(id=OWN, kind="behavioral", levels=("L6",), text=QUESTION, competency="people")
        ]
        assert pack(folder).stat().st_mode & 0o077 == 0
        assert driver.toasts == [f"Saved as {OWN} in {pack(folder)}"]
        before = pack(folder).read_bytes()
        await driver.press("a")
        await type_at_once(driver, QUESTION)
        await driver.press(*KEPT)
        assert pack(folder).read_bytes().startswith(before)
        assert [prompt.id for prompt in kept(folder)] == [OWN, f"{OWN}-2"]
        await driver.press("a")
        await type_at_once(driver, "失敗から何を学びましたか。")
        await driver.press(*KEPT)
        assert kept(folder)[2].text == "失敗から何を学びましたか。", "no letter of it is Latin"
        await driver.press("a")
        driver.app.post_message(events.Paste("When did you\nsay no\r\nto a director?"))
        await settle(driver.pilot)
        await driver.press(*KEPT)
        assert kept(folder)[3].text == QUESTION, "a paste of several lines is one question"


async def test_escape_drops_the_form_and_what_cannot_be_kept_is_refused_in_words(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_form(driver)
        await driver.press(*"Why", "tab", "right", "escape")
        assert driver.screen_name == "BrowseScreen"
        assert not pack(folder).exists()
        await driver.press("a")
        assert [line.value for line in driver.app.screen.query(Input)] == [""] * 4
        await type_at_once(driver, QUESTION)
        await driver.press(*TO_FIRST_FOLLOW_UP, *"Why?", "tab", "tab", *"Why?", *KEPT)
        assert driver.toasts == [f'prompt "{OWN}" has the follow-up "Why?" twice; keep one.']
        assert not pack(folder).exists()
        assert driver.text.count("Why?") > 1
        for typed in ("", "   "):
            await driver.press("escape", "a", *typed, "tab", *KEPT)
            assert driver.toasts == ["Write the question first."], repr(typed)
            assert driver.screen_name == "AddScreen"
            assert not pack(folder).exists()
        await driver.press(*"Why?", *KEPT)
        assert [prompt.text for prompt in kept(folder)] == ["Why?"]


async def test_what_it_is_for_is_chosen_with_the_arrows_in_both_ways_and_round(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_form(driver)
        await type_at_once(driver, "Design a lost-and-found.")
        await driver.press(
            "tab", "right", "tab", "left", "tab", "left", "left", "left", "tab", "space", "space"
        )
        for name, value in (("Level", "L7"), ("Kind", "system design"), ("Competency", "impact")):
            assert f"◂ {value} ▸" in driver.line(f"{name}  ")
        await driver.press("left", "left", *KEPT)
        (prompt,) = kept(folder)
        assert prompt[1:6] == ("system-design", ("L7",), "Design a lost-and-found.", "impact", ())


async def test_a_principle_chosen_is_kept_and_what_narrowed_the_list_is_chosen_already(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.press("slash", "l", "p", "p", "a")
        await type_at_once(driver, QUESTION)
        await driver.press(*["tab"] * 4, "right", *KEPT)
        principles = list(driver.desk.bank.current.principles)
        (prompt,) = kept(folder)
        assert (prompt.levels, prompt.principles) == (("L7",), (principles[2],))


async def test_the_list_shows_and_chooses_what_was_added_and_it_can_be_begun(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.press("slash", "x", "c", "slash", *"zebra", "enter", "a")
        await type_at_once(driver, QUESTION)
        await driver.press(*KEPT)
        assert driver.screen_name == "BrowseScreen"
        assert chosen_row(driver) == OWN
        assert QUESTION in driver.text.splitlines()[-5]
        await driver.press("enter", "enter")
        (asked,) = driver.kept_of(e.Asked)
        assert (asked.prompt, asked.text) == (OWN, QUESTION)
        assert driver.screen_name == "AnswerScreen"


async def test_follow_ups_are_kept_with_their_layers_and_offered(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_form(driver)
        await type_at_once(driver, QUESTION)
        await driver.press(
            *TO_FIRST_FOLLOW_UP, *"Why?", "enter", "right", "tab", "tab", "tab", *"And now?", *KEPT
        )
        (prompt,) = kept(folder)
        assert prompt.follow_ups == (
            PromptFollowUp("Why?", "alternatives"),
            PromptFollowUp("And now?", "hindsight"),
        )
        await driver.press("enter", "enter", "f", "l")
        (asked,) = driver.kept_of(e.Asked)
        assert [(follow_up.layer, follow_up.text) for follow_up in asked.follow_ups] == [
            ("alternatives", "Why?"),
            ("hindsight", "And now?"),
        ]
        assert "And now?  (hindsight: Learning was not reached)" in driver.text


async def test_a_folder_that_cannot_be_written_is_told_and_the_form_stays_as_it_was(
    folder: Path, clock: ManualClock
) -> None:
    folder.joinpath("prompts").write_text("in the way")
    async with running_app(folder, clock) as driver:
        await at_the_form(driver)
        await type_at_once(driver, QUESTION)
        await driver.press("tab", "right", *["tab"] * 4, *"Why?", *KEPT)
        (said,) = driver.toasts
        assert f"{folder / 'prompts'} cannot be made" in said
        assert driver.screen_name == "AddScreen"
        folder.joinpath("prompts").unlink()
        await driver.press(*KEPT)
        (prompt,) = kept(folder)
        assert (prompt.text, prompt.levels) == (QUESTION, ("L7",))
        assert prompt.follow_ups == (PromptFollowUp("Why?", "reasoning"),)


async def test_a_pack_of_ones_own_that_is_broken_is_told_by_line_and_left_as_it_is(
    folder: Path, clock: ManualClock
) -> None:
    pack(folder).parent.mkdir()
    pack(folder).write_text("format = 1\n\n[[prompt]\n")
    async with running_app(folder, clock) as driver:
        await at_the_form(driver)
        await type_at_once(driver, QUESTION)
        await driver.press(*KEPT)
        (said,) = driver.toasts
        assert f"{pack(folder)}:3" in said
        assert pack(folder).read_text() == "format = 1\n\n[[prompt]\n"
        assert driver.screen_name == "AddScreen"


@both_short_payloads
async def test_hostile_text_is_kept_cleaned_and_shown_as_it_was_typed(
    payload: str, folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock, size=(130, 40)) as driver:
        await at_the_form(driver)
        for keys in ([], TO_FIRST_FOLLOW_UP):
            await driver.press(*keys)
            await type_at_once(driver, payload[:500])
        await driver.press(*KEPT)
        cleaned = one_line(payload[:500])
        (prompt,) = kept(folder)
        assert (prompt.text, prompt.follow_ups[0].text) == (cleaned, cleaned)
        assert b"\x1b" not in pack(folder).read_bytes()
        assert tomllib.loads(pack(folder).read_text())["prompt"][0]["id"] == prompt.id
        assert chosen_row(driver) == prompt.id
        driver.app.clear_notifications()
        await settle(driver.pilot)
        assert payload is LONG or cleaned in " ".join(driver.text.split())
