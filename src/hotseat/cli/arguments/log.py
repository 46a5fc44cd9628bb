"""The options of `hotseat log`."""

import argparse
from typing import TYPE_CHECKING, Any

from hotseat.cli.line_mode.switch import add_plain
from hotseat.cli.parsing import Adding, Commands, add_command, add_json
from hotseat.domain.vocabulary import REAL_OUTCOMES, VOTES

if TYPE_CHECKING:
    from collections.abc import Sequence

NONE = "none"
WHICH = "its id, the beginning of one, or `last`"


class _InOrder(argparse.Action):
    """Keeps what was said in the order in which it was: a story belongs to the question before it."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,  # noqa: ARG002 (the base's)
        namespace: argparse.Namespace,
        values: "str | Sequence[Any] | None",
        option_string: str | None = None,  # noqa: ARG002 (the base's)
    ) -> None:
        namespace.said = [*namespace.said, (self.dest, values)]


def _log(commands: Commands) -> None:
    log = add_command(
        commands,
        "log",
        "log a real interview; without options, the form (docs/real-interviews.md)",
        "hotseat log --company Acme --round 'phone screen' --question 'A conflict with a peer? #earn-trust'",
    )
    log.set_defaults(said=[])
    log.add_argument("--company", metavar="NAME", help="where it was")
    log.add_argument("--on", metavar="DAY", help="the day: 2026-12-14, today or yesterday (default: today)")
    log.add_argument("--round", metavar="NAME", help="the company's name of the round")
    log.add_argument("--minutes", metavar="N", help="how long it took")
    for option, metavar, does in (
        ("--question", "TEXT", "a question in your own words; #earn-trust names a principle"),
        (
            "--story",
            "STORY",
            "the story you told for the question before it: an id, a title, or the beginning of one",
        ),
        ("--follow-up", "TEXT", "a follow-up on the question before it; `gap: ...` says how it went"),
    ):
        log.add_argument(
            option, metavar=metavar, action=_InOrder, default=argparse.SUPPRESS, help=f"{does}; repeatable"
        )
    log.add_argument("--felt", metavar="TEXT", help="how it felt")
    log.add_argument("--vote", choices=_values(VOTES), help="your own vote, before you know the outcome")
    log.add_argument("--outcome", choices=_values(REAL_OUTCOMES), help="what came of it, once you know")
    log.add_argument("--drop", type=int, metavar="N", help="with --edit: take question N out")
    which = log.add_mutually_exclusive_group()
    for option, does in (
        ("--edit", "change this one; without other options, in the form"),
        ("--show", "print everything about this one"),
        ("--discard", "let this one count nowhere"),
    ):
        which.add_argument(
            option, nargs="?", const="last", metavar="INTERVIEW", help=f"{does}: {WHICH} (default: last)"
        )
    which.add_argument("--restore", metavar="INTERVIEW", help="let a discarded one count again")
    which.add_argument("--list", action="store_true", help="list them, and your votes against the outcomes")
    log.add_argument("--discarded", action="store_true", help="with --list: those that were discarded")
    add_json(log)
    log.add_argument("--stories", action="store_true", help="with --json: the titles of your stories too")
    add_plain(log)


def _values(known: "Sequence[str]") -> tuple[str, ...]:
    return (*(value.replace(" ", "-") for value in known), NONE)


COMMANDS: Adding = {"log": _log}
