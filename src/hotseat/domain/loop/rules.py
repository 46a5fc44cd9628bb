"""Which events may come next in a loop, and what each changes: one small rule for each type of event."""

from collections.abc import Callable, Iterable
from functools import reduce
from typing import Any

from hotseat.domain.loop import loop_events as e
from hotseat.domain.loop.debrief_rules import bar_raiser_spoke, decided, put_off, read, voted
from hotseat.domain.loop.loop import Break, Loop, LoopRound
from hotseat.domain.loop.shape import LONGEST_BREAK
from hotseat.domain.refusal import OutOfBounds, Refused
from hotseat.domain.text import counted

MOST_ENERGY = 5


def replay(header: e.LoopHeader, events: Iterable[e.LoopEvent]) -> Loop:
    """The loop that these events add up to. Raises Refused at the first event that is not allowed."""
    return reduce(after, events, Loop(header))


def after(loop: Loop, event: e.LoopEvent) -> Loop:
    """The loop with the event added. Raises Refused, with the reason, if it is not allowed now."""
    if loop.at is not None and event.at < loop.at:
        raise OutOfBounds(f"the last event was at {loop.at:%Y-%m-%d %H:%M:%S}; none can come before it")
    if not isinstance(event, e.Begun) and not loop.rounds:
        raise Refused("the loop has not begun yet")
    if not loop.is_open:
        raise Refused("the loop is over")
    return _RULES[type(event)](loop, event)._replace(at=event.at)


def _begun(loop: Loop, event: e.Begun) -> Loop:
    if loop.rounds:
        raise Refused("the loop has begun already")
    if not event.rounds:
        raise OutOfBounds("a loop has at least one round")
    return loop._replace(rounds=tuple(LoopRound(at, plan) for at, plan in enumerate(event.rounds, 1)))


def _round_begun(loop: Loop, event: e.RoundBegun) -> Loop:
    if loop.broken_off:
        raise Refused("the loop is broken off; take it up again first")
    following = loop.next_round
    if following is None:
        raise Refused("all rounds of the loop are over")
    if event.round != following.number:
        raise Refused(f"round {following.number} comes next, not round {event.round}")
    if event.session in {begun.session for begun in following.begun}:
        raise Refused(f"round {event.round} was begun with this session already")
    begun = following._replace(begun=(*following.begun, event))
    return loop.with_break_ended(event.at).with_round(begun)


def _round_ended(loop: Loop, event: e.RoundEnded) -> Loop:
    running = loop.running
    if running is None or running.number != event.round:
        raise Refused(f"round {event.round} does not run")
    # Whoever ends a round has gone on with the loop.
    return loop.with_round(running._replace(ended=event))._replace(broken_off=None)


def _energy_given(loop: Loop, event: e.EnergyGiven) -> Loop:
    if not 1 <= event.energy <= MOST_ENERGY:
        raise OutOfBounds(f"energy is from 1 to {MOST_ENERGY}")
    held = _round(loop, event.round)
    if held.ended is None:
        raise Refused(f"round {event.round} is not over yet")
    return loop.with_round(held._replace(energy=event.energy))


def _left_out(loop: Loop, event: e.LeftOut) -> Loop:
    left = _round(loop, event.round)
    if not left.begun:
        raise Refused(f"round {event.round} was not begun; a loop that is cut short ends before it")
    if left.left_out:
        raise Refused(f"round {event.round} is left out already")
    return loop.with_round(left._replace(left_out=True))


def _break_taken(loop: Loop, event: e.BreakTaken) -> Loop:
    _refuse_while_running(loop)
    last = loop.last_held
    if last is None or last.number != event.round or loop.next_round is None:
        raise Refused("a break comes after one round and before the next")
    if loop.open_break:
        raise Refused("there is a break already")
    if loop.broken_off:
        raise Refused("the loop is broken off until another day")
    if not 1 <= event.minutes <= LONGEST_BREAK:
        raise OutOfBounds(f"a break takes a minute at least, and at most {counted(LONGEST_BREAK, 'minute')}")
    begun = Break(round=event.round, minutes=event.minutes, began=event.at)
    return loop._replace(breaks=(*loop.breaks, begun))


def _break_ended(loop: Loop, event: e.BreakEnded) -> Loop:
    if loop.open_break is None:
        raise Refused("there is no break")
    return loop.with_break_ended(event.at)


def _broken_off(loop: Loop, event: e.BrokenOff) -> Loop:
    if loop.next_round is None:
        raise Refused("all rounds are over, so nothing is left to break off")
    if loop.broken_off:
        raise Refused("the loop is broken off already")
    return loop.with_break_ended(event.at)._replace(broken_off=event.at)


def _taken_up(loop: Loop, _: e.TakenUp) -> Loop:
    if not loop.broken_off:
        raise Refused("the loop is not broken off")
    return loop._replace(broken_off=None)


def _cut_short(loop: Loop, event: e.CutShort) -> Loop:
    _refuse_while_running(loop)
    if loop.next_round is None:
        raise Refused("all rounds are over, so there is none to leave away")
    if not loop.judged:
        raise Refused("no round was held, so there is nothing to debrief")
    return loop.with_break_ended(event.at)._replace(cut_short=True, broken_off=None)


def _abandoned(loop: Loop, event: e.LoopAbandoned) -> Loop:
    return loop.with_break_ended(event.at)._replace(abandoned=True, broken_off=None)


def _round(loop: Loop, number: int) -> LoopRound:
    known = loop.round(number)
    if known is None:
        raise OutOfBounds(f"the loop has no round {number}")
    return known


def _refuse_while_running(loop: Loop) -> None:
    if running := loop.running:
        raise Refused(f"round {running.number} is not over yet")


_RULES: dict[type[e.LoopEvent], Callable[[Loop, Any], Loop]] = {
    e.Begun: _begun,
    e.RoundBegun: _round_begun,
    e.RoundEnded: _round_ended,
    e.EnergyGiven: _energy_given,
    e.LeftOut: _left_out,
    e.BreakTaken: _break_taken,
    e.BreakEnded: _break_ended,
    e.BrokenOff: _broken_off,
    e.TakenUp: _taken_up,
    e.CutShort: _cut_short,
    e.PutOff: put_off,
    e.ReadRound: read,
    e.LoopVoted: voted,
    e.BarRaiserSpoke: bar_raiser_spoke,
    e.Decided: decided,
    e.LoopAbandoned: _abandoned,
}
