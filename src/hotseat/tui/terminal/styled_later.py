"""An app that parses the styles of its first screen at its start, and the others when one is shown."""

from collections.abc import Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, ClassVar

from hotseat.tui.settling import settle
from hotseat.tui.terminal.first_frame_app import FirstFrameApp

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.widget import AwaitMount


class StyledLater(FirstFrameApp):
    """To parse what no widget of the first screen needs would hold up its start by a fifteenth."""

    LATER_CSS: ClassVar[Sequence[PurePath]] = ()
    """The style sheets of the other screens."""
    first_screen: "Screen[Any] | None" = None
    _is_all_styled = False

    def style_all(self) -> None:
        """Parses the styles of the other screens, if that was not done yet."""
        if not self._is_all_styled:
            self._is_all_styled = True
            self.stylesheet.read_all(self.LATER_CSS)
            self.stylesheet.parse()

    def settle(self) -> None:
        """Does what nobody should wait for, once the first screen is complete."""
        self.style_all()
        settle()

    def _get_screen(self, screen: "Screen[Any] | str") -> "tuple[Screen[Any], AwaitMount]":
        if screen is not self.first_screen:
            self.style_all()
        return super()._get_screen(screen)
