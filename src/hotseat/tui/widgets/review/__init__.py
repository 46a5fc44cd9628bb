"""Widgets of the review screens."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.tui.widgets.review import next_words as next_words
    from hotseat.tui.widgets.review import recent as recent
else:
    __getattr__ = modules_when_used(__name__)
