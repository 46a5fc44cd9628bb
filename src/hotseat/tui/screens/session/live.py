"""What all screens of a running session share: clock, note line, pauses, and failed writes."""

import math
from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.pacing import clock
from hotseat.domain.refusal import Refused
from hotseat.domain.session.notes import unknown_tags, unknown_tags_sentence
from hotseat.domain.session.question import Question
from hotseat.domain.vocabulary import kind_name
from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui import screens
from hotseat.tui.keymap.naming import key_doing
from hotseat.tui.screens.session.cueing import CuedPage
from hotseat.tui.screens.session.pages.prompted import PromptedPage
from hotseat.tui.screens.session.recording.recorded import RecordedPage
from hotseat.tui.screens.session.taking_back import TakingBack
from hotseat.tui.text import content, sentence
from hotseat.tui.widgets.note_line import NoteLine, OneLine
from hotseat.tui.widgets.pair.time_slot_line import SlotLine, slot_state
from hotseat.tui.widgets.session.guidance import guidance
from hotseat.tui.widgets.session.note_lines import FollowUpNoteLine
from hotseat.tui.widgets.session.tags import TaggedNoteLine, TagOffers
from hotseat.tui.widgets.trouble import TroubleBanner

TICK_SECONDS = 0.25
SECONDS_OF_A_SLIP = 0.5
"""An enter on the empty line so soon after a note of a pair was meant for that note: it closes nothing."""
LINES_OF_BANNER = 4
NOTE_HINT = "+ evidence, - concern, ? ask later, #earn-trust a principle; enter keeps it"


