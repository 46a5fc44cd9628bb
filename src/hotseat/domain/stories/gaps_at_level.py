"""What a story lacks at a level: facts that fall short of it, and follow-ups that nothing is prepared for.

A program cannot tell that two questions ask the same in other words. So a follow-up counts as prepared only
if an Expect line has nearly its words. Expect lines of the same layer are named beside it, to be judged.
"""

from collections.abc import Iterable
from typing import NamedTuple

from hotseat.domain.bank.bank_lint import are_alike, telling_words
from hotseat.domain.bank.level import Level
from hotseat.domain.stories.story import Expected, Story
from hotseat.domain.stories.story_level import fact_text, figure_of, judged, level_fact
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import Fact, FollowUp, Kind

OTHER_WORDS = (
    "A follow-up counts as prepared if an Expect line has nearly its words. A line of the same layer may "
    "ask the same in other words: only you can tell."
)
KIND: Kind = "behavioral"
"""Stories are told in behavioral interviews."""


class FactGap(NamedTuple):
    """A fact that the level says something about, and that a story does not show to fit it."""

    fact: Fact
    name: str
    """The fact as people read it: "budget"."""
    told: str
    """Its figure in words; empty if the story does not have it."""
    words: str
    """What the level expects, in the framework's words."""


class Unprepared(NamedTuple):
    """A follow-up of the level for which no Expect line has nearly the same words."""

    follow_up: FollowUp
    same_layer: tuple[Expected, ...]
    """The Expect lines of its layer, which may ask the same in other words."""


class GapsAtLevel(NamedTuple):
    """What a story lacks at a level. A fact above the level is no gap."""

    short: tuple[FactGap, ...]
    """The facts below the level."""
    untold: tuple[FactGap, ...]
    """The facts that the story's file does not have."""
    uncompared: tuple[FactGap, ...]
    """The facts for which the level has no figure."""
    unprepared: tuple[Unprepared, ...]


def gaps_at_level(story: Story, level: Level) -> GapsAtLevel:
    """What the story lacks at the level."""
    short, untold, uncompared = [], [], []
    for judgement in judged(story.front, [level]):
        expected, figure = level_fact(level, judgement.fact), figure_of(story.front, judgement.fact)
        if expected is None:
            continue
        gap = FactGap(
            judgement.fact, judgement.name, fact_text(story.front, judgement.fact), one_line(expected.words)
        )
        if figure is None:
            untold.append(gap)
        elif expected.span is None:
            uncompared.append(gap)
        elif figure < expected.span[0]:
            short.append(gap)
    unprepared = tuple(_unprepared(story.expects, level.follow_ups_of(KIND)))
    return GapsAtLevel(tuple(short), tuple(untold), tuple(uncompared), unprepared)


def _unprepared(expects: tuple[Expected, ...], follow_ups: Iterable[FollowUp]) -> Iterable[Unprepared]:
    asked = list(follow_ups)
    # A line that has nearly the words of one follow-up does not ask another in other words.
    prepares = {line: [follow_up for follow_up in asked if _says_nearly(line, follow_up)] for line in expects}
    prepared = {follow_up for own in prepares.values() for follow_up in own}
    for follow_up in asked:
        if follow_up not in prepared:
            same_layer = [line for line, own in prepares.items() if line.layer == follow_up.layer and not own]
            yield Unprepared(follow_up, tuple(same_layer))


def _says_nearly(line: Expected, follow_up: FollowUp) -> bool:
    if one_line(line.text).lower() == one_line(follow_up.text).lower():
        return True
    return are_alike(telling_words(line.text), telling_words(follow_up.text))
