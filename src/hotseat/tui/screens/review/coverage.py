"""The coverage: what was practised at which level, and what never was."""

from collections.abc import Iterable
from typing import ClassVar, cast

from rich.style import Style
from textual import events, on
from textual.binding import Binding, BindingType
from textual.color import Color
from textual.content import Content
from textual.widget import Widget
from textual.widgets import DataTable, Static

from hotseat.domain.bank.bank import NothingToAsk
from hotseat.domain.people import is_same_person
from hotseat.domain.review.answer_filter import AnswerFilter
from hotseat.domain.review.practice_matrix import (
    Cell,
    PracticeMatrix,
    holes_first,
    most_practised,
    practice_matrix,
)
from hotseat.domain.stories.overuse import LAST
from hotseat.domain.text import counted
from hotseat.reports.text.columns import column
from hotseat.reports.text.practice.coverage_words import ago, row_name, title, words
from hotseat.tui import screens
from hotseat.tui.screens.review.looking_back import LookingBack, answers_text
from hotseat.tui.text import QUIET, cell, content, cut, show
from hotseat.tui.widgets.review.earnest_counts import EarnestCounts
from hotseat.tui.widgets.review.story_counts import NO_STORY, StoryCounts, story_counts

CELL = 18
"""Columns of "   3x  12 d  2.8▾" and the blank after it."""
NAME, LEAST_NAME = 45, 20
"""The most and the fewest columns of a row's name."""
BESIDE = 3
"""Columns of the margins and the scrollbar."""
WEAK = "▾"
HOLES_NAMED = 3


class CoverageTable(DataTable[object]):
    """A cell for each subject and level; enter begins a prompt for the chosen cell."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "screen.take",
            "Begin",
            key_display="enter",
            id="coverage.begin",
            tooltip="Begin a prompt for this level and row",
        ),
    ]

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Returns why the chosen cell cannot begin a session, or ""."""
        return cast("CoverageScreen", self.screen).refusal(action, parameters)


