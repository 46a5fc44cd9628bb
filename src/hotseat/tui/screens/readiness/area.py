"""An area of the assessment: its answers, the steps that work on it, and the prompts that practise it."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from hotseat.domain.bank.bank import Choice
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.readiness.framework import practises
from hotseat.domain.readiness.result import AreaResult, Result, RowResult, steps
from hotseat.domain.text import counted
from hotseat.reports.text.readiness import area_text, evidence, place_text, session_text
from hotseat.tui.screens.page import Page
from hotseat.tui.text import QUIET, content, hanging, show
from hotseat.tui.widgets.options import Options
from hotseat.tui.widgets.readiness.answers import item_content, state

MOST_SAID = 0.6
"""The largest share of the screen's height that the answers may take."""


class PromptList(Options):
    """The prompts that practise the area; enter begins a session with the chosen one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "select", "Begin", key_display="enter", id="area.begin", tooltip="Show the prompt's card"
        ),
    ]


class AreaScreen(Page):
    """Shows the answers for an area or a row and, below them, the prompts, the least often answered first."""

    LEAVES = "area.close"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "read", "Read", key_display="tab", id="area.read", tooltip="The text, or the prompts"),
        Binding(
            "escape", "close", "Back", key_display="esc", id="area.close", tooltip="Back to all the areas"
        ),
    ]

    def __init__(self, result: Result, about: RowResult | AreaResult) -> None:
        super().__init__()
        self._result = result
        self._about = about
        self._what = about.row if isinstance(about, RowResult) else about.checklist
        self._prompts: list[Prompt] = []

    def body(self) -> Iterable[Widget]:
        """Yields the answers and the prompts."""
        with VerticalScroll(id="area-scroll"):
            yield Static(id="area-text")
        yield Static(id="prompts-title", classes="quiet")
        yield PromptList(id="area-prompts", compact=True)

    def on_mount(self) -> None:
        """Finds the prompts, shows them, and focuses their list."""
        level, bank = self._result.assessment.header.level, self.flow.desk.bank.current
        asked = self.flow.desk.sessions.times_asked()
        fitting = [
            prompt
            for prompt in bank.prompts.values()
            if level in prompt.levels and practises(self._what, prompt)
        ]
        self._prompts = sorted(fitting, key=lambda prompt: asked.get(prompt.id, 0))
        self.head(f"{level} · {self._what.name}", _place(self._about))
        show(
            self.query_one("#prompts-title", Static),
            content(f"{_counted(len(self._prompts))} it; the number is how often you answered each"),
        )
        options = self.query_one(PromptList)
        width = max(40, self.app.size.width - 5)
        options.add_options(
            _prompt_option(prompt, asked.get(prompt.id, 0), width) for prompt in self._prompts
        )
        options.highlighted = 0 if self._prompts else None
        options.focus()
        self.call_after_refresh(self._paint)

    def on_resize(self, event: events.Resize) -> None:
        """Limits the height of the text, so that there is room for prompts."""
        super().on_resize(event)
        self.query_one("#area-scroll").styles.max_height = max(4, int(event.size.height * MOST_SAID))
        self.call_after_refresh(self._paint)

    def _paint(self) -> None:
        width = max(20, self.query_one("#area-text").size.width)
        about = self._about
        lines = self._row(about, width) if isinstance(about, RowResult) else self._area(about, width)
        show(self.query_one("#area-text", Static), Content("\n").join(list(lines)))

    def _row(self, row: RowResult, width: int) -> Iterator[Content]:
        yield content(row.row.question, "bold")
        if row.placed and row.placed.words:
            yield hanging(content("  "), row.placed.words, width)
        yield content("")
        for level in self.flow.desk.readiness.framework.levels.values():
            yield hanging(content(f"  {level.level}  ", QUIET), level.expects(row.row.id), width)

    def _area(self, area: AreaResult, width: int) -> Iterator[Content]:
        yield content(f"{area_text(area)}\n", QUIET)
        stories = self.flow.desk.readiness.item_stories(self._result.assessment.header.level)
        for item in area.items:
            yield item_content(item, width)
            for line in evidence(item, stories, session_text):
                yield hanging(content("     "), line, width, QUIET)
        yield from self._steps(area, width)

    def _steps(self, area: AreaResult, width: int) -> Iterator[Content]:
        """The steps of the development path that work on what is missing in this area."""
        level = self.flow.desk.readiness.framework.levels.get(self._result.assessment.header.level)
        missing = {item_result.item.id for item_result in area.items} & self._result.missing.keys()
        for path in level.paths if level else ():
            tied = [
                step
                for step in steps(self._result, path.steps())
                if missing & {item.id for item in step.missing}
            ]
            if tied:
                words = "; ".join(step.name for step in tied)
                yield hanging(content("\n To work on it: ", QUIET), words, width)

    def action_read(self) -> None:
        """Switches the arrows between the text and the prompts."""
        self.focus_next()

    @on(OptionList.OptionSelected)
    def begin(self, event: OptionList.OptionSelected) -> None:
        """Begins a session with the chosen prompt."""
        prompt = self._prompts[event.option_index]
        self.flow.begin(Choice(self._result.assessment.header.level, prompt.kind), prompt)

    def action_close(self) -> None:
        """Goes back to the areas."""
        self.app.pop_screen()


class StrangeScreen(Page):
    """Shows the answers to questions that the framework no longer has, or has in other words."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape", "close", "Back", key_display="esc", id="strange.close", tooltip="Back to all the areas"
        ),
    ]

    def __init__(self, result: Result) -> None:
        super().__init__()
        self._result = result

    def body(self) -> Iterable[Widget]:
        """Yields each of these answers, and why it does not count."""
        with VerticalScroll(id="area-scroll"):
            yield Static(Content("\n").join(self._lines()), id="area-text")

    def on_mount(self) -> None:
        """Focuses the page, so that the arrows scroll it."""
        header = self._result.assessment.header
        self.head(f"{header.level} · kept", state(self._result))
        self.query_one("#area-scroll").focus()

    def _lines(self) -> Iterator[Content]:
        for orphan in self._result.orphaned:
            yield content(orphan.text, "bold")
            yield content(f"  {orphan.answer}")
            yield content(f"  {orphan.why}\n", QUIET)

    def action_close(self) -> None:
        """Goes back to the areas."""
        self.app.pop_screen()


def _place(about: RowResult | AreaResult) -> str:
    return place_text(about) if isinstance(about, RowResult) else ""


def _counted(prompts: int) -> str:
    return f"{counted(prompts, 'prompt')} {'practises' if prompts == 1 else 'practise'}"


def _prompt_option(prompt: Prompt, times: int, width: int) -> Option:
    asked = content(f" {times or '-':>2}  ", QUIET)
    return Option(hanging(asked, prompt.text, width))
