"""The options of `hotseat readiness`."""

from hotseat.cli.parsing import Adding, Commands, add_command, add_json
from hotseat.domain.vocabulary import ITEM_ANSWERS


def _readiness(commands: Commands) -> None:
    readiness = add_command(
        commands,
        "readiness",
        "show the result of your newest assessment (docs/readiness.md)",
        "hotseat readiness --level L7",
    )
    readiness.add_argument("--level", default="", metavar="L", help="target level (default: of the newest)")
    output = readiness.add_mutually_exclusive_group()
    add_json(output)
    output.add_argument("--to", default="", choices=("md", "ics"), help="write the plan, or its calendar")
    readiness.add_argument(
        "-o", dest="output", default="", metavar="FILE", help="write to this file (default: stdout)"
    )
    readiness.add_argument("--stories", action="store_true", help="with --json: name your stories, too")
    readiness.add_argument(
        "--item", default="", metavar="ID", help="with --story: the item, as in l7/led-multi-year-..."
    )
    readiness.add_argument("--story", default="", metavar="ID", help="make this story evidence for the item")
    readiness.add_argument(
        "--answer",
        default=ITEM_ANSWERS[0],
        choices=ITEM_ANSWERS,
        help="with --story: the answer (default: yes)",
    )


COMMANDS: Adding = {"readiness": _readiness}
