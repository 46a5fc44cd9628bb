"""A loop: a day of several interviews, its debrief with the votes of all rounds, and its figures."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.domain.loop import drawing as drawing
    from hotseat.domain.loop import next_step as next_step
    from hotseat.domain.loop import shape as shape
else:
    __getattr__ = modules_when_used(__name__)
