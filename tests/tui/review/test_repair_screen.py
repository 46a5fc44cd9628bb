"""Times mended afterwards by keys: what is on the screen is in the file, and the original stays."""

from pathlib import Path

import pytest

from hotseat.domain.session import events as e
from hotseat.storage.events import locks
from hotseat.storage.session import session_journal
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app
from tests.tui.folders import full_session, interrupted
from tests.tui.hostile import PROMPT, WIDE, Visit, every_payload, hostile_folder
from tests.tui.scenes import repair, session
from tests.tui.test_trouble import error_instead_of_signal, full_disk, told

__all__ = ["error_instead_of_signal"]

MARKS = {"Situation": "0:00", "Task": "0:40", "Action": "1:32", "Result": "3:11", "Learning": "4:01"}


async def open_repair(driver: AppDriver) -> None:
    await session(driver)
    await driver.press("e")
    assert driver.screen_name == "RepairScreen"


def listed(driver: AppDriver) -> dict[str, str]:
    """The rows of the list that name a section: its name and its time."""
    rows = driver.text.split("spent")[0].splitlines()
    found = [line.split() for line in rows if line[:4].strip().isdigit()]
    return {words[2]: words[1] for words in found}


def spent(driver: AppDriver) -> dict[str, int]:
    question = driver.kept.questions[0]
    return {name: round(seconds) for name, seconds in question.spent(driver.kept.at).items()}


async def the_marks_are_listed_with_their_times_and_lengths(driver: AppDriver) -> None:
    await open_repair(driver)
    assert listed(driver) == MARKS
    assert " 1:39" in driver.line(" 3     1:32")
    assert "4:21   the answer ended" in driver.text


async def nothing_changes_where_a_dialog_is_dropped(driver: AppDriver) -> None:
    await open_repair(driver)
    before = driver.files[0].read_bytes()
    for key in ("t", "s", "p"):
        await driver.press(key, *"1:00", "escape")
        assert driver.screen_name == "RepairScreen"
    assert driver.files[0].read_bytes() == before


async def repairs_are_taken_back_and_the_session_is_as_it_was(driver: AppDriver) -> None:
    await session(driver)
    recorded = driver.kept
    await driver.press("e", "down", "right", "right", "x", "u", "u")
    assert listed(driver) == MARKS
    assert driver.kept._replace(events=recorded.events) == recorded
    await driver.press("u")
    assert driver.toasts == ["This answer has no repairs to take back."]


async def a_session_that_another_window_has_is_not_repaired(driver: AppDriver) -> None:
    await session(driver)
    kept, _ = session_journal.reopen(driver.files[0])
    await driver.press("e")
    assert driver.screen_name == "SessionScreen"
    (said,) = driver.toasts
    assert "is open in another window; close it there first" in said
    kept.close()
    await driver.press("e")
    assert driver.screen_name == "RepairScreen"


async def test_times_are_mended_by_keys_and_taken_back(folder: Path, clock: ManualClock) -> None:
    full_session(folder)
    async with running_app(folder, clock) as driver:
        await driver.go_through(
            the_marks_are_listed_with_their_times_and_lengths,
            nothing_changes_where_a_dialog_is_dropped,
            repairs_are_taken_back_and_the_session_is_as_it_was,
            a_session_that_another_window_has_is_not_repaired,
        )


async def the_arrows_move_a_boundary_and_the_ledger_follows(driver: AppDriver) -> None:
    await open_repair(driver)
    await driver.press("down", "right", "right", "right", "left")
    assert listed(driver) == MARKS | {"Task": "0:42"}
    assert " 0:42  " in driver.text.split("spent")[1]
    assert "Repaired: 1 change was made afterwards." in driver.text
    await driver.press("full_stop", "shift+right", "comma", "shift+left")
    assert [event.to for event in driver.kept_of(e.Moved)] == [51, 52, 53, 52, 62, 72, 62, 52]
    assert spent(driver) == {"situation": 42, "task": 50, "action": 99, "result": 50, "learning": 20}


async def a_boundary_does_not_pass_another_and_it_is_said(driver: AppDriver) -> None:
    await open_repair(driver)
    await driver.press("down", *["comma"] * 5)
    assert listed(driver)["Task"] == "0:00"
    (said,) = driver.toasts
    assert said == "It cannot be any earlier: another boundary is there."
    assert len(driver.kept_of(e.Moved)) == 4


async def a_time_is_typed(driver: AppDriver) -> None:
    await open_repair(driver)
    await driver.press("down", "t")
    assert driver.screen_name == "TimesScreen"
    await driver.press(*"never", "enter")
    assert driver.toasts == ["Write minutes and seconds as 1:30, 1m30 or 90."]
    await driver.press(*["backspace"] * 9, *"0:35", "enter")
    assert listed(driver)["Task"] == "0:35"
    assert [event.to for event in driver.kept_of(e.Moved)] == [45.0]
    await driver.press("enter", *"9:59", "enter")
    assert driver.toasts[-1] == "That boundary stays between 0:00 and 1:32."
    assert len(driver.kept_of(e.Moved)) == 1


async def a_forgotten_section_is_put_in(driver: AppDriver) -> None:
    await open_repair(driver)
    await driver.press("s", *"0:20", "enter", "right", "right", "enter")
    assert driver.kept_of(e.Moved) == [e.Moved(driver.kept.at, 1, 0, 30.0, section="result")]
    assert spent(driver) == {"situation": 20, "result": 70, "task": 52, "action": 99, "learning": 20}


