"""Reports to read: in a terminal or as Markdown."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.reports.text import between as between
    from hotseat.reports.text import columns as columns
    from hotseat.reports.text import for_llm as for_llm
    from hotseat.reports.text import loops as loops
    from hotseat.reports.text import markdown as markdown
    from hotseat.reports.text import plain as plain
    from hotseat.reports.text import plan as plan
    from hotseat.reports.text import progress as progress
    from hotseat.reports.text import readiness as readiness
    from hotseat.reports.text import real_interviews as real_interviews
    from hotseat.reports.text import schedule as schedule
    from hotseat.reports.text import speech as speech
    from hotseat.reports.text import stories as stories
else:
    __getattr__ = modules_when_used(__name__)
