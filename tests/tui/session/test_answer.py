"""The answer against the clock: every key of the screen."""

import re
from pathlib import Path

from hotseat.domain.session import events as e
from hotseat.domain.session.corrections import correction_events as c
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app
from tests.tui.scenes import answer

PLAN = ["situation", "task", "action", "result", "learning"]


async def at_the_first_word(driver: AppDriver) -> None:
    await driver.begin_answer()


def entered(driver: AppDriver) -> list[tuple[float, str]]:
    return [(event.at, event.section) for event in driver.kept_of(e.Entered)]


async def test_space_marks_each_section_and_then_the_end_of_the_answer(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_first_word(driver)
        for _ in PLAN[1:]:
            await driver.spend(10)
            await driver.press("space")
        assert entered(driver) == [(10.0 * number, section) for number, section in enumerate(PLAN)]
        await driver.spend(10)
        await driver.press("space")
        assert [event.at for event in driver.kept_of(e.Answered)] == [50.0]
        assert driver.screen_name == "FollowUpScreen"


async def test_backspace_returns_to_the_section_before_and_a_number_enters_any(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_first_word(driver)
        await driver.press("backspace")
        assert driver.toasts == ["Situation is the first section; undo takes the last step back."]
        assert len(entered(driver)) == 1
        await driver.press("6", "9")
        assert driver.toasts == ["The plan has 5 sections."]
        assert len(entered(driver)) == 1
        await driver.spend(20)
        await driver.press("space")
        await driver.spend(5)
        await driver.press("backspace")
        await driver.spend(11)
        assert entered(driver) == [(0.0, "situation"), (20.0, "task"), (25.0, "situation")]
        assert " 0:31 " in driver.line("▶ 1 Situation")
        assert " 0:05 " in driver.line("2 Task")
        await driver.press("4", "2", "5", "1", "3")
        numbered = [PLAN[number - 1] for number in (4, 2, 5, 1, 3)]
        assert [section for _, section in entered(driver)[3:]] == numbered
        assert "Earn Trust" not in driver.text
        await driver.press("t")
        assert "Looks for Earn Trust" in driver.text
        await driver.press("t")
        assert "Earn Trust" not in driver.text
        await driver.press("f")
        assert [event.at for event in driver.kept_of(e.Answered)] == [36.0], "it ends in any section"
        assert driver.screen_name == "FollowUpScreen"


async def test_a_pause_stops_the_clock_and_no_mark_is_made_until_it_is_ended(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_first_word(driver)
        await driver.spend(12)
        await driver.press("p")
        await driver.spend(61)
        assert "Paused for 1:01. p starts the clock again." in driver.text
        assert " 0:12 " in driver.line("‖ 1 Situation")
        before = driver.events
        for key in ("space", "4", "f"):
            driver.app.clear_notifications()
            await driver.press(key)
            assert driver.toasts == ["The clock is paused; start it again first."], key
        assert driver.events == before
        await driver.press("p")
        await driver.spend(3)
        assert " 0:15 " in driver.line("▶ 1 Situation")
        assert [event.at for event in driver.kept_of(e.Paused)] == [12.0]
        assert [event.at for event in driver.kept_of(e.Resumed)] == [73.0]


async def test_the_last_mark_is_taken_back_as_if_never_made_and_the_first_shows_the_card_again(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_first_word(driver)
        await driver.spend(8)
        await driver.press("space")
        await driver.spend(4)
        await driver.press("u")
        assert [event.number for event in driver.kept_of(c.TakenBack)] == [len(driver.events) - 1]
        assert driver.toasts == ["Took back the mark of Task. ctrl+r does it again."]
        assert " 0:12 " in driver.line("▶ 1 Situation")
        assert "-:--" in driver.line("2 Task")
        await driver.press("u")
        assert driver.screen_name == "CardScreen"
        await driver.spend(2)
        await driver.press("enter")
        assert driver.screen_name == "AnswerScreen"
        assert [mark.at for mark in driver.kept.questions[0].marks] == [14.0]


async def test_a_hidden_clock_shows_no_time_and_asks_for_guesses_afterwards(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_first_word(driver)
        await driver.press("h", "h")
        assert "1 Situation    0:00" in driver.text
        await driver.press("f")
        assert driver.screen_name == "FollowUpScreen", "shown again, nothing is guessed"
        await driver.press("u", "h")
        await driver.spend(40)
        assert not re.search(r"\d:\d\d", driver.text), driver.text
        await driver.press("space")
        await driver.spend(25)
        await driver.press("f")
        assert driver.screen_name == "GuessScreen"
        await driver.press(*"0:35", "enter", *"30", "enter")
        assert [(event.section, event.seconds) for event in driver.kept_of(e.Guessed)] == [
            ("situation", 35),
            ("task", 30),
        ]
        assert driver.screen_name == "FollowUpScreen"


async def test_a_hidden_clock_is_not_given_away_by_notes_and_a_guess_is_a_time_or_left_out(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await answer(driver)
        await driver.press("h")
        assert "How did their manager react?" in driver.text
        assert not re.search(r"\d:\d\d", driver.text), driver.text
        await driver.act("pause")
        await driver.spend(3)
        assert " 3:12" not in driver.text
        assert " 1:39" not in driver.text
        await driver.act("pause")
        await driver.act("follow_ups")
        await driver.press(*"soon", "enter")
        assert driver.toasts == ["Write minutes and seconds as 1:30, 1m30 or 90."]
        assert "▶ Situation" in driver.text
        assert not driver.kept_of(e.Guessed)
        await driver.press("ctrl+u", "enter", *"1m10", "enter", "escape")
        assert [(event.section, event.seconds) for event in driver.kept_of(e.Guessed)] == [("task", 70)]
        assert driver.screen_name == "FollowUpScreen"
