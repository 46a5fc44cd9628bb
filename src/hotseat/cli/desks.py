"""Makes the desk for a command."""

import os
from argparse import Namespace
from random import Random

from hotseat.cli.exit_codes import practice_folder
from hotseat.clock import SystemClock
from hotseat.desk.desk import Desk
from hotseat.desk.names import Names
from hotseat.desk.user_settings import UserSettings
from hotseat.domain.settings import variable_of


def make_desk(options: Namespace) -> Desk:
    """The desk for the folder, names, seed and microphone of the command line."""
    names = Names(getattr(options, "candidate", ""), getattr(options, "interviewer", ""))
    chance = Random(getattr(options, "seed", None))  # noqa: S311 (it draws questions, not secrets)
    named = getattr(options, "microphone", "")
    settings = UserSettings({**os.environ, variable_of("microphone"): named} if named else os.environ)
    return Desk(
        folder=practice_folder(options), clock=SystemClock(), rng=chance, names=names, settings=settings
    )
