"""TOML: validates tables into values, finds faults with their lines, and writes values as text."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.storage.toml import validation as validation
else:
    __getattr__ = modules_when_used(__name__)
