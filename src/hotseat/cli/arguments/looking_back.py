"""The arguments of the commands that look back at sessions and go on from them."""

from hotseat.cli.line_mode.switch import add_plain
from hotseat.cli.parsing import Adding, Commands, add_bom, add_command, add_json
from hotseat.domain.text import slug
from hotseat.domain.vocabulary import KINDS


def _again(commands: Commands) -> None:
    again = add_command(
        commands, "again", "answer the same question again, and compare both answers", "hotseat again last"
    )
    again.add_argument(
        "session",
        nargs="?",
        default="last",
        metavar="SESSION",
        help="an id, the beginning of one, or `last` (default: last)",
    )
    again.add_argument(
        "--question", type=int, default=0, metavar="N", help="its question N, from 1 (default: its last)"
    )
    add_plain(again)


def _trend(commands: Commands) -> None:
    trend = add_command(
        commands,
        "trend",
        "show the progress over weeks (docs/looking-back.md)",
        "hotseat trend --level L6 --kind behavioral",
    )
    trend.add_argument("--level", default="", metavar="L", help="only answers for this level")
    trend.add_argument("--kind", default="", type=slug, choices=KINDS, help="behavioral or system-design")
    trend.add_argument(
        "--plan", default="", metavar="ID", help="the pacing plan (default: of the newest answer)"
    )
    trend.add_argument("--principle", default="", metavar="P", help="only answers on this principle")
    trend.add_argument(
        "--story",
        default="",
        metavar="STORY",
        help="the tellings of this story: its id, its title, or a beginning",
    )
    trend.add_argument("--stories", action="store_true", help="with --story and --json or -o: name the story")
    who = trend.add_mutually_exclusive_group()
    who.add_argument("--candidate", default="", metavar="NAME", help="whose answers (default: yours)")
    who.add_argument("--everyone", action="store_true", help="everyone's answers together")
    trend.add_argument("--interviewer", default="", metavar="NAME", help="only answers to this interviewer")
    trend.add_argument("--days", type=int, default=0, metavar="N", help="only the last N days")
    output = trend.add_mutually_exclusive_group()
    add_json(output)
    output.add_argument("--to", default="", choices=("csv",), help="write a table, a row for each week")
    add_bom(trend)
    trend.add_argument(
        "-o", dest="output", default="", metavar="FILE", help="write to this file (default: stdout)"
    )


COMMANDS: Adding = {"again": _again, "trend": _trend}
