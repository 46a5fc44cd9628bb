"""`hotseat stories edit`."""

import os
import sys
from argparse import Namespace
from pathlib import Path

from hotseat import storage
from hotseat.cli.commands.stories.named_story import file_named, find, my_histories
from hotseat.cli.desks import make_desk
from hotseat.cli.echo import complain, echo, flush
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND, WRONG_USAGE, folder_perhaps_not_yet_made
from hotseat.desk.desk import Desk
from hotseat.storage.toml.complaints import Complaint
from hotseat.tui.terminal.editor_command import CannotEdit, at_line, editor_command, run_editor


def run(options: Namespace) -> int:
    """Opens a story in the person's editor, and checks it when the editor ends; again as often as wished."""
    folder_perhaps_not_yet_made(options)
    desk = make_desk(options)
    path = _path(desk, options.story)
    if path is None:
        return WRONG_USAGE
    try:
        command = editor_command(os.environ)
    except CannotEdit as reason:
        complain(str(reason))
        return WRONG_USAGE
    line = 0
    while True:
        if failed := run_editor(at_line(command, path, line)):
            complain(f"{command[0]} {failed}")
            return FAULTS_FOUND
        faults = _faults(desk, path)
        if not faults:
            echo([f"{path}: no faults"])
            return DONE
        echo(map(str, faults))
        line = faults[0].line
        if not _is_wanted_again(line):
            return FAULTS_FOUND


def _path(desk: Desk, typed: str) -> Path | None:
    """The file that was named by its name or by its story; None, after a sentence, if there is none."""
    if (path := file_named(desk.folder.stories, typed)) is not None:
        return path
    found_story = find(desk, typed, my_histories(desk))
    if found_story is not None and found_story.story is None:
        complain(f'"{found_story.id}" has no file any more; `hotseat stories new` writes another')
    return desk.stories.path(found_story.id) if found_story else None


def _faults(desk: Desk, path: Path) -> list[Complaint]:
    inspection = storage.stories.story_lint.inspect_stories(
        [path], desk.bank.current, desk.readiness.framework
    )
    return sorted(inspection.complaints)


def _is_wanted_again(line: int) -> bool:
    """Asks whether to open the file again; nobody is asked where no person sits at the terminal."""
    if not (os.isatty(0) and os.isatty(1)):
        return False
    echo([f"Open it again{f' at line {line}' if line else ''}? (enter for yes, n for no)"])
    flush()
    answer = sys.stdin.readline()
    return answer.strip().lower() in ("", "y", "yes") and answer != ""
