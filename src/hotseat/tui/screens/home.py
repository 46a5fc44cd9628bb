"""The home screen: it proposes what to do next, and enter does it.

The first paint needs Textual alone; the files are read right after it.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from textual.widget import Widget
from textual.widgets import Static

from hotseat.tui import screens
from hotseat.tui.screens.home_keys import HOME_KEYS
from hotseat.tui.screens.home_next import NextBlock
from hotseat.tui.text import content, show
from hotseat.tui.widgets import faults, review
from hotseat.tui.widgets import loop as loop_widgets

if TYPE_CHECKING:
    from hotseat.domain.session.session import Interrupted
    from hotseat.tui.screens.bank.bank_port import PromptBank

RECENT_ROWS = 8


class HomeScreen(NextBlock):
    """Shows the next question, an interrupted session, and the latest sessions."""

    LEAVES = "home.quit"
    BINDINGS = HOME_KEYS

    def __init__(self) -> None:
        super().__init__()
        self._interrupted: Interrupted | None = None

    def body(self) -> Iterable[Widget]:
        """Yields the blocks: next, interrupted, faults, recent."""
        yield Static(content("Next"), id="next")
        yield Static(id="interrupted")
        yield Static(id="open-loop")
        yield Static(id="faults")
        yield Static(id="recent")

    def load(self) -> None:
        """Reads the settings, the bank and the sessions from disk, and shows them."""
        desk = self.flow.desk
        if self.choice is None:
            self.choice, self.flow.preparation = desk.settings.choice(), desk.settings.preparation()
        self._interrupted = desk.sessions.interrupted()
        self.draw()
        self._show_interrupted()
        self._show_open_loop()
        self._show_faults(desk.bank, desk.settings.faults(self.app.available_themes))
        self._show_recent()
        self.is_as_read = True

    def _show_interrupted(self) -> None:
        static = self.query_one("#interrupted", Static)
        static.display = self._interrupted is not None
        if self._interrupted is not None:
            candidate = self._interrupted.session.header.candidate
            whose = "" if self.flow.desk.owner.is_mine(candidate) else candidate
            interrupted = review.recent.interrupted_words(self._interrupted, whose, self.size.width, self.key)
            show(static, interrupted)

    def _show_open_loop(self) -> None:
        static, loop = self.query_one("#open-loop", Static), self.flow.desk.open_loop()
        static.display = loop is not None
        if loop is not None:
            show(static, loop_widgets.open_loop.open_loop_words(loop, self.size.width, self.key))

    def _show_faults(self, bank: "PromptBank", settings: Sequence[str]) -> None:
        static = self.query_one("#faults", Static)
        words = faults.faults_words(bank.complaints, bank.damage, settings, self.size.width - 4)
        static.display = bool(words)
        show(static, words)

    def _show_recent(self) -> None:
        listed = self.flow.desk.sessions.recent()
        shown, width = listed[:RECENT_ROWS], self.size.width - 4
        rows = review.recent.recent_rows(shown, width) if shown else review.recent.first_time(self.key)
        show(self.query_one("#recent", Static), rows)

    def action_try_out(self) -> None:
        """Begins a first try, of which nothing is kept."""
        self.flow.try_out(self.chosen().level)

    def action_resume(self) -> None:
        """Resumes the interrupted session."""
        if self._interrupted is not None:
            self.flow.resume(self._interrupted.id)

    def action_keep(self) -> None:
        """Closes the interrupted session unfinished."""
        if self._interrupted is not None:
            self.flow.keep_as_it_is(self._interrupted.id)

    def action_browse(self) -> None:
        """Shows the prompts."""
        self.flow.show_prompts(self.chosen())

    def action_pair(self) -> None:
        """Asks who interviews whom, and begins."""
        self.flow.ask_for_pair(self.chosen())

    def action_review(self) -> None:
        """Shows the sessions."""
        self.flow.show_review()

    def action_assess(self) -> None:
        """Shows how ready the user is for the level."""
        self.flow.show_readiness(self.chosen().level)

    def action_stories(self) -> None:
        """Shows the stories by principle."""
        self.flow.show_stories(self.chosen().level)

    def action_loops(self) -> None:
        """Shows the loop that is open, or the shapes that one can have."""
        self.flow.show_loops()

    def action_settings(self) -> None:
        """Shows every setting; what was changed counts here at once."""
        self.app.push_screen(screens.SettingsScreen(), lambda _: self._load_afresh())

    def _load_afresh(self) -> None:
        self.choice = None
        self.load()

    def action_quit(self) -> None:
        """Leaves hotseat."""
        self.app.exit()

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Refuses to resume if no session is interrupted, and to begin if there is no question."""
        if action in ("resume", "keep") and self._interrupted is None:
            return "no session is interrupted"
        return super().refusal(action, parameters)
