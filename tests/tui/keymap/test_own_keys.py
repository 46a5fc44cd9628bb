"""A person's own keys work, the screen names them, and one that clashes takes no other key away."""

import re
from pathlib import Path

from hotseat.domain.own_keys import KeyHabits
from hotseat.domain.session import events as e
from hotseat.storage.settings import settings_file
from hotseat.tui.keymap import vim
from hotseat.tui.keymap.every_key import every_key, taken, together
from hotseat.tui.keymap.faults import faults
from tests.clocks import ManualClock
from tests.tui.driving import running_app


def settings(text: str) -> None:
    path = settings_file.settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def wrong(keymap: str = "standard", **keys: str) -> list[str]:
    """What is wrong with these keys; an underscore in a name is the dot of the id."""
    own = {name.replace("_", "."): key for name, key in keys.items()}
    return [text for _, text in faults(KeyHabits("vim" if keymap == "vim" else "standard", "digits", own))]


async def test_own_keys_work_and_the_footer_the_help_and_the_palette_name_them(
    folder: Path, clock: ManualClock
) -> None:
    settings('[keys]\nanswer.pause = "z"\nanswer.note = "p"\nhelp = "f1"\n')
    async with running_app(folder, clock) as driver:
        await driver.press("enter", "enter", "z")
        assert [type(event) for event in driver.events] == [e.Asked, e.Entered, e.Paused]
        assert driver.text.splitlines()[-1].startswith("z Go on p Note")
        await driver.press("z", "p")
        assert "z " not in driver.text.splitlines()[-1], "z is text while a line is open"
        await driver.press("z", "i", "p", "enter")
        assert driver.kept_of(e.Noted)[0].text == "zip"
        await driver.press("f1")
        help_text = "\n".join(str(part.render()) for part in driver.app.screen.query("Static"))
        assert re.search(r"^ +z Pause", help_text, re.MULTILINE)
        assert re.search(r"^ +p Note", help_text, re.MULTILINE)


async def test_what_is_said_in_passing_names_the_keys_of_the_screen_that_it_is_said_on(
    folder: Path, clock: ManualClock
) -> None:
    settings('[keys]\nanswer.undo = "w"\nlive.redo = "ctrl+y"\nhome.begin = "f2"\n')
    async with running_app(folder, clock) as driver:
        assert "f2 shows the card" in driver.text
        assert driver.text.splitlines()[-1].startswith("f2 Begin / Browse"), "in the order that ships"
        await driver.press("f2", "enter", "w")
        assert driver.screen_name == "CardScreen"
        assert driver.toasts[0].endswith("ctrl+y does it again.")
        await driver.press("ctrl+y")
        assert driver.screen_name == "AnswerScreen"
        assert driver.toasts[0].endswith("w takes it back.")
        await driver.press("w", "v")
        assert driver.toasts[0].startswith("The voice is on; press a to")


async def test_a_key_that_is_taken_on_a_screen_stays_what_it_is_there(
    folder: Path, clock: ManualClock
) -> None:
    settings('[keys]\nanswer.pause = "n"\n')
    async with running_app(folder, clock) as driver:
        await driver.press("enter", "enter")
        assert any("have the same key, n" in toast for toast in driver.toasts), driver.toasts
        await driver.press("n", "x", "enter", "p")
        assert [type(event) for event in driver.events[1:]] == [e.Entered, e.Noted, e.Paused]


def test_what_cannot_be_a_key_is_named() -> None:
    assert (
        wrong(answer_pause="z", answer_undo="U", home_kind="f5", answer_next="n", answer_note="space") == []
    )
    assert wrong(anser_pause="z")[0].startswith(
        'there is no key with the id "anser.pause"; near it: answer.pau'
    )
    assert "no key is called" in wrong(answer_pause="zz")[0]
    assert "works while you type" in wrong(note_tag="t")[0]
    assert "moves in lists" in wrong(answer_pause="down")[0]
    for key in taken():
        assert "something else on every screen" in wrong(answer_pause=key)[0]


def test_two_keys_of_a_screen_that_are_the_same_are_named_once() -> None:
    for keys in ({"answer_pause": "n"}, {"answer_pause": "z", "answer_undo": "z"}, {"answer_pause": "?"}):
        assert len(wrong(**keys)) == 1, keys
        assert "have the same key" in wrong(**keys)[0]
    assert wrong(home_kind="l")[0] == '"home.kind" and "home.level" have the same key, l; change one of them'
    assert wrong("vim", home_kind="l") == []


def test_the_keymap_of_vim_frees_the_keys_that_move_and_clashes_with_nothing() -> None:
    """Except `g`, which keeps what it does where it does something."""
    moves = {key for key in vim.MOVES if len(key) == 1 and key != "g"}
    assert {key for key, bound in every_key().items() if moves & set(bound.keys)} == vim.KEYS.keys()
    assert wrong(**{key.replace(".", "_"): keys for key, keys in vim.KEYS.items()}) == []
    for key, keys in vim.KEYS.items():
        assert any(keys.lower() == old for old in every_key()[key].keys)


def test_every_key_is_on_some_screen() -> None:
    assert set().union(*together()) == every_key().keys()


async def test_vim_moves_and_the_capitals_do_what_the_letters_did(folder: Path, clock: ManualClock) -> None:
    settings('keymap = "vim"\n')
    async with running_app(folder, clock) as driver:
        await driver.press("L")
        assert "L7 " in driver.text.splitlines()[0]
        await driver.press("slash", "tab")
        table = driver.app.screen.query("DataTable").first()
        rows = []
        for key in ("j", "j", "k", "G", "g", "ctrl+d", "ctrl+u"):
            await driver.press(key)
            rows.append(table.cursor_row)  # type: ignore[attr-defined]
        assert rows[:3] == [1, 2, 1]
        assert rows[3] == table.row_count - 1  # type: ignore[attr-defined]
        assert rows[4] == 0
        assert rows[5] > 1
        assert rows[6] == 0


async def test_letters_count_by_their_place_on_other_keyboards(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        for typed in ("з", "\N{CYRILLIC CAPITAL LETTER ZE}", "π", "Π", "P"):
            await driver.begin()
            await driver.press("enter", typed)
            assert [type(event) for event in driver.events] == [e.Asked, e.Entered, e.Paused], typed
            await driver.press("p", "n", typed, "enter")
            assert driver.kept_of(e.Noted)[0].text == typed


async def test_the_digits_of_a_french_keyboard_need_no_shift_where_that_is_set(
    folder: Path, clock: ManualClock
) -> None:
    settings('number_row = "azerty"\n')
    async with running_app(folder, clock) as driver:
        await driver.press("enter", "enter", "quotation_mark", "é")
        assert [event.section for event in driver.kept_of(e.Entered)] == ["situation", "action", "task"]
