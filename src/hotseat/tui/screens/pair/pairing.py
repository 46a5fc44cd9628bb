"""The order of the screens when one person interviews and another answers."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from hotseat.domain.bank.bank import Choice, NothingToAsk
from hotseat.domain.bank.level import Criterion
from hotseat.domain.interview.pair import Pair, swapped
from hotseat.domain.session.rating_rules import as_one
from hotseat.domain.session.session import Stage
from hotseat.domain.vocabulary import Rater
from hotseat.engine.pairing import (
    WHY_INTERVIEWER,
    choice_of_the_swap,
    criteria_to_rate,
    first_question,
    heard_by_both,
    take_elsewhere,
)
from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui import screens
from hotseat.tui.screens.session.asking import Asking

if TYPE_CHECKING:
    from hotseat.tui.app import HotseatApp
    from hotseat.tui.screens.page import Page


def ask_for_pair(app: "HotseatApp", choice: Choice) -> None:
    """Asks who interviews and who answers, draws a question for the candidate, and shows its card."""

    def seated(seats: screens.Seated | None) -> None:
        if seats is None:
            return
        if seats.me and (lost := app.desk.owner.keep_name(seats.me)):
            app.notify(lost, severity="warning", markup=False, timeout=12)
        lost = app.desk.settings.keep("pair_rating", "once" if seats.pair.rated_once else "each question")
        if lost:
            app.notify(lost, markup=False, timeout=6)
        try:
            prompt = first_question(app.desk, seats.choice, seats.pair)
        except NothingToAsk as reason:
            app.notify(str(reason), severity="warning", markup=False)
            return
        app.begin(seats.choice, prompt, seats.pair)

    desk = app.desk
    once = desk.settings.value("pair_rating") == "once"
    last = (desk.sessions.last_pair() or Pair("", ""))._replace(rated_once=once)
    screen = screens.PairScreen(
        desk.bank.current, choice, last, ask_who=not desk.owner.name, record=desk.settings.value("record")
    )
    app.push_screen(screen, seated)


class Pairing:
    """The order of the screens in a pair, where it differs from that of a person alone."""

    def __init__(self, app: "HotseatApp", rehearsal: Rehearsal) -> None:
        self._app = app
        self._rehearsal = rehearsal

    def stage_screen(self) -> "Page":
        """The interviewer's screen for the current step of the session."""
        session = self._rehearsal.session
        if session.stage is Stage.CARD:
            return screens.CardScreen(self._rehearsal)
        if session.stage is Stage.FOLLOW_UPS:
            return screens.FollowUpScreen(self._rehearsal)
        design = session.header.kind == "system-design"
        return (screens.DesignInterviewerScreen if design else screens.InterviewerScreen)(self._rehearsal)

    def rate(self) -> None:
        """The interviewer rates; then the candidate, unless that is done already."""
        if as_one(self._rehearsal.session).candidate_ratings:
            self._rate("", self._side_by_side)
            return
        elsewhere, criteria = self._app.desk.rating_elsewhere, self._criteria()
        if elsewhere is not None and criteria:
            elsewhere.ask(self._rehearsal.session, criteria)
        self._rate("", self._hand_over)

    def _criteria(self) -> tuple[Criterion, ...]:
        return criteria_to_rate(self._app.desk.bank.current, self._rehearsal.session)

    def _rate(self, by: Rater, done: Callable[[], None]) -> None:
        if criteria := self._criteria():
            self._app.go(screens.PairRatingScreen(self._rehearsal, criteria, by, done))
        else:
            self._side_by_side()

    def _hand_over(self) -> None:
        name = self._rehearsal.session.header.candidate or "the candidate"
        ways = screens.RatedHere(
            name=name,
            taken=lambda: self._candidate_rates(self._hand_back),
            read_aloud=lambda: self._candidate_rates(self._side_by_side),
            took=self._took,
        )
        self._app.go(screens.CandidateHandOverScreen(self._rehearsal, ways, self._app.desk.rating_elsewhere))

    def _candidate_rates(self, done: Callable[[], None]) -> None:
        """Shows the rating at this keyboard, with the scores that were given in the browser so far."""
        self._take_elsewhere()
        self._rate("candidate", done)

    def _took(self) -> None:
        self._take_elsewhere()
        self._side_by_side()

    def _take_elsewhere(self) -> None:
        take_elsewhere(self._rehearsal, self._app.desk.rating_elsewhere, self._criteria())

    def _hand_back(self) -> None:
        name = self._rehearsal.session.header.interviewer or "the interviewer"
        self._hand_to(name, WHY_INTERVIEWER, self._side_by_side)

    def _hand_to(self, name: str, why: str, taken: Callable[[], None]) -> None:
        self._app.go(screens.HandOverScreen(self._rehearsal, name, why, taken))

    def _side_by_side(self) -> None:
        self._app.go(screens.SideBySideScreen(self._rehearsal))

    def debrief_screen(self) -> "Page":
        """The debrief of a pair."""
        return screens.PairDebriefScreen(self._rehearsal)

    def next_card(self) -> None:
        """Shows the interviewer the next question, before the candidate sees it."""
        asking = Asking(self._app, self._rehearsal)
        if (prompt := asking.next()) is not None:
            self._app.go(screens.NextCardScreen(self._rehearsal, prompt, asking))

    def swap(self) -> None:
        """Waits for the new candidate, then begins a session in the same sitting, with the roles swapped."""
        header = self._rehearsal.session.header
        choice = choice_of_the_swap(self._rehearsal, only_classics=self._app.only_classics)
        swapping = screens.Swapping(choice, swapped(header), lambda pair: self._begin_swapped(choice, pair))
        self._app.go(screens.SwapScreen(self._rehearsal, swapping))

    def _begin_swapped(self, choice: Choice, pair: Pair) -> None:
        """Questions asked in the ended session are not drawn again. Raises Refused when it cannot end."""
        app = self._app
        heard = heard_by_both(self._rehearsal.session)
        try:
            prompt = first_question(app.desk, choice, pair, heard)
        except NothingToAsk as reason:
            app.notify(str(reason), severity="warning", markup=False)
            return
        self._rehearsal.finish()
        app.desk.leave()
        app.transcriptions.take(self._rehearsal.session)
        app.begin(choice, prompt, pair)
