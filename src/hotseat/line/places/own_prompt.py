"""Adds a prompt of one's own to the bank, field by field."""

from typing import TYPE_CHECKING

from hotseat.domain.bank.prompt import CannotAdd, Prompt, PromptFollowUp
from hotseat.domain.names import words
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import COMPETENCIES, LAYERS, Layer
from hotseat.line.questions import ask_text, choose

if TYPE_CHECKING:
    from hotseat.domain.bank.bank import Choice
    from hotseat.line.place import Place

FIRST_LAYERS: tuple[Layer, ...] = ("reasoning", "measure", "hindsight")
"""What each follow-up asks about if nothing else is chosen."""


def add_prompt(place: "Place", choice: "Choice", text: str) -> None:
    """Asks for what is missing of a prompt for this level and kind, and saves it; says where it is."""
    console, bank = place.console, place.room.desk.bank
    text = text or ask_text(
        console, "Type the question as an interviewer would say it. Enter alone adds none."
    )
    if not text:
        return
    competency = choose(console, "What is it mainly about?", list(map(words, COMPETENCIES)), 2)
    names = bank.current.principle_names()
    principle = choose(console, "Which principle?", ["No principle", *names.values()], 0)
    if competency is None or principle is None:
        return
    prompt = Prompt(
        id="",
        kind=choice.kind,
        levels=(choice.level,),
        text=text,
        competency=COMPETENCIES[competency],
        principles=(list(names)[principle - 1],) if principle else (),
        follow_ups=tuple(_follow_ups(place)),
    )
    try:
        added, path = bank.add(prompt)
    except CannotAdd as reason:
        console.say(str(reason))
        return
    console.say(f"Saved as {added.id} in {path}. / and its words find it.")


def _follow_ups(place: "Place") -> list[PromptFollowUp]:
    """Its own follow-ups, if there are any."""
    found: list[PromptFollowUp] = []
    for layer in FIRST_LAYERS:
        typed = one_line(ask_text(place.console, "Type a follow-up that belongs to it. Enter alone goes on."))
        if not typed:
            break
        asks = choose(place.console, "What does it ask about?", list(LAYERS), LAYERS.index(layer))
        found.append(PromptFollowUp(typed, LAYERS[LAYERS.index(layer) if asks is None else asks]))
    return found
