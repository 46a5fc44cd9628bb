"""`hotseat loop list`."""

from argparse import Namespace

from hotseat.cli.commands.loop.found import tell_faults
from hotseat.cli.desks import make_desk
from hotseat.cli.echo import echo, echo_data
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND, folder_perhaps_not_yet_made
from hotseat.reports import data, text


def run(options: Namespace) -> int:
    """Prints the loops, newest first: those of whoever answers now, then those of other people."""
    folder_perhaps_not_yet_made(options)
    desk = make_desk(options)
    faulty, loops = tell_faults(desk), desk.loops.all()
    if options.json:
        echo_data([data.loops.of_loops.loop_data(loop) for loop in loops])
    else:
        lines = (text.loops.standing.listed(desk.loops.standing(loop)) for loop in loops)
        echo(lines if loops else ["There is no loop yet; `hotseat loop begin SHAPE` begins one."])
    return FAULTS_FOUND if faulty else DONE
