"""The order of the screens when one person interviews and another answers."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from hotseat.domain.bank.bank import Choice, NothingToAsk
from hotseat.domain.bank.level import Criterion
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.interview.pair import Pair, swapped
from hotseat.domain.session.rating_rules import as_one, principles_of
from hotseat.domain.session.session import Stage
from hotseat.domain.vocabulary import Rater
from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui import screens
from hotseat.tui.screens.session.asking import Asking

if TYPE_CHECKING:
    from hotseat.tui.app import HotseatApp
    from hotseat.tui.screens.page import Page


def ask_for_pair(app: "HotseatApp", choice: Choice) -> None:
    """Asks who interviews and who answers, draws a question for the candidate, and shows its card."""

    def seated(found: screens.Seated | None) -> None:
        if found is None:
            return
        if found.me and (lost := app.desk.owner.keep_name(found.me)):
            app.notify(lost, severity="warning", markup=False, timeout=12)
        lost = app.desk.settings.keep("pair_rating", "once" if found.pair.rated_once else "each question")
        if lost:
            app.notify(lost, markup=False, timeout=6)
        try:
            prompt = first_question(app, found.choice, found.pair)
        except NothingToAsk as reason:
            app.notify(str(reason), severity="warning", markup=False)
            return
        app.begin(found.choice, prompt, found.pair)

    desk = app.desk
    once = desk.settings.value("pair_rating") == "once"
    last = (desk.sessions.last_pair() or Pair("", ""))._replace(rated_once=once)
    screen = screens.PairScreen(
        desk.bank.current, choice, last, ask_who=not desk.owner.name, record=desk.settings.value("record")
    )
    app.push_screen(screen, seated)


def first_question(
    app: "HotseatApp", choice: Choice, pair: Pair, passed_over: frozenset[str] = frozenset()
) -> Prompt:
    """The first of those chosen, or one drawn for the candidate. Raises NothingToAsk."""
    known = app.desk.bank.current.prompts
    chosen = next((one for one in pair.chosen if one in known), "")
    if chosen:
        return known[chosen]
    return app.desk.next_question(choice, passed_over, pair.candidate).prompt


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
        session = self._rehearsal.session
        header, bank = session.header, self._app.desk.bank.current
        return bank.criteria(header.level, header.kind, principles_of(session))

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
        """Keeps what was rated elsewhere as the candidate's ratings, and asks for no more."""
        elsewhere = self._app.desk.rating_elsewhere
        given = elsewhere.given() if elsewhere else None
        if elsewhere is None or given is None:
            return
        for criterion in self._criteria():
            if score := given.scores.get(criterion.id):
                self._rehearsal.rate(criterion, score, "candidate")
        # While the disk takes nothing, the scores stay where they were left.
        if not self._rehearsal.recorder.waiting:
            elsewhere.withdraw()

    def _hand_back(self) -> None:
        name = self._rehearsal.session.header.interviewer or "the interviewer"
        self._hand_to(name, "Then both ratings appear side by side, for both of you.", self._side_by_side)

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
        plan = self._rehearsal.question.asked.pacing
        choice = Choice(header.level, header.kind, classic=self._app.only_classics, plan=plan)
        swapping = screens.Swapping(choice, swapped(header), lambda pair: self._begin_swapped(choice, pair))
        self._app.go(screens.SwapScreen(self._rehearsal, swapping))

    def _begin_swapped(self, choice: Choice, pair: Pair) -> None:
        """Questions asked in the ended session are not drawn again. Raises Refused when it cannot end."""
        app = self._app
        heard = frozenset(question.asked.prompt for question in self._rehearsal.session.questions)
        try:
            prompt = first_question(app, choice, pair, heard)
        except NothingToAsk as reason:
            app.notify(str(reason), severity="warning", markup=False)
            return
        self._rehearsal.finish()
        app.desk.leave()
        app.transcriptions.take(self._rehearsal.session)
        app.begin(choice, prompt, pair)
