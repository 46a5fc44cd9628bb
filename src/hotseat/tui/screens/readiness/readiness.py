"""Readiness: the result of the last assessment, area by area, and where to go from there."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from hotseat.domain.readiness.framework_comparison import MATRIX_NAME
from hotseat.domain.readiness.result import AreaResult, Result, RowResult, unanswered_result
from hotseat.domain.stories.item_stories import unshown_sentence
from hotseat.domain.text import counted
from hotseat.engine.assessing import CannotAssess
from hotseat.tui import screens
from hotseat.tui.screens.page import Page
from hotseat.tui.text import QUIET, content, cut, show
from hotseat.tui.widgets.options import Options
from hotseat.tui.widgets.readiness.answers import area_content, head_of_counts, row_content, state

if TYPE_CHECKING:
    from hotseat.tui.ports import Readiness

STRANGE = "strange"
"""The id of the line for answers that the framework no longer has a question for."""
FIRST = (
    "Nothing is assessed for {level} yet. Press {key} to begin: you answer five questions in words, and each "
    "of twenty items with yes and evidence, partly or not yet. Leave at any time: every answer is saved. "
    "hotseat asks sooner about what is missing."
)
NOT_THERE = "The framework has no level {level}; this is {shown}."
UNKNOWN = "The framework has no level {level}. The answers are kept and listed below."


def _carried(count: int) -> str:
    if not count:
        return ""
    return f"{counted(count, 'answer')} {'is' if count == 1 else 'are'} carried over from last time"


class AreaList(Options):
    """The rows of the matrix and the areas of the checklist."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "select",
            "Open",
            key_display="enter",
            id="readiness.open",
            tooltip="The answers, and the prompts to practise it",
        ),
    ]


class ReadinessScreen(Page):
    """Shows the result of the newest assessment for a level, compared with the one before."""

    LEAVES = "readiness.close"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "assess", "Assess", id="readiness.assess", tooltip="Begin, or go on where you stopped"),
        Binding("w", "way", "Path", id="readiness.way", tooltip="Focus areas, key experiences, your plan"),
        Binding("f", "framework", "Framework", id="readiness.framework", tooltip="All levels side by side"),
        Binding("l", "level", "Level", id="readiness.level", tooltip="The next level to aim at"),
        Binding(
            "escape",
            "close",
            "Home",
            key_display="esc",
            id="readiness.close",
            tooltip="Back to the home screen",
        ),
    ]

    def __init__(self, level: str) -> None:
        super().__init__()
        self._level = level
        self._result: Result | None = None

    def body(self) -> Iterable[Widget]:
        """Yields the notices and the areas."""
        yield Static(id="told")
        yield AreaList(id="areas", compact=True)

    @property
    def _readiness(self) -> "Readiness":
        return self.flow.desk.readiness

    def on_mount(self) -> None:
        """Focuses the areas and shows the result."""
        levels = self._readiness.levels()
        if self._level not in levels and levels:
            self.notify(NOT_THERE.format(level=self._level, shown=levels[0]), markup=False, timeout=8)
            self._level = levels[0]
        self.query_one(AreaList).focus()
        self.load()

    def on_screen_resume(self) -> None:
        """Reads the result again: answers may have changed meanwhile."""
        if self.is_mounted:
            self.load()

    def load(self) -> None:
        """Reads the newest assessment and shows it."""
        result = self._readiness.result(self._level)
        self._result = result or unanswered_result(self._level, self._readiness.framework)
        self.head(f"Readiness for {self._level}", state(result) if result else "")
        show(self.query_one("#told", Static), self._notices(result))
        options = self.query_one(AreaList)
        highlighted = options.highlighted
        options.clear_options()
        options.add_options(self._options(self._result))
        first = next((n for n, option in enumerate(options.options) if not option.disabled), None)
        options.highlighted = highlighted if highlighted else first
        self.refresh_bindings()

    def _notices(self, result: Result | None) -> Content:
        trouble = [*(f"Not read: {fault}" for fault in self._readiness.faults), *self._readiness.left_out]
        lines = [content(cut(sentence, self.size.width - 4, 2), "$warning") for sentence in trouble[:1]]
        if self._level not in self._readiness.framework.levels:
            lines.append(content(UNKNOWN.format(level=self._level), "$warning"))
        elif result is None:
            lines.append(content(FIRST.format(level=self._level, key=self.key("readiness.assess")), QUIET))
        else:
            stories = self._readiness.item_stories(self._level)
            lines += [
                content(f"{sentence}.", QUIET)
                for sentence in (_carried(result.carried), unshown_sentence(len(stories.unshown(result))))
                if sentence
            ]
        return Content("\n").join(lines)

    def _options(self, result: Result) -> Iterable[Option]:
        if result.rows:
            yield Option(content(MATRIX_NAME, QUIET), disabled=True)
        for row in result.rows:
            yield Option(row_content(row), id=f"row-{row.row.id}")
        if result.areas:
            yield Option(Content.assemble("\n", head_of_counts(result)), disabled=True)
        for area in result.areas:
            yield Option(area_content(area), id=f"list-{area.checklist.id}")
        if result.orphaned:
            count = len(result.orphaned)
            words = f"\n  Kept, but not in the framework: {count}"
            yield Option(content(words, "$warning"), id=STRANGE)

    @on(OptionList.OptionSelected)
    def open_area(self, event: OptionList.OptionSelected) -> None:
        """Shows the answers for the chosen line, and the prompts that practise it."""
        if self._result is None or event.option.id is None:
            return
        if event.option.id == STRANGE:
            self.app.push_screen(screens.StrangeScreen(self._result))
            return
        by_id: dict[str, RowResult | AreaResult] = {
            **{f"row-{row.row.id}": row for row in self._result.rows},
            **{f"list-{area.checklist.id}": area for area in self._result.areas},
        }
        self.app.push_screen(screens.AreaScreen(self._result, by_id[event.option.id]))

    def action_assess(self) -> None:
        """Begins an assessment, or continues the unfinished one."""
        try:
            assessing = self._readiness.assess(self._level)
        except CannotAssess as reason:
            self.notify(str(reason), severity="error", markup=False, timeout=12)
            return
        self.app.push_screen(screens.AssessScreen(assessing, self._readiness.framework))

    def action_way(self) -> None:
        """Shows the path to the level, and the plan."""
        self.app.push_screen(screens.DevelopmentPathScreen(self._level))

    def action_framework(self) -> None:
        """Shows the whole framework."""
        self.app.push_screen(screens.FrameworkScreen())

    def action_level(self) -> None:
        """Shows the next level."""
        levels = list(self._readiness.levels())
        if levels:
            position = levels.index(self._level) if self._level in levels else -1
            self._level = levels[(position + 1) % len(levels)]
            self.load()

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:  # noqa: ARG002 (the base's)
        """Refuses what only a level of the framework has."""
        known = not self.is_mounted or self._level in self._readiness.framework.levels
        if action in ("assess", "way") and not known:
            return f"the framework has no level {self._level}"
        return ""

    def action_close(self) -> None:
        """Goes back to the home screen and reads its data again."""
        self.flow.show_home()
