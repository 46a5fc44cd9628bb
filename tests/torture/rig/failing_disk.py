"""A disk on which one call fails, once or from then on: every call that the program makes on its files."""

import errno
import fcntl
import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ON_PATHS = ("open", "stat", "lstat", "listdir", "scandir", "mkdir", "unlink", "replace", "chmod")
ON_FILES = ("close", "read", "write", "pread", "pwrite", "fsync", "ftruncate", "fstat", "fchmod")
LOCK = "flock"


class FailingDisk:
    """Counts the calls on files below some folders, and lets one of them fail."""

    def __init__(self, below: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.made: Counter[str] = Counter()
        self._below = str(below)
        self._files: set[int] = set()
        self._failing: tuple[str, int, bool, int] | None = None
        for name in ON_PATHS:
            monkeypatch.setattr(os, name, self._on_path(name, getattr(os, name)))
        for name in ON_FILES:
            monkeypatch.setattr(os, name, self._on_file(name, getattr(os, name)))
        monkeypatch.setattr(fcntl, LOCK, self._on_file(LOCK, fcntl.flock))

    def fail(self, call: str, number: int, *, for_ever: bool, reason: int = errno.EIO) -> None:
        """The call of that name fails at that number, and then no more, or ever after."""
        self._failing = (call, number, for_ever, reason)

    def mend(self) -> None:
        """Nothing fails any more."""
        self._failing = None

    def _refuses(self, call: str) -> bool:
        self.made[call] += 1
        if self._failing is None:
            return False
        name, number, for_ever, _ = self._failing
        return name == call and (self.made[call] >= number if for_ever else self.made[call] == number)

    def _refuse(self) -> OSError:
        assert self._failing is not None
        return OSError(self._failing[3], os.strerror(self._failing[3]))

    def _on_path(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(path: Any, *rest: Any, **more: Any) -> Any:
            if not self._is_watched(path):
                return real(path, *rest, **more)
            if self._refuses(name):
                raise self._refuse()
            found = real(path, *rest, **more)
            if name == "open":
                self._files.add(found)
            return found

        return call

    def _on_file(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(fd: Any, *rest: Any, **more: Any) -> Any:
            if fd not in self._files:
                return real(fd, *rest, **more)
            refused = self._refuses(name)
            if name == "close":
                # The system lets go of the file all the same.
                self._files.discard(fd)
                real(fd)
            if refused:
                raise self._refuse()
            return None if name == "close" else real(fd, *rest, **more)

        return call

    def _is_watched(self, path: Any) -> bool:
        return isinstance(path, str | os.PathLike) and os.fspath(path).startswith(self._below)
