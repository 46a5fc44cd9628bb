"""The assessment: five questions answered in words and by a place, twenty items answered one by one."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static

from hotseat.domain.readiness.assessment import YES, Assessed
from hotseat.domain.readiness.framework import Framework
from hotseat.domain.refusal import Refused
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import ItemAnswer
from hotseat.engine.assessing import Assessing
from hotseat.tui import screens
from hotseat.tui.screens.page import Page
from hotseat.tui.text import TOLD, cut, show
from hotseat.tui.widgets.note_line import NoteLine, OneLine
from hotseat.tui.widgets.readiness.answer_list import SaidList
from hotseat.tui.widgets.trouble import TroubleBanner

PLACE = Binding.Group("Place", compact=True)
MOST_PLACES = 7
"""Places that have a key: those of three levels."""


class AssessScreen(Page):
    """The list of all there is to say; what is said is kept at once, and the list can be left any time."""

    LEAVES = "assess.close"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                str(number),
                f"place({number - 1})",
                f"Place {number}",
                id=f"assess.place-{number}",
                group=PLACE,
                tooltip="Where you stand, from the lowest",
            )
            for number in range(1, MOST_PLACES + 1)
        ),
        Binding("y", "yes", "Yes", id="assess.yes", tooltip="Covered, with evidence"),
        Binding("p", "answer('partly')", "Partly", id="assess.partly", tooltip="Covered in part"),
        Binding("n", "answer('not yet')", "Not yet", id="assess.not-yet", tooltip="Not covered yet"),
        Binding("e", "words", "Words", id="assess.words", tooltip="Type your evidence, or your answer"),
        Binding("s", "session", "Session", id="assess.session", tooltip="Choose a session that shows it"),
        Binding("f", "finish", "Finish", id="assess.finish", tooltip="End the assessment, see the result"),
        Binding(
            "escape",
            "close",
            "Leave",
            key_display="esc",
            id="assess.close",
            tooltip="Leave it, to go on later",
        ),
    ]

    def __init__(self, assessing: Assessing, framework: Framework) -> None:
        super().__init__()
        self._assessing = assessing
        self._places = framework.places()
        self._list = SaidList(assessing, framework)
        self._pending: ItemAnswer = YES
        """The answer that what is typed belongs to."""
        self._warned = False

    def body(self) -> Iterable[Widget]:
        """Trouble, where there is any; the list; what is known of the line at hand; the line to type."""
        yield TroubleBanner(self._assessing.recorder, "the assessment")
        yield self._list
        yield Static(id="detail")
        yield NoteLine("", id="words-line", entered=self.keep_words, closed=self.list_again)

    @property
    def _width(self) -> int:
        return max(40, self.app.size.width - 5)

    def on_mount(self) -> None:
        """The list takes the keys."""
        self._list.fill(self._width)
        self.list_again()
        self._paint()

    def on_resize(self, event: events.Resize) -> None:
        """What is known of the line at hand, for the width there is."""
        super().on_resize(event)
        self._paint()

    @on(OptionList.OptionHighlighted)
    def moved(self) -> None:
        """Shows what is known of the line at hand."""
        self._paint()

    def _paint(self) -> None:
        answered = self._list.count - len(self._list.open_lines)
        level = self._assessing.assessment.header.level
        self.head(f"Assessment for {level}", f"{answered} of {self._list.count} answered")
        self.query_one(TroubleBanner).look()
        show(self.query_one("#detail", Static), Content("\n").join(list(self._list.detail(self._width))))
        self.refresh_bindings()

    def _keep(self, happen: Callable[[], None]) -> None:
        """Lets something be said and shows it; what is not possible is said in words."""
        try:
            happen()
        except Refused as reason:
            self.notify(f"{str(reason)[0].upper()}{str(reason)[1:]}.", markup=False, timeout=4)
            return
        self._list.repaint(self._width)
        self._paint()

    def action_place(self, number: int) -> None:
        """Places the person in the row at hand."""
        row = self._list.line.row
        if row is not None and number < len(self._places):
            self._keep(lambda: self._assessing.place(row, self._places[number]))

    def action_answer(self, answer: ItemAnswer) -> None:
        """Answers the item at hand; its evidence stays."""
        _, checklist, item = self._list.line
        if checklist is not None and item is not None:
            self._keep(lambda: self._assessing.answer(checklist, item, answer))

    def action_yes(self) -> None:
        """Answers with yes; where there is no evidence, asks for a line of it."""
        said = self._list.said(self._list.line)
        if isinstance(said, Assessed) and (said.evidence or said.session):
            self.action_answer(YES)
        else:
            self._open(YES, "your evidence: what you did, where and when; enter answers yes with it")

    def action_words(self) -> None:
        """Opens the line for the evidence, or for the answer to the question."""
        said = self._list.said(self._list.line)
        answer = said.answer if isinstance(said, Assessed) else YES
        is_row = self._list.line.row is not None
        self._open(
            answer, "your answer in words" if is_row else f"the evidence; enter keeps it, with {answer}"
        )

    def _open(self, pending: ItemAnswer, hint: str) -> None:
        self._pending = pending
        line = self.query_one(NoteLine)
        line.placeholder = hint
        line.open_for(self._list.line, self._list.words())

    def keep_words(self, _: OneLine) -> None:
        """Keeps what was typed with the answer it belongs to."""
        words = self.query_one(NoteLine).take()
        row, checklist, item = self._list.line
        if row is not None:
            self._keep(lambda: self._assessing.put_into_words(row, words))
        elif checklist is not None and item is not None:
            self._keep(lambda: self._assessing.give_evidence(checklist, item, self._pending, words))

    def list_again(self) -> None:
        """The list has the keys."""
        self.set_focus(self._list)

    def action_session(self) -> None:
        """Asks for a session that shows it."""
        _, checklist, item = self._list.line
        said = self._list.said(self._list.line)
        answer = said.answer if isinstance(said, Assessed) else YES

        def chosen(session: str | None) -> None:
            if session and checklist is not None and item is not None:
                self._keep(lambda: self._assessing.attach(checklist, item, answer, session))

        desk = self.flow.desk
        mine = [
            one for one in desk.sessions.recent() if one.summary and desk.owner.is_mine(one.summary.candidate)
        ]
        self.app.push_screen(screens.SessionChoice(mine), chosen)

    def action_finish(self) -> None:
        """Ends the assessment; says first what nobody has looked at."""
        left = len(self._list.open_lines)
        if left and not self._warned:
            self._warned = True
            self.notify(f"{left} not looked at yet. Press f again to finish anyway.", markup=False)
            return
        self._assessing.finish()
        self.action_close()

    def before_leaving(self) -> None:
        """Words that are being typed."""
        line = self.query_one(NoteLine)
        if line.display and line.value.strip():
            self.keep_words(line)

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Places are for the questions, answers for the items."""
        if action == "place" and self._list.line.row is None:
            return "answer an item with y, p or n"
        if action == "place" and parameters[0] not in range(len(self._places)):
            return f"there {'is' if len(self._places) == 1 else 'are'} {counted(len(self._places), 'place')}"
        if action in ("yes", "answer", "session") and self._list.line.item is None:
            return "answer a question with a number, and in words with e"
        return ""

    def in_full(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """The places by their names."""
        if action == "place":
            number = int(str(parameters[0]))
            return f"Place {number + 1}", cut(self._places[number], TOLD, 1)
        return super().in_full(action, parameters)

    def action_close(self) -> None:
        """Leaves it as it is; what was said is kept."""
        if lost := self.flow.desk.readiness.leave():
            self.notify(lost, severity="error", markup=False, timeout=12)
        self.app.pop_screen()
