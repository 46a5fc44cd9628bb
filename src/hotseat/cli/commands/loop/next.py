"""`hotseat loop next`."""

from argparse import Namespace

from hotseat.cli.commands.loop.found import tell_others
from hotseat.cli.desks import make_desk
from hotseat.cli.echo import complain
from hotseat.cli.exit_codes import WRONG_USAGE
from hotseat.cli.line_mode.either import run_either
from hotseat.desk.desk import Desk
from hotseat.domain.loop.next_step import Step
from hotseat.domain.text import one_line
from hotseat.engine.looping import CannotLoop, Looping
from hotseat.engine.rehearsal import Rehearsal

HELD = ("begin", "break", "take up")
"""Steps after which the next round is begun; a break ends by that."""


def run(options: Namespace) -> int:
    """Begins the next round of a loop, or resumes it; once all are over, shows the loop for its debrief."""
    desk = make_desk(options)
    try:
        loop = desk.loops.find(options.loop)
        step = desk.loops.standing(loop).step
        if step.kind in ("elsewhere", "over", "nothing left"):
            raise CannotLoop(step.words)
        if not options.loop:
            tell_others(desk, loop)
        looping = desk.loops.open(loop.header.id)
    except CannotLoop as reason:
        complain(str(reason))
        return WRONG_USAGE
    if step.kind not in (*HELD, "resume"):
        return run_either(options, opening=lambda app: app.show_loops(loop.header.id), desk=desk)
    interviewer = one_line(options.interviewer)
    return run_either(
        options, opening=lambda app: app.start(lambda: _round(desk, looping, step, interviewer)), desk=desk
    )


def _round(desk: Desk, looping: Looping, step: Step, interviewer: str) -> Rehearsal:
    """The session of the round. Raises CannotRehearse."""
    if step.kind == "resume":
        return desk.loops.resume_round(looping)
    return desk.loops.begin_round(looping, interviewer)
