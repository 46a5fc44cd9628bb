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
    stories: Iterable[Story], level: Level, levels: Mapping[str, Level], histories: Mapping[str, History]
) -> Iterator[str]:
    """Each story at the level, in lines of at most 80 columns; `histories` has what happened to
    each, by its id."""
    yield f"Stories at {level.id}"
    if not level.facts:
        yield from wrap(
            f"The file of {level.id} does not say what the level expects of a story's facts "
            "([[fact]], see docs/writing-a-pack.md).",
            WIDTH,
        )
    for story in stories:
        history = histories.get(story.id)
        yield ""
        yield from wrap(f"{story.title} ({story.front.status})", WIDTH)
        told_facts = [fact for fact in judged(story.front, levels.values()) if fact.told]
        for line in (level_sentence(told_facts), _heard(history.tellings if history else (), levels)):
            yield from wrap(f"  {line}", WIDTH, "    ") if line else ()
        yield from gap_lines(story, level)
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


def gap_lines(story: Story, level: Level, columns: int = WIDTH) -> Iterator[str]:
    """What the story lacks at the level, in lines of at most so many columns; nothing if it lacks nothing."""
    gaps = gaps_at_level(story, level)
    lines = [
        *_facts(f"Falls short of {level.id}", gaps.short),
        *_facts("Not written down", gaps.untold),
        *_facts(f"{level.id} has no figure", gaps.uncompared),
        *_unprepared(gaps.unprepared),
    ]
    for lead, text in lines:
        yield from wrap(f"{lead}{text}", columns, " " * len(lead))


def _facts(title: str, gaps: Sequence[FactGap]) -> Iterator[tuple[str, str]]:
    """Each line as its beginning, below which its text is wrapped, and its text."""
    if gaps:
        yield "  ", title
        names = [f"{gap.name} {gap.told}".rstrip() for gap in gaps]
        for name, gap in zip(names, gaps, strict=True):
            yield f"    {pad(name, longest(names))}  ", gap.words


def _unprepared(unprepared: Sequence[Unprepared]) -> Iterator[tuple[str, str]]:
    if unprepared:
        yield "  ", "No Expect line for"
        layers = longest(unready.follow_up.layer for unready in unprepared)
        for unready in unprepared:
            yield f"    {pad(unready.follow_up.layer, layers)}  ", unready.follow_up.text
            yield from ((f"{'':{layers + 6}}", f"same layer: {line.text}") for line in unready.same_layer)
