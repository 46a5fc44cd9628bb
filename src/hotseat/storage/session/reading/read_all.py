"""Reads all sessions that the index lacks, in steps, with a second process where there are many."""

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from hotseat.storage.session import transcript
from hotseat.storage.session.reading.second_reader import SecondReader

AT_A_TIME = 25
"""Files read in one step, so that a screen waits no longer than for a key."""
MANY = 400
"""From so many files on, a second process is worth its start."""


def read_all(
    folder: Path, unknown: Sequence[Path], read: Callable[[Sequence[Path]], object]
) -> Iterator[int]:
    """Reads these files, some by `read` and where that helps some beside it, into the index of the folder.

    Yields how many are done; whoever closes the iterator ends the second process with it.
    """
    left = [unknown[start : start + AT_A_TIME] for start in range(0, len(unknown), AT_A_TIME)][::-1]
    done = 0
    second = SecondReader(folder) if len(unknown) >= MANY and _cores() > 1 else None
    try:
        while left or (second is not None and second.is_reading):
            if second is not None:
                done += second.taken()
                if second.is_reading and (second.is_gone or not left):
                    left.append(second.taken_back())
                elif left and not (second.is_reading or second.is_gone):
                    second.give(left.pop())
            if left:
                some = left.pop()
                _without_collecting(read, some)
                done += len(some)
            yield done
    finally:
        transcript.KNOWN_BLOCKS.forget()
        if second is not None:
            second.end()


def _cores() -> int:
    # The cores that this process may use, which a container limits; macOS knows only how many there are.
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _without_collecting(read: Callable[[Sequence[Path]], object], paths: Sequence[Path]) -> None:
    """Reads without the search for garbage, which finds none here and takes a third of the time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        read(paths)
    finally:
        if collects:
            gc.enable()
