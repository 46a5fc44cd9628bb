"""The footer with the keys of a screen."""

from collections.abc import Iterator
from itertools import groupby, islice
from typing import TYPE_CHECKING, NamedTuple

from textual.widgets import Footer
from textual.widgets._footer import FooterKey

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import ActiveBinding
    from textual.widget import Widget


class Entry(NamedTuple):
    """What the footer shows for one key, or for the keys of a group."""

    keys: tuple[tuple[str, bool], ...]
    """The keys, and whether each is enabled."""
    name: str
    tooltips: tuple[str, ...]


class Keys(Footer):
    """Textual's footer, but it makes new key widgets only if the existing ones will not do.

    Making them costs several times a paint of the screen, and every new section shows or hides a key. So
    widgets that are not needed are hidden, and shown again later.

    Textual binds each key widget to `compact`, and the binding outlives the widget: half a megabyte would
    leak each time a note line opens and closes. `mutate_reactive` makes Textual drop those bindings.
    """

    def __init__(self) -> None:
        super().__init__(compact=True, show_command_palette=False)
        self._made: list[tuple[Entry, list[Widget]]] = []

    def compose(self) -> "ComposeResult":
        """Textual's key widgets, compact from the start: each is styled once, and not again when it looks."""
        for widget in super().compose():
            if isinstance(widget, FooterKey):
                widget.add_class("-compact", update=False)
            yield widget

    async def recompose(self) -> None:
        """Shows the keys that are active now."""
        if not self.is_attached:
            return
        wanted = list(_entries(list(self.screen.active_bindings.values())))
        if self._show_of_those_made(wanted):
            return
        self._made = []
        await super().recompose()
        self.mutate_reactive(Footer.compact)
        # A group has one more widget, with its name.
        counts = [len(entry.keys[:2]) for entry in wanted]
        if len(self.children) == sum(counts):
            widgets = iter(self.children)
            self._made = [
                (entry, list(islice(widgets, count))) for entry, count in zip(wanted, counts, strict=True)
            ]

    def _show_of_those_made(self, wanted: list[Entry]) -> bool:
        """Shows the wanted widgets and hides the others; False if a wanted one is missing or out of order."""
        made = [entry for entry, _ in self._made]
        rest = iter(made)
        if not made or not all(entry in rest for entry in wanted):
            return False
        for entry, widgets in self._made:
            for widget in widgets:
                widget.display = entry in wanted
        return True


def _entries(active: list["ActiveBinding"]) -> Iterator[Entry]:
    """The entries that Textual's footer makes of these bindings: one for each action and each group."""
    of_action = {
        active_key.binding.action: active_key for active_key in reversed(active) if active_key.binding.show
    }
    firsts = [active_key for active_key in active if of_action.get(active_key.binding.action) is active_key]
    for group, group_keys in groupby(firsts, lambda active_key: active_key.binding.group):
        keys = list(group_keys)
        if group is not None and len(keys) > 1:
            yield _entry(keys, group.description)
        else:
            yield from (_entry([active_key], active_key.binding.description) for active_key in keys)


def _entry(keys: list["ActiveBinding"], name: str) -> Entry:
    return Entry(
        tuple((active_key.binding.key, active_key.enabled) for active_key in keys),
        name,
        tuple(active_key.tooltip for active_key in keys),
    )
