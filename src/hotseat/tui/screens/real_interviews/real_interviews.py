"""The list of real interviews with their questions, from which each is logged, changed and put to use."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from hotseat.domain.bank.prompt import CannotAdd
from hotseat.domain.real_interviews.entry import entry_of
from hotseat.domain.real_interviews.own_prompt import prompt_of, saved_words
from hotseat.domain.real_interviews.real_interview import RealInterview
from hotseat.domain.real_interviews.vote_and_outcome import calibration_sentences
from hotseat.domain.text import counted
from hotseat.engine.real_interviews.log import CannotLog
from hotseat.reports.text.columns import fit
from hotseat.reports.text.real_interviews.words import (
    after_questions,
    beside_question,
    place_words,
    question_words,
    verdict_words,
)
from hotseat.tui import screens
from hotseat.tui.screens.page import Page
from hotseat.tui.screens.real_interviews.interview_list import InterviewList, Line
from hotseat.tui.screens.real_interviews.question_block import Known
from hotseat.tui.text import QUIET, content, cut, show

if TYPE_CHECKING:
    from hotseat.tui.screens.real_interviews.real_interviews_port import RealInterviews

NONE_YET = (
    "No real interview is logged yet. After one, press {} and note what was asked, which story you told, "
    "how it felt, and how you would vote; the outcome later. A story is then marked for the company's next "
    "round, and what was probed counts for your schedule. "
    "It stays on this computer: no export holds it unless you ask for it."
)
MARGIN = 4
BESIDE = 6
"""Columns of a line of the list: the margins, and the scrollbar that may come."""


class RealInterviewsScreen(Page):
    """Lists the real interviews, the newest first."""

    LEAVES = "real.close"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "log", "New", id="real.new", tooltip="Log a real interview"),
        Binding("p", "prompt", "Prompt", id="real.prompt", tooltip="Make this question a prompt of your own"),
        Binding("d", "discard", "Discard", id="real.discard", tooltip="It was logged by mistake"),
        Binding(
            "escape", "close", "Back", key_display="esc", id="real.close", tooltip="Back to where you were"
        ),
    ]

    def __init__(self, *, form: bool = False, interview: RealInterview | None = None) -> None:
        """With `form`, the form for a new interview, or for this one, is opened at once."""
        super().__init__()
        self._opens = form
        self._interview = interview
        self._lines: list[Line] = []

    def body(self) -> Iterable[Widget]:
        """Yields what the votes say, the list, and more about the chosen line."""
        yield Static(id="told")
        yield InterviewList(id="interviews", compact=True)
        yield Static(id="chosen")

    @property
    def _interviews(self) -> "RealInterviews":
        return self.flow.desk.real_interviews

    def on_mount(self) -> None:
        """Lists the interviews."""
        self.query_one(InterviewList).focus()
        self.load()
        if self._opens:
            self._open(self._interview)

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 (the base's signature)
        """Cuts the lines to the new width."""
        self.call_after_refresh(self.load)

    def load(self, chosen: str = "") -> None:
        """Reads the interviews and lists them; the line of the interview with the id `chosen` is chosen, else
        the cursor stays where it was."""
        listed = self._interviews.mine()
        self.head("Real interviews", counted(len(listed), "interview") if listed else "")
        votes, sentences = self.query_one("#told", Static), self._remarks(listed)
        votes.display = bool(sentences.plain)
        show(votes, sentences)
        self._lines = [
            line
            for interview in listed
            for line in (Line(interview), *(Line(interview, asked) for asked in interview.asked))
        ]
        options = self.query_one(InterviewList)
        position = options.highlighted or 0
        if chosen:
            position = next(at for at, line in enumerate(self._lines) if line.interview.id == chosen)
        options.clear_options()
        options.add_options(map(self._option, self._lines))
        options.highlighted = min(position, len(self._lines) - 1) if self._lines else None
        self._describe()

    def _remarks(self, listed: Sequence[RealInterview]) -> Content:
        width = self.app.size.width - MARGIN
        trouble = [f"Not read: {fault}" for fault in self._interviews.faults] + [*self._interviews.left_out]
        lines = [content(cut(fault, width, 2), "$warning") for fault in trouble[:2]]
        if not listed:
            lines.append(content(cut(NONE_YET.format(self.key("real.new")), width, 6)))
        sentences = calibration_sentences(listed)
        if sentences:
            lines.append(content(cut(" ".join(sentences), width, 4)))
        return Content("\n").join(lines)

    def _option(self, line: Line) -> Option:
        width = self.app.size.width - BESIDE
        if line.asked is not None:
            names = self.flow.desk.bank.current.principle_names()
            return Option(content(f"   {fit(question_words(line.asked, names), width - 4)}"))
        verdict = verdict_words(line.interview)
        name = fit(f"{line.interview.day}  {place_words(line.interview)}", width - len(verdict) - 2)
        return Option(Content.assemble(content(name, "bold"), content(f"  {verdict}", QUIET)))

    @property
    def _current(self) -> Line | None:
        position = self.query_one(InterviewList).highlighted if self.is_mounted else None
        return self._lines[position] if position is not None and position < len(self._lines) else None

    @on(OptionList.OptionHighlighted)
    def _describe(self) -> None:
        """Says below the list what the chosen line does not hold."""
        line, width = self._current, self.app.size.width - MARGIN
        self.refresh_bindings()
        if line is None:
            words = ""
        elif line.asked is None:
            words = "\n".join(after_questions(line.interview)) or "Nothing is noted besides."
        else:
            names = self.flow.desk.bank.current.principle_names()
            words = "\n".join([question_words(line.asked, names), *beside_question(line.asked)])
        show(
            self.query_one("#chosen", Static),
            content("\n".join(cut(part, width, 2) for part in words.split("\n")[:6])),
        )

    def action_log(self) -> None:
        """Opens the form for a new interview."""
        self._open(None)

    @on(OptionList.OptionSelected)
    def change(self) -> None:
        """Opens the form with the chosen interview."""
        if (line := self._current) is not None:
            self._open(line.interview)

    def _open(self, interview: RealInterview | None) -> None:
        desk = self.flow.desk
        known = Known(desk.bank.current.principles.values(), desk.stories.all())
        self.app.push_screen(screens.LogScreen(desk.real_interviews, known, interview), self._saved)

    def _saved(self, interview: RealInterview | None) -> None:
        if interview is not None:
            self.load(interview.id)

    def action_prompt(self) -> None:
        """Makes the chosen question a prompt of one's own."""
        line, desk = self._current, self.flow.desk
        self.app.clear_notifications()
        if line is None or line.asked is None:
            return
        seen = entry_of(line.interview)
        try:
            added, path = desk.bank.add(prompt_of(line.asked, desk.settings.choice().level))
            asked = tuple(
                asked._replace(prompt=added.id) if asked.number == line.asked.question else asked
                for asked in seen.asked
            )
            desk.real_interviews.change(line.interview.id, seen, seen._replace(asked=asked))
        except (CannotAdd, CannotLog) as reason:
            self.notify(str(reason), severity="error", markup=False, timeout=12)
            return
        self.notify(saved_words(added.id, str(path)), markup=False, timeout=8)
        self.load()

    def action_discard(self) -> None:
        """Lets the chosen interview count nowhere."""
        line = self._current
        if line is None:
            return
        self.app.clear_notifications()
        try:
            self._interviews.discard(line.interview.id)
        except CannotLog as reason:
            self.notify(str(reason), severity="error", markup=False, timeout=12)
            return
        sentence = f"Discarded. hotseat log --restore {line.interview.id} brings it back."
        self.notify(sentence, markup=False, timeout=12)
        self.load()

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Refuses what needs an interview, or a question that is no prompt yet."""
        line = self._current
        if action == "discard" and line is None:
            return "no real interview is logged"
        if action == "prompt":
            if line is None or line.asked is None:
                return "choose a question of an interview first"
            if line.asked.prompt in self.flow.desk.bank.current.prompts:
                return f"it is your prompt {line.asked.prompt} already"
        return super().refusal(action, parameters)

    def action_close(self) -> None:
        """Goes back to the screen below."""
        self.app.pop_screen()
