"""The order of the screens when one person practises alone."""

from typing import TYPE_CHECKING

from hotseat.domain.session.session import Stage
from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui import screens

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hotseat.tui.app import HotseatApp
    from hotseat.tui.screens.page import Page


class Alone:
    """Which screen belongs to each step of a session; `Pairing` is its like for a pair."""

    def __init__(self, app: "HotseatApp", rehearsal: Rehearsal) -> None:
        self._app = app
        self._rehearsal = rehearsal

    def stage_screen(self) -> "Page":
        """The screen for the current stage of the session."""
        makers: Mapping[Stage, Callable[[Rehearsal], Page]] = {
            Stage.CARD: screens.CardScreen,
            Stage.ANSWER: screens.AnswerScreen,
            Stage.FOLLOW_UPS: screens.FollowUpScreen,
        }
        return makers[self._rehearsal.session.stage](self._rehearsal)

    def rate(self) -> None:
        """Shows the rating, or the debrief if the level has no criteria."""
        header, asked = self._rehearsal.session.header, self._rehearsal.question.asked
        criteria = self._app.desk.bank.current.criteria(header.level, header.kind, asked.principles)
        self._app.go(screens.RatingScreen(self._rehearsal, criteria))

    def debrief_screen(self) -> "Page":
        """The debrief of the current question."""
        return screens.DebriefScreen(self._rehearsal)
