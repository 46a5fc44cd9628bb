"""Widgets: those that all screens use are here, the others in a folder for each capability."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.tui.widgets import review as review
    from hotseat.tui.widgets import speech as speech
else:
    __getattr__ = modules_when_used(__name__)
