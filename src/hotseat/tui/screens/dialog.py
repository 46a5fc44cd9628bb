"""The base of every dialog: it stands before the screen that opened it, and has the keys."""

from textual.screen import ModalScreen, ScreenResultType

from hotseat.tui.screens.with_keys import WithKeys


# In this order, because Textual takes styles from the first base only.
class Dialog(ModalScreen[ScreenResultType], WithKeys[ScreenResultType]):
    """A dialog that returns a value to the screen that opened it."""