class CoverageScreen(LookingBack):
    """Shows principles and competencies by level: how often answered, how long ago, and how rated."""

    NARROWS = ("of", "partner", "days")

    def compose_back(self) -> Iterable[Widget]:
        """Yields a sentence, the table, and a description of the chosen cell."""
        yield Static(id="sentences")
        yield CoverageTable(id="coverage", cursor_type="cell", cell_padding=0)
        yield Static(id="chosen")

    def on_mount(self) -> None:
        """Draws the table again when the theme changes, because its cells have the theme's colours."""
        self._found = PracticeMatrix((), ())
        self._beside: list[StoryCounts | EarnestCounts] = []
        """What has a column beside the levels: stories and real interviews, of a person who has any."""
        self.head("Coverage")
        self.app.theme_changed_signal.subscribe(self, lambda _: self._fill())

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 (the base's signature)
        """Cuts the names to the new width."""
        self._fill()

    def show_answers(self) -> None:
        """Shows the coverage; the first time, chooses a cell without answers, so that enter begins it."""
        first_time = not self._found.rows
        bank = self.flow.desk.bank.current
        desk = self.flow.desk
        lacked = desk.sessions.stories_lacked(self.by.of or desk.owner.answering)
        added_up = self.figures.practised(self.by, self.today())
        self._found = practice_matrix(added_up, bank, self.today(), lacked)
        self._beside = self._counts() if is_same_person(self.by.of or "", "", self.by.me) else []
        self._level = most_practised(self._found)
        self._holes = holes_first(self._found, bank, self._level)
        finished = self.figures.finished(self.by, self.today())
        self.head("Coverage", f"{answers_text(finished)}   {WEAK} below 3.0")
        show(self.query_one("#sentences", Static), self._sentence(finished))
        self._fill()
        table = self.query_one(CoverageTable)
        table.focus()
        if first_time and self._holes:
            self._choose(self._holes[0])

    def _counts(self) -> list[StoryCounts | EarnestCounts]:
        desk, mine = self.flow.desk, AnswerFilter(of="", me=self.by.me)
        stories = story_counts(desk.stories.all(), self.figures.newest_tellings(mine, self.today(), LAST))
        in_earnest = desk.real_interviews.in_earnest() if desk.real_interviews.mine() else None
        earnest = None if in_earnest is None else EarnestCounts(in_earnest, self.today())
        return [counts for counts in (stories, earnest) if counts is not None]

    @property
    def _begin_key(self) -> str:
        return self.key("coverage.begin", CoverageTable)

    @property
    def _of_some(self) -> bool:
        """Whether a filter leaves answers out: a cell that looks empty may then have some."""
        return self.by.narrows

    def _sentence(self, finished: int) -> Content:
        principles = self._found.principles(self._level)
        if not finished:
            none = self.none_words()
            return content(f"{none} {self._begin_key} on any cell begins a prompt for it.", QUIET)
        asked = sum(cell.times > 0 for cell in principles)
        names = [cell.subject.name for cell in self._holes]
        more = f"; then {len(names) - HOLES_NAMED} more" if len(names) > HOLES_NAMED else ""
        were = "was" if asked == 1 else "were"
        sentence = f"{asked} of the {counted(len(principles), 'principle')} {were} asked at {self._level}."
        if names:
            missing = "Not yet" if not self._of_some else "Not in these answers"
            sentence += f" {missing}: {'; '.join(names[:HOLES_NAMED])}{more}."
        return content(cut(sentence, self.app.size.width - 5, 2), "bold")

    def _fill(self) -> None:
        """Fills the table again and leaves the cursor where it was."""
        if not self.is_read:
            return
        table = self.query_one(CoverageTable)
        position = table.cursor_coordinate
        table.clear(columns=True)
        for level in self._found.levels:
            table.add_column(cell(column(title(level), CELL)), width=CELL, key=level)
        room = self.app.size.width - BESIDE - 1 - len(self._found.levels) * CELL
        headings = [counts.heading(self.app.size.width) for counts in self._beside]
        for heading in headings:
            table.add_column(cell(heading), width=len(heading) + 1, key=heading)
            room -= len(heading) + 1
        for row in self._found.rows:
            name = cut(row_name(row[0]), max(LEAST_NAME, min(NAME, room)), 1)
            beside = (
                self._count_cell(counts.count_words(row[0].subject), len(heading))
                for counts, heading in zip(self._beside, headings, strict=True)
            )
            table.add_row(*map(self._cell, row), *beside, label=cell(f"{name} "))
        table.cursor_coordinate = position
        self._describe()

    def _cell(self, shown: Cell) -> object:
        if not shown.times:
            narrowed = self._of_some
            word = "no prompt" if not shown.prompts else "none" if narrowed else "not yet"
            word = "no story" if shown.lacking else word
            return cell(f"   {word}", self._colour("warning" if shown.prompts else ""))
        rating = "-" if shown.rating is None else f"{shown.rating:.1f}"
        figures = f"{shown.times:>4}x {ago(shown.idle_days):>5}  {rating:>3}"
        figures = column(f"{figures}{WEAK if shown.is_weak else ''}", CELL)
        return cell(figures, self._colour("error" if shown.is_weak else ""))

    def _count_cell(self, count: str, columns: int) -> object:
        return cell(f"{count:>{columns}}", self._colour("warning" if count == NO_STORY else ""))

    def _colour(self, name: str) -> Style:
        if not name or self.app.no_color:
            return Style()
        return Style(color=Color.parse(self.app.theme_variables[name]).rich_color)

    def _choose(self, cell: Cell) -> None:
        row = next(number for number, cells in enumerate(self._found.rows) if cell in cells)
        self.query_one(CoverageTable).move_cursor(row=row, column=self._found.rows[row].index(cell))

    @property
    def _current(self) -> Cell | None:
        """The chosen cell of a level; None in a column beside them."""
        row, column = self.query_one(CoverageTable).cursor_coordinate
        return (
            self._found.rows[row][column] if self._found.rows and column < len(self._found.levels) else None
        )

    @property
    def _counts_chosen(self) -> StoryCounts | EarnestCounts | None:
        """Of which column beside the levels a cell is chosen; None in a column of a level."""
        column = self.query_one(CoverageTable).cursor_coordinate.column - len(self._found.levels)
        return self._beside[column] if 0 <= column < len(self._beside) else None

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Refuses to begin a cell for which the bank has no prompt."""
        if action == "take" and not (self._counts_chosen or (self._current and self._current.prompts)):
            return "the bank has no prompt for it"
        return super().refusal(action, parameters)

    def now(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """In the columns beside the levels, enter shows the stories and the real interviews."""
        chosen = self._counts_chosen if action == "take" else None
        if chosen is not None:
            return chosen.enter
        return super().now(action, parameters)

    @on(DataTable.CellHighlighted)
    def _describe(self) -> None:
        cell, counts = self._current, self._counts_chosen
        self.refresh_bindings()
        if counts is not None:
            subject = self._found.rows[self.query_one(CoverageTable).cursor_coordinate.row][0].subject
            what = counts.enter[1]
            self._say(counts.words(subject), f"{self._begin_key} shows {what[0].lower()}{what[1:]}.")
        if cell is None:
            return
        never = "not answered yet" if not self._of_some else "none of these answers"
        prompts = counted(cell.prompts, "prompt")
        begins = f"{self._begin_key} begins one of its {prompts}."
        self._say(words(cell, never), begins if cell.prompts else "The bank has no prompt for it.")

    def _say(self, words: str, advice: str) -> None:
        first_lines = content(cut(words, self.app.size.width - 4, 2))
        show(self.query_one("#chosen", Static), Content.assemble(first_lines, "\n", (advice, QUIET)))

    @on(DataTable.CellSelected)
    def action_take(self) -> None:
        """Begins a prompt that practises the chosen cell; in a column beside them, shows what it counts."""
        cell, counts = self._current, self._counts_chosen
        if isinstance(counts, StoryCounts):
            self.flow.show_stories(self._level)
        elif counts is not None:
            self.app.push_screen(screens.RealInterviewsScreen())
        if cell is None or not cell.prompts:
            return
        choice = cell.subject.choice(cell.level)
        try:
            drawn = self.flow.desk.next_question(choice)
        except NothingToAsk as reason:
            self.notify(str(reason), markup=False, severity="warning")
            return
        self.flow.begin(choice, drawn.prompt)
