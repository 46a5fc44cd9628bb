"""The machine sleeps, or the program is held: whether that time belongs to the answer is asked."""

from pathlib import Path

import pytest

from hotseat.domain.session import events as e
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app
from tests.tui.scenes import follow_ups

NAP = 300


async def napped(seat: AppDriver) -> None:
    """Twenty seconds into the situation the lid is closed for five minutes."""
    await seat.begin()
    seat.answer(20)
    await seat.show()
    seat.clock.sleep(NAP)
    await seat.tick()


async def test_time_away_is_asked_about_and_the_clock_waits(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await napped(seat)
        assert seat.screen_name == "AwayScreen"
        assert "You were away for 5:00." in seat.text
        assert [(event.at, event.seconds) for event in seat.kept_of(e.Away)] == [(20.0, NAP)]
        assert not seat.kept_of(e.Resumed)


@pytest.mark.parametrize("key", ["n", "escape"])
async def test_time_away_is_left_out(key: str, folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await napped(seat)
        await seat.press(key)
        await seat.spend(5)
        assert seat.screen_name == "AnswerScreen"
        assert [event.counted for event in seat.kept_of(e.Resumed)] == [False]
        assert " 0:25 " in seat.line("▶ 1 Situation")


async def test_time_away_is_counted(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await napped(seat)
        await seat.press("y")
        await seat.spend(5)
        assert [event.counted for event in seat.kept_of(e.Resumed)] == [True]
        assert " 5:25 " in seat.line("▶ 1 Situation")


async def test_the_time_of_the_question_itself_never_counts(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await napped(seat)
        await seat.spend(40)
        await seat.press("y")
        assert " 5:20 " in seat.line("▶ 1 Situation")


async def test_the_question_is_asked_once_however_long_it_stands(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await napped(seat)
        for _ in range(8):
            await seat.spend(0.25)
        await seat.press("n")
        assert seat.screen_name == "AnswerScreen"
        assert seat.events[-1] == e.Resumed(seat.events[-1].at, False)


@pytest.mark.parametrize("key", ["space", "3", "f", "u", "p", "backspace"])
async def test_a_key_pressed_right_after_waking_changes_nothing(
    key: str, folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await seat.begin()
        seat.answer(20, 10)
        await seat.show()
        seat.clock.sleep(NAP)
        await seat.press(key)
        await seat.tick()
        assert [type(event) for event in seat.events] == [e.Asked, e.Entered, e.Entered, e.Away]
        assert seat.screen_name == "AwayScreen"


@pytest.mark.parametrize("key", ["enter", "d", "c"])
async def test_a_key_pressed_on_the_card_right_after_waking_changes_nothing(
    key: str, folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await seat.begin()
        clock.sleep(NAP)
        await seat.press(key)
        await seat.tick()
        assert [type(event) for event in seat.events] == [e.Asked, e.Away]
        assert seat.screen_name == "AwayScreen"


@pytest.mark.parametrize("key", ["space", "1", "r"])
async def test_a_key_pressed_in_a_follow_up_right_after_waking_changes_nothing(
    key: str, folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await follow_ups(seat)
        await seat.act("ask")
        clock.sleep(NAP)
        await seat.press(key)
        await seat.tick()
        assert isinstance(seat.events[-1], e.Away)
        assert seat.screen_name == "AwayScreen"


async def test_a_note_that_was_being_typed_is_not_lost(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await seat.begin()
        seat.answer(20)
        await seat.show()
        await seat.press("n", *"so far")
        seat.clock.sleep(NAP)
        await seat.tick()
        await seat.press("y", *" good", "enter")
        assert [note.text for note in seat.kept_of(e.Noted)] == ["so far good"]


async def test_a_program_that_was_held_is_away_as_well(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await seat.begin()
        seat.answer(20)
        await seat.show()
        clock.advance(47)
        await seat.tick()
        assert "You were away for 0:47." in seat.text


async def test_a_short_nap_is_told_from_a_short_delay(folder: Path, clock: ManualClock) -> None:
    """A machine that slept for three seconds says so; a program that was slow for three was not away."""
    async with running_app(folder, clock) as seat:
        await seat.begin()
        seat.answer(20)
        await seat.show()
        clock.advance(3)
        await seat.tick()
        assert not seat.kept_of(e.Away)
        clock.sleep(3)
        await seat.tick()
        assert [(event.at, event.seconds) for event in seat.kept_of(e.Away)] == [(23.0, 3.0)]


async def test_nothing_is_asked_about_a_nap_while_the_clock_is_paused(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await seat.begin()
        seat.answer(20)
        await seat.show()
        await seat.act("pause")
        clock.sleep(NAP)
        await seat.tick()
        assert seat.screen_name == "AnswerScreen"
        await seat.press("p")
        assert " 0:20 " in seat.line("▶ 1 Situation")


async def test_a_nap_on_the_card_is_no_time_before_the_first_word(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await seat.begin()
        await seat.act("prepare")
        await seat.spend(10)
        clock.sleep(NAP)
        await seat.tick()
        await seat.press("n", "enter")
        question, at = seat.kept.questions[0], seat.kept.at
        assert (question.card_seconds(at), question.preparation_seconds(at)) == (10, 10)


async def test_a_countdown_goes_on_where_the_nap_found_it(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await seat.begin()
        await seat.act("prepare")
        await seat.spend(10)
        clock.sleep(NAP)
        await seat.tick()
        await seat.press("n")
        assert "Preparation 0:20 of 0:30" in seat.text


async def test_a_nap_during_a_follow_up_is_asked_about_too(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await follow_ups(seat)
        await seat.act("ask")
        await seat.spend(12)
        clock.sleep(NAP)
        await seat.tick()
        assert seat.screen_name == "AwayScreen"
        await seat.press("n", "1")
        question = seat.kept.questions[0]
        assert question.probe_seconds(question.probes[0], seat.kept.at) == 12


async def test_nothing_is_asked_about_a_nap_between_follow_ups(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await follow_ups(seat)
        clock.sleep(NAP)
        await seat.tick()
        assert seat.screen_name == "FollowUpScreen"
        await seat.press("space")
        assert not seat.kept_of(e.Away)


async def test_the_debrief_and_the_file_say_how_long_nobody_was_there(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock, size=(80, 50)) as seat:
        await napped(seat)
        await seat.press("n")
        await seat.act("follow_ups")
        seat.rehearsal.finish()
        seat.app.leave_session()
        await seat.press("v", "enter")
        assert "away for 5:00, not counted" in seat.text
