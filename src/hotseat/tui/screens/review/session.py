"""The screen of one session in full."""

from collections.abc import Iterable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.bank.bank import NothingToAsk
from hotseat.domain.review.answer_comparison import under
from hotseat.domain.review.ledger import advice
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.tellings import story_told
from hotseat.domain.speech.not_transcribed import not_transcribed
from hotseat.domain.vocabulary import STATE_NAMES, kind_name
from hotseat.reports.text.plain import when
from hotseat.tui import screens
from hotseat.tui.screens.copying import copy_debrief, copy_key
from hotseat.tui.screens.review.mends_session import MendsSession
from hotseat.tui.screens.session.pages.again import again_key, begin_again
from hotseat.tui.screens.session.pages.naming_story import no_story_needed, story_key
from hotseat.tui.screens.speech.words_part import ShowsWords, words_key
from hotseat.tui.text import QUIET, content, show
from hotseat.tui.widgets.review.session_parts import judged_content, transcript_content
from hotseat.tui.widgets.session.lanes import lanes_content
from hotseat.tui.widgets.session.ledger import ledger_content
from hotseat.tui.widgets.session.prompt_lines import prompt_content

PROMPT_LINES = 8
NOT_TRANSCRIBED = "It was recorded. Its words come with hotseat speech transcribe {}"
CUT = " … (below)"
"""The end of a question that is cut: it stands whole where the page scrolls."""
LINES_OF_ALL = 1000


