"""When a classic is drawn: after two questions that were not classics, as `docs/how-it-chooses.md` says."""

from collections.abc import Container, Iterable, Sequence
from itertools import islice

from hotseat.domain.bank.prompt import Prompt

BETWEEN = 2
"""How many questions that are not classics come before a classic."""


def with_turn(pool: Sequence[Prompt], asked: Iterable[str], classics: Container[str]) -> list[Prompt]:
    """The prompts of the pool whose turn it is: its classics or the others; all if it has only one sort.

    `asked` are the ids of the prompts that were answered at this level and in this kind, newest first.
    """
    last = [prompt in classics for prompt in islice(asked, BETWEEN)]
    turn_of_classics = len(last) == BETWEEN and not any(last)
    return [prompt for prompt in pool if prompt.classic == turn_of_classics] or list(pool)
