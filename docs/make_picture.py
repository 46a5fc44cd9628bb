"""Draws docs/answer.svg from the program itself: `make picture`.

It uses a clock that is moved by hand, so that the picture is the same each time.
"""

import asyncio
import re
import tempfile
from pathlib import Path
from random import Random

from textual.pilot import Pilot

from hotseat.desk.desk import Desk
from hotseat.domain.bank.bank import Choice
from hotseat.storage.files.folder import PracticeFolder
from hotseat.tui.app import HotseatApp

PROMPT = "earn-trust-missed-commitment"
PICTURE = Path(__file__).with_name("answer.svg")


class HandClock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def awake(self) -> float:
        """The seconds so far."""
        return self.seconds

    def elapsed(self) -> float:
        """The seconds so far."""
        return self.seconds


async def draw() -> None:
    """Answers up to the middle of Action and saves the screen."""
    clock = HandClock()
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(PracticeFolder(Path(folder), ""), clock, Random(1))  # noqa: S311 (nothing is drawn by it)
        app = HotseatApp(
            lambda: desk,
            lambda app: app.begin(Choice("L6", "behavioral"), desk.bank.current.prompt(PROMPT)),
            "hotseat-dark",
        )
        async with app.run_test(size=(88, 23)) as pilot:
            await _answer(pilot, app, clock)
            svg = app.export_screenshot(title="hotseat")
            desk.leave()
    PICTURE.write_text(_standing_alone(svg), encoding="utf-8")


async def _answer(pilot: Pilot[None], app: HotseatApp, clock: HandClock) -> None:
    async def pass_by(seconds: float) -> None:
        for _ in range(int(seconds * 2)):
            clock.seconds += 0.5
            if app.rehearsal is not None:
                app.rehearsal.tick()
        await pilot.pause()

    async def note(text: str) -> None:
        await pilot.press("n", *text, "enter")

    await pilot.pause()
    await pass_by(14)
    await pilot.press("enter")
    await pass_by(24)
    await note("payments team lost faith after the Q2 slip")
    await pass_by(17)
    await pilot.press("space")
    await pass_by(21)
    await note("+ owned the relationship, not just the date #ownership")
    await pass_by(31)
    await pilot.press("space")
    await pass_by(67)
    await note("? how did their manager react")
    await pass_by(32)
    await pilot.pause(0.3)


def _standing_alone(svg: str) -> str:
    """The picture without links to fonts, and with spaces that every viewer keeps."""
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    svg = svg.replace("<text ", '<text xml:space="preserve" ')
    return re.sub(r"font-family: ?[^;]*;", "font-family: ui-monospace, Menlo, Consolas, monospace;", svg)


if __name__ == "__main__":
    asyncio.run(draw())
