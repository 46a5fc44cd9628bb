"""All that was said in a question, between its marks, notes and follow-ups."""

from collections.abc import Iterable
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static

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

PROMPT_LINES = 2
SEARCH = "#transcript-search"


class TranscriptScreen(Page):
    """Shows what was said line by line; `/` finds words in it."""

    LEAVES = "transcript.close"
    BINDINGS: ClassVar[list[BindingType]] = [
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

    def body(self) -> Iterable[Widget]:
        """Yields the question, the lines, what has to be told of them, and the search line."""
        yield Static(id="prompt")
        yield TranscriptLines()
        yield Static(id="transcript-below")
        yield NoteLine("words that were said", id=SEARCH[1:], closed=self._searched)

    def on_mount(self) -> None:
        """Shows the first line, or the first that has what was searched for."""
        header = self._session.header
        self.head(f"{header.level} {kind_name(header.kind)} · what was said")
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
        told = [engines(part.engine for part in self._words.recordings)]
        told += figure_sentences(self._said) if self._said else ()
        self.say("#transcript-below", found_text(self._lines, self._find) or " ".join(filter(None, told)))

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
        """Without a search there is no next line."""
        if action == "match" and not self._lines.matches:
            return "no line has what is searched for" if self._find else "/ searches for words"
        return super().refusal(action, parameters)

    def action_close(self) -> None:
        """Clears the search; without one, goes back."""
        if self._find:
            self.query_one(SEARCH, NoteLine).value = ""
            return
        self.dismiss()