class SessionScreen(MendsSession, ShowsWords):
    """Shows the ledger, the timeline, the transcript and the ratings of a session, one question at a time."""

    LEAVES = "session.close"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "right,space",
            "turn(1)",
            "Next",
            key_display="→",
            id="session.next",
            priority=True,
            tooltip="The next question of this session",
        ),
        Binding(
            "left",
            "turn(-1)",
            "Previous",
            key_display="←",
            id="session.previous",
            priority=True,
            tooltip="The question before",
        ),
        Binding(
            "e",
            "repair",
            "Repair",
            id="session.repair",
            tooltip="Repair the times: move, split, merge, pause",
        ),
        Binding(
            "o",
            "original",
            "As recorded",
            id="session.original",
            tooltip="Show the times as recorded, or as repaired",
        ),
        Binding("x", "mend", "Correct", id="session.mend", tooltip="Correct a note or follow-up"),
        words_key("session", show=True),
        story_key("session", show=True),
        again_key("session", show=True),
        copy_key("session"),
        Binding("d", "discard", "Discard", show=False, id="session.discard", tooltip="It was only a trial"),
        Binding(
            "c",
            "compare",
            "Compare",
            id="session.compare",
            tooltip="Beside the last answer to the same prompt",
        ),
        Binding(
            "t",
            "compare(True)",
            "Told before",
            id="session.told",
            tooltip="Beside the last telling of its story",
        ),
        Binding(
            "escape,v",
            "close",
            "List",
            key_display="esc",
            id="session.close",
            tooltip="Back to the list of sessions",
        ),
    ]

    def body(self) -> Iterable[Widget]:
        """Yields the prompt and everything recorded about it."""
        yield Static(id="prompt")
        with VerticalScroll(id="session-scroll"):
            yield Static(id="left-out")
            yield Static(id="whole-prompt")
            for name in ("ledger", "advice", "said", "lanes", "judged", "transcript"):
                yield Static(id=name)

    def on_mount(self) -> None:
        """Focuses the page for the arrows. A notice on top names what only a newer version can read."""
        left_out = self.query_one("#left-out", Static)
        left_out_words = self.flow.desk.sessions.left_out(self._file)
        left_out.display = bool(left_out_words)
        show(left_out, content(left_out_words, "$warning"))
        self.query_one("#session-scroll").focus()

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 (the base's signature)
        """Draws the bars for the new width."""
        self.call_after_refresh(self.show)

    def show(self) -> None:
        """Shows the question of this session as it is now."""
        session, question = self._session, self._shown
        self._show_head()
        width = self.query_one("#ledger").size.width
        prompt = self.query_one("#prompt", Static)
        shown_prompt = prompt_content(question.asked, prompt.size.width, PROMPT_LINES, more=CUT)
        show(prompt, shown_prompt)
        whole = self.query_one("#whole-prompt", Static)
        whole.display = CUT in shown_prompt.plain
        show(whole, prompt_content(question.asked, whole.size.width or prompt.size.width, LINES_OF_ALL))
        show(self.query_one("#ledger", Static), ledger_content(question, session.at, width))
        show(self.query_one("#advice", Static), content("\n".join(advice(question, session.at))))
        if self.paint_words(width) is None:
            self._show_untranscribed(question)
        show(self.query_one("#lanes", Static), lanes_content(question, session.at, width))
        show(self.query_one("#judged", Static), judged_content(question, session))
        show(self.query_one("#transcript", Static), transcript_content(question, session.at, width))
        self.refresh_bindings()

    @property
    def _shown(self) -> Question:
        """The question as it is displayed: as recorded, or as repaired."""
        return (self._question.unrepaired if self._recorded else None) or self._question

    def asked_about(self) -> tuple[Session, Question]:
        """The session, and the question as it is displayed."""
        return self._session, self._shown

    def words_came(self) -> None:
        """Shows what was said, now that it was recognised."""
        self.forget_words()
        self.show()

    def _show_untranscribed(self, question: Question) -> None:
        """Says of a recording without words how to come to them, where they would be shown."""
        session = self._session
        if not_transcribed(session, question, self.transcript) and self.flow.desk.words.is_kept(session):
            hint = NOT_TRANSCRIBED.format(session.header.id)
            line = self.query_one("#said", Static)
            line.display = True
            show(line, content(self.flow.transcriptions.line(session) or hint, QUIET))

    def _show_head(self) -> None:
        header, questions = self._session.header, self._session.begun_questions
        state = STATE_NAMES[self._session.state]
        if self._question.repairs:
            state += " · as recorded" if self._recorded else " · repaired"
        which = f" · question {self._position + 1} of {len(questions)}" if len(questions) > 1 else ""
        who = f" · {header.candidate}" if header.candidate else ""
        self.head(f"{header.level} {kind_name(header.kind)} · {state}{who}", f"{when(header.started)}{which}")

    def action_turn(self, by: int) -> None:
        """Shows another question of the session."""
        self._position = max(0, min(len(self._session.begun_questions) - 1, self._position + by))
        self._recorded = False
        self.forget_words()
        self.show()
        self.query_one("#session-scroll", VerticalScroll).scroll_home(animate=False)

    def action_original(self) -> None:
        """Switches between the recorded and the repaired times."""
        self._recorded = not self._recorded
        self.show()

    def action_compare(self, by_story: bool = False) -> None:
        """Shows the question beside the previous answer to its prompt, or for which its story was told."""
        session = under(self._session, self._file)
        screens.compare_with_earlier(self, session, self._position, by_story=by_story)

    def action_again(self) -> None:
        """Begins a session with the same question."""
        try:
            begin_again(self.flow, self._session.header, self._question.asked)
        except NothingToAsk as reason:
            self.notify(str(reason), markup=False, severity="warning", timeout=12)

    def action_copy(self) -> None:
        """Copies what is known of this question, as Markdown."""
        copy_debrief(self, self._shown, self._session)

    def action_close(self) -> None:
        """Goes back to the list."""
        self.dismiss()

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Refuses what this question or this list of sessions has nothing for."""
        question, by_story = self._question, True in parameters
        reasons = (
            (action == "original" and not question.repairs, "this answer was not repaired"),
            (action in ("repair", "story") and not question.begun, "this question was not answered"),
            (
                action == "mend" and not (question.notes or question.probes),
                "there is no note and no follow-up to correct",
            ),
            (
                action == "compare" and by_story and not story_told(question),
                "no story is named for this answer",
            ),
            (action == "compare" and self.flow.desk.sessions.count() == 1, "this is the only session"),
            (action == "turn" and not self._has(parameters), "there is no other question that way"),
        )
        why = next((why for refused, why in reasons if refused), no_story_needed(self._session, action))
        return why or super().refusal(action, parameters)

    def _has(self, parameters: tuple[object, ...]) -> bool:
        """Whether the session has the question to turn to."""
        return 0 <= self._position + int(str(parameters[0])) < len(self._session.begun_questions)
