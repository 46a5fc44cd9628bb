"""Reports as a page of HTML."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.reports.html import card_documents as card_documents
    from hotseat.reports.html import cohort as cohort
    from hotseat.reports.html import loop as loop
    from hotseat.reports.html import page as page
    from hotseat.reports.html import real_interviews as real_interviews
    from hotseat.reports.html import said as said
    from hotseat.reports.html import trend as trend
else:
    __getattr__ = modules_when_used(__name__)
