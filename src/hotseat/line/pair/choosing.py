"""Chooses the questions to ask first, before a pair's first card."""

from typing import TYPE_CHECKING

from hotseat.domain.bank.narrowing import Narrowing
from hotseat.domain.text import counted
from hotseat.line.questions import BACK, Option, choose

if TYPE_CHECKING:
    from hotseat.domain.bank.bank import Choice
    from hotseat.line.console import Beat
    from hotseat.line.room import Room


def choose_prompts(
    room: "Room", choice: "Choice", chosen: tuple[str, ...], beat: "Beat | None" = None
) -> tuple[str, ...] | None:
    """The ids of the prompts to ask first, in their order; None if the person goes back (b).

    A prompt that is chosen again is left out.
    """
    console = room.console
    console.say(
        "Which questions come first? Type words to find some, one after the other. "
        f"Enter goes on: {_so_far(chosen)}."
    )
    while typed := console.read(beat):
        if typed in BACK:
            return None
        chosen = _one_more(room, choice, chosen, typed, beat)
        console.say(f"{_so_far(chosen).capitalize()}. More words, or Enter to go on.")
    return chosen


def _one_more(
    room: "Room", choice: "Choice", chosen: tuple[str, ...], words: str, beat: "Beat | None"
) -> tuple[str, ...]:
    fitting = Narrowing(choice.level, choice.kind, text=words).of(room.desk.bank.current, {})
    if not fitting:
        room.console.say("No prompt of this level and kind has these words.")
        return chosen
    options = [
        Option(prompt.text, f"chosen as {chosen.index(prompt.id) + 1}" if prompt.id in chosen else "")
        for prompt in fitting
    ]
    number = choose(room.console, f"{counted(len(fitting), 'prompt')}. Which one?", options, None, beat)
    if number is None:
        return chosen
    prompt = fitting[number].id
    if prompt in chosen:
        return tuple(prompt_id for prompt_id in chosen if prompt_id != prompt)
    return (*chosen, prompt)


def _so_far(chosen: tuple[str, ...]) -> str:
    return f"{counted(len(chosen), 'question')} chosen, then they are drawn" if chosen else "all are drawn"
