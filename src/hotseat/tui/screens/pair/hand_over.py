"""The screen between two raters: it hides the ratings while the keyboard changes hands."""

from collections.abc import Callable, Iterable
from typing import ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.session.question import Question
from hotseat.engine.pairing import WHY_CANDIDATE, elsewhere_words
from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui.rating_elsewhere_port import RatingElsewhere
from hotseat.tui.screens.session.live import LivePage
from hotseat.tui.text import QUIET, content, show


class RatedHere(NamedTuple):
    """Whose rating is waited for, and what comes after each way to give it."""

    name: str
    taken: Callable[[], None]
    """The candidate has the keyboard."""
    read_aloud: Callable[[], None]
    """The interviewer types what the candidate says."""
    took: Callable[[], None]
    """Everything was rated elsewhere."""


class HandOverScreen(LivePage):
    """Waits until the other person has the keyboard."""

    PROMPT_CLASS = "-short"
    PROMPT_LINES = 2
    BETWEEN = True
    SHOWS_SLOT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "taken",
            "I have it",
            key_display="enter",
            id="hand-over.taken",
            tooltip="The person named has the keyboard",
        ),
    ]

    def __init__(self, rehearsal: Rehearsal, name: str, why: str, taken: Callable[[], None]) -> None:
        super().__init__(rehearsal)
        self._name, self._why, self._taken = name, why, taken

    def compose_live(self) -> Iterable[Widget]:
        """Who takes the keyboard, and why."""
        yield Static(
            Content.assemble(
                content(f"Hand the keyboard to {self._name}.", "bold"),
                "\n\n",
                content(self._why, QUIET),
                (f"\n\n{self.key('hand-over.taken')}", "$accent bold"),
                content(f" when {self._name} has it"),
            ),
            id="hand-over",
        )

    def action_taken(self) -> None:
        """Goes on with the person who has the keyboard now."""
        self._taken()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing is taken back or mended here: it would show one person what the other did."""
        return action not in ("undo", "redo", "mend") and super().check_action(action, parameters)


class CandidateHandOverScreen(HandOverScreen):
    """Waits for the candidate's rating: at this keyboard, read aloud, or from a browser elsewhere."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "a",
            "read_aloud",
            "Read aloud",
            id="hand-over.aloud",
            tooltip="The candidate says the scores, you type them",
        ),
    ]

    def __init__(self, rehearsal: Rehearsal, rated: RatedHere, elsewhere: RatingElsewhere | None) -> None:
        what = "interview" if rehearsal.session.header.rated_once else "answer"
        super().__init__(
            rehearsal, rated.name, f"{WHY_CANDIDATE.format(what)} The ratings so far are hidden.", rated.taken
        )
        self._read_aloud, self._took = rated.read_aloud, rated.took
        self._whose = rated.name
        self._elsewhere = elsewhere

    def compose_live(self) -> Iterable[Widget]:
        """The keyboard, the voice, and how far the rating in the browser has come."""
        yield from super().compose_live()
        yield Static(id="elsewhere")

    def tick(self) -> None:
        """Looks too whether the candidate has rated in the browser."""
        super().tick()
        if self.app.screen is not self:
            return
        rating = self._elsewhere.given() if self._elsewhere else None
        if rating is not None and rating.done:
            self._took()
        else:
            self._show_ways()

    def paint(self, question: Question, now: float) -> str:
        """What can be done besides handing over the keyboard."""
        self._show_ways()
        return super().paint(question, now)

    def _show_ways(self) -> None:
        words = elsewhere_words(self._whose, self._elsewhere)
        aloud = f" on a call: {self._name} says the scores, and you type them"
        shown = Content.assemble(
            (self.key("hand-over.aloud"), "$accent bold"), content(aloud), "\n\n", content(words, QUIET)
        )
        show(self.query_one("#elsewhere", Static), shown)

    def action_read_aloud(self) -> None:
        """The interviewer types what the candidate says."""
        self._read_aloud()
