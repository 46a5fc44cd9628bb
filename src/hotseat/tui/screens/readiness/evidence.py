"""Dialogs for sessions as evidence: which session shows an item, and which item a session shows."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.readiness.assessment import YES
from hotseat.domain.readiness.framework import CheckItem, Checklist, practises
from hotseat.domain.readiness.result import Result, unanswered_result
from hotseat.domain.review.listed import Listed
from hotseat.domain.session.header import Header
from hotseat.domain.vocabulary import ItemAnswer, kind_name
from hotseat.engine.assessing import CannotAssess
from hotseat.reports.text.columns import column
from hotseat.tui.screens.dialog import Dialog
from hotseat.tui.screens.page import Page
from hotseat.tui.text import QUIET, content, hanging
from hotseat.tui.widgets.keys import Keys
from hotseat.tui.widgets.options import Options
from hotseat.tui.widgets.readiness.answers import sign
from hotseat.tui.widgets.review.recent import short_date

if TYPE_CHECKING:
    from hotseat.tui.ports import Readiness

MOST_SESSIONS = 50
ITEM_WIDTH = 68
"""Columns of a line in the dialog."""


class SessionChoice(Dialog[str]):
    """Lists the newest sessions, and returns the id of the chosen one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape", "close", "None of them", key_display="esc", id="sessions.close", tooltip="Attach none"
        ),
    ]

    def __init__(self, listed: Sequence[Listed]) -> None:
        super().__init__()
        self._listed = [session for session in listed if session.summary][:MOST_SESSIONS]

    def compose(self) -> ComposeResult:
        """Yields a line for each session."""
        with Vertical(classes="dialog"):
            yield Static("Which session shows it?", classes="dialog-title")
            yield Options(*map(_session_option, self._listed), id="sessions-list", compact=True)
            if not self._listed:
                yield Static("There is no session yet.", classes="quiet")
        yield Keys()

    def on_mount(self) -> None:
        """Focuses the list."""
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def chosen(self, event: OptionList.OptionSelected) -> None:
        """Returns the chosen session."""
        self.dismiss(self._listed[event.option_index].id)

    def action_close(self) -> None:
        """Returns no session."""
        self.dismiss(None)


class Shown(NamedTuple):
    """What a session shows: an item of the checklist, its area, and the new answer to it."""

    checklist: Checklist
    item: CheckItem
    answer: ItemAnswer


class ItemChoice(Dialog[Shown]):
    """Lists the checklist: first the areas that the question practises, in each what is missing first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "y", "choose('yes')", "Yes, it covers it", id="items.yes", tooltip="The session covers the item"
        ),
        Binding("p", "choose('partly')", "Partly", id="items.partly", tooltip="It covers a part of the item"),
        Binding(
            "escape",
            "close",
            "Attach to none",
            key_display="esc",
            id="items.close",
            tooltip="Attach it to none",
        ),
    ]

    def __init__(self, result: Result, prompt: Prompt | None) -> None:
        super().__init__()
        self._level = result.assessment.header.level
        self._areas = sorted(
            result.areas, key=lambda area: not (prompt and practises(area.checklist, prompt))
        )
        self._items: list[tuple[Checklist, CheckItem] | None] = []

    def compose(self) -> ComposeResult:
        """Yields a line for each item, area by area."""
        with Vertical(classes="dialog", id="items"):
            yield Static(content(f"What does this session show for {self._level}?"), classes="dialog-title")
            yield Options(compact=True)
        yield Keys()

    def on_mount(self) -> None:
        """Fills the list and focuses it."""
        options = self.query_one(OptionList)
        for area in self._areas:
            space = "\n" if self._items else ""
            options.add_option(Option(content(f"{space}{area.checklist.name}", QUIET), disabled=True))
            self._items.append(None)
            for item in sorted(area.items, key=lambda entry: entry.answer == YES):
                options.add_option(Option(hanging(sign(item.answer), item.item.text, ITEM_WIDTH)))
                self._items.append((area.checklist, item.item))
        options.focus()
        options.highlighted = 1 if self._items else None

    @on(OptionList.OptionSelected)
    def chosen(self) -> None:
        """Answers yes on enter."""
        self.action_choose(YES)

    def action_choose(self, answer: ItemAnswer) -> None:
        """Returns the chosen item with this answer."""
        position = self.query_one(OptionList).highlighted
        if position is not None and (pair := self._items[position]) is not None:
            self.dismiss(Shown(*pair, answer))

    def action_close(self) -> None:
        """Returns no item."""
        self.dismiss(None)


def _session_option(listed: Listed) -> Option:
    summary = listed.summary
    if summary is None:
        return Option(content(listed.fault), disabled=True)
    when, kind = short_date(summary.started), kind_name(summary.kind)
    return Option(content(f"{column(when, 11)}{summary.level} {column(kind, 14)} {summary.vote}"))


def attach(page: Page, readiness: "Readiness", header: Header, prompt: Prompt | None) -> None:
    """Asks which item for its level a session shows, and attaches the session to that item."""
    if header.level not in readiness.framework.levels:
        page.notify(f"The framework has no level {header.level}.", markup=False)
        return
    result = readiness.result(header.level) or unanswered_result(header.level, readiness.framework)

    def shown(choice: Shown | None) -> None:
        if choice is None:
            return
        try:
            readiness.amend(header.level).attach(*choice, header.id)
        except CannotAssess as reason:
            page.notify(str(reason), severity="error", markup=False, timeout=12)
            return
        lost = readiness.leave()
        page.notify(lost or f"Attached to: {choice.item.text}", markup=False)

    page.app.push_screen(ItemChoice(result, prompt), shown)
