"""Stories held against a level, as text: where each fact lies, what falls short, and what is not prepared."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from hotseat.domain.bank.level import Level
from hotseat.domain.review.answers import Answer
from hotseat.domain.stories.gaps_at_level import OTHER_WORDS, FactGap, Unprepared, gaps_at_level
from hotseat.domain.stories.heard import heard_when_told
from hotseat.domain.stories.history import History
from hotseat.domain.stories.story import Story
from hotseat.domain.stories.story_level import NO_INFLUENCE, judged, level_sentence
from hotseat.reports.text.columns import longest, pad, wrap

WIDTH = 80


def stories_at_level(
    stories: Iterable[Story], level: Level, levels: Mapping[str, Level], told: Mapping[str, History]
) -> Iterator[str]:
    """Each story at the level, in lines of at most 80 columns; `told` is what happened to each, by its id."""
    yield f"Stories at {level.id}"
    if not level.facts:
        yield from wrap(
            f"The file of {level.id} does not say what the level expects of a story's facts "
            "([[fact]], see docs/writing-a-pack.md).",
            WIDTH,
        )
    for story in stories:
        history = told.get(story.id)
        yield ""
        yield from wrap(f"{story.title} ({story.front.status})", WIDTH)
        told_facts = [fact for fact in judged(story.front, levels.values()) if fact.told]
        for line in (level_sentence(told_facts), _heard(history.tellings if history else (), levels)):
            yield from wrap(f"  {line}", WIDTH, "    ") if line else ()
        yield from _gaps(story, level)
    yield ""
    yield from wrap(OTHER_WORDS, WIDTH)
    yield from wrap(NO_INFLUENCE, WIDTH)


def facts_lines(story: Story, levels: Mapping[str, Level], tellings: Sequence[Answer]) -> list[str]:
    """The level of the story from its facts in one sentence, then how it sounded when it was told.

    The lines may be longer than a screen is wide.
    """
    sentence = level_sentence(judged(story.front, levels.values()))
    return [line for line in (sentence, _heard(tellings, levels)) if line]


def _heard(tellings: Sequence[Answer], levels: Mapping[str, Level]) -> str:
    heard = "; ".join(heard_when_told(tellings, levels))
    return f"when told: {heard}" if heard else ""


def _gaps(story: Story, level: Level) -> Iterator[str]:
    gaps = gaps_at_level(story, level)
    yield from _facts(f"Falls short of {level.id}", gaps.short)
    yield from _facts("Not written down", gaps.untold)
    yield from _facts(f"{level.id} has no figure", gaps.uncompared)
    if gaps.unprepared:
        yield "  No Expect line for"
        layers = longest(one.follow_up.layer for one in gaps.unprepared)
        for one in gaps.unprepared:
            yield from _unprepared(one, layers)


def _facts(title: str, gaps: Sequence[FactGap]) -> Iterator[str]:
    if gaps:
        yield f"  {title}"
        names = [f"{gap.name} {gap.told}".rstrip() for gap in gaps]
        for name, gap in zip(names, gaps, strict=True):
            lead = f"    {pad(name, longest(names))}  "
            yield from wrap(f"{lead}{gap.words}", WIDTH, " " * len(lead))


def _unprepared(one: Unprepared, layers: int) -> Iterator[str]:
    lead = f"    {pad(one.follow_up.layer, layers)}  "
    space = " " * len(lead)
    yield from wrap(f"{lead}{one.follow_up.text}", WIDTH, space)
    for line in one.same_layer:
        yield from wrap(f"{space}same layer: {line.text}", WIDTH, f"{space}  ")
