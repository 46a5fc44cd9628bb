"""Loops: begun, continued, and looked at."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.desk.loops import loops as loops
else:
    __getattr__ = modules_when_used(__name__)
