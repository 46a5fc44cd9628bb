"""The arguments of the commands about the bank and its levels."""

import argparse

from hotseat.cli.parsing import Adding, Commands, CommandsWithin, add_command, add_commands_within, add_json
from hotseat.domain.text import slug
from hotseat.domain.vocabulary import COMPETENCIES, KINDS


def _prompts(commands: Commands) -> None:
    prompts = add_command(
        commands, "prompts", "list the prompts in the bank", "hotseat prompts --level L7 --kind system-design"
    )
    add_filters(prompts)
    prompts.add_argument(
        "--coverage", action="store_true", help="count prompts and follow-ups for each level and topic"
    )
    prompts.add_argument(
        "--schema",
        choices=("pack", "level", "shape", "framework", "outline"),
        help="print the JSON Schema with which editors check such a file",
    )
    add_json(prompts)
    add_commands_within(prompts, "prompts", _COMMANDS, default=("listing", "the list of prompts"))


def _import(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "file",
        metavar="FILE",
        help="a list in CSV, TSV, JSON, Markdown or plain text, or Anki's text export; - reads stdin",
    )
    command.add_argument(
        "--level",
        default=argparse.SUPPRESS,
        metavar="L",
        help="for this level (default: yours); several as in L6,L7",
    )
    command.add_argument(
        "--kind",
        default=argparse.SUPPRESS,
        type=slug,
        choices=KINDS,
        help="behavioral (the default) or system-design",
    )
    command.add_argument(
        "--competency",
        default=argparse.SUPPRESS,
        type=slug,
        choices=COMPETENCIES,
        metavar="C",
        help="where the list does not say (default: people)",
    )
    command.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="FIELD=COLUMN",
        help="the column of a field: text, id, principles, competency, levels, kind, tags, "
        "interviewer_note; `none=COLUMN` leaves one out",
    )
    command.add_argument(
        "--to", default="", metavar="NAME", help="the name of the new pack (default: that of the file)"
    )
    command.add_argument("--dry-run", action="store_true", help="say what would be taken, and write nothing")


_COMMANDS: CommandsWithin = {
    "import": (
        "bring_in",
        "take the questions of a list into a new pack",
        "import questions.csv --dry-run",
        _import,
    ),
}


def _framework(commands: Commands) -> None:
    framework = add_command(
        commands, "framework", "show the levels of the framework side by side", "hotseat framework people"
    )
    framework.add_argument("area", nargs="?", default="", metavar="AREA", help="show only this area")
    framework.add_argument(
        "--items", action="store_true", help="list what a story can show, by the ids for `shows` in its file"
    )
    add_json(framework)


def _level(commands: Commands) -> None:
    level = add_command(
        commands,
        "level",
        "make a level of your own from another, or print what ships",
        "hotseat level new L5 --from L6 --with-prompts",
    )
    level.add_argument("what", choices=("new", "show"), help="make a level, or print its file")
    level.add_argument("level", metavar="LEVEL", help="the id of the level")
    level.add_argument("--from", dest="source", default="", metavar="L", help="the level it is made from")
    level.add_argument(
        "--with-prompts", action="store_true", help="offer the new level the other's prompts, too"
    )


def add_filters(command: argparse.ArgumentParser) -> None:
    """Adds the options that choose prompts."""
    command.add_argument("--level", default="", metavar="L", help="L6 or L7, or a level of your own")
    command.add_argument("--kind", default="", type=slug, choices=KINDS, help="behavioral or system-design")
    command.add_argument("--principle", default="", metavar="P", help="a principle, full or short name")
    command.add_argument(
        "--competency", default="", type=slug, choices=COMPETENCIES, metavar="C", help=" ".join(COMPETENCIES)
    )
    command.add_argument("--classic", action="store_true", help="only the plain questions everybody is asked")


COMMANDS: Adding = {"prompts": _prompts, "framework": _framework, "level": _level}
