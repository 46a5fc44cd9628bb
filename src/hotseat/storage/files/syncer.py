"""What was written is brought to the disk itself, out of the way of whoever wrote it."""

import errno
import os
import threading
from pathlib import Path

from hotseat.storage.files.errors import reason
from hotseat.storage.files.looking import opened

SECONDS_TO_FINISH = 5
"""How long a disk may take for the last sync."""

_REPORTS_OF_DISKS = (errno.EIO, errno.ENOSPC, errno.EDQUOT)
"""What a disk says of a folder that it could not sync; many cannot sync any, and say other things."""


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
        self._thread.join(timeout=SECONDS_TO_FINISH)
        if self._thread.is_alive() and not self.trouble:
            self.trouble = _told("the disk does not answer")

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
                self.trouble = _told(reason(error))
                return
            if over:
                return

    def _sync_folder(self) -> None:
        try:
            with opened(self._folder) as folder:
                os.fsync(folder)
        except OSError as error:
            if error.errno in _REPORTS_OF_DISKS:
                self.trouble = _told(reason(error))


def _told(why: str) -> str:
    return f"{why}: what was written may not survive a power cut"
