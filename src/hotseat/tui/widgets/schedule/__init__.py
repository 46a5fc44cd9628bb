"""What screens show of the schedule."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.tui.widgets.schedule import today as today
else:
    __getattr__ = modules_when_used(__name__)
