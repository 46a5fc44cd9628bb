"""Makes the desk for a command."""

from argparse import Namespace
from random import Random

from hotseat.cli.exit_codes import practice_folder
from hotseat.clock import SystemClock
from hotseat.desk.desk import Desk
from hotseat.desk.names import Names


def make_desk(options: Namespace) -> Desk:
    """The desk for the folder, names and seed of the command line."""
    names = Names(getattr(options, "candidate", ""), getattr(options, "interviewer", ""))
    chance = Random(getattr(options, "seed", None))  # noqa: S311 (it draws questions, not secrets)
    return Desk(folder=practice_folder(options), clock=SystemClock(), rng=chance, names=names)
