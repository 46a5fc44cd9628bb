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
    assigned = {name for round_ in shape.rounds if not round_.draw for name in round_.principles}
    rounds = []
    for at, round_ in enumerate(shape.rounds):
        principles = _principles(round_, bank, assigned, rng)
        assigned.update(principles)
        rounds.append(
            PlannedRound(
                name=round_.name,
                minutes=round_.minutes,
                kind=round_.kind,
                questions=round_.asks,
                principles=principles,
                bar_raiser=round_.bar_raiser,
                break_after=round_.break_after,
                day=at * days // len(shape.rounds) + 1,
            )
        )
    return tuple(rounds)


def _principles(round_: ShapeRound, bank: Bank, assigned: set[str], rng: Random) -> tuple[str, ...]:
    if not round_.draw:
        return round_.principles
    pool = list(round_.principles or bank.principles)
    rng.shuffle(pool)
    return tuple(sorted(pool, key=lambda name: name in assigned)[: round_.draw])


def prompts_for(
    plan: PlannedRound, pool: Sequence[Prompt], answered: Mapping[str, int], rng: Random
) -> tuple[Prompt, ...]:
    """The prompts of the pool that a round asks, in their order; the least answered first, none twice.

    The principles of the round take turns. `answered` says how often the candidate answered a prompt. There
    are fewer than planned if the pool has no more.
    """
    left = list(pool)
    rng.shuffle(left)
    left.sort(key=lambda prompt: answered.get(prompt.id, 0))
    chosen: list[Prompt] = []
    for at in range(min(plan.questions, len(pool))):
        turn = plan.principles[at % len(plan.principles)] if plan.principles else ""
        about = [prompt for prompt in left if not turn or turn in prompt.principles]
        mainly = [prompt for prompt in about if prompt.principles[:1] == (turn,)]
        picked = (mainly or about or left)[0]
        chosen.append(picked)
        left.remove(picked)
    return tuple(chosen)


def unseen(bank: Bank, level: str, kind: Kind, seen: frozenset[str]) -> list[Prompt]:
    """The prompts of this level and kind that were not seen. Raises NothingToAsk if there are none."""
    fitting = bank.pool(Choice(level, kind))
    pool = [prompt for prompt in fitting if prompt.id not in seen]
    if not pool:
        raise NothingToAsk(f"Every {level} {kind} prompt of the bank was asked in this loop already.")
    return pool
