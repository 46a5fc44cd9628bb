"""All commands and options of `hotseat`, with help that gives examples."""

import argparse
import os
from collections.abc import Mapping

from hotseat.cli import arguments
from hotseat.cli.line_mode.switch import add_plain
from hotseat.cli.parsing import Adding, Parser, formatter

EPILOG = """\
examples:
  hotseat                                         the home screen; enter begins
  hotseat practice --level L7 --kind system-design
  hotseat practice --prompt earn-trust-missed-commitment
  hotseat follow                                  the candidate's screen during an interview
  hotseat show last                               where the time went
  hotseat --plain                                 line by line, for a screen reader
  hotseat list --json | jq '.[].seconds'
  hotseat export --all --to csv -o sessions.csv   for a spreadsheet
"""
MODULES: Mapping[str, str] = {
    "practice": "practising",
    "try": "practising",
    "resume": "practising",
    "again": "looking_back",
    "follow": "follow",
    "list": "sessions",
    "restore": "sessions",
    "show": "sessions",
    "review": "sessions",
    "trend": "looking_back",
    "export": "exporting",
    "cohort": "exporting",
    "prompts": "bank",
    "schedule": "schedule",
    "readiness": "readiness",
    "framework": "bank",
    "level": "bank",
    "loop": "loop",
    "stories": "stories",
    "log": "log",
    "speech": "speech",
    "check": "own",
    "completions": "completions",
    "where": "own",
    "config": "own",
}
"""Every command, as the help lists them, with the module that adds its arguments."""


def parser(first: str = "") -> argparse.ArgumentParser:
    """The parser with all commands, or with one alone where `first` is its name.

    Building all commands takes as long as importing argparse.
    """
    language = os.environ.get("LANGUAGE")
    # argparse looks for a translation of each of its sentences, which takes as long as all else here. For
    # this language nothing is looked for.
    os.environ["LANGUAGE"] = "C"
    try:
        return _built(first)
    finally:
        if language is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = language


def _built(first: str) -> argparse.ArgumentParser:
    top = Parser(
        prog="hotseat",
        description="A trainer for mock interviews: timed sections, follow-ups, and where the time went.",
        epilog=EPILOG,
        formatter_class=formatter,
    )
    top.add_argument(
        "--folder", metavar="DIR", help="the practice folder (default: the one `hotseat where` shows)"
    )
    add_plain(top, everywhere=True)
    top.add_argument(
        "--version", action="store_true", help="the versions of hotseat, Python and Textual, and the folder"
    )
    top.set_defaults(module="home")
    # Without `prog` argparse formats the usage to find the name, which takes a fifth of the time.
    commands = top.add_subparsers(
        title="commands", description="without one, the home screen", metavar="COMMAND", prog="hotseat"
    )
    for name, module in MODULES.items():
        if first in (name, "") or first not in MODULES:
            adding: Adding = getattr(arguments, module).COMMANDS
            adding[name](commands)
    return top
