"""The app driven without a terminal: keys go in; the screen as lines and the file on disk come out."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple, TypeVar, cast

from textual.pilot import Pilot
from textual.widgets import Input

from hotseat.desk.bank import LoadedBank, PromptBank
from hotseat.desk.desk import Desk
from hotseat.domain.bank.bank import Bank, Choice
from hotseat.domain.session.events import Event
from hotseat.domain.session.session import Session
from hotseat.domain.vocabulary import Kind
from hotseat.engine.rehearsal import Rehearsal
from hotseat.storage.bank.bank_cache import recall
from hotseat.storage.files.folder import PracticeFolder, shipped_prompts
from hotseat.storage.session.transcript import load
from hotseat.tui.app import HotseatApp
from hotseat.tui.screens.session.live import LivePage
from hotseat.tui.theme import DARK
from tests.clocks import ManualClock
from tests.hand_loop import running_loop
from tests.sessions import spend
from tests.tui.painting import screen_lines, screen_text

Sort = TypeVar("Sort")
TERMINAL = (80, 24)
BEHAVIORAL = "earn-trust-missed-commitment"
DESIGN = "design-global-cdn"
NO_KEY = "f8"
"""A key that does nothing and says nothing; what was said in passing goes with it."""


async def settle(pilot: Pilot[None]) -> None:
    """Waits until nothing is left to be handled or painted."""
    await running_loop().settle()


async def type_text(pilot: Pilot[None], text: str, *keys: str) -> None:
    """Types a text into the line that has the keys, then keys. Of the text only the last is a real key."""
    line = pilot.app.focused
    assert isinstance(line, Input), f"no line is open to type in, but {line}"
    line.insert_text_at_cursor(text[:-1])
    await pilot.press(*text[-1:], *keys)
    await settle(pilot)


async def type_line(pilot: Pilot[None], text: str) -> None:
    """Types a text into the line that has the keys, and enter."""
    await type_text(pilot, text, "enter")


class AppDriver(NamedTuple):
    """The app that runs, with its clock, its desk and its folder."""

    app: HotseatApp
    pilot: Pilot[None]
    desk: Desk
    clock: ManualClock
    folder: Path

    @property
    def rehearsal(self) -> Rehearsal:
        assert self.app.rehearsal is not None, "no session is running"
        return self.app.rehearsal

    @property
    def text(self) -> str:
        return screen_text(self.app)

    @property
    def front(self) -> str:
        """The text of the dialog, which covers parts of the words behind it; without one, of the screen."""
        dialogs = self.app.screen.query(".dialog")
        if not dialogs:
            return self.text
        area = dialogs.first().region
        lines = screen_lines(self.app)[area.y : area.bottom]
        return "".join(f"{line[area.x : area.right].rstrip()}\n" for line in lines)

    @property
    def front_words(self) -> str:
        """The same as words with single spaces, whatever lines and borders part them."""
        return " ".join(self.front.replace("▌", " ").split())

    @property
    def screen_name(self) -> str:
        return type(self.app.screen).__name__

    def line(self, holding: str) -> str:
        """The only line of the screen that holds this text."""
        lines = [line for line in self.text.splitlines() if holding in line]
        assert len(lines) == 1, f'{len(lines)} lines hold "{holding}":\n{self.text}'
        return lines[0]

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await settle(self.pilot)

    async def type_line(self, text: str) -> None:
        await type_line(self.pilot, text)

    async def act(self, action: str) -> None:
        """What a key would do, where the key itself is not under test."""
        await self.app.screen.run_action(action)
        await settle(self.pilot)

    async def home(self) -> None:
        """Home as after a start: a session that still runs is left, and nothing is said in passing."""
        self.leave_off()
        if self.app.rehearsal is None:
            self.app.show_home()
        else:
            self.app.leave_session()
        await settle(self.pilot)

    async def go_through(self, *steps: "Callable[[AppDriver], Awaitable[None]]") -> None:
        """Takes steps that begin at home one after the other; a traceback names the one that fails."""
        for step in steps:
            await self.home()
            await step(self)

    def pass_time(self, seconds: float) -> None:
        """Time passes while the program looks at the clock; the screen is not painted."""
        spend(self.rehearsal, self.clock, seconds)

    async def spend(self, seconds: float) -> None:
        """Time passes, and the screen shows it."""
        self.pass_time(seconds)
        await self.tick()

    async def tick(self) -> None:
        """What the timer of the screen does four times a second, behind a dialog too."""
        for screen in list(self.app.screen_stack):
            if isinstance(screen, LivePage):
                screen.tick()
        await settle(self.pilot)

    async def repaint(self) -> None:
        """Shows what was done without a key."""
        for screen in list(self.app.screen_stack):
            if isinstance(screen, LivePage):
                screen.tick()
                screen.repaint()
        await settle(self.pilot)

    async def still(self) -> str:
        """The screen when nothing moves on it any more."""
        await settle(self.pilot)
        return self.text

    async def let_pass(self, seconds: float) -> None:
        """Exactly so many seconds pass, at once, for the timers of the program; its clock stands still."""
        await running_loop().pass_seconds(seconds)

    async def resize(self, width: int, height: int) -> None:
        """The window changes."""
        await self.pilot.resize_terminal(width, height)
        await settle(self.pilot)

    def leave_off(self) -> None:
        """Ends what runs, as the program does before it begins anything else; what was said goes with it."""
        self.desk.leave()
        self.app.clear_notifications()

    async def begin(self, prompt: str = BEHAVIORAL, level: str = "L6", kind: Kind = "behavioral") -> None:
        """Puts a prompt on the card; a session that still runs is left."""
        self.leave_off()
        self.app.begin(Choice(level, kind), self.desk.bank.current.prompts[prompt])
        await settle(self.pilot)

    def begin_unseen(self, prompt: str = BEHAVIORAL, level: str = "L6", kind: Kind = "behavioral") -> None:
        """Begins a session without its card, for what comes after it; one that still runs is left."""
        self.leave_off()
        self.app.rehearsal = self.desk.begin(Choice(level, kind), self.desk.bank.current.prompts[prompt])

    async def begin_answer(
        self, prompt: str = BEHAVIORAL, level: str = "L6", kind: Kind = "behavioral"
    ) -> None:
        """The screen of the first section, at its first second."""
        self.begin_unseen(prompt, level, kind)
        self.rehearsal.next()
        await self.show()

    def answer(self, *seconds: float) -> None:
        """So many seconds in each of the next sections; the last of them goes on."""
        for length in seconds:
            self.rehearsal.next()
            self.pass_time(length)

    async def show(self) -> None:
        """The screen that belongs to where the session stands."""
        self.app.show_stage()
        await settle(self.pilot)

    async def end_answer(self, *seconds: float) -> None:
        """Answers the question on the card, and ends the answer."""
        self.answer(*seconds)
        self.rehearsal.end_answer()
        await self.show()

    @property
    def files(self) -> list[Path]:
        return sorted(self.folder.joinpath("sessions").glob("*.toml"))

    @property
    def file(self) -> Path:
        """The file of the session that runs, else the one that was written last."""
        running = vars(self.desk).get("_session")
        if running is not None and running.path is not None:
            return cast("Path", running.path)
        return max(self.files, key=lambda path: (path.stat().st_mtime_ns, path.name))

    @property
    def events(self) -> tuple[Event, ...]:
        """What the file on disk holds."""
        return load(self.file).events

    @property
    def kept(self) -> Session:
        """The session as the file on disk tells it."""
        return load(self.file).session

    def kept_of(self, kind: type[Sort]) -> list[Sort]:
        """The events of one kind in the file on disk."""
        return [event for event in self.events if isinstance(event, kind)]

    @property
    def toasts(self) -> list[str]:
        """What is said in passing."""
        return [notification.message for notification in self.app._notifications]


def with_bank(driver: AppDriver, bank: Bank) -> None:
    """Puts another bank on the desk."""
    driver.desk.bank = PromptBank(driver.desk.folder, LoadedBank(bank))


@cache
def shipped() -> LoadedBank:
    """The bank that ships, read once for all tests; its values are frozen."""
    return LoadedBank(recall([shipped_prompts()]).bank)


@asynccontextmanager
async def running_app(
    folder: Path, clock: ManualClock, size: tuple[int, int] = TERMINAL, seed: int = 3
) -> AsyncIterator[AppDriver]:
    """The app over a practice folder, home on its screen."""
    desk = Desk(PracticeFolder(folder, "of the test"), clock, Random(seed))
    if not desk.folder.prompts.exists():
        desk.bank = PromptBank(desk.folder, shipped())
    app = HotseatApp(lambda: desk, None, DARK.name)
    async with app.run_test(size=size, tooltips=True, notifications=True) as pilot:
        await settle(pilot)
        yield AppDriver(app=app, pilot=pilot, desk=desk, clock=clock, folder=folder)
        assert screen_lines(app), "what was shown last cannot be painted"
        desk.leave()


def words_of(text: str) -> Iterator[str]:
    """The words of a text, in letters only."""
    return (word[0] for word in re.finditer(r"[^\W\d_]+", text))
