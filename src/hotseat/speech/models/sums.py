"""Checks files of models by their sha256, as they are read and as they are written."""

import hashlib
import os
from pathlib import Path
from typing import BinaryIO

from hotseat.storage.files.looking import opened

_AT_ONCE = 2**20


def sha256_of(path: Path) -> str:
    """The sha256 of a file. Raises OSError or ValueError."""
    digest = hashlib.sha256()
    with opened(path) as fd:
        while block := os.read(fd, _AT_ONCE):
            digest.update(block)
    return digest.hexdigest()


def is_whole(path: Path, sha256: str) -> bool:
    """Whether the file has this sha256; False too where it cannot be read."""
    try:
        return sha256_of(path) == sha256
    except (OSError, ValueError):
        return False


class Summing:
    """A file that is written, with the sha256 of what was written so far."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._digest = hashlib.sha256()

    def write(self, data: bytes) -> None:
        """Appends the data. Raises OSError."""
        self._file.write(data)
        self._digest.update(data)

    @property
    def sha256(self) -> str:
        """The sum of all that was written."""
        return self._digest.hexdigest()
