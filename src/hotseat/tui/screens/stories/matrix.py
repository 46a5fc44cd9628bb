"""The stories by principle: what each tells, how it fared, and what no story tells."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.bank.level import Principle
from hotseat.domain.review.answer_filter import AnswerFilter, Choices
from hotseat.domain.review.answers import Answer
from hotseat.domain.stories.matrix import Shown, StoryMatrix, matrix, with_status
from hotseat.domain.text import counted
from hotseat.reports.text.stories.matrix import LEGEND
from hotseat.reports.text.stories.matrix_words import cell_words, story_words, sum_words
from hotseat.tui import screens
from hotseat.tui.ports import Desk
from hotseat.tui.screens.review.looking_back import LookingBack
from hotseat.tui.screens.review.narrowing import local_day
from hotseat.tui.screens.stories.practising import practise
from hotseat.tui.text import QUIET, content, cut, show
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
NO_STORY = """No stories yet.

A story is something that you did and will tell in an interview. You write it once, as a small \
Markdown file, and practise with it. Here you then see which principles it tells and how it went.

hotseat stories new makes the first, with a heading for each section of an answer.
hotseat stories import FILE takes over stories that you have in another form."""
MOVES = (
    ("left", "move(0, -1)", "Cell", "←↑↓→", "Another story or principle"),
    ("right", "move(0, 1)", "Principle on", "→", "The next principle"),
    ("up", "move(-1, 0)", "Story before", "↑", "The story before"),
    ("down", "move(1, 0)", "Story on", "↓", "The next story"),
    ("pageup", "page(-1)", "Page up", "pageup", "A screenful up"),
    ("pagedown", "page(1)", "Page down", "pagedown", "A screenful down"),
    ("home", "edge(-1)", "Title", "home", "To the title of the story"),
    ("end", "edge(1)", "Last principle", "end", "To the last principle"),
    ("ctrl+home", "last(-1)", "First story", "ctrl+home", "To the first story"),
    ("ctrl+end", "last(1)", "Last story", "ctrl+end", "To the last story"),
)
FAR = 1_000_000


class StoriesScreen(LookingBack):
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
        Binding("s", "status", "Status", id="stories.status", tooltip="Ready, drafts, retired, or all"),
        Binding("r", "drill", "Drill", id="stories.drill", tooltip="Ten questions, ten seconds for a story"),
        *(
            Binding(key, action, name, key_display=shown, show=False, id=f"stories.{key}", tooltip=told)
            for key, action, name, shown, told in MOVES
        ),
    ]

    def __init__(self, by: AnswerFilter, level: str, today: Callable[[], date] = local_day) -> None:
        """`level` is the level of the questions that enter asks, unless the filter has one."""
        super().__init__(by, today)
        self._level = level
        self._status: Shown = ""
        self._stories: Sequence[Story] = ()
        self._found = StoryMatrix((), ())

    def compose_back(self) -> Iterable[Widget]:
        """Yields the faults of the files, the table, and what is said of the chosen cell."""
        yield Static(id="faults")
        yield Static(id="none")
        yield StoryTable(moved=self._describe, taken=self.action_take)
        yield Static(id="chosen")

    def on_mount(self) -> None:
        """Shows the stories while the sessions are being read."""
        self._fill(())

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 (the base's signature)
        """Cuts the description to the new width, once the table has its own."""
        self.call_after_refresh(self._describe)

    def choices(self) -> Choices:
        """Adds the levels that were never practised, because enter asks at the chosen one."""
        found, bank = super().choices(), self.flow.desk.bank.current
        levels = dict.fromkeys(["", *bank.levels, *found.levels])
        return found._replace(levels=list(levels))

    def filter_words(self) -> Content:
        """The filters in words, that of the status first."""
        status = Content.assemble(("s ", "$accent"), (STATUSES[self._status], QUIET))
        return content("  ").join([status, super().filter_words(), content(LEGEND, QUIET)])

    def show_answers(self, answers: list[Answer]) -> None:
        """Shows how often each story was told in these answers."""
        self._fill(answers)

    @property
    def _principles(self) -> list[Principle]:
        return list(self.flow.desk.bank.current.principles.values())

    def _fill(self, answers: Iterable[Answer]) -> None:
        port = self.flow.desk.stories
        self._stories = port.all()
        ready = sum(story.front.status == "ready" for story in self._stories)
        counts = f"{counted(len(self._stories), 'story', 'stories')} · {ready} ready"
        self.head("Stories", counts if self._stories else "")
        ids = [principle.id for principle in self._principles]
        whole = matrix(self._stories, answers, ids, self.today())
        shown = {story.id for story in with_status(self._stories, self._status)}
        self._found = whole._replace(rows=tuple(row for row in whole.rows if row.story.id in shown))
        self._show_faults(port.faults, whole.gone)
        self._show_none()
        self.query_one(StoryTable).fill(self._found, self._principles)

    def _show_faults(self, faults: Sequence[str], gone: int) -> None:
        said = [
            f"{counted(len(faults), 'fault')} in the files of stories; `hotseat check` names each. {first}"
            for first in faults[:1]
        ]
        said += [f"{counted(gone, 'story', 'stories')} that you told: no file any more."] if gone else []
        static = self.query_one("#faults", Static)
        static.display = bool(said)
        lines = (cut(one, self.app.size.width - 2, 2) for one in said)
        show(static, content("\n".join(lines), "$warning"))

    def _show_none(self) -> None:
        none = self.query_one("#none", Static)
        none.display = not self._found.rows
        for selector in ("#story-table", "#chosen"):
            self.query_one(selector).display = bool(self._found.rows)
        self.query_one("#filter").display = bool(self._stories)
        words = f"None of the {counted(len(self._stories), 'story', 'stories')} fits: s shows the others."
        show(none, content(words if self._stories else NO_STORY, QUIET if self._stories else ""))

    def _describe(self) -> None:
        self.refresh_bindings()
        table, names = self.query_one(StoryTable), self.flow.desk.bank.current.principle_names()
        if table.row is None:
            return
        if table.principle is None:
            said, more = (
                story_words(table.row, names),
                f"Story {table.place.row + 1} of {len(self._found.rows)}.",
            )
        else:
            said = cell_words(table.row, table.principle.id, names)
            more = sum_words(self._found.sums[table.place.column - 1], self._titles)
            empty = not table.row.role(table.principle.id)
            more += " enter tries it all the same." if empty else ""
        room = self.app.size.width - 4
        lines = (content(cut(said, room, 2)), "\n", content(cut(more, room, 1), QUIET))
        show(self.query_one("#chosen", Static), Content.assemble(*lines))

    @property
    def _titles(self) -> dict[str, str]:
        return {story.id: story.title for story in self._stories}

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
        if action in ("status", "narrow") and not self._stories:
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
            told = [answer for answer in self.fitting if answer.story == row.story.id]
            screen = screens.StoryScreen(row.story, told, self.by.level or self._level, self.today)
            self.app.push_screen(screen, lambda _: self.read_again())

    def action_status(self) -> None:
        """Shows the stories of the next status."""
        ways = list(STATUSES)
        self._status = ways[(ways.index(self._status) + 1) % len(ways)]
        self._show()

    def action_drill(self) -> None:
        """Begins a drill."""
        screens.begin_drill(cast("HotseatApp", self.app), self.by.level or self._level)

    def action_move(self, down: int, right: int) -> None:
        """Chooses another cell."""
        self.query_one(StoryTable).move(down, right)

    def action_page(self, by: int) -> None:
        """Moves a screenful."""
        table = self.query_one(StoryTable)
        table.move(by * table.rows_in_sight, 0)

    def action_edge(self, by: int) -> None:
        """Moves to the title, or to the last principle."""
        self.query_one(StoryTable).move(0, by * FAR)

    def action_last(self, by: int) -> None:
        """Moves to the first or the last story."""
        self.query_one(StoryTable).move(by * FAR, 0)


def stories_of(desk: Desk, level: str) -> StoriesScreen:
    """The stories, with the tellings of the person who answers now."""
    return StoriesScreen(AnswerFilter(of=desk.owner.whose, me=desk.owner.name), level)
