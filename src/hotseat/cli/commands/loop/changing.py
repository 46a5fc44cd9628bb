"""The commands that change a loop: its breaks, its end, and what a person says of a round."""

from argparse import Namespace
from collections.abc import Callable, Mapping

from hotseat.cli.commands.loop.found import tell_others
from hotseat.cli.desks import make_desk
from hotseat.cli.echo import complain, echo
from hotseat.cli.exit_codes import DONE, NOT_WRITTEN, WRONG_USAGE
from hotseat.domain.refusal import Refused
from hotseat.engine.looping import CannotLoop, Looping
from hotseat.reports import text


def run(options: Namespace) -> int:
    """Changes the loop, and prints where it stands then."""
    desk = make_desk(options)
    try:
        loop = desk.loops.find(options.loop)
        if not options.loop:
            tell_others(desk, loop)
        looping = desk.loops.open(loop.header.id)
        CHANGES[options.change](looping, options)
    except (CannotLoop, Refused) as reason:
        complain(str(reason))
        desk.loops.leave()
        return WRONG_USAGE
    if lost := desk.loops.leave():
        complain(lost)
        return NOT_WRITTEN
    echo(text.loops.standing.standing_lines(desk.loops.standing(looping.loop)))
    return DONE


def _energy(looping: Looping, options: Namespace) -> None:
    last = looping.loop.last_held
    looping.give_energy(options.round or (last.number if last else 1), options.energy)


CHANGES: Mapping[str, Callable[[Looping, Namespace], None]] = {
    "break": lambda looping, options: looping.take_break(options.minutes),
    "break-off": lambda looping, _: looping.break_off(),
    "cut-short": lambda looping, _: looping.cut_short(),
    "leave-out": lambda looping, options: looping.leave_out(options.round),
    "give-up": lambda looping, _: looping.give_up(),
    "energy": _energy,
}
"""What each command does."""
