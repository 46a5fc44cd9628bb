"""The arguments of `hotseat loop` and of its commands."""

import re
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable

from hotseat.cli.line_mode.switch import add_plain
from hotseat.cli.parsing import Adding, Commands, CommandsWithin, add_command, add_commands_within, add_json

WHICH = "an id, the beginning of one, or `last` (default: the open one)"


def _loop(commands: Commands) -> None:
    loop = add_command(
        commands, "loop", "a day of several interviews, and its debrief (docs/loop.md)", "hotseat loop next"
    )
    add_json(loop)
    add_commands_within(loop, "loop", _COMMANDS, default=("show", "where the open loop stands"))


def days(typed: str) -> int:
    """The days in a text such as "2-days", "2 days" or "2". Raises argparse.ArgumentTypeError."""
    figure = re.fullmatch(r"(\d{1,2})(?:[- ]?days?)?", typed.strip().lower(), re.ASCII)
    if figure is None or not int(figure[1]):
        raise ArgumentTypeError(f'"{typed[:40]}" is no number of days, as 2-days')
    return int(figure[1])


def _which(command: ArgumentParser) -> None:
    command.add_argument(
        "loop",
        nargs="?",
        default="",
        metavar="LOOP",
        help=WHICH,
    )


def _show(command: ArgumentParser) -> None:
    _which(command)
    add_json(command)


def _begin(command: ArgumentParser) -> None:
    command.add_argument("shape", metavar="SHAPE", help="as `hotseat loop shapes` lists them")
    command.add_argument(
        "--over",
        type=days,
        default=1,
        metavar="N-days",
        help="over so many days (default: 1)",
    )
    command.add_argument("--level", default="", metavar="L", help="another level than the shape's")
    command.add_argument("--seed", type=int, metavar="N", help="the same number draws the same principles")
    command.add_argument("--candidate", default="", metavar="NAME", help="the person who answers")
    add_plain(command)


def _next(command: ArgumentParser) -> None:
    _which(command)
    command.add_argument("--interviewer", default="", metavar="NAME", help="who asks in this round")
    command.add_argument(
        "--microphone",
        default="",
        metavar="NAME",
        help="what records, if recording is on: a microphone by a part of its name, or file:PATH",
    )
    add_plain(command)


def _break(command: ArgumentParser) -> None:
    _which(command)
    command.add_argument(
        "--minutes", type=int, default=0, metavar="MIN", help="how long (default: as the shape has it)"
    )


def _energy(command: ArgumentParser) -> None:
    command.add_argument(
        "energy", type=int, choices=range(1, 6), help="1 is none, 5 is as much as at the start"
    )
    _which(command)
    command.add_argument(
        "--round", type=int, default=0, metavar="N", help="after this round (default: the last one held)"
    )


def _leave_out(command: ArgumentParser) -> None:
    command.add_argument("round", type=int, metavar="ROUND", help="the number of the round")
    _which(command)


def _debrief(command: ArgumentParser) -> None:
    _which(command)
    command.add_argument("--to", default="", choices=("md", "html", "json"), help="write it down")
    command.add_argument(
        "-o", dest="output", default="", metavar="FILE", help="write to this file (default: stdout)"
    )
    command.add_argument("--stories", action="store_true", help="with --to: name your stories, too")
    command.add_argument(
        "--transcript", action="store_true", help="with --to: the figures of what was said, too; no words"
    )
    add_plain(command)


def _changing(add: Callable[[ArgumentParser], None]) -> Callable[[ArgumentParser], None]:
    """Adds the arguments of a command that changes the loop, and keeps which command that is."""

    def adding(command: ArgumentParser) -> None:
        command.set_defaults(change=command.prog.rpartition(" ")[2])
        add(command)

    return adding


_COMMANDS: CommandsWithin = {
    "begin": ("begin", "begin a loop of this shape", "begin half-day", _begin),
    "next": ("next", "hold the next round, or go on with it", "next --interviewer Ada", _next),
    "break": (
        "changing",
        "take a break; `hotseat loop next` ends it",
        "break --minutes 10",
        _changing(_break),
    ),
    "break-off": ("changing", "go on another day", "break-off", _changing(_which)),
    "cut-short": (
        "changing",
        "hold no further round",
        "cut-short",
        _changing(_which),
    ),
    "leave-out": (
        "changing",
        "leave a round out of the debrief",
        "leave-out 2",
        _changing(_leave_out),
    ),
    "give-up": ("changing", "end the loop without a decision", "give-up", _changing(_which)),
    "energy": (
        "changing",
        "keep how much energy was left after a round",
        "energy 3",
        _changing(_energy),
    ),
    "debrief": ("debrief", "read the rounds, vote and decide; or write it down", "debrief --to md", _debrief),
    "show": ("show", "show where a loop stands", "show last", _show),
    "list": ("listing", "list the loops, newest first", "list --json", add_json),
    "shapes": ("shapes", "list the shapes that a loop can have", "shapes", add_json),
}

COMMANDS: Adding = {"loop": _loop}
