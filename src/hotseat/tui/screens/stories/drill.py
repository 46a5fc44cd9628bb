"""A drill: for each question, ten seconds to choose a story and say its first sentence."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from hotseat.domain.review.search_words import sought
from hotseat.domain.session.stories.drill import QUESTIONS, SECONDS, drilled
from hotseat.domain.stories.ranking import has_words
from hotseat.domain.stories.story import Story
from hotseat.engine.drilling import drawn
from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui import screens
from hotseat.tui.screens.session.pages.speaking import Speaking, voice_keys
from hotseat.tui.text import QUIET, content, cut, show
from hotseat.tui.widgets.note_line import LONGEST_NOTE, OneLine
from hotseat.tui.widgets.trouble import TroubleBanner

if TYPE_CHECKING:
    from hotseat.domain.bank.prompt import Prompt

TICK_SECONDS = 0.25
DIGITS = "123456789"
NONE = "0"
HINT = "a digit chooses, 0 is none; type words of a title or principle to search"


class StoryLine(OneLine):
    """The line that searches the stories; a digit chooses one of those shown."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "submit", "Choose", key_display="enter", id="drill.choose", tooltip="The story at hand"
        ),
        Binding("up", "screen.turn(-1)", "Up", show=False, id="drill.up", tooltip="The story above"),
        Binding(
            "down", "screen.turn(1)", "Another", key_display="↑↓", id="drill.down", tooltip="The story below"
        ),
    ]

    async def _on_key(self, event: events.Key) -> None:
        if event.character and event.character in NONE + DIGITS:
            event.stop()
            event.prevent_default()
            screen = self.screen
            if isinstance(screen, DrillScreen):
                screen.choose_number(int(event.character))


