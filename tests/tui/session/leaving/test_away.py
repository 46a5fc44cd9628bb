"""The machine sleeps, or the program is held: whether that time belongs to the answer is asked."""

from pathlib import Path

import pytest

from hotseat.domain.session import events as e
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app
from tests.tui.scenes import follow_ups

NAP = 300


async def napped(driver: AppDriver) -> None:
    """Twenty seconds into the situation the lid is closed for five minutes."""
    driver.begin_unseen()
    driver.answer(20)
    await driver.show()
    driver.clock.sleep(NAP)
    await driver.tick()


async def test_time_away_is_asked_about_and_the_clock_waits(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await napped(driver)
        assert driver.screen_name == "AwayScreen"
        assert "You were away for 5:00." in driver.text
        assert [(event.at, event.seconds) for event in driver.kept_of(e.Away)] == [(20.0, NAP)]
        assert not driver.kept_of(e.Resumed)


@pytest.mark.parametrize("key", ["n", "escape"])
async def test_time_away_is_left_out(key: str, folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await napped(driver)
        await driver.press(key)
        await driver.spend(5)
        assert driver.screen_name == "AnswerScreen"
        assert [event.counted for event in driver.kept_of(e.Resumed)] == [False]
        assert " 0:25 " in driver.line("▶ 1 Situation")


async def test_time_away_is_counted(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await napped(driver)
        await driver.press("y")
        await driver.spend(5)
        assert [event.counted for event in driver.kept_of(e.Resumed)] == [True]
        assert " 5:25 " in driver.line("▶ 1 Situation")


async def test_the_time_of_the_question_itself_never_counts(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await napped(driver)
        await driver.spend(40)
        await driver.press("y")
        assert " 5:20 " in driver.line("▶ 1 Situation")


async def test_the_question_is_asked_once_however_long_it_stands(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await napped(driver)
        for _ in range(8):
            await driver.spend(0.25)
        await driver.press("n")
        assert driver.screen_name == "AnswerScreen"
        assert driver.events[-1] == e.Resumed(driver.events[-1].at, False)


@pytest.mark.parametrize("key", ["space", "3", "f", "u", "p", "backspace"])
async def test_a_key_pressed_right_after_waking_changes_nothing(
    key: str, folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        driver.begin_unseen()
        driver.answer(20, 10)
        await driver.show()
        driver.clock.sleep(NAP)
        await driver.press(key)
        await driver.tick()
        assert [type(event) for event in driver.events] == [e.Asked, e.Entered, e.Entered, e.Away]
        assert driver.screen_name == "AwayScreen"


@pytest.mark.parametrize("key", ["enter", "d", "c"])
async def test_a_key_pressed_on_the_card_right_after_waking_changes_nothing(
    key: str, folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        clock.sleep(NAP)
        await driver.press(key)
        await driver.tick()
        assert [type(event) for event in driver.events] == [e.Asked, e.Away]
        assert driver.screen_name == "AwayScreen"


@pytest.mark.parametrize("key", ["space", "1", "r"])
async def test_a_key_pressed_in_a_follow_up_right_after_waking_changes_nothing(
    key: str, folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await follow_ups(driver)
        await driver.act("ask")
        clock.sleep(NAP)
        await driver.press(key)
        await driver.tick()
        assert isinstance(driver.events[-1], e.Away)
        assert driver.screen_name == "AwayScreen"


async def test_a_note_that_was_being_typed_is_not_lost(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        driver.begin_unseen()
        driver.answer(20)
        await driver.show()
        await driver.press("n", *"so far")
        driver.clock.sleep(NAP)
        await driver.tick()
        await driver.press("y", *" good", "enter")
        assert [note.text for note in driver.kept_of(e.Noted)] == ["so far good"]


async def test_a_program_that_was_held_is_away_as_well(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        driver.begin_unseen()
        driver.answer(20)
        await driver.show()
        clock.advance(47)
        await driver.tick()
        assert "You were away for 0:47." in driver.text


async def test_a_short_nap_is_told_from_a_short_delay(folder: Path, clock: ManualClock) -> None:
    """A machine that slept for three seconds says so; a program that was slow for three was not away."""
    async with running_app(folder, clock) as driver:
        driver.begin_unseen()
        driver.answer(20)
        await driver.show()
        clock.advance(3)
        await driver.tick()
        assert not driver.kept_of(e.Away)
        clock.sleep(3)
        await driver.tick()
        assert [(event.at, event.seconds) for event in driver.kept_of(e.Away)] == [(23.0, 3.0)]


async def test_nothing_is_asked_about_a_nap_while_the_clock_is_paused(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        driver.begin_unseen()
        driver.answer(20)
        await driver.show()
        await driver.act("pause")
        clock.sleep(NAP)
        await driver.tick()
        assert driver.screen_name == "AnswerScreen"
        await driver.press("p")
        assert " 0:20 " in driver.line("▶ 1 Situation")


async def test_a_nap_on_the_card_is_no_time_before_the_first_word(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await driver.act("prepare")
        await driver.spend(10)
        clock.sleep(NAP)
        await driver.tick()
        await driver.press("n", "enter")
        question, at = driver.kept.questions[0], driver.kept.at
        assert (question.card_seconds(at), question.preparation_seconds(at)) == (10, 10)


async def test_a_countdown_goes_on_where_the_nap_found_it(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await driver.act("prepare")
        await driver.spend(10)
        clock.sleep(NAP)
        await driver.tick()
        await driver.press("n")
        assert "Preparation 0:20 of 0:30" in driver.text


async def test_a_nap_during_a_follow_up_is_asked_about_too(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await follow_ups(driver)
        await driver.act("ask")
        await driver.spend(12)
        clock.sleep(NAP)
        await driver.tick()
        assert driver.screen_name == "AwayScreen"
        await driver.press("n", "1")
        question = driver.kept.questions[0]
        assert question.probe_seconds(question.probes[0], driver.kept.at) == 12


async def test_nothing_is_asked_about_a_nap_between_follow_ups(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await follow_ups(driver)
        clock.sleep(NAP)
        await driver.tick()
        assert driver.screen_name == "FollowUpScreen"
        await driver.press("space")
        assert not driver.kept_of(e.Away)


async def test_the_debrief_and_the_file_say_how_long_nobody_was_there(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock, size=(80, 50)) as driver:
        await napped(driver)
        await driver.press("n")
        await driver.act("follow_ups")
        driver.rehearsal.finish()
        driver.app.leave_session()
        await driver.press("v", "enter")
        assert "away for 5:00, not counted" in driver.text
