"""The machine sleeps, or the program is held: whether that time belongs to the answer is asked."""

from pathlib import Path

from hotseat.domain.session import events as e
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app
from tests.tui.scenes import follow_ups

NAP = 300


async def answering(driver: AppDriver, *seconds: float) -> None:
    driver.begin_unseen()
    driver.answer(*seconds)
    await driver.show()


async def nap(driver: AppDriver) -> None:
    """The lid is closed for five minutes."""
    driver.clock.sleep(NAP)
    await driver.tick()


async def press_when_waking(driver: AppDriver, key: str) -> None:
    """Presses a key before the program has looked at its clock, and goes on when nothing has come of it."""
    before, name = driver.events, driver.screen_name
    driver.clock.sleep(NAP)
    await driver.press(key)
    await driver.tick()
    assert driver.events[:-1] == before, key
    assert isinstance(driver.events[-1], e.Away), key
    assert driver.screen_name == "AwayScreen", key
    await driver.press("n")
    assert driver.screen_name == name, key


async def test_time_away_is_asked_about_once_and_is_counted_or_left_out(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await answering(driver, 20)
        await nap(driver)
        assert driver.screen_name == "AwayScreen"
        assert "You were away for 5:00." in driver.text
        assert [(event.at, event.seconds) for event in driver.kept_of(e.Away)] == [(20.0, NAP)]
        assert not driver.kept_of(e.Resumed)
        for _ in range(8):
            await driver.spend(0.25)
        await driver.spend(38)
        await driver.press("y")
        assert driver.screen_name == "AnswerScreen", "it is asked once, however long it stands"
        assert " 5:20 " in driver.line("▶ 1 Situation"), "the time of the question itself never counts"
        assert [event.counted for event in driver.kept_of(e.Resumed)] == [True]
        await driver.spend(5)
        assert " 5:25 " in driver.line("▶ 1 Situation")
        for key, shown in (("n", " 5:30 "), ("escape", " 5:35 ")):
            await nap(driver)
            await driver.press(key)
            assert driver.screen_name == "AnswerScreen"
            assert driver.events[-1] == e.Resumed(driver.events[-1].at, False), key
            await driver.spend(5)
            assert shown in driver.line("▶ 1 Situation"), key


async def test_a_key_pressed_right_after_waking_changes_nothing(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        for key in ("enter", "d", "c"):
            await press_when_waking(driver, key)
        await answering(driver, 20, 10)
        # u comes first: behind a nap there is no mark left that it could take back.
        for key in ("u", "space", "3", "f", "p", "backspace"):
            await press_when_waking(driver, key)
        await follow_ups(driver)
        await nap(driver)
        assert driver.screen_name == "FollowUpScreen", "nothing is asked about a nap between follow-ups"
        await driver.press("space")
        assert not driver.kept_of(e.Away)
        await driver.spend(12)
        for key in ("space", "1", "r"):
            await press_when_waking(driver, key)
        await driver.press("1")
        question = driver.kept.questions[0]
        assert question.probe_seconds(question.probes[0], driver.kept.at) == 12


async def test_a_short_nap_is_told_from_a_short_delay_and_a_program_that_was_held_is_away_as_well(
    folder: Path, clock: ManualClock
) -> None:
    """A machine that slept for three seconds says so; a program that was slow for three was not away."""
    async with running_app(folder, clock) as driver:
        await answering(driver, 20)
        clock.advance(3)
        await driver.tick()
        assert not driver.kept_of(e.Away)
        clock.sleep(3)
        await driver.tick()
        assert [(event.at, event.seconds) for event in driver.kept_of(e.Away)] == [(23.0, 3.0)]
        await driver.press("n")
        clock.advance(47)
        await driver.tick()
        assert "You were away for 0:47." in driver.text
        await driver.press("n", "n", *"so far")
        await nap(driver)
        await driver.press("y", *" good", "enter")
        assert [note.text for note in driver.kept_of(e.Noted)] == ["so far good"], "a draft is not lost"
        await driver.act("pause")
        asked = len(driver.kept_of(e.Away))
        await nap(driver)
        assert driver.screen_name == "AnswerScreen", "nothing is asked while the clock is paused"
        await driver.press("p")
        assert len(driver.kept_of(e.Away)) == asked
        assert " 5:23 " in driver.line("▶ 1 Situation")


async def test_a_nap_on_the_card_is_no_time_before_the_first_word_and_the_countdown_goes_on(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await driver.act("prepare")
        await driver.spend(10)
        await nap(driver)
        await driver.press("n")
        assert "Preparation 0:20 of 0:30" in driver.text
        await driver.press("enter")
        question, at = driver.kept.questions[0], driver.kept.at
        assert (question.card_seconds(at), question.preparation_seconds(at)) == (10, 10)


async def test_the_debrief_and_the_file_say_how_long_nobody_was_there(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock, size=(80, 50)) as driver:
        await answering(driver, 20)
        await nap(driver)
        await driver.press("n")
        await driver.act("follow_ups")
        driver.rehearsal.finish()
        driver.app.leave_session()
        await driver.press("v", "enter")
        assert "away for 5:00, not counted" in driver.text
