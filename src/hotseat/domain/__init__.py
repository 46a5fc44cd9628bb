"""Values and rules. No file, no clock, no chance, no screen.

Rooms import rooms below them only: `interview`, `review` and `readiness` above, then `session`, `bank`, and
the modules beside this one, which every room may use.
"""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.domain import bank as bank
    from hotseat.domain import looking_up as looking_up
else:
    __getattr__ = modules_when_used(__name__)