class DrillScreen(Speaking):
    """Asks ten questions; a story is chosen for each, and then its first sentence said."""

    LEAVES = "drill.leave"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter,space",
            "next",
            "Said, next",
            key_display="space",
            id="drill.next",
            tooltip="The first sentence is said; the next question",
        ),
        *voice_keys("drill"),
        Binding(
            "escape", "leave", "End", key_display="esc", id="drill.leave", tooltip="End the drill and see it"
        ),
    ]

    def __init__(self, rehearsal: Rehearsal, stories: Sequence[Story]) -> None:
        super().__init__()
        self.rehearsal = rehearsal
        self._stories = stories
        self._place = 0
        """The story at hand among those shown."""

    def body(self) -> Iterable[Widget]:
        """Yields the question, the seconds, the stories, and the line that searches them."""
        yield TroubleBanner(self.rehearsal.recorder, "the drill")
        yield Static(id="prompt")
        yield Static(id="seconds")
        yield StoryLine(entered=lambda _: self._take(self._place), placeholder=HINT, max_length=LONGEST_NOTE)
        yield Static(id="choices")

    def on_mount(self) -> None:
        """Shows the first question; its seconds run since it was asked."""
        self.set_interval(TICK_SECONDS, self.tick)
        self._show_question()

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 (the base's signature)
        """Shows as many stories as fit."""
        self.call_after_refresh(self._paint)

    def tick(self) -> None:
        """Reads the clocks and shows the seconds; time away counts as nothing."""
        self.rehearsal.tick()
        if self.rehearsal.session.paused:
            self.rehearsal.resume(counted=False)
        self.query_one(TroubleBanner).look()
        self._paint_seconds()
        self.tell_trouble()

    @property
    def _seconds(self) -> float:
        question = self.rehearsal.question
        return question.counted(question.asked.at, self.rehearsal.now)

    @property
    def _is_chosen(self) -> bool:
        return bool(self.rehearsal.question.tellings)

    def _show_question(self) -> None:
        line = self.query_one(StoryLine)
        with self.prevent(Input.Changed):
            line.value = ""
        line.display, self._place = True, 0
        self.set_focus(line)
        self._paint()
        if self.is_spoken:
            self.action_say_again()

    def last_words(self) -> str:
        """The question."""
        return self.rehearsal.question.asked.text

    def _paint(self) -> None:
        question, number = self.rehearsal.question, len(self.rehearsal.session.questions)
        self.head(f"Drill · {self.rehearsal.session.header.level}", f"question {number} of {QUESTIONS}")
        self.say("#prompt", question.asked.text)
        show(self.query_one("#choices", Static), self._chosen_words() if self._is_chosen else self._choices())
        self._paint_seconds()
        self.refresh_bindings()

    def _paint_seconds(self) -> None:
        left = SECONDS - self._seconds
        words = f"{left:.0f} s left" if left > 0 else f"{-left:.0f} s over the {SECONDS}"
        show(self.query_one("#seconds", Static), content(words, "bold" if left > 0 else "bold $warning"))

    def _chosen_words(self) -> Content:
        (choice, *_) = drilled(self.rehearsal.session)[::-1]
        key = self.key("drill.next")
        if not choice.story:
            return content(f"No story: the drill keeps it so. {key} takes the next question.")
        return Content.assemble(
            content(choice.title, "bold"),
            content(f"\nchosen after {choice.seconds:.1f} s. Say its first sentence, then {key}.", QUIET),
        )

    @property
    def _shown(self) -> list[Story]:
        words = sought(self.query_one(StoryLine).value)
        names = self.flow.desk.bank.current.principle_names()
        return [story for story in self._stories if has_words(story, words, names)]

    def _choices(self) -> Content:
        shown, room = self._shown, max(1, min(len(DIGITS), self.size.height - 14))
        self._place = max(0, min(self._place, len(shown) - 1))
        first = max(0, self._place - room + 1)
        lines = [
            content(
                f"{'▶' if position == self._place else ' '} {position - first + 1} "
                f"{cut(shown[position].title, self.size.width - 10, 1)}",
                "bold" if position == self._place else "",
            )
            for position in range(first, min(len(shown), first + room))
        ]
        if more := len(shown) - first - len(lines):
            lines.append(content(f"    {more} more", QUIET))
        return Content("\n").join(lines or [content("No story has these words; 0 is none.", QUIET)])

    @on(Input.Changed)
    def search(self) -> None:
        """Shows the stories with the words that are typed."""
        self._place = 0
        self._paint()

    def action_turn(self, by: int) -> None:
        """Takes another story at hand."""
        self._place += by
        self._paint()

    def choose_number(self, number: int) -> None:
        """Chooses the story with this digit; 0 is none."""
        if number == int(NONE):
            self._choose(None)
            return
        room = max(1, min(len(DIGITS), self.size.height - 14))
        self._take(max(0, self._place - room + 1) + number - 1)

    def _take(self, position: int) -> None:
        shown = self._shown
        if 0 <= position < len(shown):
            self._choose(shown[position])

    def _choose(self, story: Story | None) -> None:
        self.tick()
        if self._is_chosen:
            return
        self.rehearsal.telling.choose_story(story, self._seconds, "drill")
        self.flow.desk.voice.hush()  # the first sentence is the candidate's
        self.query_one(StoryLine).display = False
        self.set_focus(None)
        self._paint()

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Refuses the next question before a story is chosen."""
        if action == "next" and not self._is_chosen:
            return "choose a story first; 0 is none"
        return super().refusal(action, parameters)

    def action_next(self) -> None:
        """Asks the next question; after the last, ends the drill."""
        self.tick()
        prompt = self._next_prompt()
        if prompt is None:
            self._finish()
            return
        level = self.flow.desk.bank.current.levels[self.rehearsal.session.header.level]
        self.rehearsal.ask(prompt, level, "behavioral")
        self._show_question()

    def _next_prompt(self) -> "Prompt | None":
        session = self.rehearsal.session
        if len(session.questions) >= QUESTIONS:
            return None
        asked = frozenset(question.asked.prompt for question in session.questions)
        return drawn(self.flow.desk, session.header.level, asked)

    def action_leave(self) -> None:
        """Ends the drill; what was chosen so far is kept."""
        self.tick()
        if drilled(self.rehearsal.session):
            self._finish()
        else:
            self.flow.desk.leave()
            self.app.pop_screen()

    def _finish(self) -> None:
        self.rehearsal.finish()
        self.flow.desk.leave()
        self.app.switch_screen(screens.DrillDoneScreen(self.rehearsal.session))
