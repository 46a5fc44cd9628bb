"""A dialog for a story as evidence: which story shows an item of the checklist."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from hotseat.domain.stories.story import Story
from hotseat.reports.text.columns import column
from hotseat.tui.screens.dialog import Dialog
from hotseat.tui.text import QUIET, content
from hotseat.tui.widgets.keys import Keys
from hotseat.tui.widgets.options import Options

TITLE_WIDTH = 60
"""Columns for the title of a story; its status follows."""
TAKEN_AWAY = ""
"""What the dialog returns for an item that is to have no story any more."""


class StoryList(Options):
    """The stories; enter chooses one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "select",
            "It shows it",
            key_display="enter",
            id="item-story.choose",
            tooltip="Make the story evidence for the item",
        ),
    ]


class ItemStoryChoice(Dialog[str]):
    """Lists the stories, first those that name the item themselves, and returns the id of the chosen one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape",
            "close",
            "None of them",
            key_display="esc",
            id="item-story.close",
            tooltip="Change nothing",
        ),
    ]

    def __init__(self, stories: Iterable[Story], showing: Sequence[str], attached: str) -> None:
        """`showing` are the ids of those that name the item; `attached` is the one that is its evidence."""
        super().__init__()
        by_id = {story.id: story for story in stories}
        self._naming = [by_id[story] for story in showing if story in by_id]
        others = [story for story in by_id.values() if story not in self._naming]
        self._others = sorted(others, key=lambda story: story.front.status != "ready")
        self._attached = attached
        self._ids: list[str] = []
        """The id that each option returns."""

    def compose(self) -> ComposeResult:
        """Yields a line for each story."""
        with Vertical(classes="dialog"):
            yield Static("Which story shows it?", classes="dialog-title")
            yield StoryList(compact=True)
        yield Keys()

    def on_mount(self) -> None:
        """Fills the list and focuses it."""
        options = self.query_one(OptionList)
        if self._naming:
            self._head("Their files say that they show it")
            self._add(self._naming)
            if self._others:
                self._head("\nYour other stories")
        self._add(self._others)
        if self._attached:
            self._head("")
            self._ids.append(TAKEN_AWAY)
            options.add_option(Option("No story any more"))
        options.focus()
        options.highlighted = next(
            (n for n, option in enumerate(options.options) if not option.disabled), None
        )

    def _head(self, text: str) -> None:
        self._ids.append("")
        self.query_one(OptionList).add_option(Option(content(text, QUIET), disabled=True))

    def _add(self, stories: Iterable[Story]) -> None:
        for story in stories:
            self._ids.append(story.id)
            sign = "✓" if story.id == self._attached else " "
            line = content(f"{sign} {column(story.title, TITLE_WIDTH)}{story.front.status}")
            self.query_one(OptionList).add_option(Option(line))

    @on(OptionList.OptionSelected)
    def chosen(self, event: OptionList.OptionSelected) -> None:
        """Returns the chosen story."""
        self.dismiss(self._ids[event.option_index])

    def action_close(self) -> None:
        """Returns nothing."""
        self.dismiss(None)
