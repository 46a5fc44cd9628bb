"""All that was said in a question, between its marks, notes and follow-ups."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static

from hotseat.domain.pacing import clock
from hotseat.domain.review.search_words import sought
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.speech.of_questions import spoken_in
from hotseat.domain.speech.transcript import Transcript
from hotseat.domain.vocabulary import kind_name
from hotseat.reports.text.speech.figures import figure_sentences
from hotseat.reports.text.speech.transcript import engines, with_said
from hotseat.tui.screens.page import Page
from hotseat.tui.text import show
from hotseat.tui.widgets.note_line import NoteLine
from hotseat.tui.widgets.session.prompt_lines import prompt_content
from hotseat.tui.widgets.speech.transcript import TranscriptLines, found_text

if TYPE_CHECKING:
    from hotseat.reports.text.timeline import Happening

PROMPT_LINES = 2
SEARCH = "#transcript-search"


class ReplayEnded(Message):
    """A recording is played no more: `number` says which, and `why` in a sentence if it was not heard."""

    def __init__(self, number: int, why: str) -> None:
        super().__init__()
        self.number = number
        self.why = why


class TranscriptScreen(Page):
    """Shows what was said line by line; `/` finds words in it, and enter plays the recording from a line."""

    LEAVES = "transcript.close"
    BINDINGS: ClassVar[list[BindingType]] = [
        # It needs priority: otherwise the list would only choose the line.
        Binding(
            "enter",
            "play",
            "Play",
            key_display="enter",
            id="transcript.play",
            priority=True,
            tooltip="Hear it from this line on",
        ),
        Binding(
            "slash",
            "search",
            "Find",
            key_display="/",
            id="transcript.search",
            tooltip="Words that were said or noted here",
        ),
        Binding("n", "match(1)", "Next", id="transcript.next", tooltip="The next line with such a word"),
        Binding(
            "N", "match(-1)", "Before", show=False, id="transcript.before", tooltip="The line with one before"
        ),
        Binding("escape,w", "close", "Back", key_display="esc", id="transcript.close", tooltip="Back"),
    ]

    def __init__(self, session: Session, question: Question, words: Transcript, find: str = "") -> None:
        """`question` may have other times than in the session, as before its repairs; `find` is searched."""
        super().__init__()
        self._session = session
        self._question = question
        self._words = words
        self._said = spoken_in(session, question, words)
        self._find = find
        self._is_kept = False
        """Whether there is a recording to play."""
        self._played = 0
        """How many times something was played."""
        self._playing: Happening | None = None
        """The line from which the recording is played now."""

    def body(self) -> Iterable[Widget]:
        """Yields the question, the lines, the line of remarks about them, and the search line."""
        yield Static(id="prompt")
        yield TranscriptLines()
        yield Static(id="transcript-below")
        yield NoteLine("words that were said", id=SEARCH[1:], closed=self._searched)

    def on_mount(self) -> None:
        """Shows the first line, or the first that has what was searched for."""
        header = self._session.header
        self.head(f"{header.level} {kind_name(header.kind)} · what was said")
        self._is_kept = self.flow.desk.words.is_kept(self._session)
        self.set_focus(self._lines)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        self._fill()
        if self._find:
            self.query_one(SEARCH, NoteLine).value = self._find
            self._lines.go_to_match(0)

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 (the base's signature)
        """Wraps the lines for the new width."""
        self.call_after_refresh(self._fill)

    @property
    def _lines(self) -> TranscriptLines:
        return self.query_one(TranscriptLines)

    def _fill(self) -> None:
        prompt = self.query_one("#prompt", Static)
        show(prompt, prompt_content(self._question.asked, prompt.size.width, PROMPT_LINES))
        moments = with_said(self._question, self._said, self._session.at)
        self._lines.fill(
            moments, self._question, self._lines.scrollable_content_region.width, sought(self._find)
        )
        self._tell()

    @on(OptionList.OptionHighlighted)
    def _tell(self) -> None:
        """Says below the lines what is known of the words, or where the search stands."""
        sentences = [engines(part.engine for part in self._words.recordings)]
        sentences += figure_sentences(self._said) if self._said else ()
        where_found = found_text(self._lines, self._find)
        self.say(
            "#transcript-below", self._playing_text() or where_found or " ".join(filter(None, sentences))
        )
        self.refresh_bindings()

    def _playing_text(self) -> str:
        if self._playing is None:
            return ""
        begun = clock(self._playing.at - self._question.asked.at)
        return f"Playing from {begun}; {self.key('transcript.play')} on that line ends it."

    def action_play(self) -> None:
        """Plays the recording from the chosen line on; on the line that is played, ends it."""
        line, words = self._lines.chosen, self.flow.desk.words
        if line is None:
            return
        if line == self._playing:
            words.hush()
            self._playing = None
        else:
            self._played += 1
            number = self._played

            def ended(trouble: str) -> None:
                self.post_message(ReplayEnded(number, trouble))

            why = words.play(self._session, line.at, ended)
            self._playing = None if why else line
            self._complain(why)
        self._tell()

    @on(ReplayEnded)
    def _replay_ended(self, event: ReplayEnded) -> None:
        if event.number == self._played and self._playing is not None:
            self._playing = None
            self._complain(event.why)
            self._tell()

    def _complain(self, why: str) -> None:
        self.app.clear_notifications()
        if why:
            self.notify(why, markup=False, severity="warning", timeout=8)

    def on_unmount(self) -> None:
        """Ends what is played."""
        self.flow.desk.words.hush()

    def now(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """On the line that is played, the key ends it."""
        if action == "play" and self._playing is not None and self._lines.chosen == self._playing:
            return "Stop", "Play no more"
        return super().now(action, parameters)

    def action_search(self) -> None:
        """Opens the search line."""
        self.query_one(SEARCH, NoteLine).open()

    @on(Input.Changed, SEARCH)
    def search(self, event: Input.Changed) -> None:
        """Marks what is typed, and goes to the first line that has it."""
        if (typed := event.value.strip()) != self._find:
            self._find = typed
            self._fill()
            self._lines.go_to_match(0)
            self.refresh_bindings()

    def _searched(self) -> None:
        self.set_focus(self._lines)

    def action_match(self, by: int) -> None:
        """Goes to another line that has a sought word."""
        self._lines.go_to_match(by)

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Without a search there is no next line, and without a recording nothing to hear."""
        if action == "play" and not (self._is_kept and self._lines.has_focus):
            return "the recording is not kept"
        if action == "match" and not self._lines.matches:
            search = f"{self.key('transcript.search')} searches for words"
            return "no line has the words that you search for" if self._find else search
        return super().refusal(action, parameters)

    def action_close(self) -> None:
        """Clears the search; without one, goes back."""
        if self._find:
            self.query_one(SEARCH, NoteLine).value = ""
            return
        self.dismiss()
