"""The comparison of two answers, side by side."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.review.answer_comparison import Comparison, Side, compare, under
from hotseat.domain.review.answers import Answer
from hotseat.domain.review.same_question import earlier, earlier_telling, pairs
from hotseat.domain.session.session import Session
from hotseat.domain.text import counted
from hotseat.engine.rehearsal import CannotRehearse
from hotseat.tui import screens
from hotseat.tui.screens.page import Page
from hotseat.tui.screens.review.reading import read_all
from hotseat.tui.text import QUIET, content, show
from hotseat.tui.widgets.review.comparison import head_content, ledger_content, ratings_content
from hotseat.tui.widgets.review.comparison_notes import notes_content
from hotseat.tui.widgets.review.comparison_words import story_text, unlike_text

MOST_TELLINGS = 10
"""The most tellings of a story that are read to compare them."""
PARTS = ("compared", "sentences", "unlike", "both-ledgers", "both-ratings", "both-notes")


class CompareScreen(Page):
    """Shows ledger, shares, ratings and notes of two answers, the older on the left; one pair at a time."""

    LEAVES = "compare.close"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "right,space",
            "turn(1)",
            "Next pair",
            key_display="→",
            id="compare.next",
            priority=True,
            tooltip="The next two answers of these sessions",
        ),
        Binding(
            "left",
            "turn(-1)",
            "Previous",
            key_display="←",
            id="compare.previous",
            priority=True,
            tooltip="The previous two answers",
        ),
        Binding("s", "swap", "Swap", id="compare.swap", tooltip="Exchange left and right"),
        Binding("a", "open(0)", "Open A", id="compare.left", tooltip="The left session in full"),
        Binding("b", "open(1)", "Open B", id="compare.right", tooltip="The right session in full"),
        Binding(
            "escape", "close", "Back", key_display="esc", id="compare.close", tooltip="Back to where you were"
        ),
    ]

    def __init__(self, pairs: Sequence[tuple[Side, Side]]) -> None:
        """`pairs` must not be empty; each pair has the older answer first."""
        super().__init__()
        self._pairs = pairs
        self._position = 0
        self._swapped = False

    def body(self) -> Iterable[Widget]:
        """Yields one page that scrolls."""
        with VerticalScroll(id="compare-scroll"):
            for name in PARTS:
                yield Static(id=name)

    def on_mount(self) -> None:
        """Focuses the page, so that the arrows scroll it."""
        self.query_one("#compare-scroll").focus()

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 (the base's signature)
        """Draws the tables for the new width."""
        self.call_after_refresh(self._show)

    @property
    def _found(self) -> Comparison:
        comparison = compare(*self._pairs[self._position])
        return comparison.swapped() if self._swapped else comparison

    def _show(self) -> None:
        comparison = self._found
        several = len(self._pairs) > 1
        self.head("Compare", f"pair {self._position + 1} of {len(self._pairs)}" if several else "")
        columns = self.query_one("#both-ledgers").size.width
        names = self.flow.desk.bank.current.plan_names()
        unlike = "\n".join(filter(None, [story_text(comparison), unlike_text(comparison, names)]))
        self.query_one("#unlike").display = bool(unlike)
        drawn = {
            "compared": head_content(comparison, columns),
            "sentences": content("\n".join(comparison.sentences), "bold"),
            "unlike": content(unlike, QUIET),
            "both-ledgers": ledger_content(comparison, columns),
            "both-ratings": ratings_content(comparison, columns),
            "both-notes": notes_content(comparison, columns),
        }
        for name, new in drawn.items():
            self._put(name, new)
        self.refresh_bindings()

    def _put(self, name: str, new: Content) -> None:
        show(self.query_one(f"#{name}", Static), new)

    def action_turn(self, by: int) -> None:
        """Shows another pair."""
        self._position = max(0, min(len(self._pairs) - 1, self._position + by))
        self.query_one("#compare-scroll", VerticalScroll).scroll_home(animate=False)
        self._show()

    def action_swap(self) -> None:
        """Exchanges left and right."""
        self._swapped = not self._swapped
        self._show()

    def action_open(self, side: int) -> None:
        """Shows one of the two sessions in full."""
        comparison = self._found
        session = (comparison.left, comparison.right)[side].session
        self.app.push_screen(screens.SessionScreen(session, session.header.id), lambda _: self._read_again())

    def _read_again(self) -> None:
        """Reads the sessions again: one may have been repaired meanwhile."""
        self._pairs = [(self._fresh(older), self._fresh(newer)) for older, newer in self._pairs]
        self._show()

    def _fresh(self, side: Side) -> Side:
        name = side.session.header.id
        try:
            session = under(self.flow.desk.sessions.open(name), name)
        except CannotRehearse:
            return side  # It was readable when this screen was opened: keep showing what was read then.
        asked = side.question.asked
        same = (question for question in session.begun_questions if question.asked == asked)
        return next((Side(session, question) for question in same), side)

    def action_close(self) -> None:
        """Goes back to the screen below."""
        self.dismiss()

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Refuses to go beyond the first or the last pair."""
        others = action != "turn" or 0 <= self._position + int(str(parameters[0])) < len(self._pairs)
        return "" if others else "there is no other question that way"


