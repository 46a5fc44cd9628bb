"""The debrief: the answer over time, as `hotseat show` prints it afterwards."""

from pathlib import Path

from hotseat.reports.text.plain import lane_lines
from tests.clocks import ManualClock
from tests.tui.driving import running_app
from tests.tui.scenes import follow_up_open


async def test_it_shows_the_answer_over_time_as_show_prints_it(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock, size=(82, 50)) as driver:
        await follow_up_open(driver)
        await driver.act("close('gap')")
        driver.app.show_debrief()
        text = await driver.still()
        printed = list(lane_lines(driver.kept.begun_questions[0], driver.kept.at))
        assert printed[1] == " Over time"
        for line in printed[3:]:
            assert line.split() in [shown.split() for shown in text.splitlines()]
        assert [line.split()[0] for line in printed[3:9]] == [
            *("Situation", "Task", "Action", "Result", "Learning"),
            "notes",
        ]
