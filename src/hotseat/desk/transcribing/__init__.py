"""Turns the recordings of sessions into words: one after the other, in the background, without waiting."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.desk.transcribing import transcribing as transcribing
else:
    __getattr__ = modules_when_used(__name__)
