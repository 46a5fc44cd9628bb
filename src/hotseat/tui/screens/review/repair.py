"""Corrects an answer's times afterwards: marks are moved, added or removed, forgotten pauses are added."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from hotseat.domain.pacing import clock
from hotseat.domain.refusal import Refused
from hotseat.domain.session.corrections.time_rows import TimeRow, row_index, section_after, time_rows
from hotseat.domain.session.question import Question
from hotseat.domain.vocabulary import kind_name
from hotseat.engine.repair import Repair
from hotseat.tui.screens.page import Page
from hotseat.tui.screens.review.times import TimesScreen, Typed
from hotseat.tui.screens.session.attempts import Still, why_not
from hotseat.tui.text import sentence, show
from hotseat.tui.widgets.options import Options
from hotseat.tui.widgets.session.ledger import ledger_content
from hotseat.tui.widgets.session.marks import row_content
from hotseat.tui.widgets.trouble import TroubleBanner


class RepairScreen(Page):
    """Lists the marks of one question, to be corrected beside the ledger. Every change is saved at once."""

    LEAVES = "repair.close"
    BINDINGS: ClassVar[list[BindingType]] = [
        # These keys need priority: otherwise the list would scroll sideways.
        Binding(
            "left",
            "nudge(-1)",
            "Earlier",
            key_display="←",
            id="repair.earlier",
            priority=True,
            tooltip="One second earlier",
        ),
        Binding(
            "right",
            "nudge(1)",
            "Later",
            key_display="→",
            id="repair.later",
            priority=True,
            tooltip="One second later",
        ),
        Binding(
            "comma,shift+left",
            "nudge(-10)",
            "Ten earlier",
            key_display=",",
            id="repair.much_earlier",
            show=False,
            tooltip="Ten seconds earlier; shift+← too",
        ),
        Binding(
            "full_stop,shift+right",
            "nudge(10)",
            "Ten later",
            key_display=".",
            id="repair.much_later",
            show=False,
            tooltip="Ten seconds later; shift+→ too",
        ),
        Binding("t,enter", "type_time", "Time", id="repair.time", tooltip="Type its time"),
        Binding("s", "split", "Split", id="repair.split", tooltip="Put in a section you forgot to mark"),
        Binding(
            "x",
            "merge",
            "Merge",
            id="repair.merge",
            tooltip="Merge it into the section before, with its time",
        ),
        Binding("p", "pause", "Pause", id="repair.pause", tooltip="Mark a stretch that does not count"),
        Binding("u", "take_back", "Undo", id="repair.undo", tooltip="Take the last repair back"),
        Binding(
            "escape", "close", "Done", key_display="esc", id="repair.close", tooltip="Back to the session"
        ),
    ]

    def __init__(self, repair: Repair, number: int) -> None:
        super().__init__()
        self._repair = repair
        self._number = number
        """The number of the question in the session, from 1."""
        self._rows: list[TimeRow] = []

    @property
    def _question(self) -> Question:
        return self._repair.question(self._number)

    @property
    def _row(self) -> TimeRow:
        return self._rows[self.query_one(OptionList).highlighted or 0]

    def body(self) -> Iterable[Widget]:
        """Yields the banner for trouble with the disk, the marks, and the ledger."""
        yield TroubleBanner(self._repair.recorder, "the repair")
        yield Options(id="marks", compact=True)
        yield Static(id="ledger")

    def on_mount(self) -> None:
        """Focuses the list."""
        header = self._repair.session.header
        self.head(f"{header.level} {kind_name(header.kind)} · repair", "time since the answer began")
        self._fill(mark=1)
        # Not `focus()`: it takes effect a message later, and an arrow pressed before would be lost.
        self.set_focus(self.query_one(OptionList))

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 (the base's signature)
        """Draws everything for the new width."""
        self.call_after_refresh(self._paint)

    def _paint(self) -> None:
        """Draws the ledger for the present width, and shows trouble with the disk."""
        if not self.is_mounted:
            return
        ledger = self.query_one("#ledger", Static)
        show(ledger, ledger_content(self._question, self._repair.session.at, ledger.size.width))
        self.query_one(TroubleBanner).look()

    def _fill(self, mark: int = 0, gap: int = 0) -> None:
        """Fills the list again and chooses the row of that mark or gap."""
        question = self._question
        self._rows = time_rows(question, self._repair.session.at)
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(Option(row_content(row, question.began_at)) for row in self._rows)
        options.highlighted = row_index(self._rows, mark, gap)

    def _do(self, happen: Callable[[], object], mark: int = 0, gap: int = 0) -> None:
        """Makes the repair, or shows why it is not possible."""
        try:
            happen()
        except Refused as reason:
            self.app.clear_notifications()
            self.notify(sentence(str(reason)), markup=False, timeout=5)
            return
        self.app.clear_notifications()
        row = self._row
        self._fill(mark or row.mark, gap or (0 if mark else row.gap))
        self._paint()
        self.refresh_bindings()

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Returns why the rules for repairs refuse the action, or ""."""
        repair = Repair(self._repair.session, Still())
        attempts: dict[str, Callable[[], object]] = {
            "nudge": lambda: repair.nudge(self._number, self._boundary(), int(str(parameters[0]))),
            "type_time": self._boundary,
            "merge": lambda: self._take_out(repair),
            "take_back": lambda: repair.take_back(self._number),
        }
        return why_not(attempts[action]) if self._rows and action in attempts else ""

    def _take_out(self, repair: Repair) -> None:
        row = self._row
        (repair.count_again if row.gap else repair.merge)(self._number, row.gap or row.mark)

    @on(OptionList.OptionHighlighted)
    def _offer_other_keys(self) -> None:
        self.refresh_bindings()

    def _boundary(self) -> int:
        if not self._row.mark:
            merge, pause = self.key("repair.merge"), self.key("repair.pause")
            raise Refused(f"a pause cannot be moved; {merge} makes it count, {pause} marks another")
        return self._row.mark

    def action_nudge(self, by: int) -> None:
        """Moves the chosen boundary by these seconds."""
        self._do(lambda: self._repair.nudge(self._number, self._boundary(), by))

    @on(OptionList.OptionSelected)
    async def action_type_time(self) -> None:
        """Asks for the time of the chosen boundary."""
        if reason := self.refusal("type_time", ()):
            self.notify(sentence(reason), markup=False, timeout=5)
            return
        row, began = self._row, self._question.began_at

        def typed(answer: Typed | None) -> None:
            if answer is not None:
                self._do(lambda: self._repair.move(self._number, row.mark, began + answer.times[0]))

        await self.app.push_screen(
            TimesScreen("When was it?", [(row.name[:11], clock(row.at - began))]), typed
        )

    async def action_split(self) -> None:
        """Asks which section began without a mark, and when."""
        sections, began = self._question.asked.sections, self._question.began_at
        following = sections[section_after(self._question, self._row.mark)].id

        def typed(answer: Typed | None) -> None:
            if answer is not None:
                at = began + answer.times[0]
                position = sum(mark.at <= at for mark in self._question.marks) + 1
                self._do(lambda: self._repair.split(self._number, at, answer.section), mark=position)

        await self.app.push_screen(
            TimesScreen("Which section began, and when?", [("At", "")], sections, following), typed
        )

    def action_merge(self) -> None:
        """Removes the chosen mark, or counts the chosen pause as part of the answer."""
        self._do(lambda: self._take_out(self._repair), mark=max(1, self._row.mark - 1))

    async def action_pause(self) -> None:
        """Asks for a stretch of time that does not count."""

        def typed(answer: Typed | None) -> None:
            if answer is not None:
                start, stop = (self._question.began_at + time for time in answer.times)
                self._do(lambda: self._repair.set_aside(self._number, start, stop))

        await self.app.push_screen(
            TimesScreen("Which stretch does not count?", [("From", ""), ("To", "")]), typed
        )

    def action_take_back(self) -> None:
        """Undoes the last repair."""
        self._do(lambda: self._repair.take_back(self._number))

    def action_close(self) -> None:
        """Closes the file, and shows what could not be written."""
        desk = self.flow.desk
        shown = len(desk.unkept)
        desk.leave()
        for unkept in desk.unkept[shown:]:
            self.app.notify(unkept, severity="error", markup=False, timeout=20)
        self.dismiss()
