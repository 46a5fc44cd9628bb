"""The notes and follow-ups of a question in a list: each can be mended, and taken out."""

from collections.abc import Callable
from typing import ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from hotseat.domain.bank.bank import Bank
from hotseat.domain.pacing import clock
from hotseat.domain.refusal import Refused
from hotseat.domain.session.corrections.correctable import STAYS, Correctable, correctable
from hotseat.domain.session.corrections.deed import Deed
from hotseat.domain.session.notes import unknown_tags, unknown_tags_sentence
from hotseat.domain.session.question import Question
from hotseat.domain.vocabulary import SIGNS, Outcome
from hotseat.engine.rehearsal import Rehearsal
from hotseat.engine.repair import Repair
from hotseat.reports.text.deeds import deed_told
from hotseat.tui.screens.dialog import Dialog
from hotseat.tui.text import LONGEST_DEED, QUIET, content, cut, hanging, sentence
from hotseat.tui.widgets.keys import Keys
from hotseat.tui.widgets.note_line import NoteLine, OneLine
from hotseat.tui.widgets.options import Options
from hotseat.tui.widgets.session.notes import SIGN_STYLES
from hotseat.tui.widgets.session.tags import TaggedNoteLine, TagOffers

ROOM = 68
SIGNED = tuple(f"{sign} " for sign in SIGNS if sign)


