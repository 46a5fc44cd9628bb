"""`hotseat speech get-model`."""

from argparse import Namespace

from hotseat.cli.commands.speech.asking import is_answered_yes
from hotseat.cli.echo import complain, echo, show_progress
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND, folder_perhaps_not_yet_made
from hotseat.speech import models
from hotseat.speech.models.known import PUBLISHED, KnownModel, downloaded_path
from hotseat.speech.models.sums import is_whole


def run(options: Namespace) -> int:
    """Downloads a model, after asking. Returns 1 if it could not be downloaded."""
    folder_perhaps_not_yet_made(options)
    model = PUBLISHED[options.size]
    path = downloaded_path(model)
    if is_whole(path, model.sha256):
        echo([f"{model.name} is there already: {path}"])
        return DONE
    host = models.downloading.host_of(model)
    echo([f"{model.name} takes {_megabytes(model.bytes)} and comes from {host}; it is kept in {path}."])
    if not (options.yes or is_answered_yes("Download it?")):
        echo(["Nothing was downloaded."])
        return DONE
    try:
        models.downloading.download(model, path, lambda came: _show(model, came))
    except models.downloading.CannotDownload as trouble:
        show_progress("")
        complain(str(trouble))
        return FAULTS_FOUND
    show_progress("")
    echo([f"{model.name} is there now, and hotseat uses it to transcribe."])
    return DONE


def _show(model: KnownModel, came: int) -> None:
    show_progress(f"{_megabytes(came)} of {_megabytes(model.bytes)}")


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.0f} MB"
