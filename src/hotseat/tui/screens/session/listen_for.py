"""What an interviewer listens for, as a list to tick: what was missing, the points of a design's phases, and
the signs of each level."""

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from hotseat.domain.bank.bank import Bank
from hotseat.domain.text import counted
from hotseat.engine.listening import Line, Listening, is_ticked, rated_already, score
from hotseat.engine.rehearsal import Rehearsal
from hotseat.reports.text.columns import fit
from hotseat.tui.screens.dialog import Dialog
from hotseat.tui.text import QUIET, content, hanging, show
from hotseat.tui.widgets.keys import Keys
from hotseat.tui.widgets.options import Options


class ListenForScreen(Dialog[None]):
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
        self._listening = Listening(rehearsal.session, bank, asks=asks)
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
        notes = [
            Option(hanging(Content.styled(fit(name, 8), "$accent bold"), text, 68))
            for name, text in self._listening.advice()
        ]
        options.add_options(notes)
        self._lines = [None] * len(notes)
        for title, lines in self._listening.groups():
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
        return score(line, self._rehearsal.question, self._rehearsal.session.header.level)

    def _is_ticked(self, line: Line) -> bool:
        return is_ticked(line, self._rehearsal.question, self._rehearsal.session.header.level)

    def _option(self, line: Line) -> Option:
        ticked = self._is_ticked(line)
        lead = Content.styled(" ✓ " if ticked else " · ", "$accent bold" if ticked else QUIET)
        rated = self._score(line)
        text = line.text if rated is None else f"{line.text} (rated {rated} of 4)"
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
        if (rated := self._score(line)) is not None:
            self.app.clear_notifications()
            self.notify(rated_already(rated), markup=False)
            return
        self._rehearsal.tick_line(*line)
        options.replace_option_prompt_at_index(position, self._option(line).prompt)
        self._count()

    def action_close(self) -> None:
        """Returns to the screen below."""
        self.dismiss()
