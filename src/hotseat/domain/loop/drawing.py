"""What a loop draws: the principles of its rounds when it begins, the prompts of a round when that does."""

from collections.abc import Mapping, Sequence
from random import Random

from hotseat.domain.bank.bank import Bank, Choice, NothingToAsk
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.loop.loop_events import PlannedRound
from hotseat.domain.loop.shape import Shape, ShapeRound
from hotseat.domain.vocabulary import Kind


def planned(shape: Shape, bank: Bank, days: int, rng: Random) -> tuple[PlannedRound, ...]:
    """The rounds of a loop of this shape, spread over so many days as evenly as they can be.

    A principle is drawn for one round only, as long as there are others.
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
    plan: PlannedRound, pool: Sequence[Prompt], answered: Mapping[str, int], rng: Random
) -> tuple[Prompt, ...]:
    """The prompts of the pool that a round asks, in their order; the least answered first, none twice.

    The principles of the round take turns. `answered` says how often the candidate answered a prompt. There
    are fewer than planned if the pool has no more.
    """
    left = list(pool)
    rng.shuffle(left)
    left.sort(key=lambda one: answered.get(one.id, 0))
    chosen: list[Prompt] = []
    for at in range(min(plan.questions, len(pool))):
        turn = plan.principles[at % len(plan.principles)] if plan.principles else ""
        about = [one for one in left if not turn or turn in one.principles]
        mainly = [one for one in about if one.principles[:1] == (turn,)]
        found = (mainly or about or left)[0]
        chosen.append(found)
        left.remove(found)
    return tuple(chosen)


def unseen(bank: Bank, level: str, kind: Kind, seen: frozenset[str]) -> list[Prompt]:
    """The prompts of this level and kind that were not seen. Raises NothingToAsk if there are none."""
    fitting = bank.pool(Choice(level, kind))
    pool = [one for one in fitting if one.id not in seen]
    if not pool:
        raise NothingToAsk(f"Every {level} {kind} prompt of the bank was asked in this loop already.")
    return pool
