"""The assessment: five questions, answered in words and with a level, and twenty items."""

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
from hotseat.domain.stories.item_stories import NO_STORIES
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import ItemAnswer
from hotseat.engine.assessing import Assessing
from hotseat.tui import screens
from hotseat.tui.screens.page import Page
from hotseat.tui.text import TOLD, cut, show
from hotseat.tui.widgets.note_line import NoteLine, OneLine
from hotseat.tui.widgets.readiness.answer_list import AnswerList
from hotseat.tui.widgets.trouble import TroubleBanner

PLACE = Binding.Group("Place", compact=True)
MOST_PLACES = 7
"""How many places have a key: enough for three levels."""
NONE_YET = "you keep no stories yet: `hotseat stories new` begins one"
OF_ANOTHER = "the stories in this folder are not those of the person assessed"


class AssessScreen(Page):
    """Lists everything to answer. Each answer is saved at once, so the screen can be left at any time."""

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
        Binding("b", "story", "Story", id="assess.story", tooltip="Choose one of your stories that shows it"),
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
        self._level = assessing.assessment.header.level
        self._places = framework.places()
        self._list = AnswerList(assessing, framework)
        self._pending: ItemAnswer = YES
        """The answer to the item whose evidence is being typed."""
        self._warned = False
        self._stories = NO_STORIES
        self._no_story = ""
        """Why no story can be chosen."""

    def body(self) -> Iterable[Widget]:
        """Yields the banner for trouble, the list, the details of the chosen line, and the input line."""
        yield TroubleBanner(self._assessing.recorder, "the assessment")
        yield self._list
        yield Static(id="detail")
        yield NoteLine("", id="words-line", entered=self.keep_words, closed=self.list_again)

    @property
    def _width(self) -> int:
        return max(40, self.app.size.width - 5)

    def on_mount(self) -> None:
        """Fills and focuses the list."""
        self._list.stories = self._stories = self.flow.desk.readiness.item_stories(self._level)
        self._no_story = OF_ANOTHER if self.flow.desk.stories.all() else NONE_YET
        self._list.fill(self._width)
        self.list_again()
        self._paint()

    def on_resize(self, event: events.Resize) -> None:
        """Draws the details of the chosen line for the new width."""
        super().on_resize(event)
        self._paint()

    @on(OptionList.OptionHighlighted)
    def moved(self) -> None:
        """Shows the details of the chosen line."""
        self._paint()

    def _paint(self) -> None:
        answered = self._list.count - len(self._list.open_lines)
        self.head(f"Assessment for {self._level}", f"{answered} of {self._list.count} answered")
        self.query_one(TroubleBanner).look()
        show(self.query_one("#detail", Static), Content("\n").join(list(self._list.detail(self._width))))
        self.refresh_bindings()

    def _keep(self, happen: Callable[[], None]) -> None:
        """Records an answer and shows it, or shows why it is refused."""
        try:
            happen()
        except Refused as reason:
            self.notify(f"{str(reason)[0].upper()}{str(reason)[1:]}.", markup=False, timeout=4)
            return
        self._list.repaint(self._width)
        self._paint()

    def action_place(self, number: int) -> None:
        """Places the person at one of the levels for the chosen question."""
        row = self._list.line.row
        if row is not None and number < len(self._places):
            self._keep(lambda: self._assessing.place(row, self._places[number]))

    def action_answer(self, answer: ItemAnswer) -> None:
        """Answers the chosen item and keeps its evidence."""
        _, checklist, item = self._list.line
        if checklist is not None and item is not None:
            self._keep(lambda: self._assessing.answer(checklist, item, answer))

    def action_yes(self) -> None:
        """Answers with yes; if there is no evidence, asks for it first."""
        answer = self._list.answer(self._list.line)
        if isinstance(answer, Assessed) and answer.has_evidence:
            self.action_answer(YES)
        else:
            self._open(YES, "your evidence: what you did, where and when; enter answers yes with it")

    def action_words(self) -> None:
        """Opens the line for the evidence of an item, or for the answer to a question."""
        given = self._list.answer(self._list.line)
        answer = given.answer if isinstance(given, Assessed) else YES
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
        """Saves what was typed with the answer it belongs to."""
        words = self.query_one(NoteLine).take()
        row, checklist, item = self._list.line
        if row is not None:
            self._keep(lambda: self._assessing.put_into_words(row, words))
        elif checklist is not None and item is not None:
            self._keep(lambda: self._assessing.give_evidence(checklist, item, self._pending, words))

    def list_again(self) -> None:
        """Focuses the list again."""
        self.set_focus(self._list)

    def action_session(self) -> None:
        """Asks for a session that shows the chosen item."""
        _, checklist, item = self._list.line
        given = self._list.answer(self._list.line)
        answer = given.answer if isinstance(given, Assessed) else YES

        def chosen(session: str | None) -> None:
            if session and checklist is not None and item is not None:
                self._keep(lambda: self._assessing.attach(checklist, item, answer, session))

        desk = self.flow.desk
        mine = [
            session
            for session in desk.sessions.recent()
            if session.summary and desk.owner.is_mine(session.summary.candidate)
        ]
        self.app.push_screen(screens.SessionChoice(mine), chosen)

    def action_story(self) -> None:
        """Asks for a story that shows the chosen item."""
        _, checklist, item = self._list.line
        given = self._list.answer(self._list.line)
        answer = given.answer if isinstance(given, Assessed) else YES
        if checklist is None or item is None:
            return

        def chosen(story: str | None) -> None:
            if story is not None:
                self._keep(lambda: self._assessing.attach_story(checklist, item, answer, story))

        showing = self._stories.showing.get(item.id, ())
        attached = given.story if isinstance(given, Assessed) else ""
        self.app.push_screen(screens.ItemStoryChoice(self.flow.desk.stories.all(), showing, attached), chosen)

    def action_finish(self) -> None:
        """Finishes the assessment; if lines were not looked at, only at the second key press."""
        left = len(self._list.open_lines)
        if left and not self._warned:
            self._warned = True
            again = f"Press {self.key('assess.finish')} again to finish anyway."
            self.notify(f"{left} not looked at yet. {again}", markup=False)
            return
        self._assessing.finish()
        self.action_close()

    def before_leaving(self) -> None:
        """Saves the words in the open line."""
        line = self.query_one(NoteLine)
        if line.display and line.value.strip():
            self.keep_words(line)

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Refuses a level for an item, and yes, partly or not yet for a question."""
        if action == "place" and self._list.line.row is None:
            yes, partly, no = (self.key(f"assess.{key_id}") for key_id in ("yes", "partly", "not-yet"))
            return f"answer an item with {yes}, {partly} or {no}"
        if action == "place" and parameters[0] not in range(len(self._places)):
            return f"you can choose from {counted(len(self._places), 'level')}"
        if action in ("yes", "answer", "session", "story") and self._list.line.item is None:
            return f"answer a question with a number, and in words with {self.key('assess.words')}"
        if action == "story" and not self._stories.kept:
            return self._no_story
        return ""

    def in_full(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """Names the place that a number key chooses."""
        if action == "place":
            number = int(str(parameters[0]))
            return f"Place {number + 1}", cut(self._places[number], TOLD, 1)
        return super().in_full(action, parameters)

    def action_close(self) -> None:
        """Leaves the assessment unfinished; every answer is saved."""
        if lost := self.flow.desk.readiness.leave():
            self.notify(lost, severity="error", markup=False, timeout=12)
        self.app.pop_screen()
