"""The token in the page's address, kept for this user: an open page finds its way back after a restart."""

import os
import re
import stat
from contextlib import suppress
from pathlib import Path

from hotseat.storage import text as files

LONGEST = 100


def kept_token(new: str) -> str:
    """The token that was kept, or this new one, which is kept from now on where the disk takes it.

    One that others could have read or written is not used.
    """
    path = _file()
    with suppress(OSError, files.Unreadable, UnicodeDecodeError):
        found = files.read_bytes(path, LONGEST).decode("ascii").strip()
        if _is_private(path) and re.fullmatch(r"[\w-]{22}", found, re.ASCII):
            return found
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
        with os.fdopen(fd, "w", encoding="ascii") as file:
            file.write(f"{new}\n")
    return new


def _is_private(path: Path) -> bool:
    status = path.lstat()
    return stat.S_ISREG(status.st_mode) and status.st_uid == os.getuid() and not status.st_mode & 0o077


def _file() -> Path:
    from platformdirs import user_state_path  # noqa: PLC0415 (only the page needs it)

    return user_state_path("hotseat", appauthor=False) / "page-token"
