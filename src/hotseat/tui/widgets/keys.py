"""The footer with the keys of a screen."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar, NamedTuple, Protocol, runtime_checkable

from rich.cells import cell_len
from textual.content import Content

from hotseat.tui.widgets.drawn import Drawn

if TYPE_CHECKING:
    from textual import events
    from textual.binding import ActiveBinding
    from textual.screen import Screen
    from textual.style import Style


@runtime_checkable
class NamesKeys(Protocol):
    """A screen with many keys that the footer does not name."""

    def shown_bindings(self) -> "list[ActiveBinding]":
        """Those that it names."""
        ...


class Key(NamedTuple):
    """A key that the footer offers."""

    key: str
    display: str
    """The key's name on the screen."""
    tooltip: str


class Entry(NamedTuple):
    """What the footer shows for one key, or for the keys of a group."""

    keys: tuple[Key, ...]
    name: str
    is_group: bool


class _Part(NamedTuple):
    """A piece of the line in one style, and the key that a click on it presses."""

    text: str
    style: str = ""
    key: Key | None = None


class Keys(Drawn):
    """The line with the keys that are active now; a click on a key presses it.

    Textual's footer makes a widget for each key. Making, placing and painting them took a third of the time
    in which a screen opens, and most of the time of a key that changes which others are possible.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"keys--key", "keys--name", "keys--hover"}

    def __init__(self) -> None:
        super().__init__()
        self.offered: tuple[Entry, ...] = ()
        """What the line shows, in order."""
        self._parts: tuple[_Part, ...] = ()
        self._hidden = 0
        """Columns of a line that is too wide which are out of sight on the left."""
        self._under_mouse: Key | None = None
        self._is_covered = False
        self._is_due = False

    def on_mount(self) -> None:
        """Follows the keys of the screen."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, screen: "Screen[object]") -> None:
        if screen.app.app_focus and self.is_attached and screen is self.screen and not self._is_due:
            self._is_due = True
            # What decides whether a key is possible may not be mounted yet.
            self.call_after_refresh(self.show_active)

    def show_active(self) -> None:
        """Shows the keys that are active now."""
        self._is_due = False
        if not self.is_attached:
            return
        offered = tuple(self._entries(_shown_on(self.screen)))
        if offered != self.offered:
            self.offered = offered
            self._parts = tuple(part for entry in offered for part in _parts(entry))
            self._hidden = 0
            self.refresh()

    def cover(self, *, covered: bool) -> None:
        """Shows no key while another screen or dialog is on top, whose keys stand here.

        The line keeps its place. Were it made invisible, the whole screen would be laid out again each time.
        """
        if covered != self._is_covered:
            self._is_covered = covered
            self.refresh()

    def render(self) -> Content:
        """The line from the first column in sight."""
        if self._is_covered:
            return Content()
        return Content.assemble(*((part.text, self._style(part)) for part in self._parts))[self._hidden :]

    def _style(self, part: _Part) -> "Style | str":
        names = [f"keys--{part.style}"] if part.style else []
        if part.key is not None and part.key == self._under_mouse:
            names.append("keys--hover")
        return self.get_visual_style(*names) if names else ""

    def _entries(self, active: list["ActiveBinding"]) -> Iterator[Entry]:
        """An entry for each action and each group; of an action with several keys, the first is shown."""
        of_action = {bound.binding.action: bound for bound in reversed(active)}
        firsts = [bound for bound in active if of_action[bound.binding.action] is bound]
        for group, members in groupby(firsts, lambda bound: bound.binding.group):
            keys = list(members)
            if group is not None and len(keys) > 1:
                yield Entry(tuple(self._key(bound) for bound in keys), group.description, is_group=True)
            else:
                yield from (
                    Entry((self._key(bound),), bound.binding.description, is_group=False) for bound in keys
                )

    def _key(self, active: "ActiveBinding") -> Key:
        binding = active.binding
        display = self.app.get_key_display(binding)
        return Key(binding.key, display, active.tooltip or binding.description)

    def _at(self, column: int) -> Key | None:
        """The key at this column of the widget."""
        end = -self._hidden
        for part in self._parts:
            end += cell_len(part.text)
            if column < end:
                return part.key
        return None

    def on_mouse_down(self, event: "events.MouseDown") -> None:
        """Presses the key."""
        if (key := self._at(event.x)) is not None:
            self.app.simulate_key(key.key)

    def on_mouse_move(self, event: "events.MouseMove") -> None:
        """Marks the key under the mouse; its tooltip says what it does."""
        self._point_at(self._at(event.x))

    def on_leave(self) -> None:
        """Marks none."""
        self._point_at(None)

    def _point_at(self, key: Key | None) -> None:
        if key != self._under_mouse:
            self._under_mouse = key
            self.tooltip = key.tooltip if key else None
            self.styles.pointer = "pointer" if key else "default"
            self.refresh()

    def on_mouse_scroll_down(self, event: "events.MouseScrollDown") -> None:
        """Brings keys into sight that a narrow window hides on the right."""
        self._scroll(event, self.app.scroll_sensitivity_x)

    def on_mouse_scroll_up(self, event: "events.MouseScrollUp") -> None:
        """The same on the left."""
        self._scroll(event, -self.app.scroll_sensitivity_x)

    def _scroll(self, event: "events.MouseEvent", columns: float) -> None:
        most = max(0, sum(cell_len(part.text) for part in self._parts) - self.size.width)
        hidden = min(most, max(0, self._hidden + int(columns)))
        if hidden != self._hidden:
            event.stop()
            self._hidden = hidden
            self.refresh()


def _shown_on(screen: "Screen[object]") -> "list[ActiveBinding]":
    if isinstance(screen, NamesKeys):
        return screen.shown_bindings()
    return [active for active in screen.active_bindings.values() if active.binding.show]


def _parts(entry: Entry) -> Iterator[_Part]:
    if entry.is_group:
        yield _Part(" ")
        yield from (_Part(key.display, "key", key) for key in entry.keys)
        yield _Part(" ")
        yield _Part(entry.name, "name")
    else:
        (key,) = entry.keys
        yield _Part(key.display, "key", key)
        yield _Part(f" {entry.name}", "name", key)
    yield _Part(" ")
