"""The keys at the foot of a screen."""

from collections.abc import Iterator
from itertools import groupby, islice
from typing import TYPE_CHECKING, NamedTuple

from textual.widgets import Footer

if TYPE_CHECKING:
    from textual.binding import ActiveBinding
    from textual.widget import Widget


class Entry(NamedTuple):
    """What stands in the footer for one key, or for the keys of a group."""

    keys: tuple[tuple[str, bool], ...]
    """Each key, and whether it is enabled."""
    name: str
    tooltips: tuple[str, ...]


class Keys(Footer):
    """The library's footer, which makes its keys anew only where none of those it has will do.

    Making them costs several times what a paint of the screen does, and a mark of a section lets a key come
    or go: what was made once is hidden, and shown again.

    Each key of it is bound to the footer's density when it is made, and the binding outlives the key: a note
    line that is opened and closed would cost half a megabyte a time. So the reactive is told to look for keys
    that are gone.
    """

    def __init__(self) -> None:
        super().__init__(compact=True, show_command_palette=False)
        self._made: list[tuple[Entry, list[Widget]]] = []

    async def recompose(self) -> None:
        """Shows the keys that count now."""
        if not self.is_attached:
            return
        wanted = list(_entries(list(self.screen.active_bindings.values())))
        if self._show_of_those_made(wanted):
            return
        self._made = []
        await super().recompose()
        self.mutate_reactive(Footer.compact)
        # A group is followed by its name.
        counts = [len(entry.keys[:2]) for entry in wanted]
        if len(self.children) == sum(counts):
            widgets = iter(self.children)
            self._made = [
                (entry, list(islice(widgets, count))) for entry, count in zip(wanted, counts, strict=True)
            ]

    def _show_of_those_made(self, wanted: list[Entry]) -> bool:
        """Hides what is not wanted; False where something is that was not made, or stands elsewhere."""
        made = [entry for entry, _ in self._made]
        rest = iter(made)
        if not made or not all(entry in rest for entry in wanted):
            return False
        for entry, widgets in self._made:
            for widget in widgets:
                widget.display = entry in wanted
        return True


def _entries(active: list["ActiveBinding"]) -> Iterator[Entry]:
    """What the library makes of these bindings: a key for each action, and one entry for each group."""
    of_action = {one.binding.action: one for one in reversed(active) if one.binding.show}
    firsts = [one for one in active if of_action.get(one.binding.action) is one]
    for group, found in groupby(firsts, lambda one: one.binding.group):
        keys = list(found)
        if group is not None and len(keys) > 1:
            yield _entry(keys, group.description)
        else:
            yield from (_entry([one], one.binding.description) for one in keys)


def _entry(keys: list["ActiveBinding"], name: str) -> Entry:
    return Entry(
        tuple((one.binding.key, one.enabled) for one in keys),
        name,
        tuple(one.tooltip for one in keys),
    )
