"""The rating: each criterion with its anchors in words, then the vote."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.bank.level import Criterion
from hotseat.domain.review.calibration import heard_characteristics
from hotseat.domain.session.question import Question
from hotseat.domain.vocabulary import VOTES
from hotseat.engine.rehearsal import Rehearsal
from hotseat.reports.text.columns import column
from hotseat.tui.screens.session import attempts
from hotseat.tui.screens.session.live import LivePage
from hotseat.tui.screens.session.taking_back import ANYWHERE, RATED, mend_key, undo_key
from hotseat.tui.text import QUIET, TOLD, content, cut, hanging, show

OVERALL = "The vote"
HEARD = "heard"
"""What stands for the score of a characteristic that was ticked and not rated yet."""
FROM_LOW = VOTES[::-1]
"""The votes in the direction of the scores: 1 is the lowest, 4 the highest."""
ROOM_FOR_ANCHORS = 15
"""Rows of the screen that are not the list of criteria."""
CHOOSE = Binding.Group("Choose", compact=True)


class RatingScreen(LivePage):
    """One criterion at a time; keys 1 to 4 record the score whose anchor fits best and move on."""

    PROMPT_CLASS = "-short"
    PROMPT_LINES = 2
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                str(number),
                f"choose({number})",
                f"Choose {number}",
                id=f"rating.choose-{number}",
                group=CHOOSE,
                tooltip="The line that fits best; goes to the next",
            )
            for number in range(1, 5)
        ),
        Binding("space", "skip", "Skip", id="rating.skip", tooltip="Leave this one out and go to the next"),
        Binding(
            "up",
            "move(-1)",
            "Up",
            key_display="↑",
            show=False,
            id="rating.up",
            tooltip="The criterion before",
        ),
        Binding(
            "down",
            "move(1)",
            "Down",
            key_display="↓",
            show=False,
            id="rating.down",
            tooltip="The criterion after",
        ),
        Binding(
            "n",
            "note",
            "Note",
            id="rating.note",
            tooltip="Type a note; + evidence, - concern",
        ),
        Binding(
            "m",
            "heard",
            "Missing",
            id="rating.heard",
            tooltip="What an interviewer listens for: tick it",
        ),
        Binding(
            "enter",
            "done",
            "Debrief",
            key_display="enter",
            id="rating.done",
            tooltip="Skip the rest, see where the time went",
        ),
        undo_key("rating"),
        mend_key("rating"),
    ]

    def __init__(self, rehearsal: Rehearsal, criteria: tuple[Criterion, ...]) -> None:
        super().__init__(rehearsal)
        self._criteria = criteria
        self._position = 0

    def compose_live(self) -> Iterable[Widget]:
        """The criteria with their scores, and the anchors of the current criterion."""
        yield Static(id="criteria")
        yield Static(id="anchors")

    def paint(self, question: Question, now: float) -> str:  # noqa: ARG002 (nothing runs here)
        """Paints the criteria and the anchors."""
        scores = {rating.criterion: str(rating.score) for rating in question.ratings}
        level = self.rehearsal.session.header.level
        ticked = dict.fromkeys(heard_characteristics(question, level).get(level, ()), HEARD)
        rows = [(one.name, scores.get(one.id, ticked.get(one.name, "-"))) for one in self._criteria]
        rows.append((OVERALL, question.vote or "-"))
        drawn = [
            criterion_row(name, score, chosen=n == self._position) for n, (name, score) in enumerate(rows)
        ]
        show(self.query_one("#criteria", Static), Content("\n").join(self._around_position(drawn)))
        show(self.query_one("#anchors", Static), self._anchors())
        count = len(self._criteria)
        return f"rating {self._position + 1} of {count}" if self._position < count else "the vote"

    def _around_position(self, rows: list[Content]) -> list[Content]:
        """The rows around the current criterion, as many as leave room for the anchors."""
        most = max(3, self.size.height - ROOM_FOR_ANCHORS)
        first = min(max(0, self._position - most // 2), max(0, len(rows) - most))
        return rows[first : first + most]

    def _anchors(self) -> Content:
        if self._position < len(self._criteria):
            title, lines = "Which line fits best?", self._criteria[self._position].anchors
        else:
            title, lines = "After this answer, how inclined are you to hire?", FROM_LOW
        width = self.query_one("#anchors").size.width
        rows = [
            hanging(Content.styled(f" {number}  ", "$accent bold"), line, width)
            for number, line in enumerate(lines, 1)
        ]
        return Content("\n").join([content(f" {title}", QUIET), *rows])

    def action_choose(self, number: int) -> None:
        """Records the score, or the vote, and moves on."""
        if self._position < len(self._criteria):
            criterion = self._criteria[self._position]
            if self.do(lambda: self.rehearsal.rate(criterion, number)):
                self.action_move(1)
        elif self.do(lambda: self.rehearsal.vote(FROM_LOW[number - 1])):
            self.action_done()

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Why the session refuses the score or the vote, or ""."""
        if action != "choose":
            return super().refusal(action, parameters)
        number = int(str(parameters[0]))
        if self._position == len(self._criteria):
            return attempts.refusal(self.rehearsal.session, lambda one: one.vote(FROM_LOW[number - 1]))
        criterion = self._criteria[self._position]
        return attempts.refusal(self.rehearsal.session, lambda one: one.rate(criterion, number))

    def in_full(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """The anchor of that score, or the vote of that number, in words."""
        if action != "choose":
            return super().in_full(action, parameters)
        number, at_vote = int(str(parameters[0])), self._position == len(self._criteria)
        lines = FROM_LOW if at_vote else self._criteria[self._position].anchors
        return f"{'Vote' if at_vote else 'Score'} {number}", cut(lines[number - 1], TOLD, 1)

    def stays_after(self, event: object) -> bool:
        """A score, a vote and a note belong here too; what comes before them does not."""
        return isinstance(event, (*RATED, *ANYWHERE))

    def action_skip(self) -> None:
        """Moves on without a score for this criterion."""
        if self._position < len(self._criteria):
            self.action_move(1)
        else:
            self.action_done()

    def action_move(self, by: int) -> None:
        """Moves to the next or previous criterion."""
        self._position = max(0, min(len(self._criteria), self._position + by))
        self.repaint()

    def action_done(self) -> None:
        """Goes on to the debrief."""
        self.keep_open_note()
        self.flow.show_debrief()


def criterion_row(name: str, score: str, *, chosen: bool) -> Content:
    """A criterion with its score, or a dash."""
    return Content.assemble(
        (" ▶ " if chosen else "   ", "$accent bold"),
        content(column(name, 46), "bold" if chosen else ""),
        (score, "$accent bold" if score != "-" else QUIET),
    )
