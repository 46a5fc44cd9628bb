"""What an interviewer listens for, as a list to tick: what was missing, the points of a design's phases, and
the signs of each level."""

from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.review.calibration import HEARD_FROM, SOUNDED, characteristics, scores
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import TickList
from hotseat.engine.rehearsal import Rehearsal
from hotseat.reports.text.columns import fit
from hotseat.tui.text import QUIET, content, hanging, show
from hotseat.tui.widgets.keys import Keys
from hotseat.tui.widgets.options import Options


class Line(NamedTuple):
    """A line that can be ticked; `list` and `item` are those of the event that records the tick."""

    list: TickList
    item: str
    text: str


class ListenForScreen(ModalScreen[None]):
    """A list to tick: what was missing (which suggests a follow-up), points covered, signs of the level."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", "Tick", id="heard.tick", tooltip="Tick the line, or untick it"),
        Binding(
            "escape,m", "close", "Done", key_display="esc", id="heard.close", tooltip="Back to where you were"
        ),
    ]

    def __init__(self, rehearsal: Rehearsal, bank: Bank, *, asks: bool) -> None:
        super().__init__()
        self._rehearsal = rehearsal
        self._bank = bank
        self._asks = asks
        """Whether follow-ups are still being asked."""
        self._lines: list[Line | None] = []

    def compose(self) -> ComposeResult:
        """The prompt's advice for interviewers, the list to tick, and the warning signs."""
        with Vertical(classes="dialog", id="heard"):
            yield Static("What an interviewer listens for", classes="dialog-title")
            yield Options(id="lines", compact=True)
            yield Static(id="ticked", classes="quiet")
        yield Keys()

    def on_mount(self) -> None:
        """Gives the keys to the list."""
        options = self.query_one(OptionList)
        # The arrow keys must also reach the text above the list: a low window cannot show everything at once.
        notes = list(self._prompt_notes())
        options.add_options(notes)
        self._lines = [None] * len(notes)
        for title, lines in self._groups():
            space = "\n" if notes and len(self._lines) == len(notes) else ""
            options.add_option(Option(content(f"{space}{title}", QUIET), disabled=True))
            self._lines.append(None)
            for line in lines:
                options.add_option(self._option(line))
                self._lines.append(line)
        for anchor in self._anchors():
            options.add_option(anchor)
            self._lines.append(None)
        options.focus()
        options.highlighted = next((n for n, line in enumerate(self._lines) if line), None)
        self._count()

    def _prompt(self) -> Prompt | None:
        return self._bank.prompts.get(self._rehearsal.question.asked.prompt)

    def _groups(self) -> Iterator[tuple[str, list[Line]]]:
        header = self._rehearsal.session.header
        ladder = self._bank.ladder(header.level, header.kind)
        yield (
            f"What was missing?{' Its follow-up comes next' if self._asks else ''}",
            [Line("missing", rule.id, rule.name) for rule in ladder.rules],
        )
        prompt = self._prompt()
        for phase in prompt.phases if prompt else ():
            section = self._rehearsal.question.section_of(phase.section)
            name = section.name if section else phase.section
            yield f"Was it heard? {name}", [Line("heard", phase.section, point) for point in phase.points]
        if self._rehearsal.question.answered_at is None:
            return
        for level in self._bank.levels.values():
            lines = [Line(SOUNDED, *one) for one in characteristics([level], header.kind)]
            if lines:
                yield f"Did it sound like {level.id}?", lines

    def _prompt_notes(self) -> Iterator[Option]:
        prompt = self._prompt()
        if prompt is None:
            return
        for name, text in [("Strong", prompt.interviewer_note), *(("Trap", trap) for trap in prompt.traps)]:
            if text:
                yield Option(hanging(Content.styled(fit(name, 8), "$accent bold"), text, 68))

    def _anchors(self) -> Iterator[Option]:
        """The anchor of each criterion's best score, for an interviewer before the rating."""
        header, asked = self._rehearsal.session.header, self._rehearsal.question.asked
        if header.mode != "pair":
            return
        yield Option(content("What a 4 sounds like", QUIET), disabled=True)
        for criterion in self._bank.criteria(header.level, header.kind, asked.principles):
            lead = Content.assemble(content(criterion.name, "$accent bold"), "\n  ")
            yield Option(Content.assemble(lead, hanging(Content(""), criterion.anchors[-1], 66)))

    def _score(self, line: Line) -> int | None:
        """The score of this line, if it is a characteristic and was rated."""
        level = self._rehearsal.session.header.level
        return scores(self._rehearsal.question).get(line.text) if line[:2] == (SOUNDED, level) else None

    def _is_ticked(self, line: Line) -> bool:
        if (score := self._score(line)) is not None:
            return score >= HEARD_FROM
        ticks = self._rehearsal.question.ticks
        return any((tick.list, tick.item, tick.text) == line for tick in ticks)

    def _option(self, line: Line) -> Option:
        ticked = self._is_ticked(line)
        lead = Content.styled(" ✓ " if ticked else " · ", "$accent bold" if ticked else QUIET)
        score = self._score(line)
        text = line.text if score is None else f"{line.text} (rated {score} of 4)"
        return Option(hanging(lead, text, 68, "bold" if ticked else ""))

    def _count(self) -> None:
        points = [line for line in self._lines if line is not None and line.list == "heard"]
        if points:
            heard = sum(map(self._is_ticked, points))
            show(
                self.query_one("#ticked", Static),
                content(f"\n{heard} of {counted(len(points), 'point')} heard"),
            )

    @on(OptionList.OptionSelected)
    def action_tick(self) -> None:
        """Ticks the line or removes its tick, and records that at once."""
        options = self.query_one(OptionList)
        position = options.highlighted
        line = None if position is None else self._lines[position]
        if position is None or line is None:
            return
        if (score := self._score(line)) is not None:
            self.app.clear_notifications()
            self.notify(f"It is rated {score} of 4, which decides the tick; r rates it again.", markup=False)
            return
        self._rehearsal.tick_line(*line)
        options.replace_option_prompt_at_index(position, self._option(line).prompt)
        self._count()

    def action_close(self) -> None:
        """Returns to the screen below."""
        self.dismiss()
