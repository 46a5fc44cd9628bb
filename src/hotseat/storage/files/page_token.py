"""Keeps the token in the address of the candidate's page, so that an open page reconnects after a restart."""

import os
import re
import stat
from contextlib import suppress
from pathlib import Path

from hotseat.storage.files import reading as files
from hotseat.storage.files.looking import is_link, status
from hotseat.storage.files.user_folders import state_folder
from hotseat.storage.files.writing import make_folder, replacing

LONGEST = 100


PAGE, RATING = "page-token", "rating-token"
"""The tokens of two addresses: one only shows the session, the other also rates."""


def kept_token(new: str, name: str = PAGE) -> str:
    """The kept token, or else this new one, which is kept from now on if the disk allows it.

    A token that other users could have read or written is not used.
    """
    path = state_folder() / name
    with suppress(OSError, files.Unreadable, UnicodeDecodeError):
        token = files.read_bytes(path, LONGEST).decode("ascii").strip()
        if _is_private(path) and re.fullmatch(r"[\w-]{22}", token, re.ASCII):
            return token
    with suppress(OSError):
        make_folder(path.parent)
        with replacing(path) as file:
            file.write(f"{new}\n".encode())
    return new


def _is_private(path: Path) -> bool:
    file_status = None if is_link(path) else status(path)
    if file_status is None:
        return False
    return (
        stat.S_ISREG(file_status.st_mode)
        and file_status.st_uid == os.getuid()
        and not file_status.st_mode & 0o077
    )
