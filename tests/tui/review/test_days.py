"""The calendar of practice."""

import re
from pathlib import Path

from hotseat.domain.review.answer_filter import AnswerFilter
from hotseat.tui.screens.review.days import DaysScreen
from tests.clocks import ManualClock
from tests.sessions import IN_WINDOW, answered_session
from tests.tui.driving import AppDriver, running_app
from tests.tui.folders import OLD, practised, unreadable
from tests.tui.hostile import WIDE, Visit, every_payload, hostile_folder
from tests.tui.review.looking import days, look_back, that_day, wait_until_read


def shades(seat: AppDriver, weekday: str) -> str:
    """The last three weeks of that weekday, without what marks a day."""
    line = seat.line(f" {weekday}  ")[:79].rstrip("\n")
    return re.sub(r"[\[\]◂]", " ", line).rstrip()[-7:].replace(" ", "")


async def test_it_opens_from_review_and_leads_back(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    async with running_app(folder, clock) as seat:
        await seat.press("v", "y")
        assert seat.screen_name == "DaysScreen"
        await wait_until_read(seat)
        assert "1:53 hours in all, on 7 days." in seat.text
        await seat.press("escape")
        assert seat.screen_name == "ReviewScreen"


async def test_the_days_are_shaded_and_the_words_are_calm(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    async with running_app(folder, clock) as seat:
        await look_back(seat, DaysScreen(AnswerFilter(), that_day))
        assert shades(seat, "Fri") == "··█"
        assert shades(seat, "Mon") == "··▒"
        assert "Longest run 5 days. 1:53 hours in the last 30 days, 5 minutes this week." in seat.text
        assert "!" not in seat.text
        assert "◂" in seat.line(" Wed  ")


async def test_the_newest_day_is_chosen_and_its_session_opened(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    async with running_app(folder, clock) as seat:
        await look_back(seat, DaysScreen(AnswerFilter(), that_day))
        assert "Mon 10 Mar 2025   1 answer" in seat.text
        assert "Deliver Results" in seat.line(" ▶ 18:07  L6    behavioral")
        await seat.press("enter")
        assert seat.screen_name == "SessionScreen"
        assert "Mon 10 Mar 2025, 18:07" in seat.text
        await seat.press("escape")
        assert seat.screen_name == "DaysScreen"
        assert "Mon 10 Mar 2025   1 answer" in seat.text


async def test_the_arrows_move_from_day_to_day_but_not_past_today(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    async with running_app(folder, clock) as seat:
        await look_back(seat, DaysScreen(AnswerFilter(), that_day))
        await seat.press("up")
        assert "Sun 9 Mar 2025   1 answer" in seat.text
        await seat.press("left")
        assert "Sun 2 Mar 2025   1 answer" in seat.text
        await seat.press("right", "right")
        assert "Wed 12 Mar 2025, today" in seat.text
        await seat.press("down")
        assert "Wed 12 Mar 2025, today" in seat.text
        await seat.press("left", "t")
        assert "Wed 12 Mar 2025, today" in seat.text


async def test_of_several_answers_of_a_day_the_chosen_one_is_opened(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    async with running_app(folder, clock) as seat:
        await days(seat)
        assert "Sat 8 Mar 2025   2 answers" in seat.text
        assert "Hire and Develop" in seat.line("▶")
        await seat.press("space")
        assert "Earn Trust" in seat.line("▶")
        await seat.press("enter")
        assert "Sat 08 Mar 2025, 18:05" in seat.text
        await seat.press("escape")
        assert "Earn Trust" in seat.line("▶")
        await seat.press("space")
        assert "Hire and Develop" in seat.line("▶")


async def test_the_head_of_a_day_is_what_its_rows_add_up_to(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    async with running_app(folder, clock) as seat:
        await days(seat)
        assert "Sat 8 Mar 2025   2 answers 8:43, follow-ups 1:30" in seat.text
        assert " 4:12 + 0:30 " in seat.line(" 18:04  L6")
        assert " 4:31 + 1:00 " in seat.line(" 18:05  L6")


async def test_a_session_dated_after_today_stands_on_its_own_day(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    answered_session(folder / "sessions", seconds=IN_WINDOW, started=OLD.replace(day=20), tail="0a0a")
    async with running_app(folder, clock) as seat:
        await look_back(seat, DaysScreen(AnswerFilter(), that_day))
        assert "Mon 10 Mar 2025   1 answer " in seat.text
        assert "Longest run 5 days." in seat.text
        assert "1 answer has a date after today." in " ".join(seat.text.replace("▌", " ").split())
        await seat.press("t", "right", "down")
        assert "Thu 20 Mar 2025   1 answer 4:30" in seat.text
        assert "[░]" in seat.line(" Thu  ")
        await seat.press("right", "down")
        assert "Thu 20 Mar 2025   1 answer 4:30" in seat.text
        await seat.press("enter")
        assert "Thu 20 Mar 2025, 20:02" in seat.text


async def test_a_day_without_answers_opens_nothing(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    async with running_app(folder, clock) as seat:
        await days(seat)
        await seat.press("t", "enter", "space")
        assert seat.screen_name == "DaysScreen"
        assert "Open" not in seat.text


async def test_days_before_those_shown_come_into_sight(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    answered_session(folder / "sessions", seconds=IN_WINDOW, started=OLD.replace(year=2024), tail="0a0a")
    async with running_app(folder, clock) as seat:
        await days(seat)
        await seat.press(*["left"] * 60)
        assert "Sun 10 Mar 2024   1 answer" in seat.text
        assert "[░]" in seat.line(" Sun  ")
        assert "◂" not in seat.line(" Wed  ")
        await seat.press("up")
        assert "Sun 10 Mar 2024" in seat.text
        await seat.press("t")
        assert "[·]" in seat.line(" Wed  ")


async def test_a_long_day_shows_the_answers_around_the_chosen_one(folder: Path, clock: ManualClock) -> None:
    for number in range(20):
        answered_session(
            folder / "sessions", seconds=IN_WINDOW, started=OLD.replace(minute=number), tail=f"{number:04}"
        )
    async with running_app(folder, clock) as seat:
        await look_back(seat, DaysScreen(AnswerFilter(), that_day))
        for number in range(20):
            assert f"20:{number:02}" in seat.line("▶")
            await seat.press("space")
        assert "20:00" in seat.line("▶")


async def test_an_empty_folder_says_so(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await days(seat)
        assert "No answers yet." in seat.text
        await seat.press("left", "up", "space", "enter", "t", "l")
        assert seat.screen_name == "DaysScreen"


async def test_a_session_that_cannot_be_read_does_no_harm(folder: Path, clock: ManualClock) -> None:
    unreadable(folder)
    async with running_app(folder, clock) as seat:
        await days(seat)
        assert "No answers yet." in seat.text


async def test_a_session_removed_meanwhile_is_named(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    async with running_app(folder, clock) as seat:
        await days(seat)
        for path in seat.files:
            path.unlink()
        await seat.press("enter")
        assert seat.screen_name == "DaysScreen"
        assert len(seat.toasts) == 1


async def test_level_kind_and_people_narrow(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    async with running_app(folder, clock) as seat:
        await days(seat)
        await seat.press("l", "l")
        assert shades(seat, "Fri") == "··█"
        assert shades(seat, "Sat") == "···"
        await seat.press("k")
        assert "No answer fits." in seat.text
        await seat.press("k", "k", "l", "w")
        assert "w Ada" in seat.text
        assert "Sat 8 Mar 2025   1 answer 4:31, follow-ups 1:00" in seat.text


@every_payload
async def test_hostile_text_is_only_text(payload: str, folder: Path, clock: ManualClock) -> None:
    hostile_folder(folder, payload)
    async with running_app(folder, clock, size=WIDE) as seat:
        await look_back(seat, DaysScreen(AnswerFilter(), that_day))
        assert "Mon 10 Mar 2025   1 answer" in seat.text
        await Visit(seat, payload).look(shows=False)
        await seat.press("l", "w")
        await Visit(seat, payload).look(shows=False)
