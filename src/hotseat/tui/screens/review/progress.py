"""Progress over weeks: a small row for every figure, all at once."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.names import name_of
from hotseat.domain.review.answer_filter import AnswerFilter
from hotseat.domain.review.progress.progress import Progress, progress
from hotseat.reports.text.progress import Line, preparation_lines, progress_lines, span_text
from hotseat.tui.screens.review.looking_back import LookingBack
from hotseat.tui.screens.review.narrowing import bindings, local_day
from hotseat.tui.text import QUIET, content, cut, show

KEYS = (
    ("up", "scroll(-1)", "Up", "A line up"),
    ("pagedown", "page(1)", "Page down", "A screenful down"),
    ("pageup", "page(-1)", "Page up", "A screenful up"),
)


def progress_key(prefix: str, *, shown: bool) -> Binding:
    """The key that opens the progress; its id begins with `prefix`."""
    tooltip = "Week by week: windows, lengths, ratings"
    return Binding("g", "progress", "Progress", show=shown, id=f"{prefix}.progress", tooltip=tooltip)


class ProgressScreen(LookingBack):
    """Shows a column for each week since the first answer, or for several weeks where there are many."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("progress", ["story"]),
        Binding(
            "down", "scroll(1)", "Scroll", key_display="↑↓", id="progress.down", tooltip="A line further down"
        ),
        *(
            Binding(key, action, name, show=False, id=f"progress.{key}", tooltip=tooltip)
            for key, action, name, tooltip in KEYS
        ),
    ]

    def __init__(self, by: AnswerFilter, today: Callable[[], date] = local_day) -> None:
        super().__init__(by, today)
        self._progress: Progress | None = None

    def compose_back(self) -> Iterable[Widget]:
        """Yields one page that scrolls."""
        with VerticalScroll(id="progress-scroll", can_focus=False):
            yield Static(id="weeks")
            yield Static(id="preparations")

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 (the base's signature)
        """Draws as many columns as fit the new width."""
        self.call_after_refresh(self._paint)

    def show_answers(self) -> None:
        """Shows the answers that have the same plan as the newest one."""
        rated_by = self.by.as_interviewer
        rated = self.figures.answers(rated_by, self.today()) if rated_by else ()
        self._progress = progress(self.fitting, rated)
        self._paint()

    def _paint(self) -> None:
        if not self.is_read:
            return
        progress = self._progress
        weeks, preparations = self.query_one("#weeks", Static), self.query_one("#preparations", Static)
        preparations.display = progress is not None
        if progress is None:
            self.head(f"Progress{self.story_beside}")
            words = (
                "No finished answer fits." if self.figures.count(self.by, self.today()) else self.none_words()
            )
            show(weeks, content(f" {words}", QUIET))
            return
        plan = name_of(progress.pacing, self.flow.desk.bank.current.plan_names())
        if story := self.story_beside:
            span = f"{span_text(progress)} · {plan}"
            self.head(f"Progress{story}", cut(span, self.app.size.width // 2, 1))
        else:
            self.head(f"Progress · {plan}", span_text(progress))
        width = weeks.size.width
        show(weeks, Content("\n").join(map(_line, progress_lines(progress, width))))
        show(preparations, Content("\n").join(map(_line, preparation_lines(progress))))

    def action_scroll(self, by: int) -> None:
        """Scrolls by lines."""
        self._scroll.scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """Scrolls by screenfuls."""
        self._scroll.scroll_relative(y=by * max(1, self._scroll.size.height - 1), animate=False)

    @property
    def _scroll(self) -> VerticalScroll:
        return self.query_one("#progress-scroll", VerticalScroll)


def _line(line: Line) -> Content:
    name = content(f" {line.name}", QUIET if line.kind in ("axis", "title") else "")
    cells = content(line.cells, "$accent" if line.kind == "row" else QUIET)
    return Content.assemble(name, cells, content(line.figures, QUIET if line.kind == "axis" else ""))
