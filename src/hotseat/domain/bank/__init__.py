"""The bank: prompts, levels with their pacing plans and criteria, principles, and the follow-up ladder."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.domain.bank import bank as bank
    from hotseat.domain.bank import bank_coverage as bank_coverage
    from hotseat.domain.bank import importing as importing
else:
    __getattr__ = modules_when_used(__name__)
