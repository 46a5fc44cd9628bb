"""The real program in a pseudo-terminal: keys go in, and what it draws is read as a screen."""

import contextlib
import fcntl
import itertools
import json
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pyte

from tests.waiting import LOOK_SECONDS, look_later

ENTER, ESCAPE, SPACE, BACKSPACE, DOWN = "\r", "\x1b", " ", "\x7f", "\x1b[B"
CTRL_Q, CTRL_T = "\x11", "\x14"
HOTSEAT = Path(sys.executable).with_name("hotseat")
ROOMY, SMALL = (100, 32), (80, 24)
"""Columns and rows."""
MOST_FRAMES_IN_LINE = 30
"""The library lets so many wait for a terminal, and then waits itself."""

_LAUNCH = Path(__file__).with_name("launch.py")
_FRAME, _END_OF_FRAME = b"\x1b[?2026h", b"\x1b[?2026l"
ANSWERS = {b"\x1b[?2026$p": b"\x1b[?2026;2$y", b"\x1b[?2048$p": b"\x1b[?2048;0$y"}
"""To each question its answer: it takes whole frames, and does not tell its size by itself."""
_UNFINISHED = re.compile(rb"\x1b(\[[0-9;<>=?$]*)?\Z")
_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
_KEYBOARD_PROTOCOL = re.compile(rb"\x1b\[[<>=][0-9;]*u")
_STYLE = re.compile(rb"\x1b\[[0-9;<>=?]*[a-zA-Z]")
_TITLE = re.compile(rb"\x1b\](?:0|2);([^\x07]*)\x07|\x1b\[(22|23);2t")
TITLE_BEFORE = "the shell's"
_ON_BEFORE = {25, 7}
"""Modes that a terminal has on before a program comes: it shows the cursor and wraps lines."""


