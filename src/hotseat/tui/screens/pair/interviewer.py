"""The interviewer's screen during the answer: sections, notes, and what to listen for and ask next."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.interview.ladder_rungs import ladder_rungs
from hotseat.domain.pacing import clock, window_text
from hotseat.domain.review.ledger import ledger
from hotseat.domain.session.question import Question
from hotseat.domain.text import counted
from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui.screens.pair.cutting_in import CuttingIn
from hotseat.tui.screens.session.pages.naming_story import show_story
from hotseat.tui.text import QUIET, TOLD, content, cut, show
from hotseat.tui.widgets.drawn import DrawnText
from hotseat.tui.widgets.pair.interviewer_board import board_content, interviewer_notes
from hotseat.tui.widgets.pair.interviewer_panel import ladder_content, points_content, points_of
from hotseat.tui.widgets.session.notes_pane import NotesPane

FEWEST_LINES = 8
"""In fewer columns than this, the points of a phase leave no room for the ladder."""
TICKS = Binding.Group("Points", compact=True)


class InterviewerScreen(CuttingIn):
    """Sections and notes on the left; on the right, what to listen for and what to ask next."""

    PROMPT_CLASS = "-short"
    PROMPT_LINES = 3
    BAND = "#rows"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "m",
            "heard",
            "Strong",
            id="driver.heard",
            tooltip="What a strong answer shows, to tick",
        ),
        Binding(
            "u",
            "undo",
            "Undo",
            show=False,
            id="answer.undo",
            tooltip="Take back what was done last",
        ),
    ]

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__(rehearsal)
        self._both_fit = True
        """Whether the right half shows the points and the ladder at once."""
        self._ladder_shown = False
        """Whether it shows the ladder where it cannot show both."""

    def compose_live(self) -> Iterable[Widget]:
        """The title of the story, the line about the interruption, then the two halves of the screen."""
        yield DrawnText(id="story")
        yield self.interruption_line()
        with Horizontal(id="halves"):
            with Vertical(id="left"):
                yield DrawnText(id="rows")
                yield NotesPane()
            with VerticalScroll(id="right"):
                yield DrawnText(id="panel")
        yield from self.words_line()

    def on_mount(self) -> None:
        """Lets the arrow keys scroll the right half."""
        self.set_focus(self.query_one("#right"))

    def note_closed(self) -> None:
        """Lets the arrow keys scroll the right half again."""
        super().note_closed()
        self.set_focus(self.query_one("#right"))

    @property
    def prompt_lines(self) -> int:
        """The same share of the window as after the answer, because the clock takes no lines here."""
        return self.share_of_lines()

    def paint(self, question: Question, now: float) -> str:
        """Paints the line about the interruption and both halves."""
        book = ledger(question, now)
        pane = self.notes_pane
        left = pane.columns or self.size.width // 2
        show_story(self.query_one("#story", Static), question)
        rows = board_content(question, book, left, paused=self.rehearsal.session.paused)
        show(self.query_one("#rows", Static), rows)
        pane.paint(interviewer_notes(question, left, self.note_key), unfinished=self.unfinished)
        self.paint_interruption(question, now)
        right = self.query_one("#right", VerticalScroll)
        panel = self.query_one("#panel", Static)
        show(panel, self._panel(question, max(20, panel.size.width), right.size.height))
        return f"answer {clock(book.seconds)} of {window_text(book.low, book.high)}"

    def _panel(self, question: Question, width: int, height: int) -> Content:
        rungs = ladder_rungs(self.rehearsal.session, self.ladder)
        points = self._points
        self._both_fit = True
        if not points:
            return ladder_content(rungs, width, height)
        above = points_content(points, question, width, height)
        left = height - above.plain.count("\n") - 2
        if left >= FEWEST_LINES:
            return Content("\n\n").join([above, ladder_content(rungs, width, left)])
        self._both_fit, key = False, self.key("driver.flip")
        if self._ladder_shown:
            flips = content(f"{key} shows the points again", QUIET)
            return Content("\n").join([ladder_content(rungs, width, height - 1), flips])
        flips = content(f"{key} shows the follow-ups", QUIET)
        return Content("\n").join([points_content(points, question, width, height - 1), flips])

    @property
    def _points(self) -> list[str]:
        prompt = self.flow.desk.bank.current.prompts.get(self.question.asked.prompt)
        return points_of(prompt.phases, self.question) if prompt else []

    def change_to_come(self) -> str:
        """An interviewer may know the change before it is thrown in."""
        return self.change_left()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Switches off hiding the clock and showing the principle: the interviewer always sees both."""
        if action in ("hide", "principle"):
            return False
        return super().check_action(action, parameters)


class DesignInterviewerScreen(InterviewerScreen):
    """The same for a system design: number keys tick the points to listen for in the current phase."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                str(number),
                f"tick({number})",
                f"Heard {number}",
                show=False,
                id=f"driver.tick-{number}",
                group=TICKS,
                tooltip="Tick the point of that number, or untick it",
            )
            for number in range(1, 10)
        ),
        Binding(
            "tab",
            "flip",
            "Follow-ups",
            show=False,
            id="driver.flip",
            tooltip="The points, or the follow-ups to ask next",
        ),
    ]

    def action_flip(self) -> None:
        """Shows the ladder in place of the points, or the points again."""
        self._ladder_shown = not self._ladder_shown
        self.repaint()
        self.query_one("#right", VerticalScroll).scroll_home(animate=False)

    def action_tick(self, number: int) -> None:
        """Ticks a point of the current phase, or removes its tick."""
        points, section = self._points, self.question.section
        if section is not None and number <= len(points):
            self.do(lambda: self.rehearsal.tick_line("heard", section.id, points[number - 1]))

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Adds: a number key needs a point with that number."""
        if action == "tick" and int(str(parameters[0])) > (count := len(self._points)):
            return f"this phase has {counted(count, 'point')}"
        if action == "flip" and self._both_fit:
            return "the points and the follow-ups are both in sight"
        return super().refusal(action, parameters)

    def in_full(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """The full text of that point."""
        if action == "tick":
            number = int(str(parameters[0]))
            return f"Heard {number}", cut(self._points[number - 1], TOLD, 1)
        return super().in_full(action, parameters)
