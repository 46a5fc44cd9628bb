"""What the debrief of a pair says of what the candidate said."""

from pathlib import Path

from hotseat.domain.bank.bank import Choice
from hotseat.domain.interview.pair import Pair
from hotseat.tui.screens.pair.pair_debrief import PairDebriefScreen
from tests.clocks import ManualClock
from tests.sessions import IN_WINDOW, answered_session
from tests.spoken import SAID, with_words
from tests.tui.driving import AppDriver, running_app, settle
from tests.tui.folders import OLD

ROOMY = (80, 70)


async def debriefed(driver: AppDriver) -> PairDebriefScreen:
    """The debrief of Sam's answer, with Kim interviewing."""
    prompt = driver.desk.bank.current.prompts["earn-trust-missed-commitment"]
    driver.app.begin(Choice("L6", "behavioral"), prompt, Pair("Kim", "Sam"))
    await settle(driver.pilot)
    await driver.end_answer(20, 30, 50, 30, 20)
    driver.app.show_debrief()
    await settle(driver.pilot)
    screen = driver.app.screen
    assert isinstance(screen, PairDebriefScreen)
    return screen


async def test_two_read_whose_earlier_answers_it_stands_beside(folder: Path, clock: ManualClock) -> None:
    for day in (1, 2, 3):
        path = answered_session(
            folder / "sessions",
            seconds=IN_WINDOW | {"action": 50 + 10 * day},
            started=OLD.replace(day=day),
            candidate="Sam",
        )
        with_words(path)
    async with running_app(folder, clock, size=ROOMY) as driver:
        screen = await debriefed(driver)
        assert "What was said" not in driver.text
        with_words(driver.files[-1])
        screen.words_came()
        await settle(driver.pilot)
        assert "What was said" in driver.text
        assert "a minute; in Sam's last three answers" in driver.front_words
        assert "in your last" not in driver.front_words
        await driver.press("w")
        assert driver.screen_name == "TranscriptScreen"
        assert SAID["learning"] in driver.text
