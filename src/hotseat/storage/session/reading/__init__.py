"""Reads all sessions of a folder into its index, on two cores where there are many."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.storage.session.reading import read_all as read_all
else:
    __getattr__ = modules_when_used(__name__)
