"""Syncs a written file to the disk in a thread of its own."""

import errno
import os
import threading
from pathlib import Path

from hotseat.storage.files.errors import reason
from hotseat.storage.files.looking import opened

SECONDS_TO_FINISH = 5
"""The most seconds that the last sync may take."""

_REPORTS_OF_DISKS = (errno.EIO, errno.ENOSPC, errno.EDQUOT)
"""Errors of a folder's sync that mean trouble; many disks cannot sync a folder and give other errors."""


class Syncer:
    """Syncs a file in a thread, so that nothing waits for a slow disk."""

    def __init__(self, fd: int, folder: Path) -> None:
        self.trouble = ""
        """Why a power cut may lose what was written, in words; else empty."""
        self._fd = fd
        self._folder = folder
        self._wanted = threading.Event()
        self._over = False
        self._thread = threading.Thread(target=self._run, name="sync", daemon=True)
        self._thread.start()

    def ask(self) -> None:
        """Syncs soon, because something was written."""
        self._wanted.set()

    def finish(self) -> None:
        """Syncs for the last time and waits for it; then the file can be closed."""
        self._over = True
        self._wanted.set()
        self._thread.join(timeout=SECONDS_TO_FINISH)
        if self._thread.is_alive() and not self.trouble:
            self.trouble = _warning("the disk does not answer")

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
                self.trouble = _warning(reason(error))
                return
            if over:
                return

    def _sync_folder(self) -> None:
        try:
            with opened(self._folder) as folder:
                os.fsync(folder)
        except OSError as error:
            if error.errno in _REPORTS_OF_DISKS:
                self.trouble = _warning(reason(error))


def _warning(why: str) -> str:
    return f"{why}: a power cut may lose what was written"
