"""Which question the running session asks next, and asking it."""

from typing import TYPE_CHECKING

from hotseat.domain.bank.bank import Choice, NothingToAsk
from hotseat.domain.interview.pair import next_chosen

if TYPE_CHECKING:
    from hotseat.domain.bank.prompt import Prompt
    from hotseat.engine.rehearsal import Rehearsal
    from hotseat.tui.app import HotseatApp

COMES_AGAIN = "No other prompt fits this level and kind, so one comes again."


class Asking:
    """The next question of a session: those chosen beforehand in their order, then drawn ones."""

    def __init__(self, app: "HotseatApp", rehearsal: "Rehearsal") -> None:
        self._app = app
        self._rehearsal = rehearsal

    def next(self, passed_over: frozenset[str] = frozenset()) -> "Prompt | None":
        """The prompt to ask next, none of those passed over if there is another; None if there is none.

        Tells the user when there is none, and when one comes again.
        """
        app, session = self._app, self._rehearsal.session
        known = app.desk.bank.current.prompts
        if chosen := next_chosen(session, known.keys() - passed_over):
            return known[chosen]
        choice = Choice(session.header.level, session.header.kind, classic=app.only_classics)
        seen = passed_over | {question.asked.prompt for question in session.questions}
        try:
            drawn = app.desk.next_question(choice, frozenset(seen), session.header.candidate)
        except NothingToAsk as reason:
            app.notify(str(reason), severity="warning", markup=False)
            return None
        if drawn.prompt.id in seen:
            app.notify(COMES_AGAIN, markup=False)
        return drawn.prompt

    def ask(self, prompt: "Prompt") -> None:
        """Puts the prompt on the card, with the plan of the question before. Raises Refused."""
        header = self._rehearsal.session.header
        level = self._app.desk.bank.current.levels[header.level]
        self._rehearsal.ask(prompt, level, header.kind, self._rehearsal.question.asked.pacing)
