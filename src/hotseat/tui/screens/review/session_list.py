"""The review: the list of all sessions, from which each can be opened."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import DataTable, Input, Static

from hotseat.domain.review.answer_filter import AnswerFilter
from hotseat.domain.review.listed import Listed
from hotseat.domain.review.search_words import SessionFilter
from hotseat.engine.rehearsal import CannotRehearse
from hotseat.tui import screens
from hotseat.tui.screens.home_keys import HOME_KEYS
from hotseat.tui.screens.page import Page
from hotseat.tui.screens.review.narrowing import behind, bindings, local_day, turned
from hotseat.tui.screens.review.progress import progress_key
from hotseat.tui.screens.review.reading import read_all
from hotseat.tui.screens.review.session_filter import PAGE, AllSessions, NewestSessions, Shown
from hotseat.tui.text import QUIET, content, show
from hotseat.tui.widgets.note_line import NoteLine
from hotseat.tui.widgets.review.session_table import SessionTable, description

NARROWS = ("level", "kind", "principle", "of", "partner", "days", "story")


class ReviewScreen(Page):
    """Lists the sessions, filtered by words and by the filters that the screens opened from it have too."""

    LEAVES = "review.close"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("review", NARROWS, ("partner", "days", "story")),
        Binding(
            "slash", "search", "Find", id="review.search", tooltip="Words of a question, note, name or id"
        ),
        Binding("t", "trend", "Trend", id="review.trend", tooltip="The last answers, figure by figure"),
        progress_key("review", shown=False),
        Binding("c", "coverage", "Coverage", id="review.coverage", tooltip="What was practised and what not"),
        Binding("y", "days", "Days", id="review.calendar", tooltip="The days of practice, as a calendar"),
        Binding("i", "real", "Interviews", show=False, id="review.real", tooltip="Your real interviews"),
        Binding("m", "compare", "Mark", id="review.compare", tooltip="Mark it; on another, compare the two"),
        Binding("escape,v", "close", "Home", id="review.close", tooltip="Back to home"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._among: NewestSessions | AllSessions = NewestSessions()
        """The newest sessions, and all of them once they were read."""
        self._count = 0
        """The number of session files; 0 once all were read."""
        self._read = (0, 0)
        """While the remaining files are being read: how many are done, of how many."""
        self._stop_reading: Callable[[], None] = lambda: None
        self._turns = False
        """Whether to show the next page once all sessions were read."""
        self._by = SessionFilter()
        self._shown = Shown((), 0, 0)
        self._marked: Listed | None = None
        """The session that is marked for a comparison with another."""

    def body(self) -> Iterable[Widget]:
        """Yields the filter in words, the table, and the search line."""
        yield Static(id="filter")
        yield SessionTable()
        yield Static(id="chosen")
        yield NoteLine("words of a question, a note, a name or an id", id="search-line", closed=self.searched)

    def on_mount(self) -> None:
        """Shows the newest sessions."""
        sessions = self.flow.desk.sessions
        self._among = NewestSessions(sessions.recent()[:PAGE])
        self._count = sessions.total if sessions.total > PAGE else 0
        self.head("Review")
        self._fill()
        self.set_focus(self.query_one(SessionTable))

    def on_unmount(self) -> None:
        """Stops the reading: a second process may be at it."""
        self._stop_reading()

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 (the base's signature)
        """Describes the chosen session in the new width."""
        self.call_after_refresh(self._describe)

    def _fill(self, index: int = 0) -> None:
        """Shows the page that contains this index among the sessions that fit, and chooses that row."""
        self._shown = self._among.page(self._by, local_day(), index)
        self.query_one(SessionTable).fill(
            self._shown.rows, self._marked.id if self._marked else "", index - self._shown.first
        )
        self._say_filter()
        self._describe()

    def _say_filter(self) -> None:
        done, of = self._read
        now = f" · reading {done:,} of {of:,}" if of else ""
        by = self._by.words(self.flow.desk.bank.current.principle_names(), self._among.titles)
        self.say("#filter", f"{by} · {self._shown.words(self._count or self._among.total, self._by)}{now}")

    def _narrow(self, by: SessionFilter) -> None:
        """Shows the first page of the sessions that fit, and reads the remaining files for more of them."""
        self._by, self._turns = by, False
        self._fill()
        if by.narrows:
            self._read_all()

    def _read_all(self) -> None:
        if self._count and not self._read[1]:
            self._read = (0, self._count)
            self._stop_reading = read_all(self, self.flow.desk.sessions, self._reading, self._have_all)

    def _reading(self, done: int, of: int) -> None:
        self._read = (done, of)
        self._say_filter()

    def _have_all(self) -> None:
        self._count, self._read = 0, (0, 0)
        self._among = AllSessions(self.flow.desk.sessions, local_day())
        # The newest sessions come first, so an index among those that fit is the same now that all are read.
        index, self._turns = self._place + (1 if self._turns else 0), False
        self._fill(index)

    @property
    def _place(self) -> int:
        """The index of the chosen session among those that fit."""
        return self._shown.first + self.query_one(SessionTable).cursor_row

    @on(SessionTable.PastEnd)
    def turn_page(self, event: SessionTable.PastEnd) -> None:
        """Shows the next or the previous page, after reading the remaining sessions if it needs them."""
        index = self._place + event.by
        if 0 <= index < self._shown.fitting:
            self._fill(index)
        elif event.by > 0 and self._count:
            self._turns = True
            self._read_all()

    def _read_again(self, _: object = None) -> None:
        """Reads the list again, because a session may have been repaired; the same row stays chosen."""
        sessions, some = self.flow.desk.sessions, self._count or self._among.total <= PAGE
        among = NewestSessions(sessions.recent()[:PAGE]) if some else AllSessions(sessions, local_day())
        self._among = among
        if self._among.page(self._by, local_day(), self._place) != self._shown:
            self._fill(self._place)

    @on(DataTable.RowHighlighted)
    def _describe(self) -> None:
        static, chosen = self.query_one("#chosen", Static), self._current
        self.refresh_bindings()
        if chosen is None:
            begins = f"{self.key('home.begin', HOME_KEYS)} on the home screen begins one"
            words = "No session fits." if self._among.total else f"No sessions yet: {begins}."
            show(static, content(words, QUIET))
        else:
            show(static, description(chosen, self._marked, static.size.width, self.key("review.compare")))

    @property
    def _current(self) -> Listed | None:
        return self.query_one(SessionTable).current

    @on(DataTable.RowSelected)
    def open_session(self) -> None:
        """Shows the chosen session."""
        listed = self._current
        if listed is None:
            return
        try:
            session = self.flow.desk.sessions.open(listed.id)
        except CannotRehearse as reason:
            self.notify(str(reason), markup=False, severity="warning")
            return
        self.app.push_screen(screens.SessionScreen(session, listed.id, self._by.text), self._read_again)

    def _behind(self, whats: Sequence[str]) -> AnswerFilter:
        return behind(self._by.by, [what for what in whats if what in NARROWS], self.flow.desk.owner)

    def action_trend(self) -> None:
        """Shows the trend."""
        self.app.push_screen(screens.TrendScreen(self._behind(screens.TrendScreen.NARROWS)))

    def action_progress(self) -> None:
        """Shows the progress over weeks."""
        self.app.push_screen(screens.ProgressScreen(self._behind(screens.ProgressScreen.NARROWS)))

    def action_coverage(self) -> None:
        """Shows the coverage."""
        self.app.push_screen(screens.CoverageScreen(self._behind(screens.CoverageScreen.NARROWS)))

    def action_days(self) -> None:
        """Shows the calendar of practice."""
        self.app.push_screen(screens.DaysScreen(self._behind(screens.DaysScreen.NARROWS)))

    def action_real(self) -> None:
        """Shows the real interviews."""
        self.app.push_screen(screens.RealInterviewsScreen())

    def action_compare(self) -> None:
        """Marks the chosen session; if another is already marked, shows the two side by side."""
        chosen = self._current
        if chosen is None:
            return
        marked, self._marked = self._marked, None
        if marked is None:
            self._marked = chosen
        elif marked.id != chosen.id:
            screens.compare_sessions(self, (marked.id, chosen.id), self._read_again)
        self.query_one(SessionTable).mark(self._marked.id if self._marked else "")
        self._describe()

    def action_narrow(self, what: str) -> None:
        """Sets a filter to its next value; after the last value, the filter is off."""
        me = self.flow.desk.owner.name
        by = turned(self._by.by._replace(me=me), what, self._among.choices(me))
        self._narrow(self._by._replace(by=by))

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Refuses to compare a session that cannot be read, and to choose a story where none was told."""
        if action == "narrow" and "story" in parameters and not self._among.titles:
            return "no story was told in these sessions"
        if action == "compare" and not (self._current and self._current.summary):
            return "an unreadable session cannot be compared" if self._current else "there is no session"
        return super().refusal(action, parameters)

    def action_search(self) -> None:
        """Opens the search line."""
        self.query_one(NoteLine).open()

    @on(Input.Changed, "#search-line")
    def search(self, event: Input.Changed) -> None:
        """Filters the list while you type."""
        if (text := event.value.strip()) != self._by.text:
            self._narrow(self._by._replace(text=text))

    def searched(self) -> None:
        """Focuses the list again."""
        self.set_focus(self.query_one(SessionTable))

    def action_close(self) -> None:
        """Clears the search; without one, goes back to the home screen."""
        if self._by.text:
            self.query_one(NoteLine).value = ""
            return
        self.flow.show_home()
