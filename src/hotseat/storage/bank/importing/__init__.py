"""Reads lists of questions that were made elsewhere, in any usual encoding, and writes them as a new pack."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.storage.bank.importing import new_pack as new_pack
else:
    __getattr__ = modules_when_used(__name__)
