"""Opens a file in the person's own editor, in this terminal, while the app stands still."""

import shlex
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from textual.app import App, SuspendNotSupported

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


def edit(app: App[None], path: Path, environment: Mapping[str, str]) -> None:
    """Gives the terminal to the editor until it ends. Raises CannotEdit."""
    command = editor_command(environment)
    failed = ""
    try:
        with app.suspend(), _signals_are_the_editors():
            # What is raised in here would leave the terminal with the editor.
            failed = _run([*command, str(path)])
    except SuspendNotSupported as reason:
        raise CannotEdit("this terminal cannot be given to an editor") from reason
    if failed:
        raise CannotEdit(f"{command[0]} {failed}")


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
