"""`hotseat loop begin`."""

from argparse import Namespace

from hotseat.cli.desks import make_desk
from hotseat.cli.echo import complain
from hotseat.cli.exit_codes import NOT_WRITTEN, WRONG_USAGE
from hotseat.cli.line_mode.either import run_either
from hotseat.engine.looping import CannotLoop


def run(options: Namespace) -> int:
    """Begins a loop and shows it; its first round begins when the person says so."""
    desk = make_desk(options)
    try:
        shape = desk.loops.shape(options.shape, options.level)
        desk.loops.begin(shape, options.over, options.seed)
    except CannotLoop as reason:
        complain(str(reason))
        return WRONG_USAGE
    if lost := desk.loops.leave():
        complain(lost)
        return NOT_WRITTEN
    return run_either(options, opening=lambda app: app.show_loops(), desk=desk)
