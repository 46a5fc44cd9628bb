"""The arguments of `hotseat stories` and of its commands."""

from argparse import ArgumentParser
from collections.abc import Callable

from hotseat.cli.parsing import Commands, Parser, add_command, add_json

WHICH = "an id, a title, or the beginning of one"


def add_stories(commands: Commands) -> None:
    """`hotseat stories`."""
    stories = add_command(
        commands, "stories", "list your stories (docs/stories.md)", "hotseat stories show last-call"
    )
    stories.set_defaults(stories_module="listing")
    output = stories.add_mutually_exclusive_group()
    add_json(output)
    output.add_argument(
        "--schema", action="store_true", help="print the JSON Schema of the front matter of a story"
    )
    stories.add_argument(
        "--level", default="", metavar="L", help="hold the facts of each story against this level, as in L7"
    )
    within = stories.add_subparsers(
        title="commands",
        description="without one, the list of all stories",
        metavar="COMMAND",
        prog="hotseat stories",
        parser_class=Parser,
    )
    for name, (module, does, example, add) in _COMMANDS.items():
        command = add_command(within, name, does, f"hotseat stories {example}")
        command.set_defaults(module="stories", stories_module=module)
        add(command)


def _show(command: ArgumentParser) -> None:
    command.add_argument("story", metavar="STORY", help=WHICH)


_COMMANDS: dict[str, tuple[str, str, str, Callable[[ArgumentParser], None]]] = {
    "show": ("show", "show a story and what happened to it", "show queue-nobody-owned", _show),
}
"""For each command its module, what it does, an example, and the function that adds its arguments."""
