"""The schedule: today's items with their reasons, where the person stands, and the days to the interview."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar, Literal

from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import DataTable, Static

from hotseat.domain.schedule.day import WORDS
from hotseat.domain.schedule.item import Item
from hotseat.domain.schedule.schedule import Schedule
from hotseat.reports.text.columns import longest, pad
from hotseat.reports.text.schedule.lines import NOTHING_LEFT, day_rows, day_text, done_text, later_texts
from hotseat.tui.screens.page import Page
from hotseat.tui.screens.review.reading import read_all
from hotseat.tui.screens.schedule.beginning import begin_item
from hotseat.tui.text import QUIET, cells, content, hanging, sentence, show
from hotseat.tui.widgets.note_line import NoteLine, OneLine

if TYPE_CHECKING:
    from hotseat.domain.schedule.counts import Counts

NO_DAY = (
    "No day of an interview is set. Once it is, home says each day how many days are left and what is for "
    "today: one to three items, each with its minutes and the reason for it. {} sets the day, and {} how "
    "many minutes you give it each day."
)
MINUTES_WIDTH, AROUND = 9, 10
Key = Literal["interview", "minutes"]


class ItemTable(DataTable[object]):
    """Today's items; enter begins the chosen one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "select_cursor",
            "Begin",
            key_display="enter",
            id="schedule.begin",
            tooltip="Begin the chosen item",
        ),
    ]
    can_begin = True
    """Whether there is something to begin in the chosen row."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hides the key on a row that is for rest."""
        return (action != "select_cursor" or self.can_begin) and super().check_action(action, parameters)


