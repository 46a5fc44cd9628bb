"""A loop that does not go as planned: it stops, waits, loses a session, or is gone."""

from datetime import timedelta
from pathlib import Path

from hotseat.desk.loops.loops import Loops
from hotseat.domain.loop import loop_events as e
from hotseat.storage.session.transcript import load
from tests.clocks import ManualClock
from tests.loops import HEADER, at
from tests.tui import loop_scenes
from tests.tui.driving import AppDriver, running_app
from tests.tui.loop.test_a_half_day import kept


def it_is(driver: AppDriver, minutes: float) -> None:
    """So many minutes after the loop began, for everything about loops."""
    driver.desk.loops = Loops(driver.desk, lambda: at(minutes))


async def test_a_break_counts_down_and_nothing_begins_when_it_is_over(
    folder: Path, clock: ManualClock
) -> None:
    loop_scenes.first_held(folder)
    async with running_app(folder, clock) as driver:
        it_is(driver, 45)
        assert "Loop  Half a day, L6: 1 of 3 rounds is over." in driver.text
        await driver.press("o", "k")
        assert "Break: 10:00 left of 10:00." in driver.text
        it_is(driver, 48.5)
        await driver.let_pass(1)
        assert "Break: 6:30 left of 10:00." in driver.text
        it_is(driver, 60)
        await driver.let_pass(1)
        assert "The break is over. Round 2 of 3 comes next." in driver.text
        assert kept(folder).open_break is not None
        await driver.press("enter")
        assert kept(folder).open_break is None
        assert driver.screen_name == "LoopScreen"


async def test_it_stops_until_another_day_and_for_good(folder: Path, clock: ManualClock) -> None:
    loop_scenes.first_held(folder)
    async with running_app(folder, clock) as driver:
        await driver.press("o", "s", "escape")
        assert kept(folder).broken_off is None
        await driver.press("s", "down", "enter")
        assert "The loop was broken off on " in driver.text
        await driver.press("enter")
        assert kept(folder).broken_off is None
        await driver.press("s", "down", "down", "enter")
        assert kept(folder).cut_short
        await driver.press("s", "down", "enter")
        assert "The loop was given up." in driver.text
        assert kept(folder).abandoned
        await driver.press("s")
        assert "The loop is over." in driver.toasts
        await driver.press("escape")
        assert "Loop  " not in driver.text
        await driver.press("o")
        assert driver.screen_name == "LoopsScreen"
        assert "given up" in driver.line("Half a day, L6, Mon 16 Nov 2026, 09:00")


async def test_the_debrief_waits_until_tomorrow(folder: Path, clock: ManualClock) -> None:
    loop_scenes.all_held(folder)
    async with running_app(folder, clock) as driver:
        it_is(driver, 150)
        await driver.press("o")
        assert "The debrief is open from 12:20." in driver.text
        await driver.press("escape")
        assert "Loop  Half a day, L6: the debrief comes next." in driver.text
        await driver.press("o", "w")
        assert "The debrief is open from 2026-11-17" in driver.text
        put_off = kept(folder).put_off
        assert put_off is not None
        assert put_off.date() == (HEADER.started + timedelta(days=1)).date()
        await driver.press("x")
        assert kept(folder).rounds[0].left_out


async def test_a_round_whose_session_is_gone_is_held_again_or_left_out(
    folder: Path, clock: ManualClock
) -> None:
    loop_scenes.keep(folder, *loop_scenes.FIRST_HELD, e.RoundBegun(at(50), 2, "nowhere", ("a",)))
    async with running_app(folder, clock) as driver:
        await driver.press("o")
        assert "Nothing is kept of round 2, so it is held again." in driver.text
        await driver.press("x")
        assert "Round 3 of 3: The bar raiser" in driver.text
        assert kept(folder).rounds[1].left_out


async def test_a_card_without_its_session_says_so_and_can_be_voted_on(
    folder: Path, clock: ManualClock
) -> None:
    loop_scenes.all_held(folder)
    for path in (folder / "sessions").glob("*.toml"):
        path.unlink()
    async with running_app(folder, clock) as driver:
        await driver.press("o", "enter")
        assert "Its session is gone or cannot be read, so there is no card." in driver.text
        await driver.press("2")
        assert kept(folder).rounds[0].vote == "not inclined"


async def test_a_loop_that_is_gone_is_told_and_nothing_is_written(folder: Path, clock: ManualClock) -> None:
    loop_scenes.first_held(folder)
    async with running_app(folder, clock) as driver:
        await driver.press("o")
        [path] = (folder / "loops").glob("*.toml")
        path.rename(folder / "elsewhere.toml")
        await driver.press("5")
        assert not list((folder / "loops").glob("*.toml"))
        assert driver.toasts
        await driver.press("escape")
        assert driver.screen_name == "HomeScreen"


async def test_one_loop_at_a_time_and_days_only_before_it_begins(folder: Path, clock: ManualClock) -> None:
    loop_scenes.first_held(folder)
    async with running_app(folder, clock) as driver:
        await driver.press("o", "l", "d", "d")
        assert "over 3 days" in driver.text
        await driver.press("d", "enter")
        assert "is still open" in driver.toasts[0]
        assert len(list((folder / "loops").glob("*.toml"))) == 1
        await driver.press("end")
        assert "Round 2 of 3" in driver.text
        await driver.press("d")
        assert driver.toasts == ["This loop has begun already."]
        await driver.press("enter")
        assert driver.screen_name == "LoopScreen"


async def test_a_shape_that_is_wrong_is_told_by_its_file_and_line(folder: Path, clock: ManualClock) -> None:
    shapes = folder / "prompts" / "loops"
    shapes.mkdir(parents=True)
    (shapes / "mine.toml").write_text(
        'format = 1\nid = "mine"\nname = "Mine"\nlevel = "L6"\nabout = "A day."\n\n'
        '[[round]]\nname = "Endless"\nminutes = 1800\n'
    )
    async with running_app(folder, clock) as driver:
        await driver.press("o")
        assert "Not read: prompts/loops/mine.toml:" in driver.text
        assert "Half a day" in driver.text


async def test_a_session_that_is_left_for_later_leads_back_to_its_loop(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.press("o", "d", "enter", "enter", "enter")
        driver.pass_time(20)
        await driver.press("escape", "down", "enter")
        assert driver.screen_name == "LoopScreen"
        assert "Round 1 of 3 was interrupted." in driver.text
        assert kept(folder).header.days == 2
        assert load(driver.files[0]).session.header.round == 1


async def test_the_chairs_of_a_round_are_not_swapped(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        loops = driver.desk.loops
        looping = loops.begin(loops.shape("half-day"))
        driver.app.rehearsal = loops.begin_round(looping, "Kim")
        driver.answer(40, 30)
        driver.rehearsal.end_answer()
        driver.app.show_debrief()
        await driver.still()
        await driver.press("s")
        assert driver.toasts == ["In a loop the same person answers in every round."]
        assert driver.screen_name == "PairDebriefScreen"
