"""The arguments of `hotseat stories` and of its commands."""

from argparse import SUPPRESS, ArgumentParser

from hotseat.cli.line_mode.switch import add_plain
from hotseat.cli.parsing import Adding, Commands, CommandsWithin, add_command, add_commands_within, add_json

WHICH = "an id, a title, or the beginning of one"


def _stories(commands: Commands) -> None:
    stories = add_command(
        commands, "stories", "list your stories (docs/stories.md)", "hotseat stories show queue-nobody-owned"
    )
    output = stories.add_mutually_exclusive_group()
    add_json(output)
    output.add_argument(
        "--schema", action="store_true", help="print the JSON Schema of the front matter of a story"
    )
    stories.add_argument(
        "--matrix", action="store_true", help="a row for each story, a column for each leadership principle"
    )
    stories.add_argument(
        "--level",
        default="",
        metavar="L",
        help="hold the facts of each story against this level; with --matrix, count what was told at it",
    )
    add_commands_within(stories, "stories", _COMMANDS, default=("listing", "the list of all stories"))


def _show(command: ArgumentParser) -> None:
    command.add_argument("story", metavar="STORY", help=WHICH)
    add_json(command)


def _new(command: ArgumentParser) -> None:
    command.add_argument("title", nargs="?", default="", metavar="TITLE", help="what you call the story")
    command.add_argument(
        "--from-session",
        default="",
        metavar="SESSION[:N]",
        help="take title and points from an answer, its question N (default: the last)",
    )
    command.add_argument(
        "--level",
        default=SUPPRESS,
        metavar="L",
        help="with the sections of this level's plan (default: yours)",
    )


def _edit(command: ArgumentParser) -> None:
    command.add_argument("story", metavar="STORY", help=f"{WHICH}, or the name of its file")


def _import(command: ArgumentParser) -> None:
    command.add_argument(
        "files", nargs="+", metavar="FILE", help="files of Markdown, org or CSV, or folders of them"
    )
    command.add_argument("--dry-run", action="store_true", help="say what would be taken, and write nothing")
    command.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="COLUMN=FIELD",
        help="what a column of a table holds: title, a section, principles, ...; `none` leaves it out",
    )


def _drill(command: ArgumentParser) -> None:
    command.add_argument(
        "--level", default=SUPPRESS, metavar="L", help="with questions of this level (default: yours)"
    )
    add_plain(command)
    command.add_argument("--past", action="store_true", help="print the drills so far, the newest first")
    add_json(command)


_COMMANDS: CommandsWithin = {
    "new": ("new", "write a story to fill in", "new 'The queue nobody owned'", _new),
    "edit": ("edit", "open a story in your editor, and check it", "edit queue-nobody-owned", _edit),
    "drill": ("drill", "choose a story for each of ten questions, in ten seconds each", "drill", _drill),
    "show": ("show", "show a story and what happened to it", "show queue-nobody-owned", _show),
    "import": ("bring_in", "take stories that you wrote elsewhere", "import notes.md --dry-run", _import),
}


COMMANDS: Adding = {"stories": _stories}
