"""The schedule until an interview, to read."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.reports.text.schedule import lines as lines
    from hotseat.reports.text.schedule import markdown as markdown
else:
    __getattr__ = modules_when_used(__name__)
