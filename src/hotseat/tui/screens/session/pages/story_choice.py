"""A dialog to choose the story that is told, or was told: the best first, with the reason in words."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from hotseat.domain.day import day_of
from hotseat.domain.folding import folded
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.tellings import story_told
from hotseat.domain.stories.ranking import (
    NO_ROUNDS,
    NO_STORIES,
    NONE_READABLE,
    Ranked,
    Telling,
    has_words,
    heading,
    to_choose,
    with_heard,
)
from hotseat.domain.stories.story import Story
from hotseat.domain.text import counted
from hotseat.tui.screens.dialog import Dialog
from hotseat.tui.screens.page import Page
from hotseat.tui.text import QUIET, content, hanging, show
from hotseat.tui.widgets.keys import Keys
from hotseat.tui.widgets.note_line import OneLine
from hotseat.tui.widgets.options import Options

MOST_LISTED = 50
"""The most stories that are listed at once; typing finds the others."""
LONGEST_SEARCH = 100
WIDTH = 66
"""Columns of a line in the list."""


class Chosen(NamedTuple):
    """What was chosen: a story, or none."""

    story: Story | None


class StorySearch(OneLine):
    """The line to type in; its keys act on the list below."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "submit",
            "Choose it",
            key_display="enter",
            id="story-choice.choose",
            tooltip="The story under the cursor",
        ),
        *(
            Binding(
                key,
                f"screen.move({by})",
                name,
                show=key == "down",
                key_display="↑↓" if key == "down" else None,
                id=f"story-choice.{key}",
                tooltip=tooltip,
            )
            for key, by, name, tooltip in (
                ("down", 1, "Select", "The next story"),
                ("up", -1, "Up", "The story before"),
                ("pagedown", 5, "Page down", "Five stories further down"),
                ("pageup", -5, "Page up", "Five stories further up"),
            )
        ),
    ]


class StoryChoice(Dialog[Chosen]):
    """Lists the stories; letters narrow the list, the arrow keys choose, enter takes the chosen one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape", "close", "Change nothing", key_display="esc", id="story-choice.close", tooltip="Back"
        ),
    ]

    def __init__(self, heading: str, stories: Sequence[Ranked], names: Mapping[str, str], now: str) -> None:
        """`names` are those of the principles by id; `now` is the id of the story named so far, or ""."""
        super().__init__()
        self._heading = heading
        self._stories = stories
        self._names = names
        self._now = now
        self._listed: list[Story | None] = []

    def compose(self) -> ComposeResult:
        """The line to type in, the list, and how many are not listed."""
        with Vertical(classes="dialog", id="story-choice"):
            yield Static(content(self._heading), classes="dialog-title")
            yield StorySearch(
                placeholder="type to find: a title, a principle, a point",
                entered=lambda _: self.take(),
                max_length=LONGEST_SEARCH,
                id="story-search",
            )
            yield Options(id="story-list", compact=True)
            yield Static(id="story-count", classes="quiet")
        yield Keys()

    def on_mount(self) -> None:
        """Lists all stories, and gives the keys to the line."""
        self.query_one(OptionList).can_focus = False
        self._list("")
        self.set_focus(self.query_one(OneLine))

    @on(Input.Changed)
    def search(self, event: Input.Changed) -> None:
        """Lists the stories that have what is typed."""
        self._list(event.value)

    def _list(self, typed: str) -> None:
        words = folded(typed).split()
        fitting = [ranked for ranked in self._stories if has_words(ranked.story, words, self._names)]
        options = self.query_one(OptionList)
        options.clear_options()
        shown = fitting[:MOST_LISTED]
        self._listed = [*(ranked.story for ranked in shown), None]
        options.add_options([*map(self._option, shown), Option(content("  None of them", QUIET))])
        options.highlighted = 0
        left = len(fitting) - len(shown)
        more = f"{counted(left, 'more story', 'more stories')}; type to find one." if left else ""
        words_below = more or ("" if fitting else "No story has these words.")
        count = self.query_one("#story-count", Static)
        count.display = bool(words_below)
        show(count, content(words_below))

    def _option(self, ranked: Ranked) -> Option:
        sign = "✓ " if ranked.story.id == self._now else "  "
        title = hanging(Content.styled(sign, "$accent bold"), ranked.story.title, WIDTH, "bold")
        reason = hanging(Content("    "), ranked.reason, WIDTH, QUIET)
        return Option(Content.assemble(title, "\n", reason))

    def action_move(self, by: int) -> None:
        """Chooses another story; beyond one end it goes on at the other, where the choice of none is."""
        options, last = self.query_one(OptionList), len(self._listed) - 1
        now = options.highlighted or 0
        first, end = (last, 0) if by < 0 else (0, last)
        options.highlighted = first if now == end else max(0, min(last, now + by))

    @on(OptionList.OptionSelected)
    def take(self) -> None:
        """Returns the chosen story, or none."""
        position = self.query_one(OptionList).highlighted
        if position is not None:
            self.dismiss(Chosen(self._listed[position]))

    def action_close(self) -> None:
        """Returns nothing."""
        self.dismiss(None)


def choose_story(page: Page, session: Session, number: int, chosen: Callable[[Story | None], None]) -> None:
    """Asks which story is told, or was told, for a question of the session, counted from 1.

    `chosen` is called with the story, or None for none. Without stories, says how to begin instead.
    """
    desk = page.flow.desk
    stories, question = desk.stories.all(), session.questions[number - 1]
    named = story_told(question)
    if not stories and named is None:
        page.app.clear_notifications()
        page.notify(NONE_READABLE if desk.stories.faults else NO_STORIES, markup=False, timeout=8)
        return
    answers = desk.sessions.answers_of(session.header.candidate)
    today = day_of(datetime.now(UTC))
    header = session.header
    heard = desk.real_interviews.heard() if desk.owner.is_mine(header.candidate) else {}
    rounds = desk.loops.other_rounds(header.loop, header.id) if header.loop else NO_ROUNDS
    listed = with_heard(to_choose(stories, Telling(session, number, rounds), answers, today), heard)
    names = desk.bank.current.principle_names()
    screen = StoryChoice(heading(is_begun=question.begun), listed, names, named.story if named else "")

    def taken(choice: Chosen | None) -> None:
        if choice is not None:
            chosen(choice.story)

    page.app.push_screen(screen, taken)
