"""The options of `hotseat schedule`."""

from hotseat.cli.parsing import Adding, Commands, add_command, add_json


def _schedule(commands: Commands) -> None:
    schedule = add_command(
        commands,
        "schedule",
        "what is for today, and the days until your interview (docs/schedule.md)",
        "hotseat schedule --interview 2026-12-14 --minutes 40",
    )
    schedule.add_argument(
        "--interview",
        action="append",
        default=[],
        metavar="DAY",
        help="keep the day of your interview, as 2026-12-14 or '2026-12-14 Acme'; may be repeated",
    )
    schedule.add_argument("--minutes", metavar="N", help="keep how many minutes a day you give it")
    schedule.add_argument("--level", default="", metavar="L", help="keep the level that you aim at")
    output = schedule.add_mutually_exclusive_group()
    add_json(output)
    output.add_argument(
        "--to", default="", choices=("md", "ics"), help="write it as a document, or the days for a calendar"
    )
    schedule.add_argument(
        "-o", dest="output", default="", metavar="FILE", help="write to this file (default: stdout)"
    )
    schedule.add_argument("--stories", action="store_true", help="with --json, md or -o: name your stories")


COMMANDS: Adding = {"schedule": _schedule}
