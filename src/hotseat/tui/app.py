"""The app: it decides which screen is shown, and holds what the screens share."""

from collections.abc import Callable
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING, ClassVar

from hotseat import engine
from hotseat.tui import screens
from hotseat.tui.screens.home import HomeScreen
from hotseat.tui.screens.page import Page
from hotseat.tui.screens.showing import Shows
from hotseat.tui.settling import SETTLED_SECONDS
from hotseat.tui.terminal.styled_later import StyledLater
from hotseat.tui.terminal.window_title import INTERVIEWER, PLAIN

if TYPE_CHECKING:
    from hotseat.domain.bank.bank import Choice
    from hotseat.domain.bank.prompt import Prompt
    from hotseat.domain.interview.pair import Pair
    from hotseat.domain.stories.story import Story
    from hotseat.engine.rehearsal import Rehearsal
    from hotseat.tui.ports import Desk
    from hotseat.tui.screens.pair.pairing import Pairing
    from hotseat.tui.screens.session.pages.alone import Alone
    from hotseat.tui.screens.speech.transcriptions import Transcriptions

BROKEN = 70
"""Exit code after a fault of the program's own."""


class HotseatApp(Shows, StyledLater):
    """The app with its screens and a desk. `opening` is called once the home screen is complete."""

    TITLE = "hotseat"
    CSS_PATH: ClassVar[list[str | PurePath]] = ["base.tcss"]
    LATER_CSS = tuple(PurePath(__file__).with_name(name) for name in ("screens.tcss", "pair.tcss"))
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (120, "-widest")]  # noqa: RUF012 (the library's own type)
    """The classes of a screen by its columns."""

    def __init__(
        self,
        make_desk: Callable[[], "Desk"],
        opening: Callable[["HotseatApp"], object] | None = None,
        theme: str = "",
    ) -> None:
        super().__init__(theme)
        self._make_desk = make_desk
        self.rehearsal: Rehearsal | None = None
        self.preparation = 0
        """Seconds of preparation that were chosen last; the next card starts with this value."""
        self.only_classics = False
        """Whether this session asks classics only."""
        self._opening = opening
        self.first_screen = self._home = HomeScreen()

    @cached_property
    def desk(self) -> "Desk":
        """The desk that the screens use; made only after the first paint."""
        return self._make_desk()

    @cached_property
    def transcriptions(self) -> "Transcriptions":
        """The recordings that become words, whatever screen is shown."""
        return screens.Transcriptions(self, lambda: self.desk.transcribing)

    def on_mount(self) -> None:
        """Shows the home screen first and reads its data after the first paint."""
        self.push_screen(self._home)
        self.call_after_refresh(self._load)

    def _load(self) -> None:
        if not self.is_running:
            return
        self.use_keys(self.desk.settings.key_habits())
        self.read(self._home)
        if self._opening is not None:
            self._opening(self)
        self.call_after_refresh(self.show_now)
        self.theme_changed_signal.subscribe(self, lambda theme: self._keep_theme(theme.name))
        self.set_timer(SETTLED_SECONDS, self.settle)

    def _keep_theme(self, name: str) -> None:
        if lost := self.desk.settings.keep("theme", name):
            self.notify(lost, severity="warning", markup=False, timeout=12)

    def begin(
        self,
        choice: "Choice",
        prompt: "Prompt",
        pair: "Pair | None" = None,
        story: "Story | None" = None,
    ) -> None:
        """Begins a session with this prompt, for one person or for a pair, and shows its card."""
        self.only_classics = choice.classic
        self.start(lambda: self.desk.begin(choice, prompt, pair), story)

    def ask_for_pair(self, choice: "Choice") -> None:
        """Asks who sits where, and begins with a question for the candidate."""
        screens.ask_for_pair(self, choice)

    def resume(self, session_id: str) -> None:
        """Resumes an interrupted session where it stopped."""
        self.only_classics = False
        self.start(lambda: self.desk.resume(session_id))

    def try_out(self, level: str) -> None:
        """Begins a first try of a minute at this level, of which nothing is kept, and shows its card."""
        self.only_classics = False
        self.start(lambda: self.desk.begin_trial(level))

    def start(self, make: Callable[[], "Rehearsal"], story: "Story | None" = None) -> None:
        """Goes on with the session that is made. If it cannot be made, the reason is on the screen."""

        def begin() -> None:
            self.rehearsal = make()
            if story is not None:
                self.rehearsal.telling.choose_story(story, 0, "matrix")

        if self._could(begin):
            self.name_window(PLAIN if self._pairing() is None else INTERVIEWER)
            self.show_stage()

    def _could(self, happen: Callable[[], None]) -> bool:
        """Whether the desk could do it; if not, the reason is on the screen."""
        try:
            happen()
        except engine.rehearsal.CannotRehearse as reason:
            self.notify(str(reason), severity="error", markup=False, timeout=12)
            return False
        return True

    def keep_as_it_is(self, session_id: str) -> None:
        """Closes an interrupted session unfinished, so that it is not offered again."""
        self._could(lambda: self.desk.keep_as_it_is(session_id))
        self._home.load()

    def show_stage(self) -> None:
        """Shows the screen for the current stage of the session."""
        self.go(self._steps().stage_screen())

    def answer_ended(self, *, guess: bool) -> None:
        """Goes to the follow-ups; if the clock was hidden, asks first how long each section took."""
        if guess:
            self.push_screen(screens.guessing(self._live()), lambda _: self.show_stage())
        else:
            self.show_stage()

    def show_rating(self) -> None:
        """Shows the rating, or the debrief if the level has no criteria."""
        self._steps().rate()

    def show_debrief(self) -> None:
        """Shows the debrief of the current question."""
        self.go(self._steps().debrief_screen())

    def swap(self) -> None:
        """Ends the session of a pair and begins one with the roles swapped. Raises Refused."""
        if (pairing := self._pairing()) is not None:
            pairing.swap()

    def ask_another(self) -> None:
        """Asks another question in the same session. Raises Refused if none can be asked now."""
        if self._live().is_trial:
            self.leave_session()
            return
        asking = screens.Asking(self, self._live())
        if (prompt := asking.next()) is not None:
            asking.ask(prompt)
            self.show_stage()

    def ask_again(self) -> None:
        """Asks the same question again in the same session. Raises Refused if that is not possible."""
        screens.ask_again(self, self._live())

    def leave_session(self) -> None:
        """Closes the session and goes to the home screen."""
        self.desk.leave()
        left = self._live()
        if left.is_trial:
            self.preparation = self.desk.settings.preparation()
        self.transcriptions.take_over(left)
        self.rehearsal = None
        self.name_window(PLAIN)
        self.show_home()
        if left.session.header.loop:
            self.show_loops(left.session.header.loop)

    def discard_session(self) -> None:
        """Closes the session, puts it among the discarded ones and goes home."""
        session_id = self._live().session.header.id
        self.desk.leave()
        if self._could(lambda: self.desk.discard(session_id)):
            self.notify(f"Discarded. hotseat restore {session_id} brings it back.", markup=False, timeout=12)
        self.leave_session()

    def show_home(self) -> None:
        """Goes back to the home screen and reads its data again."""
        while self.screen is not self._home:
            self.pop_screen()
        self.read(self._home)

    def _live(self) -> "Rehearsal":
        if self.rehearsal is None:
            raise RuntimeError("no session is running")
        return self.rehearsal

    def _steps(self) -> "Alone | Pairing":
        """The order of the screens of the session that runs."""
        return self._pairing() or screens.Alone(self, self._live())

    def _pairing(self) -> "Pairing | None":
        """The navigation of a session of a pair; None if one person practises alone."""
        rehearsal = self._live()
        if rehearsal.session.header.mode != "pair":
            return None
        return screens.Pairing(self, rehearsal)

    def go(self, screen: Page) -> None:
        """Replaces the screen of the session that is shown, and stops what it says aloud."""
        self.desk.voice.hush()
        if self.screen is self._home:
            self.push_screen(screen)
        else:
            self.switch_screen(screen)
