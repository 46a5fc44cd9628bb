"""`python -m tests.speech_audio [FOLDER]`: makes spoken answers with their truth, there or in `small/`."""

import argparse
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

from tests.speech_audio.takes import takes
from tests.speech_audio.truth import SMALL

MODULES = {"hibari": "hibari-tts", "numpy": "numpy"}
"""What is needed, with the package that brings it."""


def main() -> int:
    options = _options()
    if missing := what_is_missing():
        print(f"Nothing was made. {missing}", file=sys.stderr)
        return 1
    # It loads numpy, which is missing where the sentence above is printed.
    from tests.speech_audio.making import make  # noqa: PLC0415

    options.folder.mkdir(parents=True, exist_ok=True)
    for take in takes("small"):
        truth = make(take, options.folder)
        print(f"{truth.sound}: {truth.seconds:.1f} s, {truth.voice}, {take.room}", flush=True)
    return 0


def what_is_missing() -> str:
    """What to install, as a sentence; empty if all is there."""
    packages = [package for module, package in MODULES.items() if find_spec(module) is None]
    commands = [f"`.venv/bin/pip install {' '.join(packages)}`"] if packages else []
    if shutil.which("espeak-ng") is None:
        commands.append("espeak-ng from your system, as in `apt-get install espeak-ng`")
    return f"The voices need {' and '.join(commands)}." if commands else ""


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.speech_audio", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=SMALL)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
