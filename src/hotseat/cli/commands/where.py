"""`hotseat where`."""

import os
from argparse import Namespace

from hotseat.cli.echo import complain, echo
from hotseat.cli.exit_codes import practice_folder
from hotseat.storage.files.folder import shipped_prompts
from hotseat.storage.settings import settings_file as config


def run(options: Namespace) -> int:
    """Prints the practice folder, why it is used, the name of the user, and where the shipped packs are."""
    folder = practice_folder(options)
    echo([str(folder.path), f"  {folder.reason}"])
    settings = config.read(os.environ)
    if settings.settings.name:
        echo([f"You are {settings.settings.name}", f"  set by {settings.origins['name'].source}"])
    else:
        echo(["You have not given your name, so answers without a name count as yours"])
        echo([f"  to give it, set HOTSEAT_NAME, or `name` in {settings.path}"])
    echo([f"The packs that ship are in {shipped_prompts()}"])
    for complaint in settings.complaints:
        complain(str(complaint))
    return 0
