"""The question of a session looked at again is whole, also in the smallest window."""

from pathlib import Path

from hotseat.domain.bank.bank import Choice
from tests.clocks import ManualClock
from tests.tui.driving import DESIGN, running_app


async def test_a_question_that_is_cut_stands_whole_where_the_page_scrolls(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock, size=(60, 32)) as driver:
        prompt = driver.desk.bank.current.prompts[DESIGN]._replace(
            scale=f"{'many figures, ' * 40}and one more."
        )
        driver.app.begin(Choice("L7", "system-design"), prompt)
        await driver.still()
        driver.answer(60)
        driver.rehearsal.end_answer()
        driver.rehearsal.finish()
        driver.app.leave_session()
        await driver.still()
        await driver.act("review")
        await driver.press("enter")
        words = " ".join(driver.text.replace("▌", " ").split())
        assert "… (below)" in words
        assert "and one more." in words
        await driver.resize(160, 45)
        assert "(below)" not in driver.text
