"""The candidate's screen beside a session that is driven by the test."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NamedTuple

from textual.pilot import Pilot

from hotseat.desk.following import Following
from hotseat.domain.bank.level import Level
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.vocabulary import Kind
from hotseat.storage.files.user_folders import state_folder
from hotseat.storage.session.clocks import FOLDER
from hotseat.tui.follow_app import FollowApp
from hotseat.tui.screens.pair.candidate import FollowScreen
from hotseat.tui.theme import DARK
from tests.clocks import ManualClock
from tests.sessions import Practice, begin
from tests.tui.driving import TERMINAL, settle
from tests.tui.painting import screen_text

EPOCH = 1_800_000_000.0
"""Wall time is this much ahead of the interviewer's clock."""


class Beside(NamedTuple):
    """The screen that runs, and the session it shows, whose files are dated by its own clock."""

    app: FollowApp
    pilot: Pilot[None]
    practice: Practice

    @property
    def text(self) -> str:
        return screen_text(self.app)

    @property
    def words(self) -> str:
        """The screen as words with single spaces, without what draws lines."""
        return " ".join(self.text.replace("▌", " ").replace("▐", " ").split())

    async def look(self) -> str:
        """What the timer of the screen does ten times a second."""
        wall = EPOCH + self.practice.clock.elapsed()
        for path in (*self.practice.path.parent.iterdir(), *(state_folder() / FOLDER).glob("*")):
            if path.stat().st_mtime < EPOCH:
                os.utime(path, (wall, wall))
        for screen in self.app.screen_stack:
            if isinstance(screen, FollowScreen):
                screen.tick()
        await settle(self.pilot)
        return self.words

    async def spend(self, seconds: float) -> str:
        for _ in range(int(seconds * 2)):
            self.practice.clock.advance(0.5)
            self.practice.rehearsal.tick()
        return await self.look()

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await settle(self.pilot)

    def ask(self, prompt: Prompt, level: Level) -> None:
        """Puts a prompt of the test's own on the card."""
        self.practice.rehearsal.ask(prompt, level, prompt.kind)


@asynccontextmanager
async def running_beside(
    sessions: Path,
    clock: ManualClock,
    size: tuple[int, int] = TERMINAL,
    *,
    kind: Kind = "behavioral",
    candidate: str = "",
    interviewer: str = "",
) -> AsyncIterator[Beside]:
    """The screen beside a session in that folder, with nothing asked yet."""
    level = "L7" if kind == "system-design" else "L6"
    practice = begin(
        sessions, clock=clock, level=level, kind=kind, candidate=candidate, interviewer=interviewer
    )
    following = Following(sessions, None, clock.elapsed, lambda: EPOCH + clock.elapsed())
    app = FollowApp(following.look, theme=DARK.name)
    async with app.run_test(size=size, tooltips=True, notifications=True) as pilot:
        await settle(pilot)
        yield Beside(app, pilot, practice)
        if not practice.rehearsal.session.ended:
            practice.journal.close()
