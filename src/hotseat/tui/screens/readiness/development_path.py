"""The path to a level: focus areas and key experiences tied to what is missing, and the plan made of them."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from hotseat.domain.readiness.assessment import Planned
from hotseat.domain.readiness.framework import CheckItem
from hotseat.domain.readiness.plan_line import plan_line, typed_entry, undated
from hotseat.domain.readiness.result import Result, Step, unanswered_result
from hotseat.domain.refusal import Refused
from hotseat.engine.assessing import Assessing, CannotAssess
from hotseat.reports.text.columns import fit
from hotseat.reports.text.plan import purposes_of
from hotseat.reports.text.readiness import in_order, stages
from hotseat.tui.screens.page import Page
from hotseat.tui.text import QUIET, content, cut, show
from hotseat.tui.widgets.note_line import NoteLine, OneLine
from hotseat.tui.widgets.options import Options
from hotseat.tui.widgets.readiness.answers import sign

if TYPE_CHECKING:
    from hotseat.tui.ports import Readiness

HINT = "what to do, and by when: Lead the migration by 2027-03-01"


class DevelopmentPathScreen(Page):
    """Shows the plan first, then the steps; entries planned for a step are shown below its name."""

    LEAVES = "way.close"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("p", "plan", "Plan", id="way.plan", tooltip="Plan something for the chosen step"),
        Binding("space", "done", "Done", id="way.done", tooltip="Mark it done, or not done"),
        Binding("e", "change", "Change", id="way.change", tooltip="What is planned, and by when"),
        Binding("x", "drop", "Drop", id="way.drop", tooltip="Take it out of the plan"),
        Binding("o", "export", "Export", id="way.export", tooltip="Write it as Markdown and for a calendar"),
        Binding(
            "escape", "close", "Back", key_display="esc", id="way.close", tooltip="Back to all the areas"
        ),
    ]

    def __init__(self, level: str) -> None:
        super().__init__()
        self._level = level
        self._lines: list[Planned | Step | None] = []
        self._unshown: frozenset[str] = frozenset()
        """The missing items that no story shows."""
        self._changing: Planned | None = None

    def body(self) -> Iterable[Widget]:
        """Yields the plan with the steps, the details of the chosen one, and the line to type in."""
        yield Options(id="way", compact=True)
        yield Static(id="detail")
        yield NoteLine(HINT, id="plan-line", entered=self.keep_line, closed=self.list_again)

    @property
    def _readiness(self) -> "Readiness":
        return self.flow.desk.readiness

    @property
    def _result(self) -> Result:
        return self._readiness.result(self._level) or unanswered_result(
            self._level, self._readiness.framework
        )

    @property
    def _at_hand(self) -> Planned | Step | None:
        position = self.query_one(OptionList).highlighted
        return self._lines[position] if position is not None and self._lines else None

    def on_mount(self) -> None:
        """Focuses the list."""
        self.list_again()
        self._fill()

    def on_resize(self, event: events.Resize) -> None:
        """Draws the lines for the new width."""
        super().on_resize(event)
        self._fill()

    def _fill(self, entry: str = "") -> None:
        options = self.query_one(OptionList)
        highlighted = options.highlighted
        options.clear_options()
        self._lines = []
        result, width = self._result, max(40, self.app.size.width - 5)
        self._unshown = self._readiness.item_stories(self._level).unshown(result)
        plan, today = in_order(result.assessment.plan), self._readiness.today()
        none = f"Plan: nothing yet; {self.key('way.plan')} plans the chosen step"
        self._add(None, content("Plan" if plan else none, QUIET))
        for planned in plan:
            self._add(planned, _entry_content(planned, today, width))
        for path in self._readiness.framework.levels[self._level].paths:
            self._add(None, content(f"\n{path.name}", QUIET))
            for name, steps_of_stage in stages(result, path):
                self._add(None, content(name, QUIET))
                for number, step in enumerate(steps_of_stage, 1):
                    self._add(step, _step_content(step, number, width))
        positions = [n for n, line in enumerate(self._lines) if line is not None]
        named = (n for n in positions if isinstance(o := self._lines[n], Planned) and o.entry == entry)
        last = min(positions, key=lambda n: abs(n - (highlighted or 0)), default=None)
        options.highlighted = next(named, last)
        open_entries = sum(not planned.done for planned in plan)
        self.head(f"Your path to {self._level}", f"{open_entries} to do, {len(plan) - open_entries} done")
        self._describe()

    def _add(self, line: Planned | Step | None, shown: Content) -> None:
        self._lines.append(line)
        self.query_one(OptionList).add_option(Option(shown, disabled=line is None))

    @on(OptionList.OptionHighlighted)
    def _describe(self) -> None:
        line, width = self._at_hand, max(40, self.app.size.width - 4)
        lines: list[Content] = []
        if isinstance(line, Step):
            lines = [content(cut(line.text, width, 1))] if line.text else []
            lines += [
                self._missing(item, answer, width)
                for item, answer in zip(line.missing, line.answers, strict=True)
            ]
        elif line is not None:
            purpose = purposes_of(self._readiness.framework.levels[self._level]).get(line.item, "")
            lines = [content(cut(line.what, width, 2)), content(f"for {purpose}" if purpose else "", QUIET)]
        show(self.query_one("#detail", Static), Content("\n").join(lines[:5]))
        self.refresh_bindings()

    def _missing(self, item: CheckItem, answer: str, width: int) -> Content:
        untold = "  no story shows it" if item.id in self._unshown else ""
        text = cut(item.text, width - 4 - len(untold), 1)
        return Content.assemble(sign(answer), content(text), content(untold, QUIET))

    def _amend(self, happen: Callable[[Assessing], Planned | None]) -> bool:
        """Changes the plan, saves it and shows it; or shows why that is not possible."""
        self.app.clear_notifications()
        try:
            changed = happen(self._readiness.amend(self._level))
        except (CannotAssess, Refused) as reason:
            self.notify(f"{str(reason)[0].upper()}{str(reason)[1:]}", markup=False, timeout=6)
            return False
        finally:
            if lost := self._readiness.leave():
                self.notify(lost, severity="error", markup=False, timeout=12)
        self._fill(changed.entry if changed else "")
        return True

    def action_plan(self) -> None:
        """Opens the line for a new entry."""
        self._open(None)

    def action_change(self) -> None:
        """Opens the line with the chosen entry."""
        if isinstance(entry := self._at_hand, Planned):
            self._open(entry)

    def _open(self, entry: Planned | None) -> None:
        self._changing = entry
        subject, text = (entry.entry, plan_line(entry)) if entry else ("", "")
        self.query_one(NoteLine).open_for(subject, text)

    def keep_line(self, line: OneLine) -> None:
        """Saves the entry that was typed; if that is not possible, the text stays in the line."""
        if not line.value.strip():
            self.query_one(NoteLine).take()
            return
        what, by = typed_entry(line.value)
        message = undated(line.value)
        entry, at_hand = self._changing, self._at_hand
        item = at_hand.step.id if isinstance(at_hand, Step) else at_hand.item if at_hand else ""

        def happen(assessing: Assessing) -> Planned:
            if entry is None:
                return assessing.plan(what, by, item)
            return assessing.change(entry._replace(what=what, by=by))

        if self._amend(happen):
            self.query_one(NoteLine).take()
            if message:
                self.notify(message, markup=False, timeout=8)

    def list_again(self) -> None:
        """Focuses the list again."""
        self.set_focus(self.query_one(OptionList))

    def action_done(self) -> None:
        """Marks the chosen entry as done, or as not done."""
        if isinstance(entry := self._at_hand, Planned):
            self._amend(lambda assessing: assessing.change(entry._replace(done=not entry.done)))

    def action_drop(self) -> None:
        """Removes the chosen entry from the plan."""
        if isinstance(entry := self._at_hand, Planned):
            self._amend(lambda assessing: assessing.drop(entry.entry))

    def action_export(self) -> None:
        """Writes the plan as a document and as a calendar file."""
        self.app.clear_notifications()
        try:
            paths, holds = self._readiness.export_plan(self._level)
        except CannotAssess as reason:
            self.notify(str(reason), severity="error", markup=False, timeout=12)
            return
        message = f"Written: {', '.join(map(str, paths))}. {holds[0].upper()}{holds[1:]}."
        self.notify(message, markup=False, timeout=12)

    def before_leaving(self) -> None:
        """Saves the entry in the open line."""
        line = self.query_one(NoteLine)
        if line.display and line.value.strip():
            self.keep_line(line)

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:  # noqa: ARG002 (the base's)
        """Refuses to mark, change or remove a line that is not an entry of the plan."""
        if action in ("done", "change", "drop") and not (
            self.is_mounted and isinstance(self._at_hand, Planned)
        ):
            return f"nothing is planned here yet: {self.key('way.plan')} plans something"
        return ""

    def action_close(self) -> None:
        """Goes back to the areas."""
        self.app.pop_screen()


def _entry_content(entry: Planned, today: str, width: int) -> Content:
    late = bool(entry.by) and not entry.done and entry.by < today
    by = f"{entry.by}{' is past' if late else ''}" if entry.by else "" if entry.done else "no date"
    lead = Content.assemble((" ✓ " if entry.done else " · ", "$success bold" if entry.done else QUIET))
    room = width - len(by) - 6
    text = content(fit(entry.what, room), QUIET if entry.done else "")
    return Content.assemble(lead, text, content(f"  {by}", "$warning" if late else QUIET))


def _step_content(step: Step, number: int, width: int) -> Content:
    name = f"{number}. {step.name}" if step.text else step.name
    missing = f"{len(step.missing)} of {len(step.step.needs)} missing" if step.missing else ""
    room = width - len(missing) - 6
    return Content.assemble(content(f"   {fit(name, room)}"), content(f"  {missing}", QUIET))
