"""Loops and their shapes as data for programs."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.reports.data.loops import of_loops as of_loops
else:
    __getattr__ = modules_when_used(__name__)
