"""When a classic is drawn: once two questions in a row were none. `docs/how-it-chooses.md` says it too."""

from collections.abc import Container, Iterable, Sequence
from itertools import islice

from hotseat.domain.bank.prompt import Prompt

BETWEEN = 2
"""Questions that are no classics before a classic comes."""


def with_turn(pool: Sequence[Prompt], asked: Iterable[str], classics: Container[str]) -> list[Prompt]:
    """The prompts of the pool whose turn it is: its classics or the others; all where it has only one sort.

    `asked` are the ids of the prompts that were answered at this level and in this kind, newest first.
    """
    last = [prompt in classics for prompt in islice(asked, BETWEEN)]
    turn_of_classics = len(last) == BETWEEN and not any(last)
    return [prompt for prompt in pool if prompt.classic == turn_of_classics] or list(pool)
