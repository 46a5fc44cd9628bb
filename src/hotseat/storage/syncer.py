"""What was written is brought to the disk itself, out of the way of whoever wrote it."""

import contextlib
import os
import threading
from pathlib import Path

from hotseat.storage.trouble import reason


class Syncer:
    """Syncs a file in a thread, so that a slow disk stops nobody."""

    def __init__(self, fd: int, folder: Path) -> None:
        self.trouble = ""
        """Why what was written may not survive a power cut, in words."""
        self._fd = fd
        self._folder = folder
        self._wanted = threading.Event()
        self._over = False
        self._thread = threading.Thread(target=self._run, name="sync", daemon=True)
        self._thread.start()

    def ask(self) -> None:
        """Something was written."""
        self._wanted.set()

    def finish(self) -> None:
        """Syncs for the last time; the file can be closed then."""
        self._over = True
        self._wanted.set()
        self._thread.join(timeout=5)

    def _run(self) -> None:
        self._sync_folder()
        while True:
            self._wanted.wait()
            self._wanted.clear()
            over = self._over
            try:
                os.fsync(self._fd)
            except OSError as error:
                # A second fsync would report success although the data is lost.
                self.trouble = f"{reason(error)}: what was written may not survive a power cut"
                return
            if over:
                return

    def _sync_folder(self) -> None:
        with contextlib.suppress(OSError):
            folder = os.open(self._folder, os.O_RDONLY | os.O_CLOEXEC)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
