"""The candidate's screen as a page, for a browser on this machine."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.web import server as server
else:
    __getattr__ = modules_when_used(__name__)
