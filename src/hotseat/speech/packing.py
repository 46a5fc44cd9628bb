"""The child program that stores a recording as Opus: `python -m hotseat.speech.packing RECORDING TARGET`.

It takes a ninth of the room. TARGET is made anew, is read again to see that nothing is missing, and has the
time of the recording, which is left as it is. A line {"type": "finished"} says that it is there, and lines
{"type": "progress"} before that show that it goes on. When its stdin closes it ends, and leaves no TARGET.
"""

import os
import sys
from array import array
from pathlib import Path

import soundfile

from hotseat.speech.hearing.frames import RATE, SAMPLE_BYTES
from hotseat.speech.hearing.sound import open_recording
from hotseat.speech.in_background import work_in_background
from hotseat.speech.lines import OUT, write_line
from hotseat.speech.offline import stay_offline
from hotseat.storage.files.looking import status
from hotseat.storage.files.writing import close_quietly, open_new, remove
from hotseat.storage.speech.samples import NotARecording

FAILED = 1
MOST_MISSING = 0.1
"""Seconds by which the copy may be shorter: less than what is lost when a recorder is killed."""


def main(recording: Path, target: Path) -> int:
    """Writes the copy, and returns the exit code."""
    stay_offline()
    work_in_background(lambda: remove(target))
    try:
        seconds = _write(recording, target)
    except (NotARecording, OSError, soundfile.SoundFileError):
        return FAILED
    with soundfile.SoundFile(str(target)) as copy:
        if copy.frames / copy.samplerate < seconds - MOST_MISSING:
            return FAILED
    if (seen := status(recording)) is not None:
        os.utime(target, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    write_line(OUT, {"type": "finished", "engine": "Opus"})
    return 0


def _write(recording: Path, target: Path) -> float:
    """Writes the sound to a new file, and returns how many seconds it has."""
    size = 0
    fd = open_new(target, os.O_RDWR)
    try:
        with soundfile.SoundFile(
            fd, "w", samplerate=RATE, channels=1, format="OGG", subtype="OPUS", closefd=False
        ) as copy:
            for block in open_recording(recording).blocks():
                copy.buffer_write(array("h", block), dtype="int16")
                size += len(block)
                write_line(OUT, {"type": "progress", "done": size / (RATE * SAMPLE_BYTES)})
        os.fsync(fd)
    finally:
        close_quietly(fd)
    return size / (RATE * SAMPLE_BYTES)


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:3])))
