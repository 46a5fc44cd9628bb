"""The list of sessions tells more in a wider window, and goes on at the same row."""

from pathlib import Path

from hotseat.domain.interview.pair import Pair
from tests.clocks import ManualClock
from tests.sessions import IN_WINDOW, begin
from tests.tui.driving import BEHAVIORAL, running_app
from tests.tui.folders import OLD, long_design, unreadable


def a_pair(folder: Path) -> None:
    practice = begin(folder / "sessions", started=OLD, pair=Pair("Ada", "Sam"))
    practice.ask(BEHAVIORAL)
    practice.answer(IN_WINDOW)
    practice.rehearsal.note("+ owned it", ())
    practice.rehearsal.vote("strongly not inclined")
    practice.finish()


async def test_from_100_columns_on_it_shows_who_the_mode_and_the_question(
    folder: Path, clock: ManualClock
) -> None:
    a_pair(folder)
    long_design(folder)
    unreadable(folder)
    async with running_app(folder, clock) as driver:
        await driver.press("v", "down")
        assert "Who" not in driver.text
        await driver.resize(100, 32)
        assert driver.line("10 Mar 25").split()[3:10] == [
            "Sam",
            "pair",
            "L6",
            "behavioral",
            "4:30",
            "5",
            "of",
        ]
        assert driver.line("10 Mar 25").split()[11:15] == ["--", "Tell", "me", "about"]
        assert driver.line("07 Mar 25").split()[3:8] == ["-", "solo", "L7", "design", "1:15:40"]
        assert "cannot be read" in driver.line("2025-03-05")
        await driver.press("down", "m")
        assert "● 2025" not in driver.text
        await driver.press("up", "m")
        assert driver.line("●").split()[1:4] == ["07", "Mar", "25"]
        await driver.resize(160, 45)
        assert "Sam with Ada" in driver.line("10 Mar 25")
        assert "strongly not inclined" in driver.line("10 Mar 25")
        assert "Tell me about a time you won a partner team back" in driver.line("10 Mar 25")
        assert driver.line("●").split()[1:4] == ["07", "Mar", "25"]
        await driver.press("enter")
        assert "L7 system design" in driver.text
        await driver.press("escape")
        await driver.resize(80, 24)
        assert "Who" not in driver.text
        await driver.press("m")
        assert "●" not in driver.text