class ScheduleScreen(Page):
    """Lists today's items and the days; enter begins an item."""

    LEAVES = "schedule.close"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "i", "set('interview')", "Interview", id="schedule.day", tooltip="Set its day, as 2026-12-14"
        ),
        Binding("m", "set('minutes')", "Minutes", id="schedule.minutes", tooltip="Set the minutes of a day"),
        Binding("pagedown", "page(1)", "Page down", show=False, id="schedule.pagedown", tooltip="Later days"),
        Binding("pageup", "page(-1)", "Page up", show=False, id="schedule.pageup", tooltip="Earlier days"),
        Binding("escape", "close", "Home", key_display="esc", id="schedule.close", tooltip="Back to home"),
    ]

    def __init__(self, level: str) -> None:
        super().__init__()
        self._level = level
        self._schedule: Schedule | None = None
        self._counts: Counts | None = None
        self._key: Key = "interview"
        self._stop_reading: Callable[[], None] = lambda: None

    def body(self) -> Iterable[Widget]:
        """Today's items, the reason for the chosen one, then the counts and the days."""
        yield Static(id="today-head")
        yield ItemTable(id="today", cursor_type="row")
        yield Static(id="why")
        with VerticalScroll(id="days-scroll", can_focus=False):
            yield Static(id="so-far")
            yield Static(id="schedule-days")
        leave = self.key("note.leave", NoteLine)
        yield NoteLine(
            f"enter keeps it, {leave} leaves it",
            id="schedule-line",
            entered=self._typed,
            closed=self._focus,
        )

    def on_unmount(self) -> None:
        """Stops the reading: a second process may be at it."""
        self._stop_reading()

    def on_screen_resume(self) -> None:
        """Reads what was done meanwhile."""
        super().on_screen_resume()
        self._read()

    def on_resize(self, event: events.Resize) -> None:
        """Fits everything into the new width."""
        super().on_resize(event)
        self._show()

    @property
    def _table(self) -> ItemTable:
        return self.query_one(ItemTable)

    @property
    def _item(self) -> Item | None:
        """The chosen item."""
        items, row = self._schedule.items if self._schedule else (), self._table.cursor_row
        return items[row] if row < len(items) else None

    def _read(self) -> None:
        schedules = self.flow.desk.schedule
        self._schedule = schedules.today(self._level)
        self._counts = None
        self._show()
        self._focus()
        self._stop_reading()
        if self._schedule is not None:
            sessions = self.flow.desk.sessions
            self._stop_reading = read_all(self, sessions, self._tell_reading, self._count)

    def _tell_reading(self, done: int, total: int) -> None:
        self.say("#so-far", f"Reading the sessions once: {done:,} of {total:,}.")

    def _count(self) -> None:
        self._counts = self.flow.desk.schedule.counts(self._level)
        self._show_counts()

    def _show_counts(self) -> None:
        if self._counts is not None:
            words = hanging(content("So far   ", QUIET), f"{self._counts.words}.", self.size.width - 4)
            show(self.query_one("#so-far", Static), words)

    def _focus(self) -> None:
        self.set_focus(self._table if self._schedule and self._schedule.items else None)

    def _show(self) -> None:
        schedule, width = self._schedule, self.size.width - 4
        has_items = bool(schedule and schedule.items)
        self._table.display = self.query_one("#why").display = has_items
        self.query_one("#so-far").display = schedule is not None
        head = self.query_one("#today-head", Static)
        if schedule is None:
            self.head("Schedule")
            show(head, hanging(Content(""), self._none(), width))
            show(self.query_one("#schedule-days", Static), Content(""))
            self.refresh_bindings()
            return
        self.head("Schedule", schedule.left_words)
        show(head, Content("\n").join(self._today_lines(schedule, width)))
        self._fill(schedule)
        self._describe()
        self._show_counts()
        show(self.query_one("#schedule-days", Static), Content("\n").join(self._day_lines(schedule, width)))
        self.refresh_bindings()

    def _none(self) -> str:
        passed = self.flow.desk.schedule.interviews()
        if not passed:
            return NO_DAY.format(self.key("schedule.day"), self.key("schedule.minutes"))
        sets = f"{self.key('schedule.day')} sets the day of the next"
        return f"{passed[-1].words} was on {day_text(passed[-1].on)}. {sets}."

    def _today_lines(self, schedule: Schedule, width: int) -> Iterator[Content]:
        minutes = schedule.minutes_on(schedule.kind)
        yield Content.assemble(
            content(f"Today, {day_text(schedule.today)}: {WORDS[schedule.kind]}", "bold"),
            content(f"   {schedule.level}, {minutes}" if minutes else "", QUIET),
        )
        if schedule.done:
            yield hanging(content("Done   ", "$success"), done_text(schedule), width, QUIET)
        if not schedule.items:
            yield content(NOTHING_LEFT, "$success")

    def _fill(self, schedule: Schedule) -> None:
        table, row = self._table, self._table.cursor_row
        widths = [max(20, self.size.width - MINUTES_WIDTH - AROUND), MINUTES_WIDTH]
        table.clear(columns=True)
        for name, width in zip(("For today", "Minutes"), widths, strict=True):
            table.add_column(name, width=width)
        for item in schedule.items:
            table.add_row(*cells((item.what, str(item.minutes or "")), widths))
        table.styles.height = len(schedule.items) + 1
        table.move_cursor(row=min(row, max(0, len(schedule.items) - 1)))

    @on(DataTable.RowHighlighted)
    def _describe(self) -> None:
        if (item := self._item) is not None:
            self._table.can_begin = item.can_begin
            lead = content("Why   ", QUIET)
            show(self.query_one("#why", Static), hanging(lead, item.reason, self.size.width - 4))
        self.refresh_bindings()

    def _day_lines(self, schedule: Schedule, width: int) -> Iterator[Content]:
        rows = day_rows(schedule)
        widest = longest(days for days, _ in rows)
        for days, kind in rows:
            yield content(f"{pad(days, widest)}   {kind}")
        for text in later_texts(schedule):
            yield hanging(Content(""), text, width, QUIET)

    @on(DataTable.RowSelected)
    def _begin(self) -> None:
        if (item := self._item) is not None:
            begin_item(self, self._level, item)

    def action_set(self, key: Key) -> None:
        """Opens the line to type the day, or the minutes."""
        self._key = key
        settings = self.flow.desk.settings.all_in_force(self.app.available_themes)
        self.query_one(NoteLine).open_for(key, str(settings[key].value))

    def _typed(self, line: OneLine) -> None:
        self.app.clear_notifications()
        if trouble := self.flow.desk.schedule.keep(self._key, line.value.strip()):
            self.notify(sentence(trouble), markup=False, timeout=8, severity="warning")
            return
        self.query_one(NoteLine).take()
        self._read()

    def action_page(self, by: int) -> None:
        """Scrolls the days by screenfuls."""
        scroll = self.query_one("#days-scroll", VerticalScroll)
        scroll.scroll_relative(y=by * max(1, scroll.size.height - 1), animate=False)

    def action_close(self) -> None:
        """Goes home, where what was done and set counts."""
        self.flow.show_home()
