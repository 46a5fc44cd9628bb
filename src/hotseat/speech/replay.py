"""The child program that plays a recording: `python -m hotseat.speech.replay FILE SECOND`.

It plays from that second of the file on, and ends at the end of the file, or when its stdin closes or brings
a line. Where it cannot play, it writes {"type": "failed", "why": "a sentence"} and ends with exit code 1.
"""

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from threading import Event

from hotseat.speech.hearing.frames import RATE, SAMPLE_BYTES
from hotseat.speech.hearing.sound import open_recording
from hotseat.speech.lines import IN, OUT, lines_from, write_line
from hotseat.speech.offline import stay_offline
from hotseat.speech.voice.playing import Player, open_player
from hotseat.speech.voice.trouble import CannotSpeak
from hotseat.storage.speech.samples import NotARecording

BLOCK_BYTES = RATE * SAMPLE_BYTES // 4
"""A quarter of a second is handed on at once."""
FAILED = 1


def main(recording: Path, second: float) -> int:
    """Plays the recording from that second on, and returns the exit code."""
    stay_offline()
    try:
        blocks = _from(open_recording(recording).blocks(), second)
        first = next(blocks, b"")
        if first:
            _play(first, blocks)
    except (NotARecording, CannotSpeak) as trouble:
        name = f"{recording.name} " if isinstance(trouble, NotARecording) else ""
        return _failed(f"{name}{trouble}")
    except ImportError as missing:
        return _failed(f"{missing.name or 'a library for sound'} cannot be loaded; install it again")
    return 0


def _failed(why: str) -> int:
    write_line(OUT, {"type": "failed", "why": f"Nothing can be played: {why}."})
    return FAILED


def _play(first: bytes, blocks: Iterator[bytes]) -> None:
    player, hushed = open_player(RATE), Event()
    threading.Thread(target=_end_when_told, args=(player, hushed), daemon=True).start()
    player.play(first, hushed)
    for block in blocks:
        if hushed.is_set():
            break
        player.play(block, hushed)
    player.close(hushed)


def _end_when_told(player: Player, hushed: Event) -> None:
    next(lines_from(IN), None)
    hushed.set()
    player.hush()
    # A device that takes no more sound would keep the process.
    os._exit(0)


def _from(blocks: Iterator[bytes], second: float) -> Iterator[bytes]:
    """The sound from that second on, in blocks of BLOCK_BYTES."""
    skip = max(0, round(second * RATE)) * SAMPLE_BYTES
    for block in blocks:
        left = block[skip:]
        skip = max(0, skip - len(block))
        for start in range(0, len(left), BLOCK_BYTES):
            yield left[start : start + BLOCK_BYTES]


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), float(sys.argv[2])))
