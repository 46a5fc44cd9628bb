"""`hotseat loop` and `hotseat loop show`."""

from argparse import Namespace

from hotseat.cli.commands.loop.found import tell_faults
from hotseat.cli.desks import make_desk
from hotseat.cli.echo import complain, echo, echo_data
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND, WRONG_USAGE, folder_perhaps_not_yet_made
from hotseat.engine.looping import CannotLoop
from hotseat.reports import data, text


def run(options: Namespace) -> int:
    """Prints where a loop stands: the named one, else the open one, else the newest."""
    folder_perhaps_not_yet_made(options)
    desk, name = make_desk(options), getattr(options, "loop", "")
    faulty = tell_faults(desk)
    if not name and not desk.loops.all():
        if options.json:
            echo_data(None)
        else:
            echo(["There is no loop yet; `hotseat loop begin SHAPE` begins one."])
        return FAULTS_FOUND if faulty else DONE
    try:
        standing = desk.loops.standing(desk.loops.find(name))
    except CannotLoop as reason:
        complain(str(reason))
        return WRONG_USAGE
    if options.json:
        echo_data(data.loops.of_loops.standing_data(standing))
    else:
        echo(text.loops.standing.standing_lines(standing))
    return FAULTS_FOUND if faulty else DONE
