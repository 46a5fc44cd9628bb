"""Every way out of a session."""

from pathlib import Path

from hotseat.domain.session import events as e
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app
from tests.tui.scenes import answer, follow_up_open, follow_ups


async def test_going_on_leaves_everything_as_it_was(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await answer(seat)
        before = seat.events
        await seat.press("escape")
        assert seat.screen_name == "LeaveScreen"
        await seat.press("escape")
        assert seat.screen_name == "AnswerScreen"
        await seat.press("escape", "enter")
        assert seat.screen_name == "AnswerScreen"
        assert seat.events == before


async def test_the_clock_runs_on_while_it_is_asked_how_to_leave(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await answer(seat)
        await seat.press("escape")
        await seat.spend(21)
        await seat.press("escape")
        await seat.tick()
        assert " 2:00 " in seat.line("▶ 3 Action")
        assert not seat.kept_of(e.Away)


async def test_nothing_is_said_of_a_running_clock_while_it_stands(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await answer(seat)
        await seat.act("pause")
        await seat.press("escape")
        assert "kept running" not in seat.text


async def test_a_session_left_for_later_is_offered_on_home(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await answer(seat)
        await seat.press("escape", "down", "enter")
        assert seat.screen_name == "HomeScreen"
        assert "Interrupted" in seat.text
        assert "3:12 in" in seat.text
        assert not seat.kept.ended


async def test_a_session_kept_as_it_is_is_not_offered(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await answer(seat)
        await seat.press("escape", "down", "down", "enter")
        assert seat.screen_name == "HomeScreen"
        assert "Interrupted" not in seat.text
        assert seat.kept.ended == "abandoned"


async def test_an_answer_that_runs_cannot_be_finished(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await answer(seat)
        await seat.press("escape")
        assert "Finish" not in seat.text


async def test_a_session_is_finished_from_the_follow_ups(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await follow_ups(seat)
        await seat.press("escape", "down")
        assert "Finish" in seat.text
        await seat.press("enter")
        assert seat.screen_name == "HomeScreen"
        assert seat.kept.ended == "finished"


async def test_finishing_with_a_follow_up_open_says_to_close_it_or_closes_it(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await follow_up_open(seat)
        await seat.press("escape", "down", "enter")
        finished = seat.kept.ended == "finished"
        assert finished or seat.toasts == ["A follow-up is open; close it first."]
        assert seat.screen_name == ("HomeScreen" if finished else "FollowUpScreen")


async def test_a_session_can_be_left_while_it_is_paused(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await answer(seat)
        await seat.act("pause")
        await seat.press("escape", "down", "down", "enter")
        assert seat.screen_name == "HomeScreen"
        assert seat.kept.ended == "abandoned"


async def test_quitting_from_the_palette_keeps_what_happened(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await answer(seat)
        before = seat.events
        await seat.press("ctrl+q")
    assert not seat.kept.ended
    assert seat.events == before


async def test_the_session_left_can_be_taken_up_in_the_same_run(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await leave_for_later(seat)
        await seat.press("r")
        assert seat.screen_name == "AnswerScreen"
        assert "Resumed where it stopped" in seat.text


async def leave_for_later(seat: AppDriver) -> None:
    await answer(seat)
    await seat.press("escape", "down", "enter")


async def test_what_fails_while_the_app_is_left_is_no_crash(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        seat.app.exit(return_code=143)
        seat.app._handle_exception(LookupError("a widget that is gone already"))
        assert seat.app.crash == ""
        assert seat.app.return_code == 143
