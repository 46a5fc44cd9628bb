"""The app: which screen is shown, and what passes between them."""

import gc
from collections.abc import Callable
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING, ClassVar

from hotseat.tui import screens
from hotseat.tui.screens.home import HomeScreen
from hotseat.tui.screens.page import Page
from hotseat.tui.terminal.hardened_app import HardenedApp
from hotseat.tui.terminal.window_title import INTERVIEWER, PLAIN

if TYPE_CHECKING:
    from hotseat.domain.bank.bank import Choice
    from hotseat.domain.bank.prompt import Prompt
    from hotseat.domain.interview.pair import Pair
    from hotseat.engine.rehearsal import Rehearsal
    from hotseat.tui.ports import Desk
    from hotseat.tui.screens.pair.pairing import Pairing

BROKEN = 70
"""Exit code after a fault of the program's own."""
COMES_AGAIN = "No other prompt fits this level and kind, so one comes again."

SETTLED_SECONDS = 0.3
"""After home is complete: nobody waits for anything then."""


def _settle() -> None:
    """Drops what start-up left over; what stays is for good, and is not looked through again."""
    gc.collect()
    gc.freeze()
    gc.enable()


class HotseatApp(HardenedApp):
    """The screens over a desk. `opening` is called once the home screen stands."""

    TITLE = "hotseat"
    CSS_PATH: ClassVar[list[str | PurePath]] = ["base.tcss", "pair.tcss"]
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self,
        make_desk: Callable[[], "Desk"],
        opening: Callable[["HotseatApp"], None] | None = None,
        theme: str = "",
    ) -> None:
        super().__init__(theme)
        self._make_desk = make_desk
        self.rehearsal: Rehearsal | None = None
        self.preparation = 0
        """Seconds of preparation chosen last; the next card begins with them."""
        self.only_classics = False
        """Whether the session was begun with only the classics to draw from."""
        self._opening = opening
        self._home = HomeScreen()

    @cached_property
    def desk(self) -> "Desk":
        """What the screens stand on; made only when the first of them is painted."""
        return self._make_desk()

    def on_mount(self) -> None:
        """The home screen first; what it stands on is read after it is painted."""
        self.push_screen(self._home)
        self.call_after_refresh(self._load)

    def _load(self) -> None:
        if not self.is_running:
            return
        self._home.load()
        if self._opening is not None:
            self._opening(self)
        self.theme_changed_signal.subscribe(self, lambda theme: self._keep_theme(theme.name))
        self.set_timer(SETTLED_SECONDS, _settle)

    def _keep_theme(self, name: str) -> None:
        if lost := self.desk.settings.keep("theme", name):
            self.notify(lost, severity="warning", markup=False, timeout=12)

    def begin(self, choice: "Choice", prompt: "Prompt", pair: "Pair | None" = None) -> None:
        """Begins a session with this prompt on its card, alone or of a pair."""
        self.only_classics = choice.classic
        self._start(lambda: self.desk.begin(choice, prompt, pair))

    def ask_for_pair(self, choice: "Choice") -> None:
        """Asks who sits where, and begins with a question for the candidate."""
        screens.ask_for_pair(self, choice)

    def resume(self, session_id: str) -> None:
        """Takes an interrupted session up where it stopped."""
        self.only_classics = False
        self._start(lambda: self.desk.resume(session_id))

    def _start(self, make: Callable[[], "Rehearsal"]) -> None:
        from hotseat.engine.rehearsal import CannotRehearse  # noqa: PLC0415 (after the first paint)

        try:
            self.rehearsal = make()
        except CannotRehearse as reason:
            self.notify(str(reason), severity="error", markup=False, timeout=12)
            return
        self.name_window(PLAIN if self._pairing() is None else INTERVIEWER)
        self.show_stage()

    def keep_as_it_is(self, session_id: str) -> None:
        """Leaves an interrupted session as it is."""
        from hotseat.engine.rehearsal import CannotRehearse  # noqa: PLC0415 (after the first paint)

        try:
            self.desk.keep_as_it_is(session_id)
        except CannotRehearse as reason:
            self.notify(str(reason), severity="error", markup=False, timeout=12)
        self._home.load()

    def show_stage(self) -> None:
        """The screen that belongs to where the session stands."""
        from hotseat.domain.session.session import Stage  # noqa: PLC0415 (after the first paint)

        rehearsal = self._live()
        if (pairing := self._pairing()) is not None:
            self.go(pairing.stage_screen())
            return
        makers: dict[Stage, Callable[[Rehearsal], Page]] = {
            Stage.CARD: screens.CardScreen,
            Stage.ANSWER: screens.AnswerScreen,
            Stage.FOLLOW_UPS: screens.FollowUpScreen,
        }
        self.go(makers[rehearsal.session.stage](rehearsal))

    def answer_ended(self, *, guess: bool) -> None:
        """Goes to the follow-ups, past the guesses where the clock was hidden."""
        if not guess:
            self.show_stage()
            return
        rehearsal = self._live()
        spent = rehearsal.question.spent(rehearsal.now)
        reached = tuple(section for section in rehearsal.question.asked.sections if section.id in spent)

        self.push_screen(screens.GuessScreen(reached, rehearsal.guess), lambda _: self.show_stage())

    def show_rating(self) -> None:
        """The rating, or the debrief where the level has nothing to rate by."""
        rehearsal = self._live()
        if (pairing := self._pairing()) is not None:
            pairing.rate()
            return
        header, asked = rehearsal.session.header, rehearsal.question.asked
        self.go(
            screens.RatingScreen(
                rehearsal, self.desk.bank.current.criteria(header.level, header.kind, asked.principles)
            )
        )

    def show_debrief(self) -> None:
        """The debrief of the question that runs."""
        pairing = self._pairing()
        self.go(pairing.debrief_screen() if pairing else screens.DebriefScreen(self._live()))

    def swap(self) -> None:
        """Ends the session of a pair and begins one with the chairs changed. Raises Refused."""
        if (pairing := self._pairing()) is not None:
            pairing.swap()

    def ask_another(self) -> None:
        """Draws another question in the same session. Raises Refused where none can be asked."""
        from hotseat.domain.bank.bank import Choice, NothingToAsk  # noqa: PLC0415 (after the first paint)

        rehearsal = self._live()
        header = rehearsal.session.header
        choice = Choice(header.level, header.kind, classic=self.only_classics)
        seen = frozenset(question.asked.prompt for question in rehearsal.session.questions)
        try:
            drawn = self.desk.next_question(choice, seen, header.candidate)
        except NothingToAsk as reason:
            self.notify(str(reason), severity="warning", markup=False)
            return
        if drawn.prompt.id in seen:
            self.notify(COMES_AGAIN, markup=False)
        rehearsal.ask(drawn.prompt, self.desk.bank.current.levels[header.level], header.kind)
        self.show_stage()

    def leave_session(self) -> None:
        """Lets go of the session and goes home."""
        self.desk.leave()
        self.rehearsal = None
        self.name_window(PLAIN)
        self.show_home()

    def show_home(self) -> None:
        """Back to the home screen, read anew."""
        while self.screen is not self._home:
            self.pop_screen()
        self._home.load()

    def show_prompts(self, choice: "Choice") -> None:
        """The prompts of the bank, those of this level and kind first."""
        self.push_screen(screens.BrowseScreen(choice))

    def show_review(self) -> None:
        """The sessions so far."""
        self.push_screen(screens.ReviewScreen())

    def show_readiness(self, level: str) -> None:
        """How ready a person is for a level, by their own assessment."""
        self.push_screen(screens.ReadinessScreen(level))

    def _live(self) -> "Rehearsal":
        if self.rehearsal is None:
            raise RuntimeError("no session is running")
        return self.rehearsal

    def _pairing(self) -> "Pairing | None":
        """The way through the session, where it is one of a pair."""
        rehearsal = self._live()
        if rehearsal.session.header.mode != "pair":
            return None
        return screens.Pairing(self, rehearsal)

    def go(self, screen: Page) -> None:
        """Shows a screen of the session in the place of the one before."""
        if self.screen is self._home:
            self.push_screen(screen)
        else:
            self.switch_screen(screen)
