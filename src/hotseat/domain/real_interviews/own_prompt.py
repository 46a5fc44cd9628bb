"""A prompt of one's own made of a question that was asked in earnest."""

from hotseat.domain.bank.prompt import CannotAdd, Prompt, PromptFollowUp
from hotseat.domain.real_interviews.events import Asked
from hotseat.domain.vocabulary import Competency, Layer

COMPETENCY: Competency = "people"
LAYER: Layer = "reasoning"
"""What the form for a prompt of one's own begins with, too; nobody has said it of this question."""


def prompt_of(asked: Asked, level: str) -> Prompt:
    """The prompt for this level, without an id. Raises CannotAdd for a question without words."""
    if not asked.text:
        raise CannotAdd("Its words were not noted, so there is no question to ask.")
    follow_ups = dict.fromkeys(follow_up.text for follow_up in asked.follow_ups)
    return Prompt(
        id="",
        kind="behavioral",
        levels=(level,),
        text=asked.text,
        competency=COMPETENCY,
        principles=asked.principles,
        follow_ups=tuple(PromptFollowUp(text, LAYER) for text in follow_ups),
    )


def saved_words(prompt_id: str, path: str) -> str:
    """What is said once the prompt is saved."""
    return f"Saved as {prompt_id} in {path}; you can change it in the list of prompts."
