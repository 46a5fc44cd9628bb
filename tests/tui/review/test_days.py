"""The calendar of practice."""

import re
from pathlib import Path

from hotseat.domain.review.answer_filter import AnswerFilter
from hotseat.tui.screens.review.days import DaysScreen
from tests.clocks import ManualClock
from tests.sessions import IN_WINDOW, answered_session
from tests.tui.driving import AppDriver, running_app
from tests.tui.folders import OLD, interrupted, practised, unreadable
from tests.tui.hostile import WIDE, Visit, every_payload, hostile_folder
from tests.tui.review.looking import days, look_back, that_day, wait_until_read


def shades(driver: AppDriver, weekday: str) -> str:
    """The last three weeks of that weekday, without what marks a day."""
    line = driver.line(f" {weekday}  ")[:79].rstrip("\n")
    return re.sub(r"[\[\]◂]", " ", line).rstrip()[-7:].replace(" ", "")


async def it_opens_from_review_and_leads_back(driver: AppDriver) -> None:
    await driver.press("v", "y")
    assert driver.screen_name == "DaysScreen"
    await wait_until_read(driver)
    assert "1:53 hours in all, on 7 days." in driver.text
    await driver.press("escape")
    assert driver.screen_name == "ReviewScreen"


async def the_days_are_shaded_and_the_words_are_calm(driver: AppDriver) -> None:
    await look_back(driver, DaysScreen(AnswerFilter(), that_day))
    assert shades(driver, "Fri") == "··█"
    assert shades(driver, "Mon") == "··▒"
    assert "Longest run 5 days. 1:53 hours in the last 30 days, 5 minutes this week." in driver.text
    assert "!" not in driver.text
    assert "◂" in driver.line(" Wed  ")


async def the_newest_day_is_chosen_and_its_session_opened(driver: AppDriver) -> None:
    await look_back(driver, DaysScreen(AnswerFilter(), that_day))
    assert "Mon 10 Mar 2025   1 answer" in driver.text
    assert "Deliver Results" in driver.line(" ▶ 18:07  L6    behavioral")
    await driver.press("enter")
    assert driver.screen_name == "SessionScreen"
    assert "Mon 10 Mar 2025, 18:07" in driver.text
    await driver.press("escape")
    assert driver.screen_name == "DaysScreen"
    assert "Mon 10 Mar 2025   1 answer" in driver.text


async def the_arrows_move_from_day_to_day_but_not_past_today(driver: AppDriver) -> None:
    await look_back(driver, DaysScreen(AnswerFilter(), that_day))
    await driver.press("up")
    assert "Sun 9 Mar 2025   1 answer" in driver.text
    await driver.press("left")
    assert "Sun 2 Mar 2025   1 answer" in driver.text
    await driver.press("right", "right")
    assert "Wed 12 Mar 2025, today" in driver.text
    await driver.press("down")
    assert "Wed 12 Mar 2025, today" in driver.text
    await driver.press("left", "t")
    assert "Wed 12 Mar 2025, today" in driver.text


async def of_several_answers_of_a_day_the_chosen_one_is_opened(driver: AppDriver) -> None:
    await days(driver)
    assert "Sat 8 Mar 2025   2 answers" in driver.text
    assert "Hire and Develop" in driver.line("▶")
    await driver.press("space")
    assert "Earn Trust" in driver.line("▶")
    await driver.press("enter")
    assert "Sat 08 Mar 2025, 18:05" in driver.text
    await driver.press("escape")
    assert "Earn Trust" in driver.line("▶")
    await driver.press("space")
    assert "Hire and Develop" in driver.line("▶")


async def the_head_of_a_day_is_what_its_rows_add_up_to(driver: AppDriver) -> None:
    await days(driver)
    assert "Sat 8 Mar 2025   2 answers 8:43, follow-ups 1:30" in driver.text
    assert " 4:12 + 0:30 " in driver.line(" 18:04  L6")
    assert " 4:31 + 1:00 " in driver.line(" 18:05  L6")


async def a_day_without_answers_opens_nothing(driver: AppDriver) -> None:
    await days(driver)
    await driver.press("t", "enter", "space")
    assert driver.screen_name == "DaysScreen"
    assert "Open" not in driver.text


async def level_kind_and_people_narrow(driver: AppDriver) -> None:
    await days(driver)
    await driver.press("l", "l")
    assert shades(driver, "Fri") == "··█"
    assert shades(driver, "Sat") == "···"
    await driver.press("k")
    assert "No answer fits." in driver.text
    await driver.press("k", "k", "l", "w")
    assert "w Ada" in driver.text
    assert "Sat 8 Mar 2025   1 answer 4:31, follow-ups 1:00" in driver.text