async def a_mark_is_merged_into_the_one_before(driver: AppDriver) -> None:
    await open_repair(driver)
    await driver.press("x")
    assert "the answer begins with it" in driver.toasts[-1]
    await driver.press("down", "x")
    assert spent(driver) == {"situation": 92, "action": 99, "result": 50, "learning": 20}
    assert driver.kept_of(e.Undone) == [e.Undone(driver.kept.at, 1, mark=2)]


async def a_forgotten_pause_is_marked_and_counts_again(driver: AppDriver) -> None:
    await open_repair(driver)
    await driver.press("p", *"1:40", "enter", *"2:10", "enter")
    assert spent(driver)["action"] == 69
    assert "‖     1:40   paused, not counted               0:30" in driver.text
    await driver.press("down", "down", "down", "left")
    assert "a pause cannot be moved" in driver.toasts[-1].lower()
    await driver.press("x")
    assert spent(driver)["action"] == 99
    assert "‖" not in driver.text


async def the_original_can_be_shown_and_the_head_says_which_it_is(driver: AppDriver) -> None:
    await session(driver)
    recorded = driver.text.splitlines()[2:10]
    assert "o As recorded" not in driver.text
    await repair_and_come_back(driver)
    assert "finished · repaired" in driver.text
    assert "Repaired: 2 changes were made afterwards." in driver.text
    await driver.press("o")
    assert "finished · as recorded" in driver.text
    assert driver.text.splitlines()[2:10] == recorded
    await driver.press("o")
    assert "finished · repaired" in driver.text


async def the_file_is_let_go_of_and_the_list_knows_of_the_repair(driver: AppDriver) -> None:
    await driver.act("review")
    assert "3 of 5" in driver.text
    await driver.press("enter", "e", "down", "right", "x")
    assert locks.is_running(driver.files[0])
    await driver.press("escape", "escape")
    assert not locks.is_running(driver.files[0])
    assert (driver.screen_name, "2 of 5" in driver.text) == ("ReviewScreen", True)


async def anew(driver: AppDriver) -> None:
    """Home, with the session as it was recorded."""
    driver.leave_off()
    for path in driver.files:
        path.unlink()
    full_session(driver.folder)
    await driver.home()


async def test_a_session_is_mended_in_every_way(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        for step in (
            the_arrows_move_a_boundary_and_the_ledger_follows,
            a_boundary_does_not_pass_another_and_it_is_said,
            a_time_is_typed,
            a_forgotten_section_is_put_in,
            a_mark_is_merged_into_the_one_before,
            a_forgotten_pause_is_marked_and_counts_again,
            the_original_can_be_shown_and_the_head_says_which_it_is,
            the_file_is_let_go_of_and_the_list_knows_of_the_repair,
        ):
            await anew(driver)
            await step(driver)


async def repair_and_come_back(driver: AppDriver) -> None:
    await driver.press("escape")
    await repair(driver)
    await driver.press("escape")
    assert driver.screen_name == "SessionScreen"


async def test_an_interrupted_session_is_repaired_and_gone_on_with(folder: Path, clock: ManualClock) -> None:
    interrupted(folder)
    async with running_app(folder, clock) as driver:
        await open_repair(driver)
        await driver.press("down", "left", "left", "escape", "escape", "escape")
        assert driver.kept.questions[0].spent(driver.kept.at) == {"situation": 39.0, "task": 22.0}
        await driver.press("r", "p")
        assert "▶ 2 Task" in driver.text
        assert " 0:22 " in driver.line("2 Task")


async def test_a_full_disk_is_told_while_repairing_and_nothing_is_lost(
    folder: Path, clock: ManualClock
) -> None:
    full_session(folder)
    async with running_app(folder, clock) as driver:
        await open_repair(driver)
        with full_disk(driver.files[0].stat().st_size):
            await driver.press("down", "right")
            assert "! Nothing is being kept: the file may not grow any further" in told(driver)
            assert "the repair goes on" in told(driver)
            assert not driver.kept_of(e.Moved)
        await driver.press("right")
        assert "Nothing is being kept" not in driver.text
        assert [event.to for event in driver.kept_of(e.Moved)] == [51.0, 52.0]


async def test_what_could_not_be_written_is_told_when_the_repair_is_left(
    folder: Path, clock: ManualClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    full_session(folder)
    async with running_app(folder, clock) as driver:
        await open_repair(driver)
        driver.files[0].unlink()
        await driver.press("down", "right", "escape")
        (said,) = driver.toasts
        assert "the whole session is in" in said
        assert driver.desk.unkept == [said]


@every_payload
async def test_hostile_names_of_sections_are_shown_as_they_are(
    payload: str, folder: Path, clock: ManualClock
) -> None:
    hostile_folder(folder, payload)
    async with running_app(folder, clock, size=WIDE) as driver:
        driver.begin_unseen(PROMPT)
        await driver.end_answer(40, 30)
        driver.rehearsal.finish()
        driver.app.leave_session()
        await session(driver)
        visit = Visit(driver, payload)
        await visit.look()
        await driver.press("e", "down", "right")
        await visit.look(shows=False)
        assert "XX" in driver.text
        for key in ("t", "s", "p"):
            await driver.press(key)
            await visit.look(shows=False)
            await driver.press("escape")
        assert visit.seen == ["SessionScreen", "RepairScreen", *["TimesScreen"] * 3]
        assert len(driver.kept_of(e.Moved)) == 1
