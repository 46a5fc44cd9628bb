"""Reads, lists and writes files and folders, and turns the system's errors into sentences."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.storage.files import whole_file as whole_file
else:
    __getattr__ = modules_when_used(__name__)
