"""The rating of a person alone: the main principle and the vote, or every criterion and the vote."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from hotseat.domain.bank.level import Criterion
from hotseat.domain.review.calibration import heard_characteristics
from hotseat.domain.session.question import Question
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import FROM_LOW
from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui.screens.session import attempts
from hotseat.tui.screens.session.pages.criteria import CriteriaScreen, criterion_row
from hotseat.tui.text import QUIET, content

OVERALL = "The vote"
NO_VOTE = "no vote: on to the debrief"


def not_voted(first: str, last: str, none: str) -> str:
    """Why the vote cannot be skipped, with the keys of the votes and of none."""
    return f"there is no vote yet: {first} to {last} votes, {none} goes on without a vote"


def voted_already(goes_on: str, undo: str) -> str:
    """Why nobody can go on without a vote any more, with the keys that go on and take it back."""
    return f"there is a vote already: {goes_on} goes on, {undo} takes it back"


class RatingScreen(CriteriaScreen):
    """The criteria one by one, then the vote, which only a key of its own leaves out."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("0", "no_vote", "No vote", id="rating.no-vote", tooltip="On to the debrief without a vote"),
        Binding("a", "all", "All", id="rating.all", tooltip="Rate every criterion of the level too"),
    ]

    def __init__(self, rehearsal: Rehearsal, criteria: tuple[Criterion, ...]) -> None:
        """Begins with the main principle of these criteria, or with all if another one was rated before."""
        question = rehearsal.question
        main = tuple(criterion for criterion in criteria if criterion.id in question.asked.principles[:1])
        short = {rating.criterion for rating in question.ratings} <= {criterion.id for criterion in main}
        super().__init__(rehearsal, main if short else criteria)
        self._every = criteria

    @property
    def last_position(self) -> int:
        """The vote comes after the last criterion."""
        return len(self._criteria)

    @property
    def _at_vote(self) -> bool:
        return self._position == len(self._criteria)

    def paint(self, question: Question, now: float) -> str:  # noqa: ARG002 (nothing runs here)
        """Paints the criteria and the anchors."""
        scores = {rating.criterion: rating.score for rating in question.ratings}
        level = self.rehearsal.session.header.level
        rows = self.criteria_rows(scores, heard_characteristics(question, level).get(level, ()))
        rows.append(criterion_row(OVERALL, question.vote or "-", chosen=self._at_vote))
        more = len(self._every) - len(self._criteria)
        more_words = f"   {self.key('rating.all')} adds {counted(more, 'more criterion', 'more criteria')}"
        self.show_criteria(rows, [content(more_words, QUIET)] if more else [])
        if not self._at_vote:
            self.show_current_anchors()
            return f"rating {self._position + 1} of {len(self._criteria)}"
        votes = self.by_key(FROM_LOW) | ({} if question.vote else {self.key("rating.no-vote"): NO_VOTE})
        self.show_anchors("After this answer, how inclined are you to hire?", votes)
        return "the vote"

    def action_choose(self, number: int) -> None:
        """Records the score, or the vote, and moves on."""
        if not self._at_vote:
            super().action_choose(number)
        elif self.do(lambda: self.rehearsal.vote(FROM_LOW[number - 1])):
            self._leave()

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Why the session refuses the score or the vote, and why the vote cannot be skipped, or ""."""
        if action in ("all", "skip", "done", "no_vote"):
            return self._why_not(action)
        if action != "choose":
            return super().refusal(action, parameters)
        number = int(str(parameters[0]))
        if self._at_vote:
            return attempts.refusal(
                self.rehearsal.session, lambda rehearsal: rehearsal.vote(FROM_LOW[number - 1])
            )
        criterion = self._criteria[self._position]
        return attempts.refusal(self.rehearsal.session, lambda rehearsal: rehearsal.rate(criterion, number))

    def _why_not(self, action: str) -> str:
        """Why a key of this screen, which changes nothing in the session, is not possible now, or ""."""
        voted = bool(self.question.vote)
        if action == "all":
            return "" if len(self._criteria) < len(self._every) else "all criteria are here"
        if action == "no_vote":
            if voted:
                return voted_already(self.key("rating.done"), self.key("rating.undo"))
            return "" if self._at_vote else "that belongs to the vote, which comes last"
        first, last = self.key("rating.choose-1"), self.key("rating.choose-4")
        needed = self._at_vote and not (action == "done" and voted)
        return not_voted(first, last, self.key("rating.no-vote")) if needed else ""

    def now(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """Before there is a vote, enter goes to it."""
        if action == "done" and not self.question.vote:
            return "Vote", "Leave the rest out and go to the vote"
        return super().now(action, parameters)

    def in_full(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """The vote of that number in words, where the vote is chosen."""
        if action == "choose" and self._at_vote:
            number = int(str(parameters[0]))
            return f"Vote {number}", FROM_LOW[number - 1]
        return super().in_full(action, parameters)

    def action_all(self) -> None:
        """Shows every criterion, and goes to the first one without a score."""
        self._criteria = self._every
        rated = {rating.criterion for rating in self.question.ratings}
        without = (number for number, criterion in enumerate(self._every) if criterion.id not in rated)
        self._position = next(without, len(self._every))
        self.action_move(0)

    def action_done(self) -> None:
        """Goes to the vote, or on to the debrief once there is one."""
        if self.question.vote:
            self._leave()
        else:
            self.action_move(len(self._criteria))

    def action_no_vote(self) -> None:
        """Goes on to the debrief without a vote."""
        self._leave()

    def _leave(self) -> None:
        super().action_done()
        self.flow.show_debrief()
