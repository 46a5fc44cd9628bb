"""The shapes that a loop can have, and the loops that were held."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from hotseat.domain.loop.shape import Shape, Shapes
from hotseat.domain.text import counted
from hotseat.engine.looping import CannotLoop
from hotseat.reports.text.columns import longest, pad
from hotseat.reports.text.loops.standing import loop_title
from hotseat.tui import screens
from hotseat.tui.screens.page import Page
from hotseat.tui.text import QUIET, content, cut, sentence, show
from hotseat.tui.widgets.loop.shape_words import shape_content
from hotseat.tui.widgets.options import Options

if TYPE_CHECKING:
    from textual.app import App

    from hotseat.domain.loop.loop import Loop
    from hotseat.tui.loops.port import Loops

SHAPE, LOOP = "shape-", "loop-"
"""How the ids of the lines begin."""


class LoopList(Options):
    """The shapes, then the loops."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "select",
            "Begin",
            key_display="enter",
            id="loops.begin",
            tooltip="Begin a loop of this shape, or open this loop",
        ),
    ]


class LoopsScreen(Page):
    """Shows the shapes, each with its rounds, and the loops of whoever answers now."""

    LEAVES = "loops.close"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "days", "Days", id="loops.days", tooltip="Over how many days its rounds are spread"),
        Binding("space", "page", "More", id="loops.more", tooltip="More of what this shape is like"),
        Binding("escape", "close", "Home", key_display="esc", id="loops.close", tooltip="Back to home"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._shapes = Shapes({}, ())
        self._held: dict[str, Loop] = {}
        self._days = 1

    def body(self) -> Iterable[Widget]:
        """The faults of shapes and loops, the list, and what the chosen line is."""
        yield Static(id="faults")
        yield LoopList(id="loops", compact=True)
        with VerticalScroll(id="about-scroll", can_focus=False):
            yield Static(id="about")

    def on_mount(self) -> None:
        """Reads the shapes and the loops."""
        self.head("Loops", "days of several interviews")
        self._read()
        self.query_one(LoopList).focus()

    def on_resize(self, event: events.Resize) -> None:
        """Fits the words into the new width."""
        super().on_resize(event)
        self.describe()

    @property
    def _loops(self) -> "Loops":
        return self.flow.desk.loops

    def _read(self) -> None:
        self._shapes = self._loops.shapes()
        self._held = {LOOP + loop.header.id: loop for loop in self._loops.all()}
        faults = self.query_one("#faults", Static)
        not_read = [f"Not read: {fault}" for fault in (*self._shapes.faults, *self._loops.faults)][:2]
        faults.display = bool(not_read)
        lines = [content(cut(fault, self.app.size.width - 4, 2), "$warning") for fault in not_read]
        show(faults, Content("\n").join(lines))
        options = self.query_one(LoopList)
        options.clear_options()
        options.add_options(self._options())
        options.highlighted = next(
            (n for n, option in enumerate(options.options) if not option.disabled), None
        )
        self.describe()

    def _options(self) -> Iterable[Option]:
        by_id = self._shapes.by_id
        yield Option(content("Begin one", QUIET), disabled=True)
        room = longest(shape.name for shape in by_id.values()) + 2
        for shape in by_id.values():
            words = f"  {pad(shape.name, room)}{shape.level}   {counted(len(shape.rounds), 'round')}"
            yield Option(content(words), id=f"{SHAPE}{shape.id}")
        if self._held:
            yield Option(content("\nHeld so far", QUIET), disabled=True)
        for key, loop in self._held.items():
            state = "open" if loop.is_open else loop.decided.decision if loop.decided else "given up"
            yield Option(content(f"  {loop_title(loop)}   {state}"), id=key)

    @property
    def _chosen(self) -> str:
        options = self.query_one(LoopList)
        at = options.highlighted
        return (options.get_option_at_index(at).id or "") if at is not None else ""

    @property
    def _shape(self) -> Shape | None:
        return (
            self._shapes.by_id.get(self._chosen.removeprefix(SHAPE))
            if self._chosen.startswith(SHAPE)
            else None
        )

    @on(OptionList.OptionHighlighted)
    def describe(self) -> None:
        """Says what the chosen shape is like, or where the chosen loop stands."""
        about, columns = self.query_one("#about", Static), self.app.size.width - 6
        if (shape := self._shape) is not None:
            show(about, shape_content(shape, self._days_of(shape), columns))
        elif (loop := self._held.get(self._chosen)) is not None:
            show(about, content(cut(self._loops.standing(loop).step.words, columns, 4)))
        else:
            show(about, Content())
        self.refresh_bindings()

    def _days_of(self, shape: Shape) -> int:
        return min(self._days, len(shape.rounds))

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Refuses days of a loop that has begun."""
        if action == "days" and self.is_mounted and self._shape is None:
            return "this loop has begun already"
        return super().refusal(action, parameters)

    def action_page(self) -> None:
        """Shows what is below, and from the end on the begin again."""
        about = self.query_one("#about-scroll", VerticalScroll)
        below = about.scroll_y < about.max_scroll_y
        about.scroll_to(y=about.scroll_y + about.size.height - 1 if below else 0, animate=False)

    def action_days(self) -> None:
        """Spreads the rounds over a day more, or over one day again."""
        if (shape := self._shape) is not None:
            self._days = self._days_of(shape) % len(shape.rounds) + 1
            self.describe()

    @on(OptionList.OptionSelected)
    def choose(self) -> None:
        """Begins a loop of the chosen shape, or opens the chosen loop."""
        self.app.clear_notifications()
        loop = self._held.get(self._chosen)
        try:
            if (shape := self._shape) is not None:
                loop = self._loops.begin(shape, self._days_of(shape)).loop
                self._loops.leave()
        except CannotLoop as reason:
            self.notify(sentence(str(reason)), severity="warning", markup=False, timeout=12)
            return
        if loop is not None:
            self.app.switch_screen(screens.LoopScreen(self._loops.standing(loop)))

    def action_close(self) -> None:
        """Goes home."""
        self.flow.show_home()


def show_loops(app: "App[None]", loops: "Loops", loop_id: str = "") -> None:
    """Shows the loop with this id, or the one that is open, or else all shapes and loops."""
    opened = [loop for loop in loops.all() if loop.header.id == loop_id] or loops.open_ones()
    app.push_screen(screens.LoopScreen(loops.standing(opened[0])) if opened else screens.LoopsScreen())
