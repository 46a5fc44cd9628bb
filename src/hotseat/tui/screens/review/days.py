"""The calendar of practice days."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.day import local
from hotseat.domain.names import name_of
from hotseat.domain.pacing import clock, whole_seconds
from hotseat.domain.review.answer_filter import AnswerFilter
from hotseat.domain.review.answers import Answer
from hotseat.domain.review.calendar import SHADES, Days, later, monday
from hotseat.domain.vocabulary import kind_name
from hotseat.engine.rehearsal import CannotRehearse
from hotseat.reports.text.columns import column
from hotseat.reports.text.month_grid import MONTHS, WEEK, WEEKDAYS, GridDay, grid, legend, practice_sentences
from hotseat.tui import screens
from hotseat.tui.screens.review.looking_back import LookingBack, answers_text
from hotseat.tui.screens.review.narrowing import local_day
from hotseat.tui.text import QUIET, content, cut, show

WEEKDAY = 5
"""Columns for a weekday's name."""
TAKEN, LOW = 14, 20
"""Rows that are never sentences, answers of the day or blank lines; and the height of the screen below
which the blank lines are left out."""
LEVEL, KIND, ANSWER, PROBES = 6, 14, 8, 7
"""Columns of an answer's level, its kind, its length, and the length of its follow-ups."""
MARK, TODAY = "$accent bold", "◂"