class LivePage(RecordedPage, CuedPage, TakingBack, PromptedPage):
    """A screen of the running session. A tick repaints from the clock and counts nothing."""

    LEAVES = "live.leave"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape", "leave", "Leave", id="live.leave", tooltip="Leave: resume later, or close unfinished"
        ),
    ]

    NOTE_LINE: ClassVar[type[TaggedNoteLine]] = TaggedNoteLine
    """The kind of note line, which differs in its keys."""
    ASKS = False
    """Whether follow-ups are asked here."""
    SHOWS_SLOT = True
    """Whether a pair sees here what is left of the interview."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__(rehearsal)
        self._seen: object = None
        self._note_kept = -math.inf
        """When the last note was kept since the line opened, on the session's clock."""

    @property
    def note_line(self) -> NoteLine:
        """The line for notes, open or not."""
        return self.query_one("#note-line", NoteLine)

    @property
    def is_pair(self) -> bool:
        """Whether one person interviews and another answers."""
        return self.rehearsal.session.header.mode == "pair"

    @property
    def _has_slot(self) -> bool:
        return bool(self.is_pair or self.rehearsal.session.header.loop) and self.SHOWS_SLOT

    def compose_live(self) -> Iterable[Widget]:
        """The body between the prompt and the note line."""
        return ()

    def body(self) -> Iterable[Widget]:
        """A failed write, if any; the prompt; the screen's own widgets; the note line."""
        yield TroubleBanner(self.rehearsal.recorder, "the interview")
        if self._has_slot:
            yield SlotLine(between=self.BETWEEN)
        yield Static(content(self.question.asked.text), id="prompt", classes=self.PROMPT_CLASS)
        if self.rehearsal.is_trial:
            yield from guidance(type(self).__name__, self.key)
        yield from self.compose_live()
        tags = TagOffers(self.flow.desk.bank.current.principles.values)
        yield tags
        yield self.NOTE_LINE(
            NOTE_HINT, id="note-line", entered=self.keep_note, closed=self.note_closed, tags=tags
        )

    def on_mount(self) -> None:
        """Starts the timer of the ticks."""
        self.set_interval(TICK_SECONDS, self.tick)
        self.call_after_refresh(self.repaint)

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 (the base's signature)
        """Repaints for the new size, once the widgets are laid out."""
        self.call_after_refresh(self.repaint)

    def tick(self) -> None:
        """Reads the clocks, also behind a dialog, and repaints if something on the screen has changed."""
        self.rehearsal.tick()
        self.look_for_cue()
        self.follow_recording()
        if self.app.screen is self and self._seen != (seen := self._seen_now()):
            self._seen = seen
            self.repaint()

    def _seen_now(self) -> tuple[object, ...]:
        rehearsal = self.rehearsal
        shown = self.shown(self.question, rehearsal.now)
        left = slot_state(rehearsal.session, rehearsal.now, between=self.BETWEEN)
        return self.size, id(rehearsal.session), rehearsal.recorder.trouble, shown, left

    def shown(self, question: Question, now: float) -> object:  # noqa: ARG002 (what runs, the screens know)
        """The running times that a repaint would show; while they stay the same, a tick paints nothing."""
        return now

    def repaint(self) -> None:
        """Paints everything that changes with time or events."""
        if not self.app.is_running or self.app.screen is not self:
            return
        header = self.rehearsal.session.header
        self.query_one(TroubleBanner).look()
        self.show_prompt()
        if self._has_slot:
            self.query_one(SlotLine).paint(self.rehearsal.session, self.rehearsal.now)
        right = self.paint(self.question, self.rehearsal.now)
        title = f"{header.level} · {kind_name(header.kind).capitalize()}{header.of_round}"
        self.head("A first try, kept nowhere" if self.rehearsal.is_trial else title, right)
        gap = self.question.open_gap
        if gap is not None and gap.reason == "away":
            self._ask_about_absence(gap.away)

    @property
    def banner_lines(self) -> int:
        """How many lines the banner takes now that says why nothing is being kept."""
        return LINES_OF_BANNER if self.query_one(TroubleBanner).display else 0

    def paint(self, question: Question, now: float) -> str:  # noqa: ARG002 (what runs, the screens know)
        """Paints the screen's own widgets and returns the text for the right end of the head line."""
        return ""

    def do(self, happen: Callable[[], object]) -> bool:
        """Performs the action and repaints, or shows why it was refused. Returns whether it happened."""
        try:
            happen()
        except Refused as reason:
            self.app.clear_notifications()
            self.notify(sentence(str(reason)), markup=False, timeout=3)
            return False
        self.went_over()
        return True

    def went_over(self) -> None:
        """Paints what has happened, and has the recording follow it."""
        self.follow_recording()
        self.repaint()
        # Only after the repaint, because the footer asks the rules about each key.
        self.call_after_refresh(self.refresh_bindings)
        self._seen = self._seen_now()

    def action_pause(self) -> None:
        """Pauses or resumes the clock."""
        if self.rehearsal.session.paused:
            self.do(self.rehearsal.resume)
        else:
            self.do(self.rehearsal.pause)

    def action_note(self) -> None:
        """Opens the note line."""
        self.note_line.open()

    def keep_note(self, line: OneLine) -> None:
        """Records the note. In a pair the line stays open for the next one; for a person alone it closes."""
        if not line.value.strip():
            slipped = self.is_pair and self.rehearsal.now < self._note_kept + SECONDS_OF_A_SLIP
            self.note_line.take(stay=slipped)
            return
        principles = self.flow.desk.bank.current.principles.values()
        if self.do(lambda: self.rehearsal.note(line.value, principles)):
            if unknown := unknown_tags_sentence(unknown_tags(line.value, principles), principles):
                self.app.clear_notifications()
                self.notify(f"Kept. {unknown}", markup=False)
            self._note_kept = self.rehearsal.now
            self.note_line.take(stay=self.is_pair)

    def note_closed(self) -> None:
        """Called when the note line has closed."""
        self._note_kept = -math.inf
        self.repaint()

    def keep_open_note(self) -> None:
        """Records what is typed in the note line before the screen closes."""
        if self.note_line.value.strip():
            self.keep_note(self.note_line)

    def action_heard(self) -> None:
        """Opens the list of what an interviewer listens for."""
        self.app.push_screen(
            screens.ListenForScreen(self.rehearsal, self.flow.desk.bank.current, asks=self.ASKS),
            lambda _: self.repaint(),
        )

    def before_leaving(self) -> None:
        """A note that is being typed."""
        self.keep_open_note()

    def action_leave(self) -> None:
        """Asks how to leave."""
        self.app.push_screen(screens.LeaveScreen(self.rehearsal), self._left)

    def _left(self, choice: str | None) -> None:
        if choice == "stay" or choice is None:
            return
        self.keep_open_note()
        if choice == "discard":
            self.flow.discard_session()
            return
        if choice == "keep":
            self.do(self.rehearsal.abandon)
        elif choice == "finish" and not self.do(self.rehearsal.finish):
            return
        self.flow.leave_session()

    def _ask_about_absence(self, seconds: float) -> None:
        def decided(counts: bool | None) -> None:
            self.do(lambda: self.rehearsal.resume(counted=bool(counts)))

        self.app.push_screen(screens.AwayScreen(seconds), decided)

    def pause_words(self) -> Content:
        """The text beside a stopped clock, in place of the section's name, with the key that acts now."""
        gap = self.question.open_gap
        if gap is None:
            return Content("")
        line = self.focused if isinstance(self.focused, FollowUpNoteLine) else None
        key = key_doing(line, "screen.pause") if line else self.key_doing("pause")
        if gap.reason == "interrupted":
            return content(f"Resumed where it stopped. {key} starts the clock.", "$warning")
        paused = clock(self.rehearsal.now - gap.start)
        return content(f"Paused for {paused}. {key} starts the clock again.", "$warning")
