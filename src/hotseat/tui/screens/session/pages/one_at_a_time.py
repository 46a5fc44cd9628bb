"""Follow-ups come one at a time and unseen for whoever works alone; an interviewer has the list."""

from functools import cached_property
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList

from hotseat.domain import speech
from hotseat.domain.bank.ladder import Ladder
from hotseat.domain.session.follow_up_offers import NO_WORDS, ByWords, why_asked
from hotseat.domain.session.rating_rules import is_rated_later
from hotseat.domain.session.timeline import Probe
from hotseat.domain.speech.lookup import said_in_question
from hotseat.domain.speech.transcript import NOTHING_SAID
from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui.screens.session.pages.asking_later import AskingLater
from hotseat.tui.text import QUIET, content, sentence


class OneAtATime(AskingLater):
    """A screen whose list of follow-ups `l` shows and hides."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "l",
            "list",
            "List",
            show=False,
            id="follow-ups.list",
            tooltip="Show what may be asked next, to choose from",
        ),
    ]

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__(rehearsal)
        self._listed: bool | None = None
        # Every repaint shows the reasons, and each takes as long as making the list.
        self._why: dict[tuple[float, str], str] = {}
        self._by_words: ByWords | None = None

    @cached_property
    def ladder(self) -> Ladder:
        """The follow-ups that fit any answer of this level and kind."""
        header = self.rehearsal.session.header
        return self.flow.desk.bank.current.ladder(header.level, header.kind)

    @property
    def by_words(self) -> ByWords:
        """What the words of the answer say was missing; nothing until they are known."""
        if self._by_words is None:
            session, question = self.rehearsal.session, self.question
            words = NOTHING_SAID if self.rehearsal.is_trial else self.flow.desk.words.of(session)
            said = said_in_question(session, question, words)
            rules = self.ladder.rules
            self._by_words = speech.missing_words.by_words(question, said, rules) if said else NO_WORDS
        return self._by_words

    def words_came(self) -> None:
        """Offers follow-ups for what was missing in the words, now that they were recognised."""
        self._by_words = None
        self._why.clear()
        self.repaint()

    def why(self, probe: Probe) -> str:
        """Why a follow-up was asked, for when it is closed."""
        asked = probe.asked_at, probe.follow_up.text
        if asked not in self._why:
            self._why[asked] = why_asked(self.rehearsal.session, self.ladder, probe, self.by_words)
        return self._why[asked]

    @property
    def is_listed(self) -> bool:
        """Whether the list is shown: always at first in a pair, where one person picks for another."""
        if self._listed is None:
            self._listed = self.is_pair or self.flow.desk.settings.value("follow_ups") == "list"
        return self._listed

    def show_list(self) -> None:
        """Shows the list or hides it, and gives the arrow keys to what can be moved through."""
        self.set_class(not self.is_listed, "-unseen")
        options = self.query_one(OptionList)
        asked = self.query_one("#asked-scroll", VerticalScroll)
        asked.can_focus = not self.is_listed
        self.set_focus(options if self.is_listed else asked)

    def action_list(self) -> None:
        """Shows or hides the list; after hiding it, its first follow-up is the next one."""
        self._listed = not self.is_listed
        options = self.query_one(OptionList)
        options.highlighted = 0 if options.option_count else None
        self.show_list()
        self.went_over()

    def ask_hint(self, *, left: bool) -> Content:
        """What can be done while no follow-up is open; `left` says whether there is one to ask."""
        if not left:
            return content(sentence(self.all_asked), QUIET)
        ask = self.key("follow-ups.ask")
        unseen = f"{ask} asks the next, unseen · {self.key('follow-ups.list')} lists them"
        hint = f"{ask} asks the selected follow-up (↑ ↓)" if self.is_listed else unseen
        return content(f"{hint} · {self._on}", QUIET)

    @property
    def rates_later(self) -> bool:
        """Whether a pair rates only after a later question."""
        return is_rated_later(self.rehearsal.session)

    @property
    def all_asked(self) -> str:
        """Why nothing can be asked any more."""
        return f"every follow-up has been asked; {self._on}"

    @property
    def _on(self) -> str:
        stage_after = "debrief" if self.rates_later else "rating"
        return f"{self.key('follow-ups.rate')} goes on to the {stage_after}"

    def now(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """What the keys do while the list is hidden, and while it is shown."""
        if action == "ask" and not self.is_listed:
            return "Ask", "Ask the next one, unseen; this closes an open one"
        if action == "rate" and self.rates_later:
            return "Debrief", "Go on to the debrief; you rate after the last question"
        if action == "list" and self.is_listed:
            return "Hide the list", "Hide what may be asked next"
        return super().now(action, parameters)
