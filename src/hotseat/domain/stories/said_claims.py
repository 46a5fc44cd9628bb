"""The numbers in the claims of a story against what was said: which were not, and which otherwise."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hotseat.domain.number_values import Figure, figures
from hotseat.domain.speech.missing_words import is_known
from hotseat.domain.speech.part import Part
from hotseat.domain.speech.spoken import Spoken
from hotseat.domain.stories.claims import MOST_BROKEN, words_that_connect
from hotseat.domain.stories.story import Claim, Story
from hotseat.domain.text import counted, one_line

SAME_SENTENCE = 2
"""A number of the same unit stands for the claim's if its sentence has so many other words of the claim."""


class Unsaid(NamedTuple):
    """A number of a claim that was not said."""

    claim: Claim
    figure: str
    heard: str = ""
    """The number that was said in its place; empty if none surely was."""

    @property
    def words(self) -> str:
        """It as a sentence. Recognition mistakes numbers too, so another number was only heard."""
        claim = f'"{self.figure}" of the claim "{one_line(self.claim.text)}"'
        return f'{claim} was heard as "{self.heard}".' if self.heard else f"{claim} was not said."


def unsaid_numbers(story: Story, spoken: Spoken) -> list[Unsaid]:
    """The numbers of the story's claims that were said neither in the answer nor in a follow-up, in order.

    None where not all words of the answer are known.
    """
    if spoken.hidden or not is_known(spoken.answer):
        return []
    sentences = [sentence for part in (spoken.answer, *spoken.follow_ups) for sentence in _sentences(part)]
    values = {figure.value for sentence in sentences for figure in figures(sentence)}
    return [
        Unsaid(claim, figure.text, _heard_as(figure, claim, sentences))
        for claim in story.claims
        for figure in figures(claim.text)
        if figure.value not in values
    ]


def unsaid_sentences(story: Story, spoken: Spoken) -> list[str]:
    """The same in sentences, the first of them each on its own."""
    unsaid = unsaid_numbers(story, spoken)
    sentences = [number.words for number in unsaid[:MOST_BROKEN]]
    if (more := len(unsaid) - MOST_BROKEN) > 0:
        sentences.append(
            f"{counted(more, 'more number')} of claims {'was' if more == 1 else 'were'} not said."
        )
    return sentences


def _sentences(part: Part) -> Iterator[str]:
    yield from (piece.text for piece in part.pieces)
    yield from re.split(r"(?<=[.?!])\s+|\n", part.pasted)


def _heard_as(figure: Figure, claim: Claim, sentences: Iterable[str]) -> str:
    """The number that was said in the place of the claim's; empty unless exactly one can be meant."""
    unit, words = _unit(figure.text, claim.text), words_that_connect(claim.text)
    numbers = []
    for sentence in sentences:
        if unit and len(words & words_that_connect(sentence)) >= SAME_SENTENCE:
            numbers += [other.text for other in figures(sentence) if _unit(other.text, sentence) == unit]
    return numbers[0] if len(numbers) == 1 else ""


def _unit(figure: str, text: str) -> str:
    """What the number counts: "%", a currency, or the noun behind it; empty where that is not known."""
    if re.search(r"%|\bper ?cent\b", figure):
        return "%"
    if figure[0] in "$€£":
        return figure[0]
    behind = re.search(rf"(?<!\w){re.escape(figure)}\s+([a-z]{{3,}})", text, re.IGNORECASE)
    return behind[1].lower().removesuffix("s") if behind else ""
