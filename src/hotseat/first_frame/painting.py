"""Takes the terminal, paints the kept frame, and gives the terminal back if no screen takes it over."""

import os
import signal
import termios

from hotseat.first_frame.kept_frame import KeptFrame, frame_file, true_frame

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_STDIN, _STDERR = 0, 2
_ENDS = (signal.SIGHUP, signal.SIGTERM, signal.SIGQUIT, signal.SIGINT)
_ENTER = b"\x1b[?1049h\x1b[?25l"
_LEAVE = b"\x1b[0m\x1b[?25h\x1b[?1049l"
_LEAVE_SECONDS = 0.3
"""How long a terminal that reads nothing may hold up the end."""


class PaintedFrame:
    """A frame that stands on the terminal, until the screens take it over or it is given back."""

    def __init__(self, kept: KeptFrame, attributes: "list[Any]") -> None:
        self.seed = kept.seed
        """The number by which the question in the frame was drawn."""
        self.attributes = attributes
        """The modes of the terminal before, as termios gives them."""
        self._frame = kept.frame
        self._handlers: dict[int, Any] = {}

    def paint(self) -> None:
        """Puts the terminal into the modes of the screens, and paints. A terminal that is gone is ignored."""
        for number in _ENDS:
            self._handlers[number] = signal.signal(number, self._ended)
        self._handlers[signal.SIGTSTP] = signal.signal(signal.SIGTSTP, self._stopped)
        self._handlers[signal.SIGCONT] = signal.signal(signal.SIGCONT, lambda *_: self._show())
        self._show()

    def _show(self) -> None:
        try:
            termios.tcsetattr(_STDIN, termios.TCSANOW, _of_screens(self.attributes))
            _write_all(_ENTER + self._frame)
        except (OSError, termios.error):
            return

    def hand_over(self) -> "list[Any]":
        """Leaves the frame on the terminal to the screens, which give the terminal back from now on, in the
        modes that this returns."""
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        return self.attributes

    def give_back(self) -> None:
        """Gives the terminal back as it was, unless that is done already."""
        try:
            if termios.tcgetattr(_STDIN) != self.attributes:
                termios.tcsetattr(_STDIN, termios.TCSANOW, self.attributes)
                _write_in_time(_LEAVE)
        except (OSError, termios.error):
            return

    def _stopped(self, *_: object) -> None:
        self.give_back()
        os.kill(os.getpid(), signal.SIGSTOP)

    def _ended(self, number: int, _: object) -> None:
        self.give_back()
        os._exit(128 + number)


def painted_frame(arguments: "list[str]") -> "PaintedFrame | None":
    """The kept frame, painted; None where home is not what comes, where there is no terminal that shows it,
    and where the frame would not be true."""
    if not (_leads_home(arguments) and os.isatty(_STDIN) and os.isatty(_STDERR)):
        return None
    if os.environ.get("TERM", "dumb") == "dumb":
        return None
    try:
        size = os.get_terminal_size(_STDERR)
        # In the background, a program that sets the modes of the terminal is stopped.
        if os.tcgetpgrp(_STDIN) != os.getpgrp():
            return None
        attributes = termios.tcgetattr(_STDIN)
    except (OSError, termios.error):
        return None
    kept = true_frame(frame_file(), size)
    if kept is None:
        return None
    painted = PaintedFrame(kept, attributes)
    painted.paint()
    return painted


def _leads_home(arguments: "list[str]") -> bool:
    """Whether the arguments name no command: none at all, or the practice folder alone."""
    return not arguments or (len(arguments) == 2 and arguments[0] == "--folder")


def _of_screens(attributes: "list[Any]") -> "list[Any]":
    """The modes in which keys wait for the screens as they were typed, and nothing is echoed.

    ctrl+c still sends its signal, because nobody reads it as a key yet; ctrl+z waits as a key.
    """
    iflag, oflag, cflag, lflag, ispeed, ospeed, characters = attributes
    iflag &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    lflag &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
    characters = list(characters)
    characters[termios.VMIN], characters[termios.VTIME] = 1, 0
    characters[termios.VSUSP] = b"\0"
    return [iflag, oflag, cflag, lflag, ispeed, ospeed, characters]


def _write_all(data: bytes) -> None:
    while data:
        data = data[os.write(_STDERR, data) :]


def _write_in_time(data: bytes) -> None:
    """Raises TimeoutError where the terminal does not take it."""
    before = signal.signal(signal.SIGALRM, _give_up)
    signal.setitimer(signal.ITIMER_REAL, _LEAVE_SECONDS)
    try:
        _write_all(data)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _give_up(*_: object) -> None:
    raise TimeoutError
