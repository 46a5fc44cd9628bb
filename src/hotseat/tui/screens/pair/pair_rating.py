"""The rating of a pair: first one person, then the other; neither sees the other's scores."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType

from hotseat.domain.bank.level import Criterion
from hotseat.domain.review.calibration import heard_characteristics
from hotseat.domain.session.question import Question
from hotseat.domain.session.rating_rules import as_one
from hotseat.domain.vocabulary import Rater
from hotseat.engine.pairing import not_own
from hotseat.engine.rehearsal import Rehearsal
from hotseat.reports.text.columns import fit
from hotseat.tui.screens.session import attempts
from hotseat.tui.screens.session.pages.criteria import CriteriaScreen


class PairRatingScreen(CriteriaScreen):
    """One criterion at a time, for one of the two raters; the vote comes when both have rated."""

    BETWEEN = True
    SHOWS_SLOT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "done",
            "Done",
            key_display="enter",
            id="rating.done",
            tooltip="Skip the rest and hand the keyboard on",
        ),
    ]

    def __init__(
        self, rehearsal: Rehearsal, criteria: tuple[Criterion, ...], by: Rater, done: Callable[[], None]
    ) -> None:
        super().__init__(rehearsal, criteria)
        self.by, self._done = by, done

    def paint(self, question: Question, now: float) -> str:  # noqa: ARG002 (nothing runs here)
        """Paints the criteria with this rater's scores, and the anchors of the current criterion."""
        rated = as_one(self.rehearsal.session)
        own = rated.candidate_ratings if self.by else rated.ratings
        scores = {rating.criterion: rating.score for rating in own}
        level = self.rehearsal.session.header.level
        heard = () if self.by else heard_characteristics(question, level).get(level, ())
        self.show_criteria(self.criteria_rows(scores, heard))
        self.show_current_anchors()
        header = self.rehearsal.session.header
        name = (header.candidate or "the candidate") if self.by else (header.interviewer or "the interviewer")
        return f"{self._position + 1} of {len(self._criteria)}, {fit(name, 16).rstrip()} rates"

    def action_skip(self) -> None:
        """Moves to the next criterion; after the last one the rating ends."""
        if self._position + 1 < len(self._criteria):
            self.action_move(1)
        else:
            self.action_done()

    def action_done(self) -> None:
        """Ends this person's rating, so that the keyboard can change hands."""
        super().action_done()
        self._done()

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Why this rater cannot give the score, or ""."""
        if action in ("undo", "redo"):
            return not_own(self.rehearsal.session, self.by, again=action == "redo") or super().refusal(
                action, parameters
            )
        if action != "choose":
            return super().refusal(action, parameters)
        criterion, number = self._criteria[self._position], int(str(parameters[0]))
        return attempts.refusal(
            self.rehearsal.session, lambda rehearsal: rehearsal.rate(criterion, number, self.by)
        )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only the interviewer may take notes and see what to listen for."""
        if self.by and action in ("note", "heard", "mend"):
            return False
        return super().check_action(action, parameters)
