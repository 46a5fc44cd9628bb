"""Decides whether hotseat runs in line mode, and runs it: `switch` decides, `running` runs."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.cli.line_mode import running as running
else:
    __getattr__ = modules_when_used(__name__)
