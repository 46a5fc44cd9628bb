"""Notes and follow-ups mended in the list that `x` opens, on every screen of a session and in the review."""

from pathlib import Path

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


def notes(driver: AppDriver) -> list[str]:
    return [f"{note.sign}{note.text}" for note in driver.kept.questions[-1].notes]


async def note(driver: AppDriver, text: str) -> None:
    await driver.press("n")
    await driver.type_line(text)
    if driver.kept.header.mode == "pair":
        await driver.press("escape")


async def test_a_note_is_mended_taken_out_and_brought_back_on_every_screen(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        for screen, go in SCREENS.items():
            await go(driver)
            before, name = notes(driver), driver.screen_name
            await note(driver, "+ first")
            await driver.press("x", "enter", *" of all", "enter")
            assert notes(driver) == [*before, "+first of all"], screen
            await driver.press("d")
            assert notes(driver) == before, screen
            assert "stays in the file" in driver.text, screen
            await driver.press("u", "u")
            assert notes(driver) == [*before, "+first"], screen
            await driver.press("ctrl+r", "escape")
            assert (notes(driver), driver.screen_name) == ([*before, "+first of all"], name), screen
            assert "of all" in driver.file.read_text(), screen
            driver.app.leave_session()


async def test_a_burst_of_keys_mends_as_one_after_the_other_and_the_list_takes_back_only_its_own(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await scenes.answer(driver)
        await driver.press(
            "n", *"ab", "enter", "x", "enter", "backspace", *"cd", "enter", *"du", "escape", "u"
        )
        assert [type(event).__name__ for event in driver.events[-5:]] == [
            "Noted",
            "Edited",
            "Removed",
            "TakenBack",
            "TakenBack",
        ]
        assert notes(driver)[-1] == "ab"
        await note(driver, "first")
        before = driver.events
        await driver.press("x", "u")
        assert driver.events == before
        assert "u goes back no further here" in driver.toasts[-1]
        await driver.press("enter", *" of all")
        screen = driver.app.screen
        assert isinstance(screen, MendScreen)
        screen.before_leaving()
        assert notes(driver)[-1] == "first of all", "it is kept when the app ends"


async def test_a_finished_session_is_mended_in_the_review(folder: Path, clock: ManualClock) -> None:
    answered_session(folder / "sessions", notes=["+ first"], outcomes=["held"])
    async with running_app(folder, clock) as driver:
        await driver.press("v", "enter", "x")
        await driver.press("up", "d", "escape")
        assert "+ first" not in driver.text
        assert driver.screen_name == "SessionScreen"
        await driver.press("x", "3")
        assert "It went as gap" in driver.text
        await driver.press("escape")
    assert [type(event) for event in driver.events[-2:]] == [c.Removed, c.FollowUpChanged]
    assert driver.kept.ended == "finished"


async def test_a_closed_follow_up_is_changed_or_withdrawn_and_what_cannot_be_corrected_is_said(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await scenes.follow_ups(driver)
        await driver.press("space", "1", "x", "3")
        question = driver.kept.questions[0]
        assert [probe.outcome for probe in question.probes] == ["gap"]
        text = question.probes[0].follow_up.text
        await driver.press("d", "escape")
        assert not driver.kept.questions[0].probes
        assert text[:30] in driver.text
        await driver.press("space", "1", "x")
        before = driver.events
        await driver.press("enter")
        assert driver.toasts == ["The words of a follow-up stay; 1 2 3 change how it went."]
        await driver.press("up", "2")
        assert driver.toasts == ["That is a note; 1 2 3 are for a follow-up."]
        await driver.press("ctrl+r")
        assert len(driver.toasts) == 1
        await driver.press("enter", "enter")
        assert driver.events == before, "a note that stayed as it was is corrected"
        await driver.press("d", "d", "d", "d")
        assert not notes(driver)
        taken_out = driver.events
        await driver.press("d")
        assert driver.toasts == ["Nothing is left here to correct."]
        await driver.press("enter", "escape")
        assert driver.events == taken_out
