"""Reports on stories, as text."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.reports.text.stories import at_level as at_level
    from hotseat.reports.text.stories import drill as drill
    from hotseat.reports.text.stories import listing as listing
    from hotseat.reports.text.stories import matrix as matrix
    from hotseat.reports.text.stories import one_story as one_story
    from hotseat.reports.text.stories import tellings as tellings
else:
    __getattr__ = modules_when_used(__name__)
