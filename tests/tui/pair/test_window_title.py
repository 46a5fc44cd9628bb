"""Which title the terminal's window has, so that the right one is shared on a call."""

from pathlib import Path

import pytest

from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app
from tests.tui.pair_scenes import ADA_ASKS_SAM, begin_pair, pair_debrief

NOTES = "hotseat: interviewer's notes"


def titles_of(driver: AppDriver, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles that the window is given from now on."""
    titles: list[str] = []
    monkeypatch.setattr(driver.app._driver, "name_window", titles.append, raising=False)
    return titles


async def test_a_pair_has_the_interviewers_notes_in_the_title_until_it_is_left(
    folder: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running_app(folder, clock) as driver:
        titles = titles_of(driver, monkeypatch)
        await begin_pair(driver, ADA_ASKS_SAM._replace(candidate="\x1b]2;evil\x07"))
        assert titles == [NOTES]
        await driver.press("escape")
        assert driver.screen_name == "HomeScreen"
        assert titles == [NOTES, "hotseat"]
        titles.clear()
        await driver.begin()
        assert titles == ["hotseat"], "one who works alone has the plain title"
        await pair_debrief(driver)
        titles.clear()
        await driver.press("s", "enter")
        assert set(titles) == {NOTES}, "after a swap it is the interviewer's again"
