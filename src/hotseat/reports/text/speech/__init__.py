"""What was said, as text: its figures in a table, and its words between the marks."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.reports.text.speech import figures as figures
    from hotseat.reports.text.speech import plain as plain
    from hotseat.reports.text.speech import transcript as transcript
else:
    __getattr__ = modules_when_used(__name__)
