"""What one level takes from others: their prompts, their follow-ups and the anchors of the principles."""

from collections.abc import Callable, Mapping

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.level import Level, LevelAnchors, Principle

Lenders = Mapping[str, tuple[str, ...]]
"""By a level's id, the levels that lend to it."""


def with_what_levels_take(bank: Bank) -> Bank:
    """The bank in which each level has what it takes from others by `prompts_from` and `follow_ups_from`.

    What a level takes from others, it lends too.
    """
    prompts = _lenders(bank.levels, lambda level: level.prompts_from)
    follow_ups = _lenders(bank.levels, lambda level: level.follow_ups_from)
    if not prompts and not follow_ups:
        return bank
    return bank._replace(
        prompts={
            key: prompt._replace(levels=_levels(prompt.levels, prompts))
            for key, prompt in bank.prompts.items()
        },
        rungs=tuple(rung._replace(levels=_levels(rung.levels, follow_ups)) for rung in bank.rungs),
        principles={key: _with_anchors(principle, follow_ups) for key, principle in bank.principles.items()},
    )


def _lenders(levels: Mapping[str, Level], named_by: Callable[[Level], tuple[str, ...]]) -> Lenders:
    lenders = {}
    for level in levels.values():
        lend: dict[str, None] = {}
        waiting = list(named_by(level))
        while waiting:
            lender = waiting.pop(0)
            if lender in levels and lender not in lend and lender != level.id:
                lend[lender] = None
                waiting += named_by(levels[lender])
        if lend:
            lenders[level.id] = tuple(lend)
    return lenders


def _levels(own: tuple[str, ...], lenders: Lenders) -> tuple[str, ...]:
    taking = (level for level, lend in lenders.items() if level not in own and not set(own).isdisjoint(lend))
    return (*own, *taking)


def _with_anchors(principle: Principle, lenders: Lenders) -> Principle:
    lines = {anchors.level: anchors.lines for anchors in principle.anchors}
    lent = [
        LevelAnchors(level, next(lines[lender] for lender in lend if lender in lines))
        for level, lend in lenders.items()
        if level not in lines and not lines.keys().isdisjoint(lend)
    ]
    return principle._replace(anchors=(*principle.anchors, *lent))
