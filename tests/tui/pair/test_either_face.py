"""A pair's session goes on in line mode as it began on the screens, and the other way round."""

from pathlib import Path

from tests.clocks import ManualClock
from tests.line.driving import LineMode
from tests.line.pair.scenes import ANSWERED, begin
from tests.tui.driving import running_app, settle
from tests.tui.pair_scenes import begin_pair, handed_over


async def test_what_began_in_lines_goes_on_on_the_screens(tmp_path: Path) -> None:
    line_mode = LineMode(tmp_path)
    line_mode.types("", 41.0, "", "n + owned the date", opening=begin())
    async with running_app(line_mode.folder, ManualClock()) as driver:
        driver.app.resume(driver.kept.header.id)
        await settle(driver.pilot)
        assert driver.screen_name == "InterviewerScreen"
        assert "owned the date" in driver.text
        assert "Kim asks Sam" in driver.text


async def test_a_rating_of_the_lines_stands_side_by_side_on_the_screens(tmp_path: Path) -> None:
    line_mode = LineMode(tmp_path)
    line_mode.types(*ANSWERED, "r", "3", "done", "", "4", "done", opening=begin())
    async with running_app(line_mode.folder, ManualClock()) as driver:
        driver.app.resume(driver.kept.header.id)
        await settle(driver.pilot)
        await driver.press("r", "enter")
        assert driver.screen_name == "SideBySideScreen"
        assert driver.line("Earn Trust").split()[-3:] == ["3", "4", "+1"]


async def test_what_began_on_the_screens_goes_on_in_lines(tmp_path: Path) -> None:
    async with running_app(tmp_path, ManualClock()) as driver:
        await begin_pair(driver)
        await driver.press("enter")
        driver.pass_time(30)
        await driver.press("space")
    heard = LineMode(tmp_path).types(
        "r", "p", 20.0, "t", "f", "r", "3", "done", "", "4", "done", "", "0", "f"
    )
    assert "20 seconds in Task, 10 seconds to go." in heard
    assert "Ada rates now; Sam should neither hear nor read it. done skips the rest." in heard
    assert "Earn Trust: Ada 3, Sam 4, which is 1 higher." in heard
    assert "The session is finished." in heard


async def test_scores_of_the_screens_are_not_told_to_the_candidate(tmp_path: Path) -> None:
    async with running_app(tmp_path, ManualClock()) as driver:
        await handed_over(driver)
    heard = LineMode(tmp_path).types("r", "r", "done", "", "done", "")
    to_sam = heard[heard.index("Hand the keyboard to Sam.") : heard.index("Both ratings, for both of you.")]
    assert not [line for line in to_sam if line.startswith("Enter keeps")]
