"""The terminal itself: signals, bytes that become keys, one key at a time, and Textual's app made safe."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.tui.terminal import driver as driver
    from hotseat.tui.terminal import guard as guard
else:
    __getattr__ = modules_when_used(__name__)
