"""Two people in one session: their roles, the time slot, interruptions, and what the candidate may see."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.domain.interview import pair as pair
else:
    __getattr__ = modules_when_used(__name__)
