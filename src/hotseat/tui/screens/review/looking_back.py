"""The base of the screens that review all answers: it reads and filters them."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.review.answer_filter import AnswerFilter, Choices
from hotseat.domain.review.answers import Answer
from hotseat.domain.text import counted
from hotseat.tui.screens.page import Page
from hotseat.tui.screens.review import reading
from hotseat.tui.screens.review.narrowing import KEYS, bindings, local_day, turned, words
from hotseat.tui.text import content, show

if TYPE_CHECKING:
    from hotseat.tui.screens.review.figures_port import Figures


def answers_text(answers: int) -> str:
    """The number of answers, in words."""
    return counted(answers, "answer")


class LookingBack(Page):
    """Reads the sessions a few at a time, so that you can leave meanwhile; then shows the fitting answers."""

    figures: "Figures"
    """The figures of all sessions, once they were read."""
    NARROWS: ClassVar[tuple[str, ...]] = tuple(what for _, what, _, _ in KEYS)
    LEAVES = "back.close"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("back", [what for _, what, _, _ in KEYS if what != "story"]),
        Binding(
            "escape", "close", "Back", key_display="esc", id="back.close", tooltip="Back to where you were"
        ),
    ]

    def __init__(self, by: AnswerFilter, today: Callable[[], date] = local_day) -> None:
        super().__init__()
        self.by = by
        self.today = today
        """Returns the local date from which days are counted back."""
        self.is_read = False
        """Whether all sessions were read."""
        self._choices: Choices | None = None
        """What the filters can be set to; None until it is asked for."""

    def body(self) -> Iterable[Widget]:
        """Yields the filter in words, the progress of reading, and the widgets of the screen itself."""
        yield Static(id="filter")
        yield Static(id="reading")
        yield from self.compose_back()

    def compose_back(self) -> Iterable[Widget]:
        """Returns the widgets of the screen itself."""
        return ()

    def on_mount(self) -> None:
        """Starts to read the sessions."""
        self._reading = self.flow.desk.sessions.reading()
        self.call_after_refresh(self._read_on)

    def on_unmount(self) -> None:
        """Stops the reading: a second process may be at it."""
        self._reading.close()

    def _read_on(self) -> None:
        if not self.is_attached:
            return
        progress = next(self._reading, None)
        if progress is None:
            self.read_again()
            notice = self.query_one("#reading", Static)
            notice.display = bool(self.flow.desk.sessions.fault)
            show(notice, content(self.flow.desk.sessions.fault, "$warning"))
            self.refresh_bindings()
            return
        done, total = progress
        if done < total:
            self.say(
                "#reading",
                f"Reading the sessions once: {done:,} of {total:,}. {self.key(self.LEAVES)} leaves; what was "
                "read is remembered.",
            )
        self.set_timer(reading.REST_SECONDS, self._read_on)

    def read_again(self) -> None:
        """Reads the answers again, because a session may have been repaired."""
        self.figures = self.flow.desk.sessions.figures()
        self.is_read, self._choices = True, None
        self._show()

    def choices(self) -> Choices:
        """The values that the filters can have: those that occur."""
        return self.figures.choices(self.by.me)

    @property
    def fitting(self) -> list[Answer]:
        """The answers that fit the filter, newest first."""
        return self.figures.answers(self.by, self.today())

    def _show(self) -> None:
        show(self.query_one("#filter", Static), self.filter_words())
        self.show_answers()

    def filter_words(self) -> Content:
        """The filters in words, each after its key."""
        names = self.flow.desk.bank.current.principle_names()
        return words(self.by, self.NARROWS, names, lambda what: self.key(f"back.{what}"))

    def none_words(self) -> str:
        """The sentence to show if no answer fits."""
        every = self.figures.count(AnswerFilter(), self.today())
        if not every:
            return "No answer can be told of." if self.flow.desk.sessions.fault else "No answers yet."
        mine = AnswerFilter(of="", me=self.by.me)
        if self.by.of != "" or self.figures.count(mine, self.today()):
            return "No answer fits."
        unnamed = "" if self.by.me else ", because hotseat does not know your name"
        return f"None of the {answers_text(every)} is yours{unnamed}: {self.key('back.of')} shows everyone's."

    def show_answers(self) -> None:
        """Shows the answers that fit the filter. Each screen has its own way."""

    def action_narrow(self, what: str) -> None:
        """Sets a filter to its next value; after the last value, the filter is off."""
        if not self.is_read:
            return
        self._choices = self._choices or self.choices()
        self.by = turned(self.by, what, self._choices)
        self._show()
        self.refresh_bindings()

    @property
    def titles(self) -> Mapping[str, str]:
        """The titles of the stories that were told, by id."""
        return self.figures.titles()

    @property
    def story_beside(self) -> str:
        """The title of the story that is looked at, to stand behind the screen's name; empty without one."""
        return f" · {self.titles.get(self.by.story, self.by.story)}" if self.by.story else ""

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Refuses to choose among stories while none was told."""
        if action == "narrow" and "story" in parameters:
            if not self.is_read:
                return "the sessions are still being read"
            if not self.titles:
                return "no story was told in any answer"
        return super().refusal(action, parameters)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hides the keys of filters that this screen does not have."""
        if action == "narrow" and str(parameters[0]) not in self.NARROWS:
            return False
        return super().check_action(action, parameters)

    def action_close(self) -> None:
        """Goes back to the screen below."""
        self.app.pop_screen()
