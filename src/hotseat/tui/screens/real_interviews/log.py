"""The form for a real interview: a new one, or one that is changed."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from hotseat.domain.real_interviews.entry import AskedEntry, Entry, entry_of
from hotseat.domain.real_interviews.real_interview import RealInterview
from hotseat.domain.real_interviews.typed import LONGEST_NAME, day_meant, minutes_meant
from hotseat.domain.refusal import Refused
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import REAL_OUTCOMES, VOTES, MaybeRealOutcome, MaybeVote
from hotseat.engine.real_interviews.log import CannotLog
from hotseat.tui.screens.dialog import Dialog
from hotseat.tui.screens.real_interviews.question_block import Known, QuestionBlock, row
from hotseat.tui.text import content, sentence
from hotseat.tui.widgets.chooser import Chooser, turning_keys
from hotseat.tui.widgets.keys import Keys
from hotseat.tui.widgets.note_line import LONGEST_NOTE, OneLine

if TYPE_CHECKING:
    from hotseat.tui.screens.real_interviews.real_interviews_port import RealInterviews

Value = TypeVar("Value")

_LONGEST = {"day": 20, "company": LONGEST_NAME, "round": LONGEST_NAME, "minutes": 10, "felt": LONGEST_NOTE}


class LogScreen(Dialog[RealInterview]):
    """Asks for everything about a real interview; returns it once it is saved."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "keep", "Save", key_display="ctrl+s", id="log.keep", tooltip="Save the interview"),
        Binding(
            "ctrl+n",
            "add_question",
            "Question",
            key_display="ctrl+n",
            id="log.question",
            tooltip="Fields for one more question",
        ),
        Binding(
            "ctrl+l",
            "add_follow_up",
            "Follow-up",
            key_display="ctrl+l",
            id="log.follow-up",
            tooltip="A line for one more follow-up on this question",
        ),
        Binding(
            "escape",
            "close",
            "Cancel",
            key_display="esc",
            id="log.close",
            tooltip="Close the form without saving",
        ),
    ]

    def __init__(
        self, interviews: "RealInterviews", known: Known, interview: RealInterview | None = None
    ) -> None:
        """`interview` is the one that is changed; None for a new one."""
        super().__init__()
        self._interviews = interviews
        self._known = known
        self._interview = interview
        self._seen = entry_of(interview) if interview else None
        self._before: Sequence[object] = ()
        """What the form held at first, or when the person was last told that it is not saved."""

    def compose(self) -> ComposeResult:
        """Yields the fields: where and when, the questions, how it felt, the vote and the outcome."""
        entry = self._seen or Entry(on=self._interviews.today().isoformat())
        minutes = str(entry.minutes) if entry.minutes else ""
        votes = [("", "not given"), *((vote, vote) for vote in VOTES)]
        outcomes = [("", "not known yet"), *((outcome, outcome) for outcome in REAL_OUTCOMES)]
        with VerticalScroll(classes="dialog", id="log", can_focus=False):
            yield Static("A real interview", classes="dialog-title")
            yield row("Company", self._line(entry.company, "its name", "company"))
            yield row("Day", self._line(entry.on, "2026-12-14, today or yesterday", "day"))
            yield row("Round", self._line(entry.round, "as the company calls it", "round"))
            yield row("Minutes", self._line(minutes, "how long it took", "minutes"))
            with Vertical(id="questions"):
                for number, asked in enumerate(entry.asked or (AskedEntry(),), 1):
                    yield QuestionBlock(number, asked, self._known, self.go_on)
            yield row("It felt", self._line(entry.felt, "in your own words", "felt"), "apart")
            yield row("Your vote", Chooser(votes, entry.vote, "vote"))
            yield row("Outcome", Chooser(outcomes, entry.outcome, "outcome"))
            yield Static(content(self._keys_text()), classes="quiet")
        yield Keys()

    def _line(self, value: str, hint: str, name: str) -> OneLine:
        return OneLine(value, entered=self.go_on, placeholder=hint, max_length=_LONGEST[name], id=name)

    def _keys_text(self) -> str:
        return (
            f"\ntab next field · {turning_keys(self)} change a choice · {self.key('log.question')} one more "
            f"· {self.key('log.keep')} save"
        )

    def on_mount(self) -> None:
        """Focuses the first line; of one that is logged, nothing is typed over by mistake."""
        self.set_focus(self.query_one("#company", OneLine))
        self._before = self._held()

    def _held(self) -> Sequence[object]:
        """What the fields hold, to notice a change."""
        lines = [line.value for line in self.query(OneLine) if line.value.strip()]
        return [*lines, *(chooser.value for chooser in self.query(Chooser) if chooser.value)]

    def go_on(self, _: OneLine) -> None:
        """Goes to the next field on enter."""
        self.focus_next()

    async def action_add_question(self) -> None:
        """Adds the fields for one more question, or goes to those that are still empty."""
        blocks = list(self.query(QuestionBlock))
        block = blocks[-1]
        if self._is_filled(block):
            block = QuestionBlock(len(blocks) + 1, AskedEntry(), self._known, self.go_on)
            await self.query_one("#questions").mount(block)
        self.set_focus(block.first_line)

    def _is_filled(self, block: QuestionBlock) -> bool:
        try:
            return not block.entry().is_empty
        except Refused:
            return True

    async def action_add_follow_up(self) -> None:
        """Goes to an empty line for a follow-up on the question that has the keys, else on the last one."""
        blocks = list(self.query(QuestionBlock))
        at_hand = [block for block in blocks if self.focused is not None and block in self.focused.ancestors]
        self.set_focus(await (at_hand or blocks)[-1].next_follow_up())

    def action_keep(self) -> None:
        """Saves the interview, or shows what is wrong and where."""
        self.app.clear_notifications()
        try:
            wanted = self._entry()
            if self._interview is None or self._seen is None:
                logged = self._interviews.log(wanted)
            else:
                logged = self._interviews.change(self._interview.id, self._seen, wanted)
        except (Refused, CannotLog) as reason:
            self.notify(sentence(str(reason)), severity="error", markup=False, timeout=12)
            return
        self.dismiss(logged)

    def _entry(self) -> Entry:
        """What is filled in. Raises Refused, with the keys at the field that is wrong."""
        before = self._seen.on if self._seen else ""
        company = one_line(self.query_one("#company", OneLine).value)
        if not company:
            self.set_focus(self.query_one("#company", OneLine))
            raise Refused("write the name of the company first")
        return Entry(
            on=self._read("day", lambda typed: day_meant(typed, self._interviews.today(), before)),
            company=company,
            round=one_line(self.query_one("#round", OneLine).value),
            minutes=self._read("minutes", minutes_meant),
            asked=tuple(self._asked()),
            felt=one_line(self.query_one("#felt", OneLine).value),
            vote=cast("MaybeVote", self.query_one("#vote", Chooser).value),
            outcome=cast("MaybeRealOutcome", self.query_one("#outcome", Chooser).value),
        )

    def _read(self, name: str, read: Callable[[str], Value]) -> Value:
        line = self.query_one(f"#{name}", OneLine)
        try:
            return read(line.value)
        except Refused:
            self.set_focus(line)
            raise

    def _asked(self) -> Iterable[AskedEntry]:
        for block in self.query(QuestionBlock):
            try:
                entry = block.entry()
            except Refused:
                self.set_focus(block.first_line)
                raise
            if not entry.is_empty:
                yield entry

    def action_close(self) -> None:
        """Closes the form; with something that is not saved, only the second time."""
        held = self._held()
        if held != self._before:
            self._before = held
            self.app.clear_notifications()
            keep, close = self.key("log.keep"), self.key("log.close")
            unsaved = f"{keep} saves it, and {close} once more closes the form without"
            sentence = f"Nothing is saved yet: {unsaved}."
            self.notify(sentence, severity="warning", markup=False, timeout=8)
            return
        self.dismiss(None)