class DaysScreen(LookingBack):
    """Shows weeks as columns and weekdays as rows, and below them the answers of the chosen day."""

    NARROWS = ("level", "kind", "of", "partner")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-7)", "Day", key_display="←↑↓→", id="days.left", tooltip="Another day"),
        *(
            Binding(
                key, f"move({by})", name, key_display=shown, show=False, id=f"days.{key}", tooltip=tooltip
            )
            for key, by, name, shown, tooltip in (
                ("right", 7, "Week on", "→", "The same day a week later"),
                ("up", -1, "Day back", "↑", "The day before"),
                ("down", 1, "Day on", "↓", "The day after"),
            )
        ),
        Binding("t", "today", "Today", id="days.today", tooltip="Back to today"),
        Binding("space", "turn", "Next answer", id="days.turn", tooltip="The next answer of that day"),
        Binding(
            "enter",
            "open",
            "Open",
            key_display="enter",
            id="days.open",
            tooltip="Open the session of that answer",
        ),
    ]

    def __init__(self, by: AnswerFilter, today: Callable[[], date] = local_day) -> None:
        super().__init__(by, today)
        self._days: Days = {}
        self._chosen = today()
        self._answers: tuple[Answer, ...] = ()
        """Those of the chosen day."""
        self._has_chosen = False
        self._position = 0
        """The chosen answer among those of the chosen day, from 0."""

    def compose_back(self) -> Iterable[Widget]:
        """Yields a sentence, the calendar, and the chosen day."""
        for name in ("sentences", "grid", "day"):
            yield Static(id=name)

    def on_mount(self) -> None:
        """Shows the title while the sessions are being read."""
        self.head("Days of practice")

    def on_resize(self, event: events.Resize) -> None:
        """Draws as many weeks as fit the width; in a low window, without blank lines."""
        self.set_class(event.size.height < LOW, "-low")
        self.call_after_refresh(self._paint)

    def show_answers(self) -> None:
        """Shows the days of the answers that fit; at first, the newest of them is chosen."""
        self._days = self.figures.days(self.by, self.today())
        if not self._has_chosen:
            self._has_chosen = True
            self._chosen = max((day for day in self._days if day <= self._chosen), default=self._chosen)
        self._choose(self._chosen)
        self._position = min(self._position, max(0, len(self._answers) - 1))
        self.head(
            "Days of practice", answers_text(sum(practised.answers for practised in self._days.values()))
        )
        self._paint()

    def _paint(self) -> None:
        if not self.is_read:
            return
        show(
            self.query_one("#sentences", Static), content(self._sentences(), "bold" if self._days else QUIET)
        )
        show(self.query_one("#grid", Static), self._grid())
        show(self.query_one("#day", Static), self._day())
        self.refresh_bindings()

    def _sentences(self) -> str:
        if not self._days:
            return self.none_words()
        return cut(practice_sentences(self._days, self.today()), self.app.size.width - 6, 2)

    @property
    def _weeks(self) -> int:
        """How many weeks fit the width."""
        return max(1, (self.app.size.width - WEEKDAY - 4) // WEEK)

    def _grid(self) -> Content:
        today, weeks = self.today(), self._weeks
        # Show the newest weeks unless the cursor is before them; then its week is the first.
        oldest = later(monday(today), -7 * (weeks - 1))
        back = max(0, (oldest - monday(self._chosen)).days)
        newest = max(self._chosen, later(today, -back))
        drawn = grid(self._days, today, newest, weeks)
        lines = [content(f"{'':<{WEEKDAY}} {drawn.months}", QUIET)]
        lines += [
            Content.assemble((f"{name:<{WEEKDAY}}", QUIET), *(self._in_grid(day, today) for day in row))
            for name, row in zip(WEEKDAYS, drawn.rows, strict=True)
        ]
        return Content("\n").join([*lines, content(f"{'':<{WEEKDAY}} {legend()}   {TODAY} today", QUIET)])

    def _in_grid(self, grid_day: GridDay, today: date) -> Content:
        style = QUIET if grid_day.char == SHADES[0][1] else "$success"
        if grid_day.day == self._chosen:
            return Content.assemble(("[", MARK), (grid_day.char, style), ("]", MARK))
        after = TODAY if grid_day.day == today else " "
        return Content.assemble(" ", (grid_day.char, style), (after, MARK))

    def _day(self) -> Content:
        day, answers = self._chosen, self._answers
        named = f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"
        if day == self.today():
            named += ", today"
        if not answers:
            return content(named, "bold")
        head = Content.assemble(content(named, "bold"), content(f"   {_totals(answers)}", QUIET))
        blanks = 0 if self.app.size.height < LOW else 2
        room = max(1, self.app.size.height - TAKEN - blanks - len(self._sentences().split("\n")))
        first = max(0, min(self._position - room // 2, len(answers) - room))
        rows = [
            self._row(number, answers[number]) for number in range(first, min(len(answers), first + room))
        ]
        return Content("\n").join([head, *rows])

    def _row(self, number: int, answer: Answer) -> Content:
        chosen = number == self._position
        names = self.flow.desk.bank.current.principle_names()
        principles = ", ".join(name_of(principle, names) for principle in answer.principles)
        # An answer that was not ended has no follow-ups; a dash stands for them.
        probes = (
            f"+ {clock(answer.probe_seconds)}" if answer.probe_seconds else "" if answer.answered else "-"
        )
        figures = (
            f"{local(answer.started):%H:%M}  {column(answer.level, LEVEL)}"
            f"{column(kind_name(answer.kind), KIND)}{clock(answer.seconds):>{ANSWER}} {probes:<{PROBES}} "
        )
        room = self.app.size.width - len(figures) - 8
        return Content.assemble(
            (" ▶ " if chosen else "   ", MARK),
            content(figures, "bold" if chosen else ""),
            content(cut(principles or answer.text, room, 1), QUIET),
        )

    def _choose(self, day: date) -> None:
        """Chooses a day and reads its answers."""
        self._chosen = day
        has_any = day in self._days
        self._answers = self.figures.answers_on(day, self.by, self.today()) if has_any else ()

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Refuses to open on a day without answers, and to choose another answer if there is no other."""
        if action == "open" and not self._answers:
            return "there is no answer on this day"
        if action == "turn" and len(self._answers) < 2:
            return "there is no other answer on this day"
        return super().refusal(action, parameters)

    def action_move(self, by: int) -> None:
        """Chooses another day, between the first day that is shown or has an answer and the last."""
        today = self.today()
        first = min([*self._days, later(monday(today), -7 * (self._weeks - 1))])
        self._go(min(max([*self._days, today]), max(first, later(self._chosen, by))))

    def action_today(self) -> None:
        """Chooses today."""
        self._go(self.today())

    def _go(self, day: date) -> None:
        if day != self._chosen:
            self._choose(day)
            self._position = 0
            self._paint()

    def action_turn(self) -> None:
        """Chooses the next answer of the day, and the first after the last."""
        if self._answers:
            self._position = (self._position + 1) % len(self._answers)
            self._paint()

    def action_open(self) -> None:
        """Shows the session of the chosen answer."""
        if not self._answers:
            return
        session_id = self._answers[self._position].session
        try:
            session = self.flow.desk.sessions.open(session_id)
        except CannotRehearse as reason:
            self.notify(str(reason), markup=False, severity="warning")
            return
        self.app.push_screen(screens.SessionScreen(session, session_id), lambda _: self.read_again())


def _totals(answers: Sequence[Answer]) -> str:
    """The totals of the day: "2 answers 8:43, follow-ups 1:30"."""
    answering = sum(answer.seconds for answer in answers)
    probing = sum(whole_seconds(answer.probe_seconds) for answer in answers)
    probes = f", follow-ups {clock(probing)}" if probing else ""
    return f"{answers_text(len(answers))} {clock(answering)}{probes}"
