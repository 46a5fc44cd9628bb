"""The order of the screens when one person interviews and another answers."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from hotseat.domain.bank.bank import Choice, NothingToAsk
from hotseat.domain.interview.pair import swapped
from hotseat.domain.session.session import Stage
from hotseat.domain.vocabulary import Rater
from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui import screens

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
        try:
            drawn = app.desk.next_question(found.choice, candidate=found.pair.candidate)
        except NothingToAsk as reason:
            app.notify(str(reason), severity="warning", markup=False)
            return
        app.begin(found.choice, drawn.prompt, found.pair)

    desk = app.desk
    screen = screens.PairScreen(
        desk.bank.current, choice, desk.sessions.last_pair(), ask_who=not desk.owner.name
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
            return screens.InterviewerFollowUps(self._rehearsal)
        design = session.header.kind == "system-design"
        return (screens.DesignInterviewerScreen if design else screens.InterviewerScreen)(self._rehearsal)

    def rate(self) -> None:
        """The interviewer rates; then the candidate, unless that is done already."""
        done = self._side_by_side if self._rehearsal.question.candidate_ratings else self._hand_over
        self._rate("", done)

    def _rate(self, by: Rater, done: Callable[[], None]) -> None:
        rehearsal = self._rehearsal
        header, asked = rehearsal.session.header, rehearsal.question.asked
        criteria = self._app.desk.bank.current.criteria(header.level, header.kind, asked.principles)
        if criteria:
            self._app.go(screens.PairRatingScreen(rehearsal, criteria, by, done))
        else:
            self._side_by_side()

    def _hand_over(self) -> None:
        name = self._rehearsal.session.header.candidate or "the candidate"
        why = "You rate the same answer on the same criteria. The ratings so far are hidden."
        self._hand_to(name, why, lambda: self._rate("candidate", self._hand_back))

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

    def swap(self) -> None:
        """Ends the session and begins another in the same sitting with the roles swapped.

        Questions asked in the ended session are not drawn again. Raises Refused when the session cannot end.
        """
        app, header = self._app, self._rehearsal.session.header
        pair = swapped(header)
        choice = Choice(header.level, header.kind, classic=app.only_classics)
        heard = frozenset(question.asked.prompt for question in self._rehearsal.session.questions)
        try:
            drawn = app.desk.next_question(choice, heard, pair.candidate)
        except NothingToAsk as reason:
            app.notify(str(reason), severity="warning", markup=False)
            return
        self._rehearsal.finish()
        app.desk.leave()
        app.begin(choice, drawn.prompt, pair)
