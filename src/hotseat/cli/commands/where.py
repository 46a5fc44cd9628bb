"""`hotseat where`."""

import os
from argparse import Namespace

from hotseat.cli.echo import complain, echo
from hotseat.cli.exit_codes import practice_folder
from hotseat.storage.settings import settings_file as config


def run(options: Namespace) -> int:
    """Prints the practice folder and why it is this one, and who uses the program."""
    folder = practice_folder(options)
    echo([str(folder.path), f"  {folder.reason}"])
    settings = config.read(os.environ)
    if settings.settings.name:
        echo([f"You are {settings.settings.name}", f"  named by {settings.origins['name'].place}"])
    else:
        echo(["You have not given your name: answers without a name count as yours"])
        echo([f"  give it as HOTSEAT_NAME, or as `name` in {settings.path}"])
    for complaint in settings.complaints:
        complain(str(complaint))
    return 0