class MendScreen(Dialog[None]):
    """Lists what can be mended; the newest is chosen. Every correction is kept at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "edit", "Correct", key_display="enter", id="mend.edit", tooltip="Correct this note"),
        Binding(
            "d", "take_out", "Take out", id="mend.out", tooltip="Take the chosen one out; undo brings it back"
        ),
        Binding("u", "undo", "Undo", id="mend.undo", tooltip="Take back what was done last here"),
        Binding(
            "ctrl+r", "redo", "Again", show=False, id="mend.redo", tooltip="Do again what was taken back"
        ),
        *(
            Binding(
                key,
                f"outcome('{outcome}')",
                outcome.title(),
                id=f"mend.{outcome}",
                show=False,
                tooltip=f"The chosen follow-up ended as {outcome}",
            )
            for key, outcome in (("1", "held"), ("2", "partial"), ("3", "gap"))
        ),
        Binding(
            "escape,x", "close", "Done", key_display="esc", id="mend.close", tooltip="Back to where you were"
        ),
    ]

    def __init__(self, mended: Rehearsal | Repair, position: int, bank: Bank) -> None:
        """`position` is that of the question in the session, from 0."""
        super().__init__()
        self._mended = mended
        self._place = position
        self._bank = bank
        self._rows: list[Correctable] = []
        self._steps = 0
        """How many corrections were made here and can be taken back here."""

    def compose(self) -> ComposeResult:
        """The list, the line to mend a note on, and what becomes of what is taken out."""
        with Vertical(classes="dialog", id="mend"):
            yield Static("Correct notes and follow-ups", classes="dialog-title")
            yield Options(id="lines", compact=True)
            yield Static(id="said", classes="quiet")
            tags = TagOffers(self._bank.principles.values)
            yield tags
            yield TaggedNoteLine(
                "the note; enter keeps it",
                id="mend-line",
                entered=self._keep,
                closed=self._list_again,
                tags=tags,
            )
        yield Keys()

    @property
    def _line(self) -> NoteLine:
        return self.query_one("#mend-line", NoteLine)

    def on_mount(self) -> None:
        """Gives the keys to the list, and chooses the newest."""
        edit = self.key("mend.edit")
        self._fill(f"{edit} corrects a note, {self._outcome_keys} say how a follow-up went.\n{self._stays}")
        self.query_one(OptionList).highlighted = len(self._rows) - 1 if self._rows else None
        self._list_again()

    def _list_again(self) -> None:
        self.set_focus(self.query_one(OptionList))

    def _fill(self, sentence_below: str) -> None:
        question = self._mended.session.questions[self._place]
        options = self.query_one(OptionList)
        chosen = options.highlighted or 0
        self._rows = correctable(question)
        options.clear_options()
        options.add_options(_option(question, row) for row in self._rows)
        options.highlighted = min(chosen, len(self._rows) - 1) if self._rows else None
        trouble = self._mended.recorder.trouble
        self.query_one("#said", Static).update(
            content(f"Not kept yet: {trouble}" if trouble else sentence_below)
        )

    @property
    def _outcome_keys(self) -> str:
        return " ".join(self.key(f"mend.{outcome}") for outcome in ("held", "partial", "gap"))

    @property
    def _takes_back(self) -> str:
        return f"{self.key('mend.undo')} takes it back."

    @property
    def _stays(self) -> str:
        return "" if self._mended.is_trial else STAYS

    @property
    def _row(self) -> Correctable:
        chosen = self.query_one(OptionList).highlighted
        if chosen is None:
            raise Refused("nothing is left here to correct")
        return self._rows[chosen]

    def _do(self, happen: Callable[[], object], done: str) -> bool:
        try:
            happen()
        except Refused as reason:
            self.app.clear_notifications()
            self.notify(sentence(str(reason)), markup=False, timeout=3)
            return False
        self._steps += 1
        self._fill(done)
        return True

    @on(OptionList.OptionSelected)
    def action_edit(self) -> None:
        """Opens the line with the chosen note."""
        if self._rows and self._row.is_note:
            self._line.open_for(self._row.number, self._row.text)
        elif self._rows:
            ways = f"{self._outcome_keys} change how it went"
            self.notify(f"The words of a follow-up stay; {ways}.", markup=False)

    def _keep(self, line: OneLine) -> None:
        row, typed, known = self._row, line.value, self._bank.principles.values()
        unknown = unknown_tags_sentence(unknown_tags(typed, known), known)
        if typed.strip() == row.text or self._do(
            lambda: self._mended.corrections.edit_note(row.number, typed, known),
            f"Corrected. {self._takes_back} {unknown}".rstrip(),
        ):
            self._line.take()

    def action_outcome(self, outcome: str) -> None:
        """Gives the chosen follow-up another outcome."""
        self._do(lambda: self._change(cast("Outcome", outcome)), f"It went as {outcome}. {self._takes_back}")

    def _change(self, outcome: Outcome) -> None:
        if self._row.is_note:
            raise Refused(f"that is a note; {self._outcome_keys} are for a follow-up")
        self._mended.corrections.change_follow_up(self._row.number, outcome)

    def action_take_out(self) -> None:
        """Takes the chosen note out, or withdraws the chosen follow-up."""
        undo = self.key("mend.undo")
        self._do(self._take_out, f"Taken out; {undo} brings it back. {self._stays}")

    def _take_out(self) -> None:
        corrections, row = self._mended.corrections, self._row
        (corrections.remove_note if row.is_note else corrections.withdraw_follow_up)(row.number)

    def action_undo(self) -> None:
        """Takes back the last correction made here."""
        if not self._steps:
            undo = f"{self.key('mend.undo')} goes back no further here"
            self.notify(f"{undo}: nothing else was corrected.", markup=False)
        elif self._go_over(self._mended.corrections.take_back, "Took back {}."):
            self._steps -= 1

    def action_redo(self) -> None:
        """Does again what was taken back here."""
        if self._go_over(self._mended.corrections.do_again, "Done again: {}."):
            self._steps += 1

    def _go_over(self, change: Callable[[], Deed], template: str) -> bool:
        try:
            deed = change()
        except Refused as reason:
            self.notify(sentence(str(reason)), markup=False, timeout=3)
            return False
        what = deed_told(self._mended.session.questions[deed.question], deed)
        self._fill(template.format(cut(what, LONGEST_DEED, 1)))
        return True

    def before_leaving(self) -> None:
        """A note that is being mended."""
        if self._line.display:
            self._keep(self._line)

    def action_close(self) -> None:
        """Back to the screen below, with what is being mended kept."""
        self.dismiss()


def _option(question: Question, row: Correctable) -> Option:
    when = clock(max(0.0, row.at - question.began_at))
    lead = Content.assemble((f"{when:>7} ", QUIET), _lead(row))
    has_sign = row.is_note and row.text[:2] in SIGNED
    text = row.text[2:] if has_sign else row.text
    return Option(hanging(lead, text, ROOM))


def _lead(row: Correctable) -> Content:
    if not row.is_note:
        return Content.styled(f" {row.lead}: ", "$accent")
    sign = row.lead or "\N{MIDDLE DOT}"
    return Content.styled(f" {sign} ", f"{SIGN_STYLES[row.lead]} bold".strip())
