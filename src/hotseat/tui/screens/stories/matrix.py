"""The stories by principle: what each tells, how it fared, and what no story tells."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events, on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from hotseat.domain.bank.level import Principle
from hotseat.domain.review.answer_filter import AnswerFilter, Choices
from hotseat.domain.review.answers import Answer
from hotseat.domain.review.search_words import sought
from hotseat.domain.stories.matrix import Shown, StoryMatrix, matrix, with_status
from hotseat.domain.stories.ranking import has_words
from hotseat.domain.text import counted
from hotseat.reports.text.stories.matrix import LEGEND
from hotseat.reports.text.stories.matrix_words import cell_words, story_words, sum_words
from hotseat.tui import screens
from hotseat.tui.ports import Desk
from hotseat.tui.screens.review.narrowing import local_day
from hotseat.tui.screens.stories.moving import InTable
from hotseat.tui.screens.stories.no_story import none_words
from hotseat.tui.screens.stories.practising import practise
from hotseat.tui.text import QUIET, content, cut, show
from hotseat.tui.widgets.note_line import NoteLine
from hotseat.tui.widgets.stories.story_table import StoryTable

if TYPE_CHECKING:
    from hotseat.domain.stories.story import Story
    from hotseat.tui.app import HotseatApp

STATUSES: dict[Shown, str] = {
    "": "not retired",
    "ready": "ready",
    "draft": "drafts",
    "retired": "retired",
    "any": "any status",
}
SOUGHT = 12
"""The most columns of the words that are searched for, in the line of the filters."""


class StoriesScreen(InTable):
    """Shows a row for each story and a column for each principle; enter practises the chosen cell."""

    NARROWS = ("level", "of", "days")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "take",
            "Practise",
            key_display="enter",
            id="stories.take",
            tooltip="Practise the principle with this story",
        ),
        Binding("space", "open", "Story", id="stories.open", tooltip="The story in full, and its tellings"),
        Binding(
            "slash",
            "search",
            "Search",
            key_display="/",
            id="stories.search",
            tooltip="Words of a title, a principle or a point",
        ),
        Binding("s", "status", "Status", id="stories.status", tooltip="Ready, drafts, retired, or all"),
        Binding("r", "drill", "Drill", id="stories.drill", tooltip="Ten questions, ten seconds for a story"),
    ]

    def __init__(self, by: AnswerFilter, level: str, today: Callable[[], date] = local_day) -> None:
        """`level` is the level of the questions that enter asks, unless the filter has one."""
        super().__init__(by, today)
        self._level = level
        self._status: Shown = ""
        self._stories: Sequence[Story] = ()
        self._whole = self._found = StoryMatrix((), ())
        """All stories, and those that fit."""
        self._words = ""
        self._titles: dict[str, str] = {}
        """The title of each story that was told or has a file, by its id."""

    def compose_back(self) -> Iterable[Widget]:
        """Yields the faults of the files, the table, and what is said of the chosen cell."""
        yield Static(id="faults")
        yield Static(id="none")
        yield StoryTable(moved=self._describe, taken=self.action_take)
        yield Static(id="chosen")
        yield NoteLine("words of a title, a principle or a point", id="search-line")

    def on_mount(self) -> None:
        """Shows the stories while the sessions are being read."""
        self._fill(())

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 (the base's signature)
        """Cuts the description to the new width, once the table has its own."""
        self.call_after_refresh(self._describe)

    def choices(self) -> Choices:
        """Adds the levels that were never practised, because enter asks at the chosen one."""
        choices, bank = super().choices(), self.flow.desk.bank.current
        levels = dict.fromkeys(["", *bank.levels, *choices.levels])
        return choices._replace(levels=list(levels))

    def filter_words(self) -> Content:
        """The filters in words, that of the status first."""
        key = f"{self.key('stories.status')} "
        status = Content.assemble((key, "$accent"), (STATUSES[self._status], QUIET))
        last = content(f'"{cut(self._words, SOUGHT, 1)}"') if self._words else content(LEGEND, QUIET)
        return content("  ").join([status, super().filter_words(), last])

    def show_answers(self) -> None:
        """Shows how often each story was told in these answers."""
        self._fill(self.fitting)

    @property
    def _principles(self) -> list[Principle]:
        return list(self.flow.desk.bank.current.principles.values())

    def _fill(self, answers: Sequence[Answer]) -> None:
        port = self.flow.desk.stories
        self._stories = port.all()
        ready = sum(story.front.status == "ready" for story in self._stories)
        counts = f"{counted(len(self._stories), 'story', 'stories')} · {ready} ready"
        self.head("Stories", counts if self._stories else "")
        ids = [principle.id for principle in self._principles]
        self._whole = matrix(self._stories, answers, ids, self.today())
        self._titles = {answer.story: answer.story_title for answer in answers}
        self._titles |= {story.id: story.title for story in self._stories}
        self._show_faults(port.faults, self._whole.gone)
        self._show_rows()

    def _show_rows(self) -> None:
        words, names = sought(self._words), self.flow.desk.bank.current.principle_names()
        shown = {
            story.id for story in with_status(self._stories, self._status) if has_words(story, words, names)
        }
        rows = tuple(row for row in self._whole.rows if row.story.id in shown)
        self._found = self._whole._replace(rows=rows)
        self._show_none()
        show(self.query_one("#filter", Static), self.filter_words())
        self.query_one(StoryTable).fill(self._found, self._principles)

    def _show_faults(self, faults: Sequence[str], gone: int) -> None:
        sentences = [
            f"{counted(len(faults), 'fault')} in the files of stories; `hotseat check` names each. {first}"
            for first in faults[:1]
        ]
        sentences += [f"{counted(gone, 'story', 'stories')} that you told: no file any more."] if gone else []
        static = self.query_one("#faults", Static)
        static.display = bool(sentences)
        lines = (cut(sentence, self.app.size.width - 2, 2) for sentence in sentences)
        show(static, content("\n".join(lines), "$warning"))

    def _show_none(self) -> None:
        none = self.query_one("#none", Static)
        none.display = not self._found.rows
        for selector in ("#story-table", "#chosen"):
            self.query_one(selector).display = bool(self._found.rows)
        self.query_one("#filter").display = bool(self._stories)
        others = f"{self.key('stories.status')} shows the others"
        back = f"{self.key(self.LEAVES)} shows all again" if self._words else others
        words = none_words(len(self._stories), back)
        show(none, content(words, QUIET if self._stories else ""))

    def _describe(self) -> None:
        self.refresh_bindings()
        table, names = self.query_one(StoryTable), self.flow.desk.bank.current.principle_names()
        if table.row is None:
            return
        heard = self.flow.desk.real_interviews.heard().get(table.row.story.id, "")
        if table.principle is None:
            words, more = (
                story_words(table.row, names, heard),
                f"Story {table.place.row + 1} of {len(self._found.rows)}.",
            )
        else:
            words = cell_words(table.row, table.principle.id, names, heard)
            more = sum_words(self._found.sums[table.place.column - 1], self._titles)
            empty = not table.row.role(table.principle.id)
            more += f" {self.key('stories.take')} tries it all the same." if empty else ""
        room = self.app.size.width - 4
        lines = (content(cut(words, room, 2)), "\n", content(cut(more, room, 1), QUIET))
        show(self.query_one("#chosen", Static), Content.assemble(*lines))

    def now(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """On a title, enter shows the story."""
        if action == "take" and self.query_one(StoryTable).principle is None:
            return "Open", "Show the story in full"
        return super().now(action, parameters)

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Refuses what needs a story if there is none."""
        if action in ("take", "open", "move", "page", "edge", "last") and not self._found.rows:
            return "there is no story to choose"
        if action == "drill" and not with_status(self._stories, ""):
            return "there is no story to choose from yet"
        if action in ("status", "narrow", "search") and not self._stories:
            return "there is no story yet"
        return super().refusal(action, parameters)

    def action_take(self) -> None:
        """Practises the chosen principle with the chosen story; on a title, shows the story."""
        table = self.query_one(StoryTable)
        if table.row is None or table.principle is None:
            self.action_open()
            return
        practise(self, self.by.level or self._level, table.principle.id, table.row.story)

    def action_open(self) -> None:
        """Shows the chosen story in full."""
        if (row := self.query_one(StoryTable).row) is not None:
            answers = [answer for answer in self.fitting if answer.story == row.story.id]
            screen = screens.StoryScreen(row.story, answers, self.by.level or self._level, self.today)
            self.app.push_screen(screen, lambda _: self.read_again())

    def action_status(self) -> None:
        """Shows the stories of the next status."""
        ways = list(STATUSES)
        self._status = ways[(ways.index(self._status) + 1) % len(ways)]
        self._show_rows()

    def action_search(self) -> None:
        """Opens the search line."""
        self.query_one(NoteLine).open()

    @on(Input.Changed, "#search-line")
    def search(self, event: Input.Changed) -> None:
        """Shows the stories with the words that are typed."""
        self._words = event.value.strip()
        self._show_rows()

    def action_close(self) -> None:
        """Clears the search; without one, goes back."""
        if self._words:
            self.query_one(NoteLine).value = self._words = ""
            self._show_rows()
        else:
            super().action_close()

    def action_drill(self) -> None:
        """Begins a drill."""
        screens.begin_drill(cast("HotseatApp", self.app), self.by.level or self._level)


def stories_of(desk: Desk, level: str) -> StoriesScreen:
    """The stories, with the tellings of the person who answers now."""
    return StoriesScreen(AnswerFilter(of=desk.owner.whose, me=desk.owner.name), level)
