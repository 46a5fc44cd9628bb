"""All commands and options of `hotseat`, with help that gives examples."""

import argparse
from collections.abc import Callable

from hotseat.cli.arguments.bank import add_filters, add_framework, add_level, add_prompts
from hotseat.cli.arguments.completions import add_completions
from hotseat.cli.arguments.exporting import add_cohort, add_export
from hotseat.cli.arguments.follow import add_follow_options
from hotseat.cli.arguments.looking_back import add_again, add_trend
from hotseat.cli.arguments.readiness import add_readiness
from hotseat.cli.arguments.speech import add_speech
from hotseat.cli.arguments.stories import add_stories
from hotseat.cli.line_mode.switch import add_plain
from hotseat.cli.parsing import MEANT, Commands, Parser, add_command, add_json, formatter, minutes
from hotseat.domain.vocabulary import CANDIDATE_SEES_NAMES, PAIR_RATINGS

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


def parser(first: str = "") -> argparse.ArgumentParser:
    """The parser with all commands, or with one alone where `first` is its name.

    Building all commands takes as long as importing argparse.
    """
    # argparse looks for a translation of each of its sentences, which takes longer than all else here.
    argparse._ = str  # type: ignore[attr-defined]
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

    for name, add in COMMANDS.items():
        if first in (name, "") or first not in COMMANDS:
            add(commands)
    return top


def _practice(commands: Commands) -> None:
    practice = add_command(
        commands, "practice", "answer a question now", "hotseat practice --level L6 --principle 'Earn Trust'"
    )
    add_filters(practice)
    practice.add_argument(
        "--prompt", metavar="ID", action="append", default=[], help="ask this prompt; in a pair several times"
    )
    practice.add_argument("--plan", default="", metavar="ID", help="use the pacing plan with this id")
    practice.add_argument(
        "--seed", type=int, metavar="N", help="with the same sessions, the same number draws the same prompt"
    )
    practice.add_argument("--candidate", default="", metavar="NAME", help="the person who answers")
    practice.add_argument("--interviewer", default="", metavar="NAME", help="the person who asks")
    practice.add_argument(
        "--pair", action="store_true", help="one asks, the other answers (docs/pair.md); needs both names"
    )
    practice.add_argument(
        "--slot", type=minutes, metavar="MIN", help="minutes it takes (default: 55, for a design its plan)"
    )
    practice.add_argument(
        "--questions",
        type=int,
        choices=range(1, 10),
        metavar="N",
        help="questions in the interview (default: 3, for a design 1)",
    )
    practice.add_argument("--interrupt", action="store_true", help="tell the interviewer when to interrupt")
    practice.add_argument(
        "--rating",
        choices=tuple(when.replace(" ", "-") for when in PAIR_RATINGS),
        help="when a pair rates (default: as chosen last, at first each-question)",
    )
    practice.add_argument(
        "--candidate-sees",
        choices=tuple(CANDIDATE_SEES_NAMES.values()),
        help="what the candidate's screen shows beside the question (default: sections)",
    )
    _add_microphone(practice)
    add_plain(practice)


def _try(commands: Commands) -> None:
    trial = add_command(commands, "try", "try it: a question of one minute, kept nowhere", "hotseat try")
    trial.set_defaults(module="first_try")
    add_plain(trial)


def _resume(commands: Commands) -> None:
    resume = add_command(commands, "resume", "continue an interrupted session", "hotseat resume")
    resume.add_argument("session", nargs="?", default="", metavar="SESSION", help=MEANT)
    _add_microphone(resume)
    add_plain(resume)


def _add_microphone(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--microphone",
        default="",
        metavar="NAME",
        help="what records, if recording is on: a microphone by a part of its name, or file:PATH",
    )


def _follow(commands: Commands) -> None:
    follow = add_command(
        commands,
        "follow",
        "show the candidate's screen in a second terminal or a browser",
        "hotseat follow --web",
    )
    add_follow_options(follow)


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


def _check(commands: Commands) -> None:
    check = add_command(
        commands,
        "check",
        "list what is wrong with packs, levels, sessions, stories and settings",
        "hotseat check prompts/my-pack.toml",
    )
    check.add_argument("paths", nargs="*", metavar="PATH", help="files or folders (default: all your own)")


def _where(commands: Commands) -> None:
    add_command(commands, "where", "show which practice folder is used, and why", "hotseat where")


def _config(commands: Commands) -> None:
    config = add_command(
        commands, "config", "show your settings, and where each comes from", "hotseat config"
    )
    output = config.add_mutually_exclusive_group()
    add_json(output)
    output.add_argument("--schema", action="store_true", help="print the JSON Schema of config.toml")
    config.add_argument(
        "--keys", action="store_true", help="every key with its id, for [keys] in config.toml"
    )


COMMANDS: dict[str, Callable[[Commands], None]] = {
    "practice": _practice,
    "try": _try,
    "resume": _resume,
    "again": add_again,
    "follow": _follow,
    "list": _list,
    "restore": _restore,
    "show": _show,
    "review": _review,
    "trend": add_trend,
    "export": add_export,
    "cohort": add_cohort,
    "prompts": add_prompts,
    "readiness": add_readiness,
    "framework": add_framework,
    "level": add_level,
    "stories": add_stories,
    "speech": add_speech,
    "check": _check,
    "completions": add_completions,
    "where": _where,
    "config": _config,
}
