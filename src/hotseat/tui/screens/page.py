"""The base of every screen: head line, footer with keys, help, and a notice if the window is too small."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.actions import parse
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import Horizontal
from textual.keys import key_to_character
from textual.widget import Widget
from textual.widgets import Static

from hotseat.tui import screens
from hotseat.tui.screens.with_keys import WithKeys
from hotseat.tui.text import content, show
from hotseat.tui.widgets.drawn import DrawnText
from hotseat.tui.widgets.keys import Keys

if TYPE_CHECKING:
    from hotseat.tui.navigation import Flow

SMALLEST = (60, 18)
"""Columns and rows below which a screen shows a notice instead of itself."""


def _parsed(action: str) -> tuple[str, tuple[object, ...]]:
    _, name, parameters = parse(action)
    return name, parameters


class Page(WithKeys[None]):
    """A screen with a head line above its body and its keys below."""

    AUTO_FOCUS = ""
    LEAVES: ClassVar[str] = ""
    """The id of the key that leaves this screen; it comes last in the footer, before help."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark", "help", "Help", id="help", tooltip="Every key of this screen"),
    ]

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys in the order of the footer: the work of the screen first, leaving and help last.

        Empty while the screen closes: the widgets that decide whether a key is possible are gone by then.
        """
        return super().active_bindings if self.display else {}

    def shown_bindings(self) -> list[ActiveBinding]:
        """Those of them that the footer names."""
        return super().shown_bindings() if self.display else []

    def in_order(self, bindings: dict[str, ActiveBinding]) -> dict[str, ActiveBinding]:
        """These keys in the order of the footer, as they are called now, without those that are typed."""
        active_now = {
            key: self._as_now(active)
            for key, active in super().in_order(bindings).items()
            if not self._is_typed(key, active)
        }
        last = {
            key: active for key, active in active_now.items() if active.binding.id in (self.LEAVES, "help")
        }
        first = {key: active for key, active in active_now.items() if key not in last}
        return first | dict(sorted(last.items(), key=lambda item: item[1].binding.id == "help"))

    def _is_typed(self, key: str, active: ActiveBinding) -> bool:
        """Whether a key of the screen is text while a line is open, which a person's own key may be."""
        line = self.focused
        return (
            line is not None
            and active.node is not line
            and line.check_consume_key(key, key_to_character(key))
        )

    def _as_now(self, active: ActiveBinding) -> ActiveBinding:
        # A line to type in may bind an action of its screen.
        ours = active.node is self or active.binding.action.startswith("screen.")
        if not ours or (renamed := self.now(*_parsed(active.binding.action))) is None:
            return active
        name, tooltip = renamed
        return active._replace(
            binding=replace(active.binding, description=name, tooltip=tooltip), tooltip=tooltip
        )

    @property
    def flow(self) -> "Flow":
        """The app, limited to what a screen may ask of it."""
        return cast("Flow", self.app)

    def compose(self) -> ComposeResult:
        """The head line, the body, the keys."""
        with Horizontal(id="head"):
            yield Static("hotseat", id="head-name")
            yield DrawnText(id="head-left")
            yield from self.head_parts()
            yield DrawnText(id="head-right")
        yield from self.body()
        yield Static(id="too-small")
        yield Keys()

    def head_parts(self) -> Iterable[Widget]:
        """Returns the widgets between the two texts of the head line."""
        return ()

    def body(self) -> Iterable[Widget]:
        """Returns the widgets between the head line and the footer."""
        return ()

    def head(self, left: str, right: str = "") -> None:
        """Shows these texts in the head line."""
        self.say("#head-left", left)
        self.say("#head-right", right)

    def say(self, selector: str, text: str) -> None:
        """Shows plain text in the Static that the selector finds."""
        show(self.query_one(selector, Static), content(text))

    def on_resize(self, event: events.Resize) -> None:
        """Shows a notice if the window is too small; the session behind it keeps running."""
        width, height = SMALLEST
        small = event.size.width < width or event.size.height < height
        self.set_class(small, "-too-small")
        if small:
            self.say(
                "#too-small",
                f"This window is {event.size.width}x{event.size.height}. "
                f"hotseat needs {width}x{height}. Everything keeps running.",
            )

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:  # noqa: ARG002 (the screens know)
        """Returns why the action is not possible now, or "" if it is; the footer hides a refused key."""
        return ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hides the keys of refused actions."""
        return not self.refusal(action, parameters) and super().check_action(action, parameters)

    def now(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:  # noqa: ARG002 (the same)
        """Returns the action's present name and a sentence on what it does, if these depend on the state.

        Only fixed texts of ours: the palette and the tooltip show them as markup.
        """
        return None

    def in_full(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:  # noqa: ARG002
        """The same for the help, where text from a file is safe: it is never shown as markup."""
        return None

    def help_on(self, binding: Binding) -> tuple[str, str]:
        """What the help shows of a key: its name, and a sentence."""
        return self.in_full(*_parsed(binding.action)) or (binding.description, binding.tooltip)

    def explained(self) -> str:
        """What the help says below the keys about what is shown now; a fixed text of ours, or ""."""
        return ""

    def action_help(self) -> None:
        """Shows every key of this screen."""
        self.app.push_screen(screens.HelpScreen(self))
