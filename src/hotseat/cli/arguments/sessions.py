"""The arguments of the commands about single sessions and their list."""

from hotseat.cli.line_mode.switch import add_plain
from hotseat.cli.parsing import MEANT, Adding, Commands, add_command, add_json


def _list(commands: Commands) -> None:
    sessions = add_command(commands, "list", "list the sessions, newest first", "hotseat list --json")
    sessions.add_argument("--discarded", action="store_true", help="those that were discarded")
    add_json(sessions)


def _restore(commands: Commands) -> None:
    restore = add_command(commands, "restore", "bring a discarded session back", "hotseat restore last")
    restore.add_argument("session", metavar="SESSION", help=MEANT)


def _show(commands: Commands) -> None:
    show = add_command(commands, "show", "show the times and transcript of a session", "hotseat show last")
    show.add_argument("session", metavar="SESSION", help="an id, the beginning of one, `last`, or a file")
    add_json(show)
    show.add_argument(
        "--stories", action="store_true", help="with --json: the stories' titles and follow-ups too"
    )
    show.add_argument("--transcript", action="store_true", help="what was said, between the marks")


def _review(commands: Commands) -> None:
    add_plain(add_command(commands, "review", "open the review screens", "hotseat review"))


COMMANDS: Adding = {"list": _list, "restore": _restore, "show": _show, "review": _review}
