"""One story as a page: what its file says in short, and how each telling went."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.level import Level
from hotseat.domain.day import day_of
from hotseat.domain.names import name_of
from hotseat.domain.pacing import clock, window_text
from hotseat.domain.review.answers import Answer, SectionTime
from hotseat.domain.stories.matrix import StoryRow
from hotseat.domain.stories.shows import Showable, key
from hotseat.domain.stories.story import Claim, Story
from hotseat.domain.stories.story_level import NO_INFLUENCE
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import OUTCOMES
from hotseat.reports.text.columns import wrap
from hotseat.reports.text.stories.at_level import facts_lines, gap_lines
from hotseat.reports.text.stories.matrix_words import told_words

RECENT = 3
"""How many tellings the short version of the page has."""


class Line(NamedTuple):
    """A line of the page."""

    text: str
    is_heading: bool = False


class About(NamedTuple):
    """A story, with what else its page needs."""

    row: StoryRow
    tellings: Sequence[Answer]
    """Newest first."""
    known: Mapping[str, Showable]
    """What a story can show."""
    level: str = ""
    """The level that the whole page holds it against."""
    often: str = ""
    """How often it was told lately, in a sentence; empty if that is not often."""
    heard: str = ""
    """Who has heard it in earnest, in a sentence; empty if nobody has."""


def page_lines(about: About, bank: Bank, columns: int, *, whole: bool = False) -> Iterator[Line]:
    """The page in lines of at most so many columns.

    `whole` gives all tellings and all points of each section instead of the short version, and what the
    story lacks at the level.
    """
    row, tellings, known, level, often, heard = about
    story, front = row.story, row.story.front
    yield from (Line(line, is_heading=True) for line in wrap(story.title, columns))
    yield from _wrapped(" · ".join(filter(None, [front.status, front.when, story.id])), columns)
    names = [name_of(principle, bank.principle_names()) for principle in front.principles]
    yield from _wrapped(_principles(names), columns)
    for line in facts_lines(story, bank.levels, tellings[::-1]):
        yield from _wrapped(line, columns, "  ")
    yield Line("")
    yield Line(told_words(row).capitalize(), is_heading=True)
    for sentence in filter(None, (often, heard)):
        yield from _wrapped(f"  {sentence}", columns, "  ")
    for telling in tellings if whole else tellings[:RECENT]:
        yield from _telling(telling, story, columns)
    if not whole and (more := len(tellings) - RECENT) > 0:
        yield Line(f"  {counted(more, 'earlier telling')}")
    yield from _points(story, columns, whole=whole)
    yield from _listed("Claims", map(_claim, story.claims), columns)
    expected = (
        f"{follow_up.layer}: {follow_up.text}{f' -> {follow_up.prepared}' if follow_up.prepared else ''}"
        for follow_up in story.expects
    )
    yield from _listed("Follow-ups expected", expected, columns)
    yield from _listed("Shows", (_shown(entry, known) for entry in front.shows), columns)
    if whole and level in bank.levels:
        yield from _at(story, bank.levels[level], columns)


def _at(story: Story, level: Level, columns: int) -> Iterator[Line]:
    lacking = list(gap_lines(story, level, columns))
    yield Line("")
    yield Line(f"At {level.id}", is_heading=True)
    yield from map(Line, lacking or ["  Nothing falls short, and every follow-up of the level is prepared."])
    if lacking:
        yield from _wrapped(f"  {NO_INFLUENCE}", columns, "  ")


def _principles(names: Sequence[str]) -> str:
    if not names:
        return "It names no leadership principle yet."
    return "; also ".join(filter(None, [f"Main {names[0]}", "; ".join(names[1:])]))


def _points(story: Story, columns: int, *, whole: bool) -> Iterator[Line]:
    for section in story.sections:
        yield Line("")
        yield Line(section.name, is_heading=True)
        points = [bullet for bullet in section.bullets if whole or bullet.short]
        for bullet in points:
            yield from _wrapped(f"  {'!' if bullet.short else '-'} {bullet.text}", columns, "    ")
        more = len(section.bullets) - len(points)
        if more or not points:
            yield Line(
                f"  {counted(more, 'more point' if points else 'point')}" if more else "  no point yet"
            )


def _listed(title: str, texts: Iterable[str], columns: int) -> Iterator[Line]:
    entries = list(texts)
    if entries:
        yield Line("")
        yield Line(title, is_heading=True)
        for text in entries:
            yield from _wrapped(f"  - {text}", columns, "    ")


def _claim(claim: Claim) -> str:
    source = f"source: {claim.source}" if claim.source else "no source"
    return "; ".join(filter(None, [claim.text, source, f"mine: {claim.mine}" if claim.mine else ""]))


def _shown(entry: str, known: Mapping[str, Showable]) -> str:
    shown = known.get(key(entry))
    return shown.words if shown else f"{entry} (the framework does not know it)"


def _telling(telling: Answer, story: Story, columns: int) -> Iterator[Line]:
    counts = [f"{count} {name}" for name in OUTCOMES if (count := telling.outcomes.count(name))]
    parts = [
        f"{day_of(telling.started)}  {telling.level}",
        f"{clock(telling.seconds)} of {window_text(telling.low, telling.high)}",
        f"follow-ups {', '.join(counts)}" if counts else "",
        telling.vote,
        f"{counted(telling.looks, 'look')} at its points" if telling.looks else "",
        "" if story.hash == telling.story_hash else "the text has changed since",
    ]
    yield from _wrapped(f"  {'  '.join(filter(None, parts))}", columns, "    ")
    yield from _wrapped(f"    {telling.text}", columns, "    ")
    yield from _wrapped(f"    {'; '.join(map(_section, telling.sections))}", columns, "    ")


def _section(section: SectionTime) -> str:
    """The section against its window: "Task 0:52 over 0:22"."""
    if not section.spent:
        return f"{section.name} not reached"
    by = f" {section.verdict} {clock(section.by)}" if section.by else ""
    return f"{section.name} {clock(section.spent)}{by}"


def _wrapped(text: str, columns: int, indent: str = "") -> Iterator[Line]:
    return (Line(line) for line in wrap(text, columns, indent))
