"""Records what happens: each event is checked against the rules, then written, and only then visible.

`recorder` does this for any state; `rehearsal` uses it for a session that runs, `repair` for a recorded one,
`assessing` for an assessment, and `real_interviews` for an interview that was held.
"""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.engine import rehearsal as rehearsal
    from hotseat.engine import trial as trial
else:
    __getattr__ = modules_when_used(__name__)
