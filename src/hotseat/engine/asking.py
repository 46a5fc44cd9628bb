"""Which question the running session asks next, and asking it."""

from collections.abc import Callable
from typing import Protocol

from hotseat.domain.bank.bank import Bank, Choice, NothingToAsk
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.interview.pair import next_chosen
from hotseat.domain.refusal import Refused
from hotseat.domain.review.next_question import NextQuestion
from hotseat.domain.review.same_question import choice_again
from hotseat.engine.rehearsal import Rehearsal

NO_MORE_IN_ROUND = "This round of the loop has no other question; no prompt comes twice in a loop."
COMES_AGAIN = "No other prompt fits this level and kind, so one comes again."


class CurrentBank(Protocol):
    """Where the bank comes from."""

    @property
    def current(self) -> Bank:
        """The bank as it is now."""


class Draws(Protocol):
    """Who has the bank and draws a question from it."""

    @property
    def bank(self) -> CurrentBank:
        """The bank."""

    def next_question(
        self, choice: Choice, passed_over: frozenset[str] = frozenset(), candidate: str = ""
    ) -> NextQuestion:
        """The prompt to ask next. Raises NothingToAsk."""


class Asking:
    """The next question of a session: those chosen beforehand in their order, then drawn ones.

    `tell` is called with a sentence that the person is to know.
    """

    def __init__(
        self, desk: Draws, rehearsal: Rehearsal, tell: Callable[[str], object], *, only_classics: bool
    ) -> None:
        self._desk = desk
        self._rehearsal = rehearsal
        self._tell = tell
        self._only_classics = only_classics

    def next(self, passed_over: frozenset[str] = frozenset()) -> Prompt | None:
        """The prompt to ask next, none of those passed over if there is another; None if there is none.

        Tells when there is none, and when one comes again.
        """
        session = self._rehearsal.session
        known = self._desk.bank.current.prompts
        if chosen := next_chosen(session, known.keys() - passed_over):
            return known[chosen]
        if session.header.loop:
            self._tell(NO_MORE_IN_ROUND)
            return None
        choice = Choice(session.header.level, session.header.kind, classic=self._only_classics)
        seen = passed_over | {question.asked.prompt for question in session.questions}
        try:
            drawn = self._desk.next_question(choice, frozenset(seen), session.header.candidate)
        except NothingToAsk as reason:
            self._tell(str(reason))
            return None
        if drawn.prompt.id in seen:
            self._tell(COMES_AGAIN)
        return drawn.prompt

    def same(self) -> Prompt:
        """The prompt of the newest question as it is in the bank now.

        Raises Refused if it has gone, and in a loop.
        """
        session = self._rehearsal.session
        if session.header.loop:
            raise Refused("in a loop no prompt is asked twice")
        try:
            _, prompt = choice_again(self._desk.bank.current, session.header, self._rehearsal.question.asked)
        except NothingToAsk as reason:
            raise Refused(str(reason)) from reason
        return prompt

    def ask(self, prompt: Prompt) -> None:
        """Puts the prompt on the card, with the plan of the question before. Raises Refused."""
        header = self._rehearsal.session.header
        level = self._desk.bank.current.levels[header.level]
        self._rehearsal.ask(prompt, level, header.kind, self._rehearsal.question.asked.pacing)
