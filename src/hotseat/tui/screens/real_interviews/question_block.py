"""The fields for one question of a real interview."""

from collections.abc import Callable, Iterable, Sequence
from typing import cast

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.bank.level import Principle
from hotseat.domain.bank.prompt import LONGEST_QUESTION
from hotseat.domain.real_interviews.entry import AskedEntry
from hotseat.domain.real_interviews.events import FollowUpAsked
from hotseat.domain.real_interviews.typed import follow_up_meant, question_meant
from hotseat.domain.refusal import Refused
from hotseat.domain.stories.story import Story
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import OUTCOME_NAMES, MaybeOutcome
from hotseat.tui.widgets.chooser import Chooser
from hotseat.tui.widgets.note_line import OneLine

FEWEST_FOLLOW_UPS = 2
OUTCOMES: Sequence[tuple[str, str]] = [(outcome, name) for outcome, name in OUTCOME_NAMES.items()]


def row(name: str, field: Widget, classes: str = "") -> Horizontal:
    """A field with its name before it."""
    return Horizontal(Static(name, classes="name"), field, classes=classes)


class Known:
    """What a question can be about, and which stories can have been told."""

    def __init__(self, principles: Iterable[Principle], stories: Iterable[Story]) -> None:
        self.principles = list(principles)
        self.principle_choices = [
            ("", "none"),
            *((principle.id, principle.name) for principle in self.principles),
        ]
        self.titles = {story.id: story.title for story in stories}


class QuestionBlock(Vertical):
    """A line for the question, what it is about, the story told, and lines for follow-ups."""

    def __init__(
        self, number: int, asked: AskedEntry, known: Known, entered: Callable[[OneLine], None]
    ) -> None:
        """`number` is its place in the form, from 1; `entered` is called with a line on enter."""
        super().__init__()
        self._number = number
        self._asked = asked
        self._known = known
        self._entered = entered
        self._follow_ups = 0

    def compose(self) -> ComposeResult:
        """Yields the fields."""
        first, others = self._asked.principles[:1], self._asked.principles[1:]
        # The chooser has one principle; further ones stand in the text, as they may be typed.
        text = " ".join([self._asked.text, *(f"#{principle}" for principle in others)])
        line = self._line(text.strip(), "in your own words; #dive-deep names one more principle", "text")
        yield row(f"Question {self._number}", line, "apart")
        principle = Chooser(
            self._known.principle_choices, first[0] if first else "", self._id_of("principle")
        )
        yield row("Principle", principle)
        titles = {**self._known.titles}
        if self._asked.story:
            titles.setdefault(self._asked.story, self._asked.title or self._asked.story)
        stories = [("", "none"), *titles.items()]
        chooser = Chooser(stories, self._asked.story, self._id_of("story"))
        chooser.can_focus = len(stories) > 1
        yield row("Story told", chooser)
        for follow_up in self._asked.follow_ups:
            yield self._follow_up(follow_up)
        for _ in range(FEWEST_FOLLOW_UPS - len(self._asked.follow_ups)):
            yield self._follow_up(FollowUpAsked("", ""))

    def _id_of(self, what: str) -> str:
        return f"{what}-{self._number}"

    def _line(self, value: str, hint: str, what: str) -> OneLine:
        return OneLine(
            value, entered=self._entered, placeholder=hint, max_length=LONGEST_QUESTION, id=self._id_of(what)
        )

    def _follow_up(self, follow_up: FollowUpAsked) -> Horizontal:
        self._follow_ups += 1
        line = self._line(follow_up.text, "what they asked then", f"follow-up-{self._follow_ups}")
        chooser = Chooser(OUTCOMES, follow_up.outcome, self._id_of(f"outcome-{self._follow_ups}"))
        chooser.add_class("outcome")
        return Horizontal(Static("Follow-up", classes="name"), line, chooser)

    @property
    def first_line(self) -> OneLine:
        """The line for the question."""
        return self.query_one(f"#{self._id_of('text')}", OneLine)

    async def next_follow_up(self) -> OneLine:
        """The first empty line for a follow-up; one more where none is empty."""
        numbers = range(1, self._follow_ups + 1)
        empty = next((number for number in numbers if not self._typed(f"follow-up-{number}")), 0)
        if not empty:
            await self.mount(self._follow_up(FollowUpAsked("", "")))
        return self.query_one(f"#{self._id_of(f'follow-up-{empty or self._follow_ups}')}", OneLine)

    def _typed(self, what: str) -> str:
        return one_line(self.query_one(f"#{self._id_of(what)}", OneLine).value)

    def _chosen(self, what: str) -> str:
        return self.query_one(f"#{self._id_of(what)}", Chooser).value

    def entry(self) -> AskedEntry:
        """The question as it is filled in. Raises Refused if something else was filled in without words."""
        typed = question_meant(self._typed("text"), self._known.principles)
        chosen, story = self._chosen("principle"), self._chosen("story")
        principles = dict.fromkeys([chosen, *typed.principles] if chosen else typed.principles)
        title = self._known.titles.get(story, self._asked.title if story == self._asked.story else "")
        entry = self._asked._replace(
            text=typed.text,
            principles=tuple(principles),
            story=story,
            title=title if story else "",
            follow_ups=tuple(self._follow_ups_typed()),
        )
        if entry.follow_ups and not (entry.text or entry.story):
            raise Refused(f"question {self._number} has follow-ups and no words; write what was asked")
        return entry

    def _follow_ups_typed(self) -> Iterable[FollowUpAsked]:
        for number in range(1, self._follow_ups + 1):
            typed = follow_up_meant(self._typed(f"follow-up-{number}"))
            if typed is not None:
                chosen = cast("MaybeOutcome", self._chosen(f"outcome-{number}"))
                yield typed._replace(outcome=typed.outcome or chosen)
