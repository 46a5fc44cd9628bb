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
from hotseat.domain.review.answers import Answer
from hotseat.domain.review.practice_matrix import Cell, PracticeMatrix, holes_first, most_practised, practice
from hotseat.domain.text import counted
from hotseat.reports.text.columns import column
from hotseat.tui.screens.review.looking_back import LookingBack, answers_text
from hotseat.tui.text import QUIET, cell, content, cut, show

CELL = 18
"""Columns of "   3x  12 d  2.8▾" and the blank after it."""
NAME, LEAST_NAME = 45, 20
"""The most and the fewest columns of a row's name."""
BESIDE = 3
"""Columns of the margins and the scrollbar."""
WEAK = "▾"
HOLES_NAMED = 3
YEAR = 365


class CoverageTable(DataTable[object]):
    """A cell for each subject and level; enter begins a prompt for the chosen cell."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "select_cursor",
            "Begin",
            key_display="enter",
            id="coverage.begin",
            tooltip="Begin a prompt for this level and row",
        ),
    ]

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Returns why the chosen cell cannot begin a session, or ""."""
        return cast("CoverageScreen", self.screen).refusal(action, parameters)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hides enter if the chosen cell has no prompt."""
        return not self.refusal(action, parameters) and super().check_action(action, parameters)


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
        self.head("Coverage")
        self.app.theme_changed_signal.subscribe(self, lambda _: self._fill())

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 (the base's signature)
        """Cuts the names to the new width."""
        self._fill()

    def show_answers(self, answers: list[Answer]) -> None:
        """Shows the coverage; the first time, chooses a cell without answers, so that enter begins it."""
        first_time = not self._found.rows
        bank = self.flow.desk.bank.current
        desk = self.flow.desk
        lacked = desk.sessions.stories_lacked(self.by.of or desk.owner.answering)
        self._found = practice(answers, bank, self.today(), lacked)
        self._level = most_practised(self._found)
        self._holes = holes_first(self._found, bank, self._level)
        self.head(
            "Coverage",
            f"{answers_text([answer for answer in answers if answer.answered])}   {WEAK} below 3.0",
        )
        show(self.query_one("#sentences", Static), self._sentence(answers))
        self._fill()
        table = self.query_one(CoverageTable)
        table.focus()
        if first_time and self._holes:
            self._choose(self._holes[0])

    @property
    def _of_some(self) -> bool:
        """Whether a filter leaves answers out: a cell that looks empty may then have some."""
        return self.by.narrows

    def _sentence(self, answers: list[Answer]) -> Content:
        principles = self._found.principles(self._level)
        if not any(one.answered for one in answers):
            none = self.none_words()
            return content(f"{none} enter on any cell begins a prompt for it.", QUIET)
        asked = sum(one.times > 0 for one in principles)
        names = [one.subject.name for one in self._holes]
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
            table.add_column(cell(column(_title(level), CELL)), width=CELL, key=level)
        room = self.app.size.width - BESIDE - 1 - len(self._found.levels) * CELL
        for row in self._found.rows:
            name = cut(_row_name(row[0]), max(LEAST_NAME, min(NAME, room)), 1)
            table.add_row(*map(self._cell, row), label=cell(f"{name} "))
        table.cursor_coordinate = position
        self._describe()

    def _cell(self, shown: Cell) -> object:
        if not shown.times:
            narrowed = self._of_some
            word = "no prompt" if not shown.prompts else "none" if narrowed else "not yet"
            word = "no story" if shown.lacking else word
            return cell(f"   {word}", self._colour("warning" if shown.prompts else ""))
        rating = "-" if shown.rating is None else f"{shown.rating:.1f}"
        figures = f"{shown.times:>4}x {_ago(shown.idle_days):>5}  {rating:>3}"
        figures = column(f"{figures}{WEAK if shown.is_weak else ''}", CELL)
        return cell(figures, self._colour("error" if shown.is_weak else ""))

    def _colour(self, name: str) -> Style:
        if not name or self.app.no_color:
            return Style()
        return Style(color=Color.parse(self.app.theme_variables[name]).rich_color)

    def _choose(self, cell: Cell) -> None:
        row = next(number for number, cells in enumerate(self._found.rows) if cell in cells)
        self.query_one(CoverageTable).move_cursor(row=row, column=self._found.rows[row].index(cell))

    @property
    def _current(self) -> Cell | None:
        row, column = self.query_one(CoverageTable).cursor_coordinate
        return self._found.rows[row][column] if self._found.rows and self._found.levels else None

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Refuses to begin a cell for which the bank has no prompt."""
        if action == "select_cursor" and not (self._current and self._current.prompts):
            return "the bank has no prompt for it"
        return super().refusal(action, parameters)

    @on(DataTable.CellHighlighted)
    def _describe(self) -> None:
        cell = self._current
        if cell is None:
            return
        self.refresh_bindings()
        never = "not answered yet" if not self._of_some else "none of these answers"
        prompts = counted(cell.prompts, "prompt")
        advice = f"enter begins one of its {prompts}." if cell.prompts else "The bank has no prompt for it."
        show(
            self.query_one("#chosen", Static),
            Content.assemble(
                content(cut(_words(cell, never), self.app.size.width - 4, 2)), "\n", (advice, QUIET)
            ),
        )

    @on(DataTable.CellSelected)
    def begin(self) -> None:
        """Begins a session with a prompt that practises the chosen cell."""
        cell = self._current
        if cell is None:
            return
        choice = cell.subject.choice(cell.level)
        try:
            drawn = self.flow.desk.next_question(choice)
        except NothingToAsk as reason:
            self.notify(str(reason), markup=False, severity="warning")
            return
        self.flow.begin(choice, drawn.prompt)


def _title(level: str) -> str:
    """The heading of a level's column: its name, and what the figures mean if there is room."""
    return f"{level:>5} {'ago':>5} rated" if len(level) <= 4 else f"  {level}"


def _row_name(cell: Cell) -> str:
    return f"Competency: {cell.subject.name.lower()}" if cell.subject.competency else cell.subject.name


def _ago(days: int | None) -> str:
    if days is None:
        return "ahead"
    if days >= YEAR:
        return ">1 y"
    return f"{days} d" if days else "today"


def _words(cell: Cell, never: str) -> str:
    """ "Earn Trust at L6: 3 answers, the last 12 days ago, rated 2.8; Action short in 2 of them"."""
    name = f"{_row_name(cell)} at {cell.level}"
    lacking = f"; no story for {counted(cell.lacking, 'prompt')}" if cell.lacking else ""
    if not cell.times:
        return f"{name}: {never}{lacking}."
    words = f"{name}: {counted(cell.times, 'answer')}, "
    words += f"{'the last ' if cell.times > 1 else ''}{_ago_in_words(cell.idle_days)}, "
    words += "not rated" if cell.rating is None else f"rated {cell.rating:.1f} of 4"
    if cell.habit is not None:
        where = "in it" if cell.times == 1 else f"in {cell.habit.times} of them"
        words += f"; {cell.habit.section} {cell.habit.verdict} {where}"
    return f"{words}{lacking}."


def _ago_in_words(days: int | None) -> str:
    if days is None:
        return "on a day after today"
    if days >= YEAR:
        return "over a year ago"
    return f"{counted(days, 'day')} ago" if days > 1 else "yesterday" if days else "today"
