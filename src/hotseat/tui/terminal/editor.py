"""Opens a file in the person's own editor, in this terminal, while the app stands still."""

from collections.abc import Mapping
from pathlib import Path

from textual.app import App, SuspendNotSupported

from hotseat.tui.terminal.editor_command import CannotEdit, at_line, editor_command, run_editor


def edit(app: App[None], path: Path, environment: Mapping[str, str], line: int = 1) -> None:
    """Gives the terminal to the editor until it ends, at this line if the editor takes one.

    Raises CannotEdit.
    """
    command = editor_command(environment)
    failed = ""
    try:
        with app.suspend():
            # What is raised in here would leave the terminal with the editor.
            failed = run_editor(at_line(command, path, line))
    except SuspendNotSupported as reason:
        raise CannotEdit("this terminal cannot be given to an editor") from reason
    if failed:
        raise CannotEdit(f"{command[0]} {failed}")
