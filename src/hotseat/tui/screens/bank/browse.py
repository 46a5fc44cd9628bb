"""The prompts of the bank: search and filter them, begin with one, add one of your own."""

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import DataTable, Input, Static

from hotseat.domain.bank.bank import Bank, Choice
from hotseat.domain.bank.narrowing import CLASSIC, PRACTISED, Narrowing
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.names import name_of, words
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import COMPETENCIES, KINDS, kind_name
from hotseat.reports.text.columns import column
from hotseat.tui import screens
from hotseat.tui.screens.bank.own_prompts import OwnPrompts
from hotseat.tui.text import QUIET, cell, content, cut, show
from hotseat.tui.widgets.bank.prompt_table import COLUMNS, PromptTable, columns, prompt_cells
from hotseat.tui.widgets.note_line import NoteLine

NARROW = Binding.Group("Narrow", compact=True)


class BrowseScreen(OwnPrompts):
    """Lists the prompts, filtered by words, level, kind, principle, competency, practice and classics."""

    LEAVES = "browse.close"
    HEADING = "Prompts"
    FIRST_COLUMN = COLUMNS[0][0]
    FIXED: tuple[str, ...] = ()
    """What is not to be chosen here."""
    TABLE: ClassVar[type[PromptTable]] = PromptTable
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "search", "Search", id="browse.search", tooltip="Words of the question"),
        *(
            Binding(key, action, name, id=f"browse.{what}", group=NARROW, tooltip=tooltip)
            for key, action, name, what, tooltip in (
                ("l", "narrow('level')", "Level", "level", "All levels, or one of them"),
                ("k", "narrow('kind')", "Kind", "kind", "Both kinds, or one of them"),
                ("p", "narrow('principle')", "Principle", "principle", "The next leadership principle"),
                ("c", "narrow('competency')", "Competency", "competency", "The next competency"),
                (
                    "x",
                    "narrow('practised')",
                    "Practised",
                    "practised",
                    "New, practised, without a story, or all",
                ),
                ("o", "narrow('classic')", "Classics", "classic", "Classics, the other prompts, or all"),
            )
        ),
        Binding(
            "P",
            "narrow('principle', -1)",
            "Principle back",
            show=False,
            id="browse.principle-back",
            tooltip="The previous leadership principle",
        ),
        Binding("a", "add", "Add", id="browse.add", tooltip="Add a prompt of your own"),
        Binding("escape", "close", "Home", id="browse.close", tooltip="Back to the home screen"),
    ]

    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self._narrowing = Narrowing(choice.level, choice.kind)
        self._cut_to = 0
        """The width of the screen that the texts are cut to."""
        self._times: Mapping[str, int] = {}
        self._lacked: frozenset[str] = frozenset()

    def body(self) -> Iterable[Widget]:
        """Yields the filter, the table, the chosen prompt in full, and the search line."""
        yield Static(id="filter")
        yield self.TABLE(id="prompts", cursor_type="row", cell_padding=0)
        yield Static(id="chosen")
        yield NoteLine(
            "words of a question, a principle or an id",
            id="search-line",
            closed=self.searched,
        )

    def on_mount(self) -> None:
        """Reads how often each prompt was answered, and fills the table."""
        desk = self.flow.desk
        desk.bank.look_again()
        self._times = desk.sessions.times_asked()
        self._lacked = desk.sessions.stories_lacked(desk.owner.answering)
        self.head(self.HEADING)
        # Now, not after a refresh: the next key may come at once, and would find an empty table.
        self.fill()
        self.set_focus(self.query_one(PromptTable))

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 (the base's signature)
        """Cuts the texts to the new width. (A screen that opens is told the size that it was filled for.)"""
        if self._cut_to != self.app.size.width:
            prompt = self.current()
            self.fill(prompt.id if prompt else "")

    @property
    def _bank(self) -> Bank:
        return self.flow.desk.bank.current

    def fill(self, chosen: str = "") -> None:
        """Fills the table with what fits the filter, and puts the cursor on this prompt."""
        bank = self._bank
        fitting = self._narrowing.of(bank, self._times, self._lacked)
        table = self.query_one(PromptTable)
        names = bank.principle_names()
        self._cut_to = width = self.app.size.width
        room = max(20, width - sum(its for _, its in columns(width)) - 7)
        table.clear(columns=True)
        _, *others = columns(width)
        for name, its in ((self.FIRST_COLUMN, COLUMNS[0][1]), *others, ("Question", room)):
            table.add_column(cell(column(name, its)), width=its, key=name)
        for prompt in fitting:
            times = self._times.get(prompt.id, 0)
            cells = prompt_cells(prompt, names, times, width, room)
            table.add_row(cell(column(self.first_cell(prompt), COLUMNS[0][1])), *cells[1:], key=prompt.id)
        if chosen in [prompt.id for prompt in fitting]:
            table.move_cursor(row=table.get_row_index(chosen))
        show(self.query_one("#filter", Static), self.filter_words(len(fitting)))
        self._describe()

    def filter_words(self, count: int) -> Content:
        """The filter with its keys, and how many prompts fit."""
        narrowing = self._narrowing
        names = self._bank.principle_names()
        parts = [
            ("level", narrowing.level or "all levels"),
            ("kind", kind_name(narrowing.kind) or "both kinds"),
            ("principle", name_of(narrowing.principle, names) or "any principle"),
            ("competency", words(narrowing.competency) or "any competency"),
            ("practised", narrowing.practised or "all"),
        ]
        # The line has no room for this one in 80 columns, so it is shown only while it is on.
        parts += [("classic", narrowing.classic)] if narrowing.classic else []
        pieces = [
            Content.assemble((self._filter_key(what), "$accent"), content(words, QUIET))
            for what, words in parts
        ]
        pieces += [content(f'"{cut(narrowing.text, 40, 1)}"')] if narrowing.text else []
        return content("  ").join([*pieces, content(counted(count, "prompt"), "bold")])

    def _filter_key(self, what: str) -> str:
        return "" if what in self.FIXED else f"{self.key(f'browse.{what}')} "

    @on(DataTable.RowHighlighted)
    def _describe(self) -> None:
        prompt = self.current()
        ways = f"{self.key('browse.close')} shows all again, {self.key('browse.add')} adds one of your own."
        words = Content.styled(f"No prompt matches. {ways}", QUIET)
        if prompt is not None:
            width = self.app.size.width - 4
            story = "You have no story for it. " if prompt.id in self._lacked else ""
            classic = "Classic. " if prompt.classic else ""
            note = cut(f"{story}{classic}{prompt.interviewer_note}", width, 2)
            words = Content.assemble(content(cut(prompt.text, width, 2)), "\n", content(note, QUIET))
        show(self.query_one("#chosen", Static), words)

    def current(self) -> Prompt | None:
        """The prompt under the cursor; None in an empty list."""
        table = self.query_one(PromptTable)
        if not table.row_count:
            return None
        key = table.coordinate_to_cell_key(table.cursor_coordinate).row_key.value
        return self._bank.prompts.get(key or "")

    @on(DataTable.RowSelected)
    def begin(self) -> None:
        """Takes the chosen prompt."""
        if (prompt := self.current()) is not None:
            self.take(prompt)

    def take(self, prompt: Prompt) -> None:
        """Begins a session with this prompt."""
        level = self._narrowing.level if self._narrowing.level in prompt.levels else prompt.levels[0]
        self.flow.begin(Choice(level, prompt.kind), prompt)

    def first_cell(self, prompt: Prompt) -> str:
        """What the first column says of a prompt."""
        return ", ".join(prompt.levels)

    def action_narrow(self, what: str, by: int = 1) -> None:
        """Sets a filter to its next value; after the last value, the filter is off."""
        ways: Mapping[str, Sequence[str]] = {
            "level": ("", *self._bank.levels),
            "kind": ("", *KINDS),
            "principle": ("", *self._bank.principles),
            "competency": ("", *COMPETENCIES),
            "practised": PRACTISED,
            "classic": CLASSIC,
        }
        values = list(ways[what])
        now: str = getattr(self._narrowing, what)
        self._narrowing = self._narrowing._replace(**{what: values[(values.index(now) + by) % len(values)]})
        self.fill()

    def action_search(self) -> None:
        """Opens the search line."""
        self.query_one(NoteLine).open()

    @on(Input.Changed, "#search-line")
    def search(self, event: Input.Changed) -> None:
        """Filters the list while you type."""
        self._narrowing = self._narrowing._replace(text=event.value.strip())
        self.fill()

    def searched(self) -> None:
        """Focuses the list again."""
        self.set_focus(self.query_one(PromptTable))

    def action_add(self) -> None:
        """Opens the form for a prompt of your own."""
        by = self._narrowing
        level = by.level or next(iter(self._bank.levels), "")
        screen = screens.AddScreen(self.flow.desk.bank, level, by.kind or KINDS[0], by.principle)
        self.app.push_screen(screen, self._added)

    def _added(self, added: Prompt | None) -> None:
        if added is None:
            return
        self._narrowing = Narrowing(added.levels[0], added.kind)
        with self.prevent(Input.Changed):
            self.query_one(NoteLine).value = ""
        self.fill(added.id)

    def leave_list(self) -> None:
        """Goes to the home screen."""
        self.flow.show_home()

    def action_close(self) -> None:
        """Clears every filter but level and kind; if none is on, leaves the list."""
        bare = Narrowing(self._narrowing.level, self._narrowing.kind)
        if self._narrowing == bare:
            self.leave_list()
            return
        self._narrowing = bare
        self.query_one(NoteLine).value = ""
        self.fill()
