"""An app whose first screen may stand on the terminal already, and which keeps it for the next start."""

from typing import TYPE_CHECKING, Any, Protocol

from textual.screen import Screen

from hotseat.tui.settling import SETTLED_SECONDS
from hotseat.tui.terminal.hardened_app import HardenedApp

if TYPE_CHECKING:
    from rich.console import RenderableType

    from hotseat.tui.home_frame_port import HomeFrame


class ReadScreen(Protocol):
    """A screen that shows what it has read."""

    is_as_read: bool
    """Whether it shows what was read last, and no key has changed that."""

    def load(self) -> None:
        """Reads, and shows it."""


class FirstFrameApp(HardenedApp):
    """Takes over a painted frame without a flicker: it shows nothing until the same screen is complete."""

    def __init__(self, theme: str = "") -> None:
        super().__init__(theme)
        self.modes_before: list[Any] | None = None
        """The modes of the terminal before a frame was painted; None if none was."""
        self.home_frame: HomeFrame | None = None
        """Where home is kept as it looks, for the next start; None if it is not."""
        self._is_holding = False

    def take_over(self, modes: list[Any]) -> None:
        """Shows nothing until `show_now`, because the frame stands on the terminal.

        `modes` are those of the terminal before.
        """
        self.modes_before = modes
        self._is_holding = True

    def show_now(self) -> None:
        """Shows the screen as it is, in the place of the frame."""
        if self._is_holding:
            self._is_holding = False
            self.screen.refresh()

    def _display(self, screen: Screen[object], renderable: "RenderableType | None") -> None:
        super()._display(screen, None if self._is_holding else renderable)

    def read(self, home: ReadScreen) -> None:
        """Makes the screen read what it shows, and keeps that look unless something changes it at once."""
        if self.home_frame is not None:
            self.home_frame.note((self.size.width, self.size.height))
            self.set_timer(SETTLED_SECONDS, lambda: self._keep(home))
        home.load()

    def _keep(self, home: ReadScreen) -> None:
        shown: object = self.screen
        is_shown = shown is home and not self._notifications
        if self.home_frame is not None and is_shown and home.is_as_read:
            painted = self.screen._compositor.render_full_update().render_segments(self.console)
            self.home_frame.keep((self.size.width, self.size.height), painted)
