"""Records what happens: each event is checked against the rules, then written, and only then visible.

`recorder` does this for any state; `rehearsal` uses it for a session that runs, `repair` for a recorded one,
and `assessing` for an assessment.
"""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.engine import rehearsal as rehearsal
    from hotseat.engine import trial as trial
else:
    __getattr__ = modules_when_used(__name__)
