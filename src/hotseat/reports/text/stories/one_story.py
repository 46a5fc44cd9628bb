"""One story as text: what its file says, and what happened to it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from hotseat.domain.bank.bank import Bank
from hotseat.domain.day import day_of
from hotseat.domain.names import name_of
from hotseat.domain.pacing import clock
from hotseat.domain.review.answers import Answer
from hotseat.domain.stories.history import History
from hotseat.domain.stories.shows import Showable, shown_by, unknown_shown
from hotseat.domain.stories.story import Bullet, Claim, FrontMatter, Story
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import OUTCOMES, kind_name
from hotseat.reports.text.columns import wrap
from hotseat.reports.text.stories.at_level import facts_lines

WIDTH = 80
_RECENT = 5
"""How many tellings are listed."""


def story_lines(
    story: Story, bank: Bank, tellings: Sequence[Answer], known: Mapping[str, Showable]
) -> Iterator[str]:
    """Everything that the story's file says, in lines of at most 80 columns, and its level from its facts.

    `known` is everything that a story can show.
    """
    yield from wrap(story.title, WIDTH)
    front = story.front
    yield from wrap(" \N{MIDDLE DOT} ".join(filter(None, (story.id, front.status, front.when))), WIDTH)
    names = [name_of(principle, bank.principle_names()) for principle in front.principles]
    if names:
        yield from wrap("; ".join([f"mainly {names[0]}", *names[1:]]), WIDTH, "  ")
    for line in facts_lines(story, bank.levels, tellings):
        yield from wrap(line, WIDTH, "  ")
    for line in shown_lines(front, known):
        yield from wrap(line, WIDTH, "  ")
    yield from _body(story)


def shown_lines(front: FrontMatter, known: Mapping[str, Showable]) -> list[str]:
    """What the story shows, in the framework's words, and then what nobody knows of it."""
    shown = [f"shows {item.words}" for item in shown_by(front, known)]
    return [*shown, *(sentence for entry in front.shows if (sentence := unknown_shown(entry, known)))]


def _body(story: Story) -> Iterator[str]:
    for section in story.sections:
        yield from ("", section.name)
        yield from _points(section.bullets)
    if story.claims:
        yield from ("", "Claims")
        for claim in story.claims:
            yield from wrap(f"  - {claim_text(claim)}", WIDTH, "    ")
    if story.expects:
        yield from ("", "Expect")
        for expected in story.expects:
            yield from wrap(f"  {expected.layer}: {expected.text}", WIDTH, "    ")
            if expected.prepared:
                yield from wrap(f"    -> {expected.prepared}", WIDTH, "       ")


def history_lines(
    story: Story | None, history: History | None, today: date, often: str = "", heard: str = ""
) -> Iterator[str]:
    """What happened to the story, in sentences; `story` is None if it has no file any more.

    `often` says how often it was told lately, if that is often, and `heard` who has heard it in earnest.
    """
    yield from wrap(heard_sentence(heard), WIDTH) if heard else ()
    if story is None and history is not None:
        yield f'"{history.title}" has no file any more.'
    if history is None:
        yield "It was never told."
        return
    days = history.days_since(today)
    ago = "" if days is None else f", last {_ago(days)}"
    worst = f"; its worst outcome of a follow-up was {history.worst}" if history.worst else ""
    yield from wrap(f"It was told {counted(history.times, 'time')}{ago}{worst}.", WIDTH)
    yield from wrap(often, WIDTH) if often else ()
    for telling in reversed(history.tellings[-_RECENT:]):
        yield from wrap(f"  {telling_text(telling, story)}", WIDTH, "    ")
    if more := len(history.tellings[:-_RECENT]):
        yield f"  and {counted(more, 'earlier telling')}"


def heard_sentence(heard: str) -> str:
    """Who has heard the story in earnest, as a sentence; empty if nobody has."""
    return f"{heard[0].upper()}{heard[1:]}." if heard else ""


def _points(bullets: Sequence[Bullet]) -> Iterator[str]:
    for bullet in bullets:
        yield from wrap(f"  {'!' if bullet.short else '-'} {bullet.text}", WIDTH, "    ")


def claim_text(claim: Claim) -> str:
    """The claim with its source and what the person did for it."""
    parts = (
        claim.text,
        f"source: {claim.source}" if claim.source else "",
        f"mine: {claim.mine}" if claim.mine else "",
    )
    return " | ".join(part for part in parts if part)


def _ago(days: int) -> str:
    return "today" if days == 0 else f"{counted(days, 'day')} ago"


def telling_text(telling: Answer, story: Story | None) -> str:
    """The telling in one sentence: when, for which interview, how long, how its follow-ups went."""
    outcomes = [f"{count} {name}" for name in OUTCOMES if (count := telling.outcomes.count(name))]
    changed = "; the text has changed since" if story and story.hash != telling.story_hash else ""
    looks = f"; {counted(telling.looks, 'look')} at its points" if telling.looks else ""
    follow_ups = f"; follow-ups {', '.join(outcomes)}" if outcomes else ""
    return (
        f"{day_of(telling.started)}  {telling.level} {kind_name(telling.kind)}, {clock(telling.seconds)}"
        f"{follow_ups}{looks}{changed}"
    )
