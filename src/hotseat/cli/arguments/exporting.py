"""The arguments of the commands that write documents and tables."""

from hotseat.cli.parsing import Adding, Commands, add_bom, add_command


def _export(commands: Commands) -> None:
    export = add_command(
        commands,
        "export",
        "write sessions as a document or a table (docs/export.md)",
        "hotseat export last --to html -o last.html",
    )
    which = export.add_mutually_exclusive_group()
    which.add_argument(
        "session", nargs="?", metavar="SESSION", help="an id, the beginning of one, `last`, or a file"
    )
    which.add_argument("--all", action="store_true", help="all sessions, by person, oldest first")
    which.add_argument(
        "--candidate", default="", metavar="NAME", help="all of one person; with --card, and with their trend"
    )
    export.add_argument("--to", default="", choices=("md", "html", "csv", "json", "jsonl"), help="the format")
    add_bom(export)
    export.add_argument(
        "--for-llm",
        action="store_true",
        help="a text for a language model of your choice, with what you said (docs/export.md)",
    )
    export.add_argument(
        "--card", action="store_true", help="write the debrief card: one page to discuss (md or html)"
    )
    export.add_argument(
        "-o", dest="output", default="", metavar="FILE", help="write to this file (default: stdout)"
    )
    export.add_argument(
        "--stories", action="store_true", help="include the titles of your stories and their follow-ups"
    )
    export.add_argument("--transcript", action="store_true", help="include what was said, and its figures")
    export.add_argument(
        "--interviews",
        action="store_true",
        help="your real interviews: alone, or with --all or --candidate (docs/real-interviews.md)",
    )


def _cohort(commands: Commands) -> None:
    cohort = add_command(
        commands,
        "cohort",
        "for coaches: a row for each person who practised, by name (docs/export.md)",
        "hotseat cohort sam.jsonl kim.jsonl --to csv -o people.csv",
    )
    cohort.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="practice folders, and exports in jsonl or json (default: your folder)",
    )
    cohort.add_argument(
        "--to", default="", choices=("html", "csv", "json"), help="the format (default: text)"
    )
    add_bom(cohort)
    cohort.add_argument("--notes", action="store_true", help="include the notes of the answers")
    cohort.add_argument(
        "-o", dest="output", default="", metavar="FILE", help="write to this file (default: stdout)"
    )


COMMANDS: Adding = {"export": _export, "cohort": _cohort}