def compare_sessions(page: Page, ids: Iterable[str], then: Callable[[], None]) -> None:
    """Shows two sessions side by side and calls `then` afterwards, or shows why they cannot be read."""
    try:
        first, second = (under(page.flow.desk.sessions.open(name), name) for name in ids)
    except CannotRehearse as reason:
        page.notify(str(reason), markup=False, severity="warning")
        return
    question_pairs = pairs(first, second)
    if question_pairs:
        page.app.push_screen(CompareScreen(question_pairs), lambda _: then())


def compare_with_earlier(page: Page, session: Session, position: int, *, by_story: bool = False) -> None:
    """Shows a question of a session beside the previous answer to its prompt, or says that there is none.

    With `by_story`, it is the previous answer for which the same story was told. The session's id must be the
    name of its file; `position` counts the questions from 0. Sessions not read so far are read first, a few
    at a time.
    """
    desk = page.flow.desk
    shown: list[str] = []

    def show_progress(done: int, total: int) -> None:
        if not shown:
            shown.append(f"Looking for an earlier answer: {done:,} of {counted(total, 'session')} read.")
            page.notify(shown[0])

    def then() -> None:
        if not page.is_current:
            return
        find = earlier_telling if by_story else earlier
        answer = find(desk.sessions.answers(), session, position, desk.owner.name)
        if answer is None:
            page.notify(
                f"This is the first {'telling of this story' if by_story else 'answer to this prompt'}."
            )
        elif older := _side(page, answer):
            newer = Side(session, session.begun_questions[position])
            page.app.push_screen(CompareScreen([(older, newer)]))

    read_all(page, desk.sessions, show_progress, then)


def compare_tellings(page: Page, tellings: Sequence[Answer], then: Callable[[], None]) -> None:
    """Shows the last tellings of a story, each beside the one before it, and calls `then` afterwards.

    `tellings` are oldest first, and at least two. The newest two come first; what cannot be read is named.
    """
    read = (_side(page, answer) for answer in tellings[-MOST_TELLINGS:])
    sides = [side for side in read if side]
    if len(sides) > 1:
        page.app.push_screen(CompareScreen(list(pairwise(sides))[::-1]), lambda _: then())


def _side(page: Page, answer: Answer) -> Side | None:
    """The answer with its session; None, after a notice, if that cannot be read."""
    try:
        session = under(page.flow.desk.sessions.open(answer.session), answer.session)
    except CannotRehearse as reason:
        page.notify(str(reason), markup=False, severity="warning")
        return None
    return Side(session, session.begun_questions[answer.number - 1])
