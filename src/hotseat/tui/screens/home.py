"""The home screen: it proposes what to do next, and enter does it.

The first paint needs Textual alone; the files are read right after it.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain import bank
from hotseat.domain.settings import LastTime
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import KINDS, kind_name
from hotseat.tui import screens
from hotseat.tui.screens.home_keys import HOME_KEYS
from hotseat.tui.screens.page import Page
from hotseat.tui.text import content, cut, show
from hotseat.tui.widgets import review

if TYPE_CHECKING:
    from hotseat.domain.bank.bank import Choice
    from hotseat.domain.review.next_question import NextQuestion
    from hotseat.domain.session.session import Interrupted
    from hotseat.tui.screens.bank.bank_port import PromptBank

RECENT_ROWS = 8
MOST_COUNTED = 150
"""Up to this many sessions, the head line counts the readable ones; beyond that, it counts files."""


class HomeScreen(Page):
    """Shows the next question, an interrupted session, and the latest sessions."""

    LEAVES = "home.quit"
    BINDINGS = HOME_KEYS

    def __init__(self) -> None:
        super().__init__()
        self.choice: Choice | None = None
        self._drawn: NextQuestion | None = None
        self._interrupted: Interrupted | None = None
        self._told = False
        self.is_as_read = False
        """Whether it shows what was read last, and no key has changed that."""

    def body(self) -> Iterable[Widget]:
        """Yields the blocks: next, interrupted, faults, recent."""
        yield Static(content("Next"), id="next")
        yield Static(id="interrupted")
        yield Static(id="faults")
        yield Static(id="recent")

    def load(self) -> None:
        """Reads the settings, the bank and the sessions from disk, and shows them."""
        desk = self.flow.desk
        if self.choice is None:
            self.choice, self.flow.preparation = desk.settings.choice(), desk.settings.preparation()
        self._interrupted = desk.sessions.interrupted()
        self._draw()
        self._show_interrupted()
        self._show_faults(desk.bank, desk.settings.faults(self.app.available_themes))
        self._show_recent()
        self.is_as_read = True

    def _draw(self, passed_over: frozenset[str] = frozenset()) -> None:
        self.is_as_read = False
        choice = self._choice()
        title = f"{choice.level} · {kind_name(choice.kind).capitalize()}"
        desk = self.flow.desk
        looked_at = [one.summary for one in desk.sessions.recent() if one.summary]
        mine = len([one for one in looked_at if desk.owner.is_mine(one.candidate)])
        # Beyond that many, only files can be counted, and their number is right only if all are the user's.
        many = len(looked_at) >= MOST_COUNTED
        count = mine if not many else desk.sessions.total if mine == len(looked_at) else 0
        self.head("", f"{title} · {counted(count, 'session')}" if count else title)
        try:
            self._drawn = self.flow.desk.next_question(choice, passed_over)
        except bank.bank.NothingToAsk as reason:
            self._drawn = None
            said = Content.assemble(("Next  ", "$accent bold"), content(str(reason)))
            show(self.query_one("#next", Static), said)
        self._told = False
        self._show_next()
        self.refresh_bindings()

    def _show_next(self) -> None:
        if self._drawn is not None:
            names = self.flow.desk.bank.current.principle_names()
            level, columns = self._choice().level, self.size.width - 8
            words = review.next_words.next_words(level, self._drawn, names, columns, told=self._told)
            show(self.query_one("#next", Static), words)

    def _show_interrupted(self) -> None:
        static = self.query_one("#interrupted", Static)
        static.display = self._interrupted is not None
        if self._interrupted is not None:
            candidate = self._interrupted.session.header.candidate
            whose = "" if self.flow.desk.owner.is_mine(candidate) else candidate
            show(static, review.recent.interrupted_words(self._interrupted, whose, self.size.width))

    def _show_faults(self, bank: "PromptBank", settings: Sequence[str]) -> None:
        static, first = self.query_one("#faults", Static), bank.complaints[:1]
        lines = [f"{bank.damage.sentence()} `hotseat check` names each. {fault}" for fault in first]
        lines += [f"Your settings: {fault}" for fault in settings[:1]]
        static.display = bool(lines)
        height = 3 if len(lines) == 1 else 2
        lines = [cut(line, self.size.width - 4, height) for line in lines]
        show(static, content("\n".join(lines), "$warning"))

    def _show_recent(self) -> None:
        listed = self.flow.desk.sessions.recent()
        shown, width = listed[:RECENT_ROWS], self.size.width - 4
        rows = review.recent.recent_rows(shown, width) if shown else review.recent.first_time()
        show(self.query_one("#recent", Static), rows)

    def _choice(self) -> "Choice":
        return self.choice or self.flow.desk.settings.choice()

    def action_begin(self) -> None:
        """Begins a session with the question drawn."""
        if self._drawn is not None:
            self.flow.begin(self._choice(), self._drawn.prompt)

    def action_try_out(self) -> None:
        """Begins a first try, of which nothing is kept."""
        self.flow.try_out(self._choice().level)

    def action_another(self) -> None:
        """Draws another question."""
        if self._drawn is not None:
            self._draw(frozenset({self._drawn.prompt.id}))

    def action_tell(self) -> None:
        """Says what the next question is about, as `t` on its card does, or hides it again."""
        self._told, self.is_as_read = not self._told, False
        self._show_next()

    def action_level(self) -> None:
        """Changes to the next level."""
        levels, choice = list(self.flow.desk.bank.current.levels), self._choice()
        if levels:
            position = levels.index(choice.level) if choice.level in levels else -1
            self._choose(choice._replace(level=levels[(position + 1) % len(levels)]))

    def action_kind(self) -> None:
        """Changes to the other kind."""
        kind = KINDS[(KINDS.index(self._choice().kind) + 1) % len(KINDS)]
        self._choose(self._choice()._replace(kind=kind))

    def _choose(self, choice: "Choice") -> None:
        self.choice, desk = choice, self.flow.desk
        desk.settings.remember(LastTime(choice.level, choice.kind), desk.owner.answering)
        self._draw()

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
        self.flow.show_prompts(self._choice())

    def action_pair(self) -> None:
        """Asks who interviews whom, and begins."""
        self.flow.ask_for_pair(self._choice())

    def action_review(self) -> None:
        """Shows the sessions."""
        self.flow.show_review()

    def action_assess(self) -> None:
        """Shows how ready the user is for the level."""
        self.flow.show_readiness(self._choice().level)

    def action_stories(self) -> None:
        """Shows the stories by principle."""
        self.flow.show_stories(self._choice().level)

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

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:  # noqa: ARG002 (the base's)
        """Refuses to resume if no session is interrupted, and to begin if there is no question."""
        if action in ("resume", "keep") and self._interrupted is None:
            return "no session is interrupted"
        if action in ("begin", "another", "tell") and self._drawn is None:
            return "the bank has no question for this level and kind; l and k change them"
        return ""
