"""The person's own editor, and how it is started so that the keys of this terminal are its own."""

import shlex
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_PLUS = frozenset(
    [
        "vi",
        "vim",
        "nvim",
        "view",
        "nano",
        "pico",
        "emacs",
        "emacsclient",
        "mg",
        "jed",
        "joe",
        "micro",
        "kak",
        "ne",
        "vis",
        "mcedit",
        "gedit",
    ]
)
"""The editors that take `+12` before the file for its line 12."""
_COLON: dict[str, tuple[str, ...]] = {
    "hx": (),
    "helix": (),
    "subl": (),
    "zed": (),
    "code": ("--goto",),
    "codium": ("--goto",),
}
"""The editors that take `file:12`, and what they want before it."""
NO_EDITOR = "name your editor in EDITOR, as in EDITOR=nano, and start hotseat again"


class CannotEdit(Exception):
    """The editor could not be used; the message says why, without a full stop."""


def editor_command(environment: Mapping[str, str]) -> list[str]:
    """The command of VISUAL, or else of EDITOR, as words. Raises CannotEdit."""
    for name in ("VISUAL", "EDITOR"):
        if value := environment.get(name, "").strip():
            try:
                return shlex.split(value)
            except ValueError as reason:
                raise CannotEdit(f"{name} is no command: {reason}") from reason
    raise CannotEdit(NO_EDITOR)


def at_line(command: list[str], path: Path, line: int) -> list[str]:
    """The command that opens the file at this line, from 1; at its beginning if the editor takes no line."""
    name = Path(command[0]).name.removesuffix(".exe")
    if line > 1 and name in _PLUS:
        return [*command, f"+{line}", str(path)]
    if line > 1 and name in _COLON:
        return [*command, *_COLON[name], f"{path}:{line}"]
    return [*command, str(path)]


def run_editor(command: list[str]) -> str:
    """Gives the terminal to the command until it ends. Returns what went wrong, or ""."""
    with _signals_are_the_editors():
        return _run(command)


def _run(command: list[str]) -> str:
    try:
        code = subprocess.run(command, check=False).returncode  # noqa: S603 (the person's own choice)
    except (OSError, ValueError) as reason:
        return f"could not be started: {reason}"
    return f"ended with exit code {code}" if code else ""


@contextmanager
def _signals_are_the_editors() -> Iterator[None]:
    """Until the end of the context, keys that interrupt, quit or stop act on the editor as in a shell."""
    # A function, because the editor would inherit that a signal is ignored.
    meant: dict[signal.Signals, Any] = {
        signal.SIGINT: lambda *_: None,
        signal.SIGQUIT: lambda *_: None,
        signal.SIGTSTP: signal.SIG_DFL,
        signal.SIGCONT: signal.SIG_DFL,
    }
    before = {number: signal.signal(number, handler) for number, handler in meant.items()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
