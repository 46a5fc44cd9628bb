"""Writes a session, a review or an assessment as text, as a page or as data. Nothing here opens a file."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.reports import data as data
    from hotseat.reports import html as html
    from hotseat.reports import text as text
else:
    __getattr__ = modules_when_used(__name__)
