"""What every rating screen shares: the criteria with their scores, and the anchors of the current one."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.bank.level import Criterion
from hotseat.domain.vocabulary import Rater
from hotseat.engine.corrections import ANYWHERE, RATED
from hotseat.engine.rehearsal import Rehearsal
from hotseat.reports.text.columns import column
from hotseat.tui.screens.session.live import LivePage
from hotseat.tui.screens.session.taking_back import mend_key, undo_key
from hotseat.tui.text import QUIET, TOLD, content, cut, hanging, show

HEARD = "heard"
"""Shown in place of a score if a characteristic was ticked and not rated yet."""
ROOM_FOR_ANCHORS = 15
"""Rows of the screen that are not the list of criteria."""
CHOOSE = Binding.Group("Choose", compact=True)


class CriteriaScreen(LivePage):
    """One criterion at a time; keys 1 to 4 record the score whose anchor fits best and move on."""

    PROMPT_CLASS = "-short"
    PROMPT_LINES = 2
    by: Rater = ""
    """Who rates here."""
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
            tooltip="See where the time went",
        ),
        undo_key("rating"),
        mend_key("rating"),
    ]

    def __init__(self, rehearsal: Rehearsal, criteria: tuple[Criterion, ...]) -> None:
        super().__init__(rehearsal)
        self._criteria = criteria
        self._position = 0

    @property
    def last_position(self) -> int:
        """The furthest that `down` goes, counted from 0."""
        return len(self._criteria) - 1

    def compose_live(self) -> Iterable[Widget]:
        """The criteria with their scores, and the anchors of the current criterion."""
        yield Static(id="criteria")
        yield Static(id="anchors")

    def criteria_rows(self, scores: Mapping[str, int], heard: Iterable[str] = ()) -> list[Content]:
        """A row for each criterion with its score; `heard` names those that were ticked as heard."""
        ticked = set(heard)
        return [
            criterion_row(
                criterion.name,
                str(scores.get(criterion.id, HEARD if criterion.name in ticked else "-")),
                chosen=number == self._position,
            )
            for number, criterion in enumerate(self._criteria)
        ]

    def show_criteria(self, rows: list[Content], below: Iterable[Content] = ()) -> None:
        """Shows the rows around the current one, as many as leave room for the anchors, then those below."""
        most = max(3, self.size.height - ROOM_FOR_ANCHORS)
        first = min(max(0, self._position - most // 2), max(0, len(rows) - most))
        shown = [*rows[first : first + most], *below]
        show(self.query_one("#criteria", Static), Content("\n").join(shown))

    def show_anchors(self, title: str, lines: Mapping[str, str]) -> None:
        """Shows lines to choose from, each with its key."""
        width = self.query_one("#anchors").size.width
        rows = [
            hanging(Content.styled(f" {key}  ", "$accent bold"), line, width) for key, line in lines.items()
        ]
        show(self.query_one("#anchors", Static), Content("\n").join([content(f" {title}", QUIET), *rows]))

    def by_key(self, lines: Iterable[str]) -> dict[str, str]:
        """The lines by the keys that choose them."""
        return {self.key(f"rating.choose-{number}"): line for number, line in enumerate(lines, 1)}

    def show_current_anchors(self) -> None:
        """Shows what each score of the current criterion sounds like."""
        self.show_anchors("Which line fits best?", self.by_key(self._criteria[self._position].anchors))

    def in_full(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """The anchor of that score in words."""
        if action != "choose":
            return super().in_full(action, parameters)
        number = int(str(parameters[0]))
        return f"Score {number}", cut(self._criteria[self._position].anchors[number - 1], TOLD, 1)

    def stays_after(self, event: object) -> bool:
        """A score, a vote and a note belong here too; what comes before them does not."""
        return isinstance(event, (*RATED, *ANYWHERE))

    def action_choose(self, number: int) -> None:
        """Records the score and goes to the next criterion."""
        criterion = self._criteria[self._position]
        if self.do(lambda: self.rehearsal.rate(criterion, number, self.by)):
            self.action_skip()

    def action_skip(self) -> None:
        """Goes to the next criterion."""
        self.action_move(1)

    def action_done(self) -> None:
        """Ends the rating; what is typed is kept."""
        self.keep_open_note()

    def action_move(self, by: int) -> None:
        """Moves to the next or previous criterion."""
        self._position = max(0, min(self.last_position, self._position + by))
        self.repaint()
        # What a key does, and whether it may be pressed, depends on the criterion.
        self.call_after_refresh(self.refresh_bindings)


def criterion_row(name: str, score: str, *, chosen: bool) -> Content:
    """A criterion with its score, or a dash."""
    return Content.assemble(
        (" ▶ " if chosen else "   ", "$accent bold"),
        content(column(name, 46), "bold" if chosen else ""),
        (score, "$accent bold" if score != "-" else QUIET),
    )
