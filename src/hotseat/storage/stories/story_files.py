"""Which files of a folder are read as stories."""

from pathlib import Path

from hotseat.storage.files.listing import Signature, signature
from hotseat.storage.files.looking import names_in

ENDING = ".md"

Seen = dict[str, Signature]
"""The signature of each story's file, by its name, in the order in which they count."""


def is_story(name: str) -> bool:
    """Whether a file with this name is read as a story. Editors keep their own files behind a dot."""
    return name.lower().endswith(ENDING) and not name.startswith(".")


def seen(folder: Path) -> Seen:
    """The stories' files in a folder, and in none below it; none where it is missing. Raises CannotRead."""
    names = sorted(name for name in names_in(folder) if is_story(name))
    return {name: signature(folder / name) for name in names}
