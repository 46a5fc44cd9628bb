"""What a loop draws: the principles of each round when it begins, and the prompts of a round when that begins."""

from collections.abc import Mapping
from random import Random

from hotseat.domain.bank.bank import Bank, NothingToAsk
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.loop.loop_events import PlannedRound
from hotseat.domain.loop.shape import Shape, ShapeRound


def planned(shape: Shape, bank: Bank, days: int, rng: Random) -> tuple[PlannedRound, ...]:
    """The rounds of a loop of this shape, spread over so many days as evenly as they can be.

    A principle is drawn for one round only, as long as there are others. `days` is at most the number of rounds.
    """
    assigned = {name for one in shape.rounds if not one.draw for name in one.principles}
    rounds = []
    for at, one in enumerate(shape.rounds):
        principles = _principles(one, bank, assigned, rng)
        assigned.update(principles)
        rounds.append(
            PlannedRound(
                name=one.name,
                minutes=one.minutes,
                kind=one.kind,
                questions=one.asks,
                principles=principles,
                bar_raiser=one.bar_raiser,
                break_after=one.break_after,
                day=at * days // len(shape.rounds) + 1,
            )
        )
    return tuple(rounds)


def _principles(one: ShapeRound, bank: Bank, assigned: set[str], rng: Random) -> tuple[str, ...]:
    if not one.draw:
        return one.principles
    pool = list(one.principles or bank.principles)
    rng.shuffle(pool)
    return tuple(sorted(pool, key=lambda name: name in assigned)[: one.draw])


def prompts_for(
    plan: PlannedRound,
    level: str,
    bank: Bank,
    seen: frozenset[str],
    answered: Mapping[str, int],
    rng: Random,
) -> tuple[Prompt, ...]:
    """The prompts that a round asks, in their order; none of those seen, and the least answered first.

    Its principles take turns. `answered` says how often the candidate answered a prompt. There are fewer than
    planned if the bank has no more; raises NothingToAsk if it has none.
    """
    fitting = [one for one in bank.prompts.values() if level in one.levels and one.kind == plan.kind]
    pool = [one for one in fitting if one.id not in seen]
    rng.shuffle(pool)
    pool.sort(key=lambda one: answered.get(one.id, 0))
    chosen: list[Prompt] = []
    for at in range(plan.questions):
        turn = plan.principles[at % len(plan.principles)] if plan.principles else ""
        wanted = [one for one in pool if not turn or turn in one.principles]
        main = [one for one in wanted if one.principles[:1] == (turn,)]
        if found := next(iter(main or wanted or pool), None):
            chosen.append(found)
            pool.remove(found)
    if not chosen:
        why = f"each {level} {plan.kind} prompt of the bank was asked" if fitting else "the bank has none"
        raise NothingToAsk(f"There is no other {level} {plan.kind} prompt for this round: {why}.")
    return tuple(chosen)
