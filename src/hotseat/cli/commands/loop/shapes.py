"""`hotseat loop shapes`."""

from argparse import Namespace

from hotseat.cli.desks import make_desk
from hotseat.cli.echo import complain, echo, echo_data
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND, folder_perhaps_not_yet_made
from hotseat.reports import data, text


def run(options: Namespace) -> int:
    """Prints the shapes that can be begun, with their sources, and what is wrong with others."""
    folder_perhaps_not_yet_made(options)
    shapes = make_desk(options).loops.shapes()
    for fault in shapes.faults:
        complain(fault)
    if options.json:
        echo_data([data.loops.of_loops.shape_data(shape) for shape in shapes.by_id.values()])
    else:
        for number, shape in enumerate(shapes.by_id.values()):
            echo([*([""] if number else []), *text.loops.shapes.shape_lines(shape)])
    return FAULTS_FOUND if shapes.faults else DONE
