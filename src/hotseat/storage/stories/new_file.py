"""Makes the file of a new story, and never writes over another."""

from pathlib import Path

from hotseat.storage.files.errors import reason
from hotseat.storage.files.new_file import write_new
from hotseat.storage.stories.story_files import ENDING


class CannotMake(Exception):
    """The file could not be made; the message says why and what to do."""


def path_for(folder: Path, story_id: str) -> Path:
    """The file of a new story with this id."""
    return folder / f"{story_id}{ENDING}"


def write_story(folder: Path, story_id: str, text: str) -> Path:
    """Writes the file into the folder, which exists, and returns its path. Raises CannotMake."""
    path = path_for(folder, story_id)
    try:
        write_new(path, text.encode())
    except FileExistsError as error:
        raise CannotMake(f"{path} is there already, and is left as it is; choose another title") from error
    except OSError as error:
        raise CannotMake(f"{path} cannot be made ({reason(error)}); check the folder and the disk") from error
    return path
