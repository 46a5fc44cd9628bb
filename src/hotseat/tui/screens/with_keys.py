"""What pages and dialogs share: a footer of keys, sentences that name them, and a line for notices."""

from collections.abc import Iterable

from textual.binding import ActiveBinding
from textual.notifications import Notification
from textual.screen import ScreenResultType
from textual.widget import Widget
from textual.widgets._toast import ToastRack

from hotseat.tui.keymap.naming import Elsewhere, key_doing, key_for
from hotseat.tui.terminal.laid_out_once import LaidOutOnce
from hotseat.tui.widgets.keys import Keys
from hotseat.tui.widgets.notices import Notices


class WithKeys(LaidOutOnce[ScreenResultType]):
    """The base of pages and dialogs."""

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that do something now, in the order in which they ship."""
        return self.in_order(super().active_bindings)

    def shown_bindings(self) -> list[ActiveBinding]:
        """Those of them that the footer names; nothing is asked about any other key."""
        chain = self._modal_binding_chain
        named = {key for _, bindings in chain for key, binding in bindings if binding.show}
        in_order: dict[str, ActiveBinding] = {}
        for node, bindings in chain:
            for key, binding in bindings:
                before = in_order.get(key)
                counts = key in named and (before is None or binding.priority > before.binding.priority)
                if counts and (state := self.app._check_action_state(binding.action, node)) is not False:
                    in_order[key] = ActiveBinding(node, binding, bool(state), binding.tooltip)
        return [active for active in self.in_order(in_order).values() if active.binding.show]

    def in_order(self, bindings: dict[str, ActiveBinding]) -> dict[str, ActiveBinding]:
        """These keys in the order in which they ship; the library puts a person's own at the end."""
        if not self.app._keymap:
            return bindings
        nodes = [*(self.focused.ancestors_with_self if self.focused else [self]), self.app]
        ids = dict.fromkeys(binding.id for node in nodes for _, binding in node._bindings)
        order = {key_id: number for number, key_id in enumerate(ids)}
        return dict(sorted(bindings.items(), key=lambda item: order.get(item[1].binding.id, 0)))

    def _extend_compose(self, widgets: list[Widget]) -> None:
        """Puts our line for notices in the place of Textual's rack, which lays out the screen for each."""
        super()._extend_compose(widgets)
        widgets[:] = [Notices(), *(widget for widget in widgets if not isinstance(widget, ToastRack))]

    def show_notices(self, notices: Iterable[Notification]) -> None:
        """Shows these notices, and no others."""
        # The library's search asks every widget what it is called, which takes longer than to show a notice.
        for line in self.children:
            if isinstance(line, Notices):
                line.show(notices)

    def key(self, key_id: str, elsewhere: Elsewhere | None = None) -> str:
        """The key in force with this id, for a sentence: one of this screen, or of `elsewhere` if given."""
        return key_for(self, key_id, elsewhere)

    def key_doing(self, action: str, *, typing: bool = False) -> str:
        """The key in force for this action of the screen, for a sentence that several screens share.

        With `typing`, one that is no text in an open line, if there is one.
        """
        return key_doing(self, action, typing=typing)

    def on_screen_suspend(self) -> None:
        """Hides the keys while another screen or dialog is on top."""
        for keys in self.query(Keys):
            keys.cover(covered=True)

    def on_screen_resume(self) -> None:
        """Shows the keys again."""
        for keys in self.query(Keys):
            keys.cover(covered=False)
