"""The base of every dialog: it stands before the screen that opened it, and has the keys."""

from textual.screen import ModalScreen, ScreenResultType

from hotseat.tui.terminal.laid_out_once import LaidOutOnce
from hotseat.tui.widgets.keys import Keys


# In this order, because Textual takes styles from the first base only.
class Dialog(ModalScreen[ScreenResultType], LaidOutOnce[ScreenResultType]):
    """A dialog that returns a value to the screen that opened it."""

    def on_screen_suspend(self) -> None:
        """Hides the keys while another dialog or screen is on top."""
        for keys in self.query(Keys):
            keys.cover(covered=True)

    def on_screen_resume(self) -> None:
        """Shows the keys again."""
        for keys in self.query(Keys):
            keys.cover(covered=False)
