"""Draws the questions of a drill."""

from contextlib import suppress

from hotseat.domain.bank.bank import Choice, NothingToAsk
from hotseat.domain.bank.prompt import Prompt
from hotseat.engine.asking import Draws


def drawn(desk: Draws, level: str, asked: frozenset[str]) -> Prompt | None:
    """The next question, drawn as always; every third is a classic. None if all were asked."""
    usual = Choice(level, "behavioral")
    classics = desk.bank.current.classics
    # Nothing is answered in a drill, so the draw would always find that it is the turn of a classic.
    turn = (usual._replace(classic=True), asked) if len(asked) % 3 == 2 else (usual, asked | classics)
    for choice, passed_over in (turn, (usual, asked)):
        with suppress(NothingToAsk):
            prompt = desk.next_question(choice, passed_over).prompt
            if prompt.id not in asked:
                return prompt
    return None
