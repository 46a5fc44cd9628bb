"""A second process that reads sessions into the index, so that a folder of thousands takes half the time.

It is given the names of files as lines of JSON, reads them, keeps them in the index, and says how many it has
read. It ends when its input does, which is also when the program that started it dies.
"""

import gc
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from hotseat.storage import session as session_files
from hotseat.storage.files.writing import close_quietly

NICER = 5
"""How far below the program its priority is: who looks at the screen comes first."""


class SecondReader:
    """The process, seen from the program that uses it. Whatever happens to it costs time and no result."""

    def __init__(self, folder: Path) -> None:
        self._given: Sequence[Path] = ()
        self._process: subprocess.Popen[bytes] | None = None
        for_child, self._to_child = os.pipe()
        self._from_child, of_child = os.pipe()
        os.set_blocking(self._from_child, False)
        with suppress(OSError, ValueError):
            self._process = subprocess.Popen(  # noqa: S603 (a module of ours, and no shell)
                [sys.executable, "-P", "-m", __name__, os.fspath(folder)],
                stdin=for_child,
                stdout=of_child,
                stderr=subprocess.DEVNULL,
                # Keys and signals of the terminal are the parent's business.
                start_new_session=True,
            )
        close_quietly(for_child)
        close_quietly(of_child)

    @property
    def is_gone(self) -> bool:
        """Whether nothing more can be given to it."""
        return self._process is None

    @property
    def is_reading(self) -> bool:
        """Whether it was given files and has not reported all of them as read."""
        return bool(self._given)

    def give(self, paths: Sequence[Path]) -> None:
        """Gives it these files to read, few enough for a pipe, while it reads no others."""
        self._given = paths
        with suppress(OSError):
            names = json.dumps([path.name for path in paths])
            os.write(self._to_child, f"{names}\n".encode())

    def taken(self) -> int:
        """How many files it has read since it was asked last; never waits."""
        answer = b""
        if self._process is not None:
            with suppress(BlockingIOError):
                answer = os.read(self._from_child, 100)
                if not answer:
                    self.end()
        if not answer:
            return 0
        count, self._given = len(self._given), ()
        return count

    def taken_back(self) -> Sequence[Path]:
        """The files that it was given and has not reported as read; the caller reads them instead."""
        left, self._given = self._given, ()
        return left

    def end(self) -> None:
        """Ends it, whatever it does."""
        if self._process is not None:
            process, self._process = self._process, None
            process.kill()
            process.wait()
        for end in (self._to_child, self._from_child):
            close_quietly(end)
        self._to_child = self._from_child = -1


def main() -> None:
    """Reads what it is given on stdin into the index of the folder named by the only argument."""
    gc.disable()
    with suppress(OSError):
        os.nice(NICER)
    folder = Path(sys.argv[1])
    shelf = session_files.shelf.Shelf(folder)
    for line in sys.stdin:
        shelf.entries([folder / name for name in json.loads(line)])
        os.write(1, b".")


if __name__ == "__main__":
    main()
