"""Notes and follow-ups mended in the list that `x` opens, on every screen of a session and in the review."""

from pathlib import Path

import pytest

from hotseat.domain.session.corrections import correction_events as c
from hotseat.tui.screens.session.mend import MendScreen
from tests.clocks import ManualClock
from tests.sessions import answered_session
from tests.tui import pair_scenes, scenes
from tests.tui.driving import AppDriver, running_app

SCREENS = {
    "answer": scenes.answer,
    "follow-ups": scenes.follow_ups,
    "rating": scenes.rating,
    "debrief": scenes.debrief,
    "interviewer": pair_scenes.interviewer,
}


def notes(seat: AppDriver) -> list[str]:
    return [f"{note.sign}{note.text}" for note in seat.kept.questions[-1].notes]


async def note(seat: AppDriver, text: str) -> None:
    await seat.press("n")
    await seat.type_line(text)
    if seat.kept.header.mode == "pair":
        await seat.press("escape")


@pytest.mark.parametrize("screen", SCREENS)
async def test_a_note_is_mended_taken_out_and_brought_back_on_every_screen(
    screen: str, folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await SCREENS[screen](seat)
        before, name = notes(seat), seat.screen_name
        await note(seat, "+ first")
        await seat.press("x", "enter", *" of all", "enter")
        assert notes(seat) == [*before, "+first of all"]
        await seat.press("d")
        assert notes(seat) == before
        assert "stays in the file" in seat.text
        await seat.press("u", "u")
        assert notes(seat) == [*before, "+first"]
        await seat.press("ctrl+r", "escape")
        assert (notes(seat), seat.screen_name) == ([*before, "+first of all"], name)
        assert "of all" in seat.files[-1].read_text()


async def test_a_burst_of_keys_mends_as_one_after_the_other(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await scenes.answer(seat)
        await seat.press("n", *"ab", "enter", "x", "enter", "backspace", *"cd", "enter", *"du", "escape", "u")
        assert [type(event).__name__ for event in seat.events[-5:]] == [
            "Noted",
            "Edited",
            "Removed",
            "TakenBack",
            "TakenBack",
        ]
        assert notes(seat)[-1] == "ab"


async def test_the_outcome_of_a_closed_follow_up_is_changed_and_one_is_withdrawn(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await scenes.follow_ups(seat)
        await seat.press("space", "1", "x", "3")
        question = seat.kept.questions[0]
        assert [probe.outcome for probe in question.probes] == ["gap"]
        text = question.probes[0].follow_up.text
        await seat.press("d", "escape")
        assert not seat.kept.questions[0].probes
        assert text[:30] in seat.text


async def test_a_note_being_mended_is_kept_when_the_app_ends(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await scenes.answer(seat)
        await note(seat, "first")
        await seat.press("x", "enter", *" of all")
        screen = seat.app.screen
        assert isinstance(screen, MendScreen)
        screen.before_leaving()
        assert notes(seat)[-1] == "first of all"


async def test_the_list_takes_back_only_what_was_mended_in_it(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await scenes.answer(seat)
        await note(seat, "first")
        before = seat.events
        await seat.press("x", "u")
        assert seat.events == before
        assert "u goes back no further here" in seat.toasts[-1]


async def test_a_finished_session_is_mended_in_the_review(folder: Path, clock: ManualClock) -> None:
    answered_session(folder / "sessions", notes=["+ first"], outcomes=["held"])
    async with running_app(folder, clock) as seat:
        await seat.press("v", "enter", "x")
        await seat.press("up", "d", "escape")
        assert "+ first" not in seat.text
        assert seat.screen_name == "SessionScreen"
        await seat.press("x", "3")
        assert "It went as gap" in seat.text
        await seat.press("escape")
    assert [type(event) for event in seat.events[-2:]] == [c.Removed, c.FollowUpChanged]
    assert seat.kept.ended == "finished"