class Terminal:
    """hotseat in a terminal of its own. Like most of today's, it shows a frame when it is complete."""

    def __init__(
        self,
        *arguments: str,
        environment: Mapping[str, str],
        size: tuple[int, int] = ROOMY,
        world: Mapping[str, object] | None = None,
        command: Path = HOTSEAT,
    ) -> None:
        self._master, self._slave = os.openpty()
        os.set_blocking(self._master, False)
        self.resize(size)
        self.before = termios.tcgetattr(self._slave)
        self.output = b""
        self.answers: Mapping[bytes, bytes] = ANSWERS
        self._worked = 0.0
        self._hidden = b""
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        launch = [sys.executable, "-I", str(_LAUNCH), json.dumps(dict(world or {}))]
        self._process = subprocess.Popen(
            [*launch, str(command), *arguments],
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            env=dict(environment),
            cwd=environment["HOME"],
            start_new_session=True,
        )

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        if self.running:
            self._process.kill()
        self._process.wait()
        for end in (self._master, self._slave):
            if end >= 0:
                os.close(end)

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def running(self) -> bool:
        self._see_work()
        return self._process.poll() is None

    @property
    def stopped(self) -> bool:
        """Whether a signal holds it."""
        return self._stat[0] == "T"

    @property
    def lines(self) -> list[str]:
        return [line.rstrip() for line in self._screen.display]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def words(self) -> str:
        """The screen as words with single spaces: a path of any length may break a sentence anywhere."""
        return " ".join(self.text.replace("▌", " ").split())

    def press(self, keys: str) -> None:
        """Types the keys."""
        self.send(keys.encode())

    def send(self, data: bytes) -> None:
        """Types bytes, text or not."""
        left = memoryview(data)
        while left:
            with contextlib.suppress(BlockingIOError):
                left = left[os.write(self._master, left) :]
                continue
            select.select([self._master], [self._master], [])
            self.pump()

    def pump(self, seconds: float = 0.0) -> bool:
        """Reads what is there, waiting at most so long for the first byte; whether anything came."""
        came = False
        while self._master >= 0 and select.select([self._master], [], [], 0 if came else seconds)[0]:
            try:
                data = os.read(self._master, 65_536)
            except OSError:
                break
            came = True
            self._draw(data)
        return came

    def _draw(self, data: bytes) -> None:
        self.output += data
        for question, answer in self.answers.items():
            if question in data:
                self.send(answer)
        data = self._hidden + data
        unfinished = _UNFINISHED.search(data)
        cut = unfinished.start() if unfinished else len(data)
        begun = data.rfind(_FRAME)
        if begun > data.rfind(_END_OF_FRAME):
            cut = begun
        self._hidden = data[cut:]
        self._stream.feed(_KEYBOARD_PROTOCOL.sub(b"", data[:cut]))

    def wait_until(self, holds: Callable[[], object], what: str) -> None:
        """Reads the output until it holds, for as long as the program runs."""
        while not holds():
            came = self.pump(LOOK_SECONDS)
            assert came or self.running or holds(), f"it ended before {what}; the screen:\n{self.text}"

    def wait_for(self, text: str) -> None:
        """Reads the output until the screen shows the text."""
        self.wait_until(lambda: text in self.text, repr(text))

    def wait_until_read(self) -> None:
        """Until the program has read every key, or has ended."""
        self.wait_until(lambda: not (self.running and self._keys_unread), "the reading of its keys")

    @property
    def _keys_unread(self) -> int:
        count = bytearray(4)
        fcntl.ioctl(self._slave, termios.FIONREAD, count)
        return int.from_bytes(count, sys.byteorder)

    def resize(self, size: tuple[int, int]) -> None:
        """Another size for the window, of which the program is told."""
        columns, rows = size
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def stall(self) -> None:
        """Lets the program draw and reads nothing, until the terminal takes no more, and more still."""
        columns, rows = ROOMY
        toggles = itertools.count(1)
        while self._takes_more:
            self.resize((columns - next(toggles) % 2, rows))
            look_later()
        for _ in range(MOST_FRAMES_IN_LINE):
            self.resize((columns - next(toggles) % 2, rows))
            look_later()

    def fill(self) -> None:
        """What is drawn from now on waits: other output fills the terminal, and nobody reads it."""
        # By a way of its own, because a write to the program's would block when the program fills the rest.
        fd = os.open(os.ttyname(self._slave), os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY)
        with contextlib.suppress(BlockingIOError):
            while True:
                os.write(fd, b"." * 1024)
        os.close(fd)

    @property
    def _takes_more(self) -> bool:
        return bool(select.select([], [self._slave], [], 0)[1])

    def signal(self, number: signal.Signals) -> None:
        os.kill(self.pid, number)

    def kill(self) -> None:
        """Kills the program; what it had drawn before is still read."""
        self.signal(signal.SIGKILL)
        self._process.wait()
        self.pump()

    def exit_code(self, *, reading: bool = True) -> int:
        """Waits for the end of the program, reading what it draws meanwhile unless told not to."""
        while self.running:
            if not (reading and self.pump(LOOK_SECONDS)):
                look_later()
        self.pump()
        return self._process.wait()

    def hang_up(self) -> None:
        """The window is closed."""
        os.close(self._master)
        self._master = -1

    @property
    def attributes(self) -> list[Any]:
        """How the terminal treats keys and lines now."""
        return termios.tcgetattr(self._slave)

    @property
    def left_on(self) -> set[int]:
        """Modes that are not as they were: 1049 is the alternate screen, 1000 the mouse, 2004 pasting."""
        modes = dict.fromkeys(_ON_BEFORE, True)
        for numbers, switch in _MODE.findall(self.output):
            modes |= dict.fromkeys(map(int, numbers.split(b";")), switch == b"h")
        return {number for number, on in modes.items() if on != (number in _ON_BEFORE)}

    @property
    def title(self) -> str:
        """What stands above the window, in a terminal that remembers titles when it is told to."""
        title, kept = TITLE_BEFORE, []
        for given, told in _TITLE.findall(self.output):
            if told == b"22":
                kept.append(title)
            elif told:
                title = kept.pop() if kept else title
            else:
                title = given.decode()
        return title

    @property
    def said(self) -> str:
        """What was printed after the screens were left, or all of it where there were none."""
        last = self.output.rpartition(b"\x1b[?1049l")[2]
        return _STYLE.sub(b"", last).decode(errors="replace").replace("\r\n", "\n")

    @property
    def cpu_seconds(self) -> float:
        """Seconds of processor time the program has used, or had when it was last seen."""
        self._see_work()
        return self._worked

    def _see_work(self) -> None:
        with contextlib.suppress(FileNotFoundError):
            self._worked = (int(self._stat[11]) + int(self._stat[12])) / os.sysconf("SC_CLK_TCK")

    @property
    def _stat(self) -> list[str]:
        """What the system tells of the program, from its state on."""
        return Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()

    @property
    def resident_kib(self) -> int:
        """Memory the program holds."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0])
