"""Which model recognises: one that was named, else a downloaded one, else the one that is installed."""

from pathlib import Path
from typing import NamedTuple

from hotseat.domain.text import one_line
from hotseat.installing import install_command
from hotseat.speech.models.known import CONVERTED, PUBLISHED, converted_path, downloaded_path, known_at
from hotseat.speech.models.packaged import packaged_model
from hotseat.storage.files.looking import absolute, expanded, is_file

EXTRA = "'hotseat[speech]'"
"""What brings a model and all else that records and recognises, as a shell takes it."""


class ChosenModel(NamedTuple):
    """A model, as a path: whoever loads a model by its name downloads it."""

    path: Path
    """Where its file is, or will be once the packaged model is converted."""
    name: str
    """As in "tiny.en q8_0"; for a file of the user's own its name."""
    source: str
    """Where it comes from, as the end of a sentence."""


class NoModel(Exception):
    """There is no model; the message says where one could come from."""


def get_one() -> str:
    """Where a model comes from, as a part of a sentence."""
    return f"{install_command(EXTRA)} installs one, and `hotseat speech get-model` downloads one"


def chosen_model(named: str) -> ChosenModel:
    """The model that recognises. `named` is the path of a file, or empty. Raises NoModel and CannotRead."""
    if named:
        return _named(absolute(expanded(named)))
    for model in reversed(PUBLISHED.values()):
        if is_file(path := downloaded_path(model)):
            return ChosenModel(path, model.name, "downloaded")
    if (package := packaged_model()) is not None:
        converted = is_file(converted_path())
        when = "converted" if converted else "converted when it is first used"
        return ChosenModel(converted_path(), CONVERTED.name, f"from {package.title}, {when}")
    if is_file(converted_path()):
        return ChosenModel(converted_path(), CONVERTED.name, "converted earlier")
    raise NoModel(f"there is no model that recognises speech; {get_one()}")


def _named(path: Path) -> ChosenModel:
    if not is_file(path):
        raise NoModel(f"there is no file {path}, which is named as the model; name another, or {get_one()}")
    known = known_at(path)
    return ChosenModel(path, known.name if known else one_line(path.stem), f"the file {path}")