async def a_session_removed_meanwhile_is_named(driver: AppDriver) -> None:
    await days(driver)
    for path in driver.files:
        path.unlink()
    await driver.press("enter")
    assert driver.screen_name == "DaysScreen"
    assert len(driver.toasts) == 1


async def test_the_calendar_shows_each_day_and_opens_its_answers(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    async with running_app(folder, clock) as driver:
        await driver.go_through(
            it_opens_from_review_and_leads_back,
            the_days_are_shaded_and_the_words_are_calm,
            the_newest_day_is_chosen_and_its_session_opened,
            the_arrows_move_from_day_to_day_but_not_past_today,
            of_several_answers_of_a_day_the_chosen_one_is_opened,
            the_head_of_a_day_is_what_its_rows_add_up_to,
            a_day_without_answers_opens_nothing,
            level_kind_and_people_narrow,
            a_session_removed_meanwhile_is_named,
        )


async def test_a_session_dated_after_today_stands_on_its_own_day(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    answered_session(folder / "sessions", seconds=IN_WINDOW, started=OLD.replace(day=20), tail="0a0a")
    async with running_app(folder, clock) as driver:
        await look_back(driver, DaysScreen(AnswerFilter(), that_day))
        assert "Mon 10 Mar 2025   1 answer " in driver.text
        assert "Longest run 5 days." in driver.text
        assert "1 answer has a date after today." in " ".join(driver.text.replace("▌", " ").split())
        await driver.press("t", "right", "down")
        assert "Thu 20 Mar 2025   1 answer 4:30" in driver.text
        assert "[░]" in driver.line(" Thu  ")
        await driver.press("right", "down")
        assert "Thu 20 Mar 2025   1 answer 4:30" in driver.text
        await driver.press("enter")
        assert "Thu 20 Mar 2025, 20:02" in driver.text


async def test_days_before_those_shown_come_into_sight(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    answered_session(folder / "sessions", seconds=IN_WINDOW, started=OLD.replace(year=2024), tail="0a0a")
    async with running_app(folder, clock) as driver:
        await days(driver)
        await driver.press(*["left"] * 60)
        assert "Sun 10 Mar 2024   1 answer" in driver.text
        assert "[░]" in driver.line(" Sun  ")
        assert "◂" not in driver.line(" Wed  ")
        await driver.press("up")
        assert "Sun 10 Mar 2024" in driver.text
        await driver.press("t")
        assert "[·]" in driver.line(" Wed  ")


async def test_a_long_day_shows_the_answers_around_the_chosen_one(folder: Path, clock: ManualClock) -> None:
    for number in range(20):
        answered_session(
            folder / "sessions", seconds=IN_WINDOW, started=OLD.replace(minute=number), tail=f"{number:04}"
        )
    async with running_app(folder, clock) as driver:
        await look_back(driver, DaysScreen(AnswerFilter(), that_day))
        for number in range(20):
            assert f"20:{number:02}" in driver.line("▶")
            await driver.press("space")
        assert "20:00" in driver.line("▶")


async def test_the_clock_of_an_answer_that_was_not_ended_stands_below_the_others(
    folder: Path, clock: ManualClock
) -> None:
    started = OLD.replace(day=12, hour=9)
    answered_session(folder / "sessions", seconds=IN_WINDOW, started=started, tail="0a0a")
    interrupted(folder)
    async with running_app(folder, clock) as driver:
        await days(driver)
        await driver.press("t")
        ended, unended = driver.line(" 09:02  L6"), driver.line(" 1:01 -")
        assert ended.index(" 4:30") == unended.index(" 1:01 -")


async def an_empty_folder_says_so(driver: AppDriver) -> None:
    await days(driver)
    assert "No answers yet." in driver.text
    await driver.press("left", "up", "space", "enter", "t", "l")
    assert driver.screen_name == "DaysScreen"


async def a_session_that_cannot_be_read_does_no_harm(driver: AppDriver) -> None:
    unreadable(driver.folder)
    await days(driver)
    assert "No answers yet." in driver.text


async def test_without_answers_that_can_be_read_it_says_so(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await driver.go_through(
            an_empty_folder_says_so,
            a_session_that_cannot_be_read_does_no_harm,
        )


@every_payload
async def test_hostile_text_is_only_text(payload: str, folder: Path, clock: ManualClock) -> None:
    hostile_folder(folder, payload)
    async with running_app(folder, clock, size=WIDE) as driver:
        await look_back(driver, DaysScreen(AnswerFilter(), that_day))
        assert "Mon 10 Mar 2025   1 answer" in driver.text
        await Visit(driver, payload).look(shows=False)
        await driver.press("l", "w")
        await Visit(driver, payload).look(shows=False)
