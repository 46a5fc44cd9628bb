"""One story in full: its facts, its points, its claims, and how each telling went."""

import os
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.review.answer_filter import AnswerFilter
from hotseat.domain.review.answers import Answer
from hotseat.domain.stories.matrix import matrix
from hotseat.domain.stories.overuse import overuse_sentence
from hotseat.domain.stories.shows import showable
from hotseat.domain.stories.story import Story
from hotseat.reports.text.stories.one_story import heard_sentence
from hotseat.reports.text.stories.story_page import About, page_lines
from hotseat.tui import screens
from hotseat.tui.screens.page import Page
from hotseat.tui.screens.stories.practising import practise
from hotseat.tui.terminal.editor import edit
from hotseat.tui.terminal.editor_command import CannotEdit
from hotseat.tui.text import content, show

BESIDE = 6
"""Columns of the margins and the scrollbar."""


class StoryScreen(Page):
    """Shows a story's page; `e` opens its file in the person's own editor."""

    LEAVES = "story.close"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "practise",
            "Practise",
            key_display="enter",
            id="story.practise",
            tooltip="A question of its main principle, with it",
        ),
        Binding("e", "edit", "Edit", id="story.edit", tooltip="Open its file in your $EDITOR"),
        Binding("t", "trend", "Trend", id="story.trend", tooltip="Its tellings, figure by figure"),
        Binding("c", "compare", "Compare", id="story.compare", tooltip="Its tellings, two by two"),
        Binding("w", "whole", "In full", id="story.whole", tooltip="All points and tellings, or in short"),
        Binding(
            "down", "scroll(1)", "Scroll", key_display="↑↓", id="story.down", tooltip="A line further down"
        ),
        *(
            Binding(key, action, name, show=False, id=f"story.{key}", tooltip=tooltip)
            for key, action, name, tooltip in (
                ("up", "scroll(-1)", "Up", "A line up"),
                ("pagedown", "page(1)", "Page down", "A screenful down"),
                ("pageup", "page(-1)", "Page up", "A screenful up"),
            )
        ),
        Binding(
            "escape", "close", "Stories", key_display="esc", id="story.close", tooltip="Back to all stories"
        ),
    ]

    def __init__(
        self, story: Story, tellings: Sequence[Answer], level: str, today: Callable[[], date]
    ) -> None:
        """`tellings` are given newest first; `level` is that of the question that enter asks."""
        super().__init__()
        self._story = story
        self._tellings = tellings
        self._level = level
        self._today = today
        self._whole = False

    def body(self) -> Iterable[Widget]:
        """Yields one page that scrolls."""
        with VerticalScroll(id="story-scroll", can_focus=False):
            yield Static(id="page")

    def on_mount(self) -> None:
        """Shows the story."""
        self._show()

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 (the base's signature)
        """Wraps the lines to the new width."""
        self._show()

    def _show(self) -> None:
        desk = self.flow.desk
        (row,) = matrix([self._story], self._tellings, (), self._today()).rows
        self.head("Story", self._story.front.status)
        known = showable(desk.readiness.framework) if self._story.front.shows else {}
        about = About(
            row=row,
            tellings=self._tellings,
            known=known,
            level=self._level,
            often=self._often(),
            heard=heard_sentence(desk.real_interviews.heard().get(self._story.id, "")),
        )
        columns = self.app.size.width - BESIDE
        page = page_lines(about, desk.bank.current, columns, whole=self._whole)
        lines = (content(line.text, "bold" if line.is_heading else "") for line in page)
        show(self.query_one("#page", Static), Content("\n").join(lines))
        self.refresh_bindings()

    def _often(self) -> str:
        """How often the story was told lately; empty if that is not often."""
        desk = self.flow.desk
        mine = (answer for answer in desk.sessions.answers() if desk.owner.is_mine(answer.candidate))
        return overuse_sentence(mine, self._story.id)

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Refuses to practise a story that names no principle, and to look back at what was not told."""
        if action == "trend" and not self._tellings:
            return "it was never told"
        if action == "compare" and len(self._tellings) < 2:
            return "it was not told twice yet"
        if action == "practise" and not self._story.main:
            return "the story names no principle to practise"
        return super().refusal(action, parameters)

    def now(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """The name of what `w` shows next."""
        if action == "whole" and self._whole:
            return "In short", "The points that begin with !, the last tellings"
        return super().now(action, parameters)

    def action_practise(self) -> None:
        """Shows the card of a question of its main principle, with this story chosen."""
        practise(self, self._level, self._story.main, self._story)

    def action_trend(self) -> None:
        """Shows the tellings, figure by figure."""
        owner = self.flow.desk.owner
        by = AnswerFilter(of=owner.whose, me=owner.name, story=self._story.id)
        self.app.push_screen(screens.TrendScreen(by, self._today))

    def action_compare(self) -> None:
        """Shows the tellings in pairs that follow each other, the newest first."""
        screens.compare_tellings(self, self._tellings[::-1], self._show)

    def action_whole(self) -> None:
        """Shows all points, or those of the short version."""
        self._whole = not self._whole
        self._show()

    def action_edit(self) -> None:
        """Opens the file of the story in the editor, and shows what it says then."""
        self.app.clear_notifications()
        if trouble := self._edited():
            self.notify(trouble, markup=False, severity="warning", timeout=12)

    def _edited(self) -> str:
        """Edits the file; returns a sentence on what is wrong with it now, or why it was not edited."""
        stories = self.flow.desk.stories
        path = stories.path(self._story.id)
        if path is None:
            return f"The file of {self._story.title} is gone."
        try:
            edit(self.app, path, os.environ)
        except CannotEdit as reason:
            return f"The story was not edited: {reason}."
        finally:
            self._look_again()
        file_prefix = f"{path.parent.name}/{path.name}:"
        return next(
            (f"{fault}." for fault in stories.faults if fault.startswith(file_prefix)), self._if_gone()
        )

    def _look_again(self) -> None:
        self._story = self.flow.desk.stories.find(self._story.id) or self._story
        self._show()

    def _if_gone(self) -> str:
        if self.flow.desk.stories.find(self._story.id):
            return ""
        return f'No file has the id "{self._story.id}" any more; here is the story as it was.'

    def action_scroll(self, by: int) -> None:
        """Scrolls a line."""
        self.query_one("#story-scroll").scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """Scrolls a screenful."""
        scroll = self.query_one("#story-scroll")
        scroll.scroll_relative(y=by * (scroll.size.height - 1), animate=False)

    def action_close(self) -> None:
        """Goes back to all stories."""
        self.dismiss()
