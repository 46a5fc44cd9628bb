"""The base of every dialog: it stands before the screen that opened it, and has the keys."""

from textual.screen import ModalScreen, ScreenResultType

from hotseat.tui.terminal.laid_out_once import LaidOutOnce


# In this order, because Textual takes styles from the first base only.
class Dialog(ModalScreen[ScreenResultType], LaidOutOnce[ScreenResultType]):
    """A dialog that returns a value to the screen that opened it."""
