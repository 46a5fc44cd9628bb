"""The recorder, a program of its own: `python -m hotseat.speech.recorder FILE MICROPHONE ORIGIN SESSION`.

It writes what the microphone hears to the new FILE until it reads the line {"type": "stop"} or its stdin
closes, and tells on stdout, a line of JSON each:

    {"type": "started", "offset": 12.5, "device": "Built-in Microphone", "rate": 16000}
    {"type": "level", "peak": 0.31, "frames": 16000}      ten times a second; the parent answers each line
    {"type": "silent", "silent": true}                    no sound for 3 s; false at the next sound
    {"type": "stopped", "frames": 160000, "why": "stopped", "trouble": ""}
    {"type": "failed", "why": "There is no microphone; ..."}      instead of all others, and without a file

ORIGIN is the reading of `hotseat.clock.SystemClock.elapsed` at second 0 of the session clock.
"""

import os
import queue
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from hotseat.clock import SystemClock
from hotseat.speech.audio_recorder import AudioRecorder, Ending, Tape, record
from hotseat.speech.devices.choosing import open_microphone
from hotseat.speech.devices.microphone import Block, NoLibrary, NoMicrophone
from hotseat.speech.lines import IN, OUT, lines_from, write_line

SECONDS_TO_BEGIN = 5.0
"""How long a microphone may take until its first sound comes: a headset without a cable takes seconds."""
SECONDS_WITHOUT_SOUND = 2.0
"""After so many seconds without a block the microphone is gone; no library says so."""
SECONDS_TO_END = 3.0
"""How long the end may take after the parent is gone."""
CODES = {"stopped": 0, "lost": 5, "full disk": 74}
"""The exit code for each end. 0 too where the parent had stopped; 2 for wrong usage, 3 without a library for
sound, 4 without a microphone."""

Inbox = queue.SimpleQueue[Block | Ending]


class Parent:
    """The program that started this one: what it says, and when it was last heard."""

    def __init__(self, inbox: Inbox, clock: SystemClock) -> None:
        self.heard_at = clock.elapsed()
        self._inbox = inbox
        self._clock = clock
        os.set_blocking(OUT, False)
        threading.Thread(target=self._listen, name="parent", daemon=True).start()

    def tell(self, kind: str, **values: object) -> None:
        """Writes a line; it is dropped if the parent has died, or has not read the lines before it."""
        with suppress(OSError):
            write_line(OUT, {"type": kind, **values})

    def _listen(self) -> None:
        with suppress(OSError):
            for line in lines_from(IN):
                self.heard_at = self._clock.elapsed()
                if line.get("type") == "stop":
                    self._inbox.put(Ending("stopped"))
        self._inbox.put(Ending("killed"))
        # Where a library hangs with its device, the process ends all the same.
        time.sleep(SECONDS_TO_END)
        os._exit(1)


def coming(inbox: Inbox) -> Iterator[Block | Ending]:
    """What comes into the inbox; a sentence, if nothing does for too long."""
    patience = SECONDS_TO_BEGIN
    while True:
        try:
            yield inbox.get(timeout=patience)
        except queue.Empty:
            yield Ending("lost", f"The microphone stopped: no sound came for {patience:.0f} seconds.")
        patience = SECONDS_WITHOUT_SOUND


def main(arguments: Sequence[str]) -> int:
    """Records until the end; returns the exit code."""
    clock = SystemClock()
    inbox: Inbox = queue.SimpleQueue()
    parent = Parent(inbox, clock)
    try:
        path, name, origin, session = arguments
        tape = Tape(Path(path), session, float(origin))
    except ValueError:
        parent.tell("failed", why="The recorder needs a file, a microphone, an origin and a session.")
        return 2
    try:
        microphone = open_microphone(name, inbox.put, clock.elapsed)
    except NoMicrophone as trouble:
        parent.tell("failed", why=str(trouble))
        return 3 if isinstance(trouble, NoLibrary) else 4
    recorder = AudioRecorder(tape, microphone.name, parent.tell)
    ending = record(recorder, coming(inbox), lambda: parent.heard_at)
    return CODES.get(ending.why, 0)


if __name__ == "__main__":
    code = main(sys.argv[1:])
    # All is written; what a library of sound does at an end may hang or abort.
    os._exit(code)
