"""Which files of a folder are read as stories."""

from collections.abc import Iterator
from pathlib import Path

from hotseat.storage.files.folder import EXAMPLES
from hotseat.storage.files.listing import Signature, signature_of
from hotseat.storage.files.looking import CannotRead, is_folder, names_in, statuses_in

ENDING = ".md"

Seen = dict[str, Signature]
"""The signature of each story's file, by its name, in the order in which they count."""


def is_story(name: str) -> bool:
    """Whether a file with this name is read as a story. Editors keep their own files behind a dot."""
    return name.lower().endswith(ENDING) and not name.startswith(".")


def seen(folder: Path) -> Seen:
    """The stories' files in a folder, and in none below it; none where it is missing. Raises CannotRead."""
    statuses = statuses_in(folder, is_story)
    return {name: signature_of(statuses[name]) for name in sorted(statuses)}


def why_no_story(name: str) -> str:
    """Why a file with this name, which is no story's, is not read."""
    if name.startswith("."):
        return "is not read: its name begins with a dot; rename it"
    return f"is not read: its name does not end in {ENDING}; rename it if it is a story"


def passed_over(folder: Path) -> Iterator[tuple[Path, str]]:
    """Each file or folder that looks as if it held stories but is not read, and why."""
    try:
        names = sorted(names_in(folder))
    except CannotRead:
        return  # The reader of the folder reports it.
    for name in names:
        if is_story(name) or name.startswith(".") or name.endswith("~"):
            continue
        path = folder / name
        if not is_folder(path):
            yield path, why_no_story(name)
        elif name != EXAMPLES and _holds_stories(path):
            yield path, "is not read: folders in here are not read; put its files beside it"


def _holds_stories(folder: Path) -> bool:
    try:
        return any(map(is_story, names_in(folder)))
    except CannotRead:
        return False
