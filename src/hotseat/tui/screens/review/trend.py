"""The trend: the figures of the last answers of one plan, and in words what changed."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.day import day_of
from hotseat.domain.pacing import plan_name
from hotseat.domain.review.answer_filter import AnswerFilter
from hotseat.domain.review.answers import Answer
from hotseat.domain.review.trend import Point, Trend, TrendRow
from hotseat.domain.stories.overuse import LAST, overuse_sentence
from hotseat.domain.text import counted
from hotseat.reports.text.chart import BAND, MEAN, SIGNS, Chart, chart, date_axis, figure_text
from hotseat.reports.text.columns import column, longest, width
from hotseat.tui import screens
from hotseat.tui.screens.review.looking_back import LookingBack, answers_text
from hotseat.tui.screens.review.narrowing import bindings, local_day
from hotseat.tui.screens.review.progress import progress_key
from hotseat.tui.text import QUIET, content, cut, show
from hotseat.tui.widgets.review.recent import short_date

WINDOW, MARK, CELL = 12, 3, 7
"""The fewest columns of a window, the columns of the mark before the chosen row, the fewest of a figure."""
AXIS = 12
"""Columns to the left of a chart."""
FIXED = 8
"""Rows of the screen that are not sentences, rows of the table, or lines of the chart."""
FEWEST_LINES, MOST_LINES = 3, 10
"""The fewest and the most lines of a chart."""
STYLES = {"in window": "$success", "over": "$error", "short": "$warning"}


class TrendScreen(LookingBack):
    """Shows a row for each figure, a column for each of the last answers, and the chosen row as a chart."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "up", "choose(-1)", "Up", key_display="↑", show=False, id="trend.up", tooltip="The row above"
        ),
        Binding(
            "down",
            "choose(1)",
            "Chart",
            key_display="↑↓",
            id="trend.down",
            tooltip="The row below, as a chart",
        ),
        *bindings("trend", ["story"]),
        progress_key("trend", shown=True),
        Binding(
            "c", "compare", "Compare", id="trend.compare", tooltip="The tellings of this story, two by two"
        ),
    ]

    def __init__(self, by: AnswerFilter, today: Callable[[], date] = local_day) -> None:
        super().__init__(by, today)
        self._trend = Trend((), (), (), 0)
        self._often = ""
        """How often the story that is looked at was told lately; empty if that is not often."""
        self._chosen = ""
        self._room = 0
        """The columns for which the answers were asked."""

    def compose_back(self) -> Iterable[Widget]:
        """Yields the sentences, the table, and the chart."""
        with VerticalScroll(id="trend-scroll", can_focus=False):
            yield Static(id="sentences")
            yield Static(id="rows")
            yield Static(id="chart")

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 (the base's signature)
        """Draws as many answers as fit the new width."""
        wider = self.is_read and self.app.size.width > self._room
        self.call_after_refresh(self.show_answers if wider else self._paint)

    def show_answers(self) -> None:
        """Shows the answers that have the same plan as the newest one: as many as could fit the width."""
        self._room = self.app.size.width
        self._trend = self.figures.trend(self.by, self.today(), self._room)
        self._often = ""
        if self.by.story:
            mine = AnswerFilter(of=self.by.of, me=self.by.me)
            tellings = self.figures.newest_tellings(mine, self.today(), LAST)
            self._often = overuse_sentence(tellings, self.by.story)
        if self._chosen not in self._charted:
            self._chosen = self._first_chosen()
        self._paint()
        self.refresh_bindings()

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Without an answer, no row can be chosen; without two tellings of a story, none compared."""
        if action == "compare" and not (self.by.story and len(self._trend.answers) > 1):
            return f"choose a story that was told twice ({self.key('trend.story')})"
        if action == "choose" and not self._charted:
            return "there is no answer to chart"
        return super().refusal(action, parameters)

    @property
    def _charted(self) -> list[str]:
        """The rows that can be shown as a chart."""
        return [row.id for row in self._trend.rows if row.points]

    def _first_chosen(self) -> str:
        """The id of the section that the plan gives the most time."""
        if not self._trend.answers:
            return ""
        return max(self._trend.answers[-1].sections, key=lambda section: section.high).id

    def _paint(self) -> None:
        if not self.is_read:
            return
        shown_trend = self._trend
        names = self.flow.desk.bank.current.plan_names()
        plan = (
            f" · {plan_name(shown_trend.answers[-1].pacing, names)}"
            if shown_trend.answers and not self.by.story
            else ""
        )
        self.head(f"Trend{self.story_beside}", f"{answers_text(shown_trend.every)}{plan}")
        if not shown_trend.answers:
            words = (
                "No finished answer fits." if self.figures.count(self.by, self.today()) else self.none_words()
            )
            for selector, text in (("#sentences", words), ("#rows", ""), ("#chart", "")):
                show(self.query_one(selector, Static), content(text, QUIET))
            return
        room = self.app.size.width - 2
        all_sentences = filter(None, [self._often, *shown_trend.sentences])
        sentences = [cut(sentence, room - 6, 2) for sentence in all_sentences]
        lines = self.app.size.height - FIXED - sum(sentence.count("\n") + 1 for sentence in sentences)
        # Where rows are left out, the blank line below the sentences makes room for one of them.
        tight = len(shown_trend.rows) > lines - FEWEST_LINES
        self.query_one("#rows").set_class(tight, "-tight")
        lines += tight
        rows = self._rows(max(1, lines - FEWEST_LINES))
        show(self.query_one("#sentences", Static), content("\n".join(sentences), "bold"))
        show(self.query_one("#rows", Static), self._table(rows, room))
        height = max(FEWEST_LINES, min(MOST_LINES, lines - len(rows)))
        show(self.query_one("#chart", Static), self._chart(height, max(1, (room - AXIS - 2) // 2)))

    def _rows(self, most: int) -> list[TrendRow]:
        """At most this many rows, the chosen row among them."""
        rows = list(self._trend.rows)
        chosen = next((number for number, row in enumerate(rows) if row.id == self._chosen), 0)
        first = max(0, min(chosen - most // 2, len(rows) - most))
        return rows[first : first + most]

    def _table(self, rows: list[TrendRow], room: int) -> Content:
        name = max(width(row.name) for row in self._trend.rows) + 1
        name = min(name, max(12, room // 3))
        figures = [figure_text(point.value, row.unit) for row in rows for point in row.points]
        figures += [words for row in rows for words in row.words]
        cell = longest(figures, CELL - 2) + 2
        window = longest((row.window for row in rows), WINDOW - 1) + 1
        most = max(1, (room - MARK - name - window) // cell)
        days = "".join(f"{_day(answer):>{cell - 1}} " for answer in self._trend.answers[-most:])
        whole = len(self._trend.rows)
        shown = "" if len(rows) == whole else f"{len(rows)} of {counted(whole, 'row')}"
        head = content(f"{'':<{MARK}}{column(shown, name)}{column('window', window)}{days}", QUIET)
        return Content("\n").join([head, *(self._row(row, most, (name, window, cell)) for row in rows)])

    def _row(self, row: TrendRow, most: int, widths: tuple[int, int, int]) -> Content:
        chosen, (name, window, cell) = row.id == self._chosen, widths
        lead = Content.assemble(
            (" ▶ " if chosen else "   ", "$accent bold"),
            content(column(row.name, name), "bold" if chosen else ""),
            content(column(row.window, window), QUIET),
        )
        if row.words:
            cells = [content(f"{words or '-':>{cell - 1}} ") for words in row.words[-most:]]
        else:
            cells = [_cell(point, row.unit, cell) for point in row.points[-most:]]
        return Content("").join([lead, *cells])

    def _chart(self, height: int, most: int) -> Content:
        row = next((row for row in self._trend.rows if row.id == self._chosen), None)
        if row is None:
            return Content("")
        drawn = chart(row, height, most)
        rows = [
            Content.assemble((f"{label:>{AXIS - 2}} │", QUIET), _coloured(line))
            for label, line in zip(drawn.labels, drawn.lines, strict=True)
        ]
        days = [day_of(answer.started) for answer in self._trend.answers[-most:]]
        axis = content(f"{'':>{AXIS}}{date_axis(days, 2, self.app.size.width - AXIS - 2)}", QUIET)
        title = content(f" {_title(row, drawn, len(days), self.app.size.width - 3)}", QUIET)
        return Content("\n").join([title, *rows, axis])

    def action_progress(self) -> None:
        """Shows the same answers week by week."""
        self.app.push_screen(screens.ProgressScreen(self.by, self.today))

    def action_compare(self) -> None:
        """Shows the tellings of the story in pairs that follow each other, the newest first."""
        screens.compare_tellings(self, self._trend.answers, self.read_again)

    def action_choose(self, by: int) -> None:
        """Shows another row as a chart."""
        rows = self._charted
        if rows:
            position = rows.index(self._chosen) if self._chosen in rows else 0
            self._chosen = rows[(position + by) % len(rows)]
            self._paint()


def _day(answer: Answer) -> str:
    """The weekday for a day of this week, else day and month."""
    day = short_date(answer.started)
    return day.split(" ")[0] if ":" in day else day[:6]


def _title(row: TrendRow, drawn: Chart, count: int, room: int) -> str:
    """The title of the chart with the mean, and what its signs mean if there is room."""
    mean = (
        f"{MEAN} mean {figure_text(drawn.mean.value, row.unit)}"
        if drawn.mean.enough
        else "too few for a mean"
    )
    title = f"{row.name}, {counted(count, 'answer')}, {mean}"
    signs = [f"{sign} {verdict}" for verdict, sign in SIGNS.items() if any(p.verdict for p in row.points)]
    band = [f"{BAND} window"] if row.low is not None else []
    legend = f"{title}   {'  '.join([*signs, *band])}".rstrip()
    return legend if width(legend) <= room else title


def _cell(point: Point, unit: str, columns: int) -> Content:
    figure = figure_text(point.value, unit)
    return Content.assemble(
        f"{figure:>{columns - 1}}", (SIGNS.get(point.verdict, " "), STYLES.get(point.verdict, ""))
    )


def _coloured(line: str) -> Content:
    styles = {SIGNS[verdict]: style for verdict, style in STYLES.items()} | {
        BAND: "$foreground 35%",
        MEAN: QUIET,
    }
    return Content.assemble(*((char, styles.get(char, "$accent")) for char in line))
