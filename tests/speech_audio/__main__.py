"""`python -m tests.speech_audio [SET ...]`: makes spoken answers with their truth, in `.speech-audio`.

The set `small` is made in the folder that is committed.
"""

import argparse
import sys

from tests.speech_audio.made import FOLDER, SETS, made, what_is_missing
from tests.speech_audio.takes import takes
from tests.speech_audio.truth import SMALL


def main() -> int:
    sets = _options().sets or SETS
    if missing := what_is_missing():
        print(f"Nothing was made. {missing}", file=sys.stderr)
        return 1
    for name in sets:
        folder = SMALL if name == "small" else FOLDER
        for take in takes(name):
            (folder / take.file).unlink(missing_ok=True)
        for truth in made(name, folder).values():
            print(f"{truth.sound}: {truth.seconds:.1f} s, {truth.voice}, {truth.room}", flush=True)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.speech_audio", description=__doc__)
    parser.add_argument("sets", nargs="*", metavar="SET", help=f"small, {', '.join(SETS)}")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
