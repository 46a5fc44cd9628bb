"""Opens a file in the person's own editor, in this terminal, while the app stands still."""

from collections.abc import Mapping
from pathlib import Path

from textual.app import App, SuspendNotSupported

from hotseat.tui.terminal.editor_command import CannotEdit, editor_command, run_editor


def edit(app: App[None], path: Path, environment: Mapping[str, str]) -> None:
    """Gives the terminal to the editor until it ends. Raises CannotEdit."""
    command = editor_command(environment)
    failed = ""
    try:
        with app.suspend():
            # What is raised in here would leave the terminal with the editor.
            failed = run_editor([*command, str(path)])
    except SuspendNotSupported as reason:
        raise CannotEdit("this terminal cannot be given to an editor") from reason
    if failed:
        raise CannotEdit(f"{command[0]} {failed}")
