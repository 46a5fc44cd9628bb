"""What the screens of a loop are made of."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.tui.widgets.loop import open_loop as open_loop
else:
    __getattr__ = modules_when_used(__name__)
