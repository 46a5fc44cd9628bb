"""The arguments of the commands that practise."""

import argparse

from hotseat.cli.arguments.bank import add_filters
from hotseat.cli.line_mode.switch import add_plain
from hotseat.cli.parsing import MEANT, Adding, Commands, add_command, minutes
from hotseat.domain.vocabulary import CANDIDATE_SEES_NAMES, PAIR_RATINGS


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


COMMANDS: Adding = {"practice": _practice, "try": _try, "resume": _resume}
