"""What was said, drawn."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.tui.widgets.speech import figures as figures
    from hotseat.tui.widgets.speech import transcript as transcript
else:
    __getattr__ = modules_when_used(__name__)
