"""The rules of a debrief: cards are read in turn, first votes are hidden, all vote again, one decides."""

from hotseat.domain.loop import loop_events as e
from hotseat.domain.loop.debrief_time import opens
from hotseat.domain.loop.loop import Loop, LoopRound
from hotseat.domain.refusal import OutOfBounds, Refused
from hotseat.domain.vocabulary import VOTES


def put_off(loop: Loop, event: e.PutOff) -> Loop:
    """The loop with its debrief put off. Raises Refused once a card was read."""
    _refuse_during_rounds(loop)
    if any(round_.read for round_ in loop.rounds):
        raise Refused("the debrief has begun already")
    if event.until <= event.at:
        raise Refused("the debrief can only be put off to a later time")
    return loop._replace(put_off=event.until)


def read(loop: Loop, event: e.ReadRound) -> Loop:
    """The loop with the card of a round read. Raises Refused out of turn, and before the debrief is open."""
    _refuse_during_rounds(loop)
    following = next((round_ for round_ in loop.judged if not round_.read), None)
    if following is None:
        raise Refused("every card was read")
    if following.number != event.round:
        raise Refused(f"the card of round {following.number} is read next, not that of round {event.round}")
    waiting = next((round_ for round_ in loop.judged if round_.read and not round_.first), None)
    if waiting is not None:
        raise Refused(f"round {waiting.number} has no vote yet; its card was read before")
    if not event.early and event.at < opens(loop):
        raise Refused("the debrief is not open yet; it can be read early by choice")
    return loop.with_round(following._replace(read=event))


def voted(loop: Loop, event: e.LoopVoted) -> Loop:
    """The loop with a vote on a round. Raises Refused if it is not the time for that vote."""
    if event.vote not in VOTES:
        raise OutOfBounds(f'a vote is one of {", ".join(VOTES)}, not "{event.vote}"')
    round_ = _judged(loop, event.round)
    if event.again:
        if not loop.has_first_votes:
            raise Refused("a second vote comes when every round has its first")
        if not event.evidence:
            raise OutOfBounds("a second vote needs a sentence of evidence")
        return loop.with_round(round_._replace(again=event))
    if round_.read is None:
        raise Refused(f"the card of round {round_.number} was not read yet")
    if loop.has_first_votes:
        raise Refused("all first votes are seen, so none of them changes; vote again instead")
    return loop.with_round(round_._replace(first=event))


def bar_raiser_spoke(loop: Loop, event: e.BarRaiserSpoke) -> Loop:
    """The loop with what the bar raiser said. Raises Refused before all have voted again."""
    if loop.bar_raiser_round is None:
        raise Refused("no bar raiser held a round of this loop")
    _refuse_before_second_votes(loop)
    if event.blocks and not event.words:
        raise OutOfBounds("a bar raiser who blocks says why")
    return loop._replace(bar_raiser=event)


def decided(loop: Loop, event: e.Decided) -> Loop:
    """The loop with its decision. Raises Refused while something is to come before it."""
    if event.decision not in e.DECISIONS:
        raise OutOfBounds(f'a decision is {" or ".join(e.DECISIONS)}, not "{event.decision}"')
    _refuse_before_second_votes(loop)
    if loop.bar_raiser_round and loop.bar_raiser is None:
        raise Refused("the bar raiser speaks before the decision")
    if loop.blocked and event.decision == "hire":
        raise Refused("the bar raiser blocks a hire")
    return loop._replace(decided=event)


def _judged(loop: Loop, number: int) -> LoopRound:
    round_ = loop.round(number)
    if round_ is None:
        raise OutOfBounds(f"the loop has no round {number}")
    if not round_.is_judged:
        raise Refused(f"the debrief is not about round {number}")
    return round_


def _refuse_during_rounds(loop: Loop) -> None:
    if (following := loop.next_round) is not None:
        raise Refused(f"the debrief comes after the last round, and round {following.number} is not over")
    if not loop.judged:
        raise Refused("no round is left to debrief")


def _refuse_before_second_votes(loop: Loop) -> None:
    _refuse_during_rounds(loop)
    waiting = next((round_ for round_ in loop.judged if not round_.again), None)
    if waiting is not None:
        raise Refused(f"round {waiting.number} has no second vote yet")
