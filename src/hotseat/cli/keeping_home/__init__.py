"""Keeps home as it looks, for the first frame of the next start, with all that home depends on."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.cli.keeping_home import home_frame as home_frame
    from hotseat.cli.keeping_home import home_sources as home_sources
else:
    __getattr__ = modules_when_used(__name__)
