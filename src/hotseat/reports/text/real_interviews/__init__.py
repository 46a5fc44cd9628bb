"""Real interviews as sentences, as lines of a list, and as Markdown."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.reports.text.real_interviews import markdown as markdown
    from hotseat.reports.text.real_interviews import words as words
else:
    __getattr__ = modules_when_used(__name__)
