"""The trend: figure by figure, as a chart, and in words."""

from pathlib import Path

from hotseat.domain.review.answer_filter import AnswerFilter
from hotseat.tui.screens.review.trend import TrendScreen
from tests.clocks import ManualClock
from tests.sessions import IN_WINDOW, answered_session
from tests.tui.driving import DESIGN, AppDriver, running_app
from tests.tui.folders import OLD, practised, unreadable
from tests.tui.hostile import WIDE, Visit, every_payload, hostile_folder, in_quotes
from tests.tui.review.looking import look_back, that_day, trend, wait_until_read


def charted(seat: AppDriver) -> str:
    """The row that is shown as a chart."""
    return seat.line("▶").split("▶")[1].split("  ")[0].strip()


async def test_it_opens_from_review_as_that_is_narrowed_and_leads_back(
    folder: Path, clock: ManualClock
) -> None:
    practised(folder)
    async with running_app(folder, clock) as seat:
        await seat.press("v", "l", "l", "t")
        await wait_until_read(seat)
        assert "l L7" in seat.text
        assert "1 answer · L7 system design" in seat.text
        await seat.press("escape")
        assert seat.screen_name == "ReviewScreen"


async def test_another_plan_is_one_key_away(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    async with running_app(folder, clock) as seat:
        await seat.press("v", "t")
        await wait_until_read(seat)
        assert "· L6 behavioral" in seat.text
        await seat.press("n")
        assert "1 answer · L7 system design" in seat.text
        await seat.press("n", "n")
        assert "8 answers · L6 behavioral" in seat.text


async def test_the_rows_are_figures_with_their_sign_oldest_first(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    async with running_app(folder, clock) as seat:
        await trend(seat)
        assert "8 answers · L6 behavioral" in seat.text
        assert seat.line("  Task  ").split()[-4:] == ["0:30●", "0:31●", "0:30●", "0:30●"]
        assert seat.line("▶ Action").split()[-3:] == ["2:10●", "2:06●", "2:20●"]
        assert seat.line("   Rating").split()[-3:] == ["3.0", "4.0", "3.0"]
        assert "Rated 3.2 of 4 on average; it was 2.2." in seat.text


async def test_the_arrows_choose_the_row_of_the_chart_and_go_round(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    async with running_app(folder, clock) as seat:
        await trend(seat)
        assert charted(seat) == "Action"
        assert "Action, 8 answers   ● in window  ▲ over  ▼ short  ░ its window" in seat.text
        await seat.press("up")
        assert charted(seat) == "Task"
        assert "Task, 8 answers" in seat.text
        await seat.press("up", "up")
        assert charted(seat) == "Rating"
        assert "Rating, 8 answers\n" in seat.text
        await seat.press("down")
        assert charted(seat) == "Situation"


async def test_at_the_smallest_size_the_chosen_row_and_its_chart_are_seen(
    folder: Path, clock: ManualClock
) -> None:
    practised(folder)
    async with running_app(folder, clock, size=(60, 18)) as seat:
        await trend(seat)
        for _ in range(9):
            name = charted(seat)
            assert f"{name}, 8 answers" in seat.text
            assert seat.text.count("│") == 3
            await seat.press("down")


async def test_a_wider_window_holds_more_answers(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    async with running_app(folder, clock) as seat:
        await trend(seat)
        narrow = seat.line("   Task").count(":")
        await seat.resize(120, 32)
        assert seat.line("   Task").count(":") == 9 > narrow


async def test_a_design_of_more_than_an_hour_stands_in_its_columns(folder: Path, clock: ManualClock) -> None:
    for day in (1, 2, 3):
        answered_session(
            folder / "sessions",
            prompt=DESIGN,
            seconds={"business-context": 840, "strategic-architecture": 1500, "technical-deep-dives": 2_200},
            started=OLD.replace(day=day),
            level="L7",
            kind="system-design",
        )
    async with running_app(folder, clock) as seat:
        await look_back(seat, TrendScreen(AnswerFilter(), that_day))
        assert "1:15:40  1:15:40  1:15:40" in seat.line("   Answer  ")
        ends = {seat.line(f"   {name}").rstrip("▲▼● \n").__len__() for name in ("Answer  ", "First word")}
        assert len(ends) == 1


async def test_an_empty_folder_says_so_and_so_do_filters_that_leave_nothing(
    folder: Path, clock: ManualClock
) -> None:
    unreadable(folder)
    async with running_app(folder, clock) as seat:
        await trend(seat)
        assert "No answers yet." in seat.text
        await seat.press("up", "down", "l", "k")
        assert seat.screen_name == "TrendScreen"
    practised(folder)
    async with running_app(folder, clock) as seat:
        await look_back(seat, TrendScreen(AnswerFilter("L7", "behavioral"), that_day))
        assert "No answer fits." in seat.text
        assert "▶" not in seat.text
        await seat.press("k", "k")
        assert "8 answers" not in seat.text


async def test_every_key_that_narrows_narrows_the_trend(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    async with running_app(folder, clock) as seat:
        await trend(seat)
        await seat.press("w")
        assert "4 answers · L6 behavioral" in seat.text
        await seat.press("w", "d")
        assert "6 answers · L6 behavioral" in seat.text
        await seat.press("p")
        assert "p Deliver Results" in seat.text
        assert "2 answers · L6 behavioral" in seat.text


@every_payload
async def test_hostile_text_is_only_text(payload: str, folder: Path, clock: ManualClock) -> None:
    hostile_folder(folder, payload)
    path = answered_session(folder / "sessions", seconds=IN_WINDOW, started=OLD.replace(day=11))
    path.write_text(path.read_text().replace('"Situation"', f'"{in_quotes(payload)}"'))
    async with running_app(folder, clock, size=WIDE) as seat:
        await look_back(seat, TrendScreen(AnswerFilter(), that_day))
        await Visit(seat, payload).look(shows=False)
        await seat.press("l", "w", "p")
        await Visit(seat, payload).look(shows=False)
