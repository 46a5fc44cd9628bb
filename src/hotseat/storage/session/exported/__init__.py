"""Reads sessions back that were exported as JSON."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.storage.session.exported import given_in_exports as given_in_exports
else:
    __getattr__ = modules_when_used(__name__)
