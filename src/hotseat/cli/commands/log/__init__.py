"""`hotseat log`: `run` decides between the form, an entry from the options, and the list."""

from argparse import Namespace
from typing import TYPE_CHECKING

from hotseat.cli.commands.log import filling, listing
from hotseat.cli.desks import make_desk
from hotseat.cli.echo import complain
from hotseat.cli.exit_codes import NOT_WRITTEN, WRONG_USAGE, folder_perhaps_not_yet_made
from hotseat.cli.line_mode.either import run_either
from hotseat.domain.refusal import Refused
from hotseat.engine.real_interviews.log import CannotLog, NoSuchInterview

if TYPE_CHECKING:
    from hotseat.desk.desk import Desk

_FILLED = ("company", "on", "round", "minutes", "felt", "vote", "outcome", "drop")
_LOOKING = "to look at them, take --list, or --show and which one"


def run(options: Namespace) -> int:
    """Logs, changes or shows real interviews; without options, opens the form."""
    if wrong := _misuse(options):
        complain(wrong)
        return WRONG_USAGE
    folder_perhaps_not_yet_made(options)
    desk = make_desk(options)
    try:
        return _run(options, desk)
    except (Refused, NoSuchInterview) as reason:
        complain(str(reason))
        return WRONG_USAGE
    except CannotLog as trouble:
        complain(str(trouble))
        return NOT_WRITTEN


def _run(options: Namespace, desk: "Desk") -> int:
    if options.list or options.show is not None:
        return listing.show(options, desk)
    if not (options.discard is None and options.restore is None):
        return listing.move(options, desk)
    if _is_filled(options):
        return filling.fill_in(options, desk)
    edited = desk.real_interviews.find(options.edit) if options.edit is not None else None
    return run_either(options, lambda opened: opened.log_real_interview(edited), desk)


def _is_filled(options: Namespace) -> bool:
    return bool(options.said) or any(getattr(options, name) is not None for name in _FILLED)


def _misuse(options: Namespace) -> str:
    """Which options do not go together, and what to do; empty if all do."""
    looks = options.list or any(
        named is not None for named in (options.show, options.discard, options.restore)
    )
    if looks and _is_filled(options):
        return f"an interview is logged or looked at, not both; {_LOOKING}"
    if options.json and not (options.list or options.show is not None):
        return f"--json is for looking at real interviews; {_LOOKING}"
    if options.stories and not options.json:
        return "--stories goes with --json: the list and --show name your stories anyway"
    if options.discarded and not options.list:
        return "--discarded goes with --list"
    if options.drop is not None and options.edit is None:
        return "--drop takes a question out of an interview that is logged: name it with --edit"
    return ""
