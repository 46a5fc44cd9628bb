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


def charted(driver: AppDriver) -> str:
    """The row that is shown as a chart."""
    return driver.line("▶").split("▶")[1].split("  ")[0].strip()


async def it_opens_from_review_as_that_is_narrowed_and_leads_back(driver: AppDriver) -> None:
    await driver.press("v", "l", "l", "t")
    await wait_until_read(driver)
    assert "l L7" in driver.text
    assert "1 answer · L7 system design" in driver.text
    await driver.press("escape")
    assert driver.screen_name == "ReviewScreen"


async def another_plan_is_one_key_away(driver: AppDriver) -> None:
    await driver.press("v", "t")
    await wait_until_read(driver)
    assert "· L6 behavioral" in driver.text
    await driver.press("n")
    assert "1 answer · L7 system design" in driver.text
    await driver.press("n", "n")
    assert "8 answers · L6 behavioral" in driver.text


async def the_rows_are_figures_with_their_sign_oldest_first(driver: AppDriver) -> None:
    await trend(driver)
    assert "8 answers · L6 behavioral" in driver.text
    assert driver.line("  Task  ").split()[-4:] == ["0:30●", "0:31●", "0:30●", "0:30●"]
    assert driver.line("▶ Action").split()[-3:] == ["2:10●", "2:06●", "2:20●"]
    assert driver.line("   Rating").split()[-3:] == ["3.0", "4.0", "3.0"]
    assert "Rated 3.2 of 4 on average; it was 2.2." in driver.text


async def the_arrows_choose_the_row_of_the_chart_and_go_round(driver: AppDriver) -> None:
    await trend(driver)
    assert charted(driver) == "Action"
    assert "Action, 8 answers, ┄ mean 1:49   ● in window  ▲ over  ▼ short  ░ window" in driver.text
    await driver.press("up")
    assert charted(driver) == "Task"
    assert "Task, 8 answers" in driver.text
    await driver.press("up", "up")
    assert charted(driver) == "Rating"
    assert "Rating, 8 answers, ┄ mean 2.8\n" in driver.text
    assert "├01 Mar ├08 Mar" in driver.text
    await driver.press("down")
    assert charted(driver) == "Situation"


async def every_key_that_narrows_narrows_the_trend(driver: AppDriver) -> None:
    await trend(driver)
    await driver.press("w")
    assert "4 answers · L6 behavioral" in driver.text
    await driver.press("w", "d")
    assert "6 answers · L6 behavioral" in driver.text
    await driver.press("p")
    assert "p Deliver Results" in driver.text
    assert "2 answers · L6 behavioral" in driver.text


async def a_wider_window_holds_more_answers(driver: AppDriver) -> None:
    await trend(driver)
    narrow = driver.line("   Task").count(":")
    await driver.resize(120, 32)
    assert driver.line("   Task").count(":") == 9 > narrow


async def test_the_trend_shows_every_figure_over_time_and_is_narrowed(
    folder: Path, clock: ManualClock
) -> None:
    practised(folder)
    async with running_app(folder, clock) as driver:
        await driver.go_through(
            it_opens_from_review_as_that_is_narrowed_and_leads_back,
            another_plan_is_one_key_away,
            the_rows_are_figures_with_their_sign_oldest_first,
            the_arrows_choose_the_row_of_the_chart_and_go_round,
            every_key_that_narrows_narrows_the_trend,
            a_wider_window_holds_more_answers,
        )


async def test_at_the_smallest_size_the_chosen_row_and_its_chart_are_seen(
    folder: Path, clock: ManualClock
) -> None:
    practised(folder)
    async with running_app(folder, clock, size=(60, 18)) as driver:
        await trend(driver)
        for _ in range(9):
            name = charted(driver)
            assert f"{name}, 8 answers" in driver.text
            assert driver.text.count("│") == 3
            await driver.press("down")


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
    async with running_app(folder, clock) as driver:
        await look_back(driver, TrendScreen(AnswerFilter(), that_day))
        assert "1:15:40  1:15:40  1:15:40" in driver.line("   Answer  ")
        ends = {driver.line(f"   {name}").rstrip("▲▼● \n").__len__() for name in ("Answer  ", "Began after")}
        assert len(ends) == 1


async def test_an_empty_folder_says_so_and_so_do_filters_that_leave_nothing(
    folder: Path, clock: ManualClock
) -> None:
    unreadable(folder)
    async with running_app(folder, clock) as driver:
        await trend(driver)
        assert "No answers yet." in driver.text
        await driver.press("up", "down", "l", "k")
        assert driver.screen_name == "TrendScreen"
    practised(folder)
    async with running_app(folder, clock) as driver:
        await look_back(driver, TrendScreen(AnswerFilter("L7", "behavioral"), that_day))
        assert "No answer fits." in driver.text
        assert "▶" not in driver.text
        assert "Chart" not in driver.text
        await driver.press("k", "k")
        assert "8 answers" not in driver.text


@every_payload
async def test_hostile_text_is_only_text(payload: str, folder: Path, clock: ManualClock) -> None:
    hostile_folder(folder, payload)
    path = answered_session(folder / "sessions", seconds=IN_WINDOW, started=OLD.replace(day=11))
    path.write_text(path.read_text().replace('"Situation"', f'"{in_quotes(payload)}"'))
    async with running_app(folder, clock, size=WIDE) as driver:
        await look_back(driver, TrendScreen(AnswerFilter(), that_day))
        await Visit(driver, payload).look(shows=False)
        await driver.press("l", "w", "p")
        await Visit(driver, payload).look(shows=False)
