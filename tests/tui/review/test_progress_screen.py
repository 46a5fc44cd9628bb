"""Progress over weeks on the screen: every section at once, and as the trend is narrowed."""

from datetime import timedelta
from pathlib import Path

from hotseat.domain.interview.pair import Pair
from hotseat.domain.review.answer_filter import AnswerFilter
from hotseat.tui.screens.review.progress import ProgressScreen
from tests.clocks import ManualClock
from tests.sessions import IN_WINDOW, answered_session, begin, shipped_bank
from tests.tui.driving import BEHAVIORAL, running_app
from tests.tui.folders import OLD, practised
from tests.tui.hostile import WIDE, Visit, every_payload, hostile_folder, in_quotes
from tests.tui.review.looking import look_back, that_day, wait_until_read


def a_pair(folder: Path, week: int, pair: Pair, scores: tuple[int, int]) -> None:
    """An interview in which the interviewer gave the first score, the candidate the second."""
    practice = begin(
        folder / "sessions", started=OLD + timedelta(days=7 * week), pair=pair, tail=f"bb{week:02}"
    )
    practice.ask(BEHAVIORAL)
    practice.answer(IN_WINDOW)
    criterion = shipped_bank().levels["L6"].criteria_of("behavioral")[0]
    practice.rehearsal.rate(criterion, scores[0])
    practice.rehearsal.rate(criterion, scores[1], by="candidate")
    practice.finish()


async def test_it_opens_from_the_list_and_from_the_trend_as_they_are_narrowed(
    folder: Path, clock: ManualClock
) -> None:
    practised(folder)
    async with running_app(folder, clock) as driver:
        await driver.press("v", "l", "g")
        await wait_until_read(driver)
        assert "l L6" in driver.text
        assert "8 answers in 3 weeks" in driver.text
        assert "Progress · L6 behavioral" in driver.text
        assert driver.text.count("   Action ") == 2
        await driver.press("escape", "l", "t", "g")
        assert "L7" in driver.line(" k ")
        assert "1 answer in 1 week" in driver.text
        assert "too few: 1" in driver.text
        await driver.press("l", "escape")
        assert driver.screen_name == "TrendScreen"


async def test_the_rows_go_on_below_and_keys_reach_them(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    async with running_app(folder, clock, size=(60, 18)) as driver:
        await look_back(driver, ProgressScreen(AnswerFilter("L6", "behavioral"), that_day))
        assert "Prepared" not in driver.text
        await driver.press("pagedown", "pagedown", "pagedown", "pagedown")
        assert "   none              8   78 %     2.8   71 %   0:10" in driver.text
        await driver.press("up")
        await driver.press("pageup", "pageup", "pageup", "pageup")
        assert "a column: a week" in driver.text
        await driver.press("down")
        assert "a column: a week" not in driver.text


async def test_both_chairs_have_a_row_with_the_sign_of_who_is_looked_at(
    folder: Path, clock: ManualClock
) -> None:
    for week in range(3):
        a_pair(folder, week, Pair("Ada", "Sam"), (2, 3 + week % 2))
    for week in range(3, 6):
        a_pair(folder, week, Pair("Sam", "Ada"), (1, 3))
    async with running_app(folder, clock, size=(80, 40)) as driver:
        await look_back(driver, ProgressScreen(AnswerFilter(of="Sam"), that_day))
        assert driver.line("As candidate").split()[-4:] == ["+1.0", "+1.0", "+1.3", "3"]
        assert driver.line("As interviewer").split()[-4:] == ["-2.0", "-2.0", "-2.0", "3"]
        assert "3 answers in 6 weeks" in driver.text
        await driver.press("o", "o", "o")
        assert "o Ada's" in driver.text
        assert driver.line("As candidate").split()[-4:] == ["+2.0", "+2.0", "+2.0", "3"]
        assert driver.line("As interviewer").split()[-4:] == ["-1.0", "-1.0", "-1.3", "3"]


@every_payload
async def test_hostile_text_is_only_text(payload: str, folder: Path, clock: ManualClock) -> None:
    hostile_folder(folder, payload)
    path = answered_session(folder / "sessions", seconds=IN_WINDOW, started=OLD.replace(day=11))
    path.write_text(path.read_text().replace('"Situation"', f'"{in_quotes(payload)}"'))
    async with running_app(folder, clock, size=WIDE) as driver:
        await look_back(driver, ProgressScreen(AnswerFilter(), that_day))
        await Visit(driver, payload).look(shows=False)
