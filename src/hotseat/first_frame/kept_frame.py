"""Reads the kept frame, and decides whether home would look the same today.

The file holds the frame together with everything that home depended on, so that this module needs to know
neither sessions nor packs: it compares what was written down with what is there now.
"""

import os
import sys
import time

from hotseat.user_folders import NoHome, user_folder

MAGIC = b"hotseat frame 1"
LARGEST = 2**21
"""The most bytes of the file; a frame of a very large terminal takes a tenth of that."""
_PREFIXES = ("HOTSEAT_", "TEXTUAL", "XDG_", "LC_", "TERM", "COLOR", "NO_COLOR", "FORCE_COLOR", "LANG")
_NAMES = ("HOME", "TZ", "ACCESSIBLE", "COLUMNS", "LINES", "TMUX", "WT_SESSION", "VTE_VERSION")

STATUS, AROUND = b"status", b"around"


Fact = tuple[bytes, bytes, bytes]
"""A kind of fact, what it is about, and its value."""


class KeptFrame:
    """A frame that shows home as it would look now, and the number that its question was drawn by."""

    def __init__(self, seed: int, frame: bytes) -> None:
        self.seed = seed
        self.frame = frame


def frame_file() -> str:
    """Where the frame is kept: in the user's cache folder. Empty where the user has no home folder."""
    try:
        return os.path.join(user_folder("cache"), "first-frame")
    except NoHome:
        return ""


def true_frame(path: str, size: "tuple[int, int]") -> "KeptFrame | None":
    """The frame in the file, if it was painted for a terminal of this size (columns, rows) and everything it
    depended on is unchanged. None otherwise, and where the file cannot be trusted or read."""
    data = _read(path)
    magic, _, rest = data.partition(b"\0")
    try:
        seed, count, length, rest = rest.split(b"\0", 3)
        *facts, frame = rest.split(b"\0", 3 * int(count))
        is_whole = magic == MAGIC and len(facts) == 3 * int(count) and len(frame) == int(length)
        if not (is_whole and facts[2] == sized(size) and _hold(facts)):
            return None
        return KeptFrame(int(seed), frame)
    except (ValueError, IndexError):
        return None


def encoded(seed: int, facts: "list[Fact]", frame: bytes) -> bytes:
    """The bytes of the file. The first fact is the size of the terminal."""
    head = [MAGIC, b"%d" % seed, b"%d" % len(facts), b"%d" % len(frame)]
    return b"\0".join([*head, *(part for fact in facts for part in fact), frame])


def facts_of(size: "tuple[int, int]", paths: "list[str]") -> "list[Fact]":
    """What a frame of this size depends on: the surroundings of the program, and the state of these paths."""
    around = [(AROUND, name, _around(name)) for name in (b"environment", b"arguments", b"here", b"day")]
    return [(b"size", b"", sized(size)), *around, *statuses(paths)]


def statuses(paths: "list[str]") -> "list[Fact]":
    """The state of each of these paths."""
    return [(STATUS, os.fsencode(path), _status(os.fsencode(path))) for path in paths]


def changed_since(facts: "list[Fact]", moment: int) -> bool:
    """Whether the state of one of these paths changed after that moment, in nanoseconds since 1970."""
    return any(int(value.split()[2]) > moment for kind, _, value in facts if kind == STATUS and value)


def sized(size: "tuple[int, int]") -> bytes:
    """The size of a terminal as a fact."""
    return b"%d %d" % tuple(size)


def _hold(facts: "list[bytes]") -> bool:
    for index in range(3, len(facts), 3):
        kind, name, value = facts[index : index + 3]
        now = _status(name) if kind == STATUS else _around(name)
        if now != value:
            return False
    return True


def _status(path: bytes) -> bytes:
    """Figures of a file or folder that differ after a change; empty where there is none."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return b""
    return b"%d %d %d %d" % (status.st_ino, status.st_mtime_ns, status.st_ctime_ns, status.st_size)


def _around(name: bytes) -> bytes:
    if name == b"environment":
        kept = [item for item in os.environ.items() if item[1] and _counts(item[0])]
        return os.fsencode("\n".join(f"{key}={value}" for key, value in sorted(kept)))
    if name == b"arguments":
        return os.fsencode("\n".join(sys.argv[1:]))
    if name == b"here":
        try:
            return os.fsencode(os.getcwd())
        except OSError:
            return b""
    return time.strftime("%Y-%m-%d %z").encode()


def _counts(variable: str) -> bool:
    # The program itself sets the frames a second.
    return (variable.startswith(_PREFIXES) or variable in _NAMES) and variable != "TEXTUAL_FPS"


def _read(path: str) -> bytes:
    """The bytes of a file that only this user can write; none of any other."""
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)
    except (OSError, ValueError):
        return b""
    try:
        status = os.fstat(fd)
        if status.st_uid != os.getuid() or status.st_mode & 0o077 or not 0 < status.st_size <= LARGEST:
            return b""
        return os.read(fd, LARGEST)
    except OSError:
        return b""
    finally:
        os.close(fd)
