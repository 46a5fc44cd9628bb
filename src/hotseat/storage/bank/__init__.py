"""The bank on disk: reads packs, levels and the framework, caches them, and makes schemas for editors."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.storage.bank import bank as bank
    from hotseat.storage.bank import damaged as damaged
    from hotseat.storage.bank import framework as framework
    from hotseat.storage.bank import importing as importing
    from hotseat.storage.bank import own_change as own_change
    from hotseat.storage.bank import own_pack as own_pack
    from hotseat.storage.bank import prompt_source as prompt_source
    from hotseat.storage.bank import schema as schema
else:
    __getattr__ = modules_when_used(__name__)
