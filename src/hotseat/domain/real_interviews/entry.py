"""What a person fills in about a real interview, and the events that a change of it needs."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from hotseat.domain.real_interviews.events import (
    Asked,
    Dropped,
    Felt,
    FollowUpAsked,
    OutcomeLearned,
    RealEvent,
    TookPlace,
    Voted,
)
from hotseat.domain.real_interviews.real_interview import RealInterview
from hotseat.domain.vocabulary import MaybeRealOutcome, MaybeVote


class AskedEntry(NamedTuple):
    """A question as it is filled in."""

    text: str = ""
    principles: tuple[str, ...] = ()
    story: str = ""
    """The id of the story that was told."""
    title: str = ""
    """The title of that story."""
    follow_ups: tuple[FollowUpAsked, ...] = ()
    number: int = 0
    """The number that it has; 0 for a new one."""
    prompt: str = ""
    """The id of the prompt that was made of it."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing of it was filled in."""
        return not (self.text or self.story or self.follow_ups)


class Entry(NamedTuple):
    """An interview as it is filled in."""

    on: str = ""
    """The day, as 2026-12-14."""
    company: str = ""
    round: str = ""
    minutes: int = 0
    asked: tuple[AskedEntry, ...] = ()
    felt: str = ""
    vote: MaybeVote = ""
    outcome: MaybeRealOutcome = ""


def entry_of(interview: RealInterview) -> Entry:
    """The interview as it was filled in so far."""
    return Entry(
        on=interview.day.isoformat(),
        company=interview.company,
        round=interview.round,
        minutes=interview.minutes,
        asked=tuple(map(_entry, interview.asked)),
        felt=interview.felt,
        vote=interview.vote,
        outcome=interview.outcome,
    )


def changes(seen: Entry | None, wanted: Entry, highest: int, at: datetime) -> Iterator[RealEvent]:
    """The events that make what was seen what is wanted now, in an order that the rules allow.

    `seen` is None for a new interview; `highest` is the highest number that a question has had so far.
    """
    before = seen or Entry()
    took_place = TookPlace(
        at=at, on=wanted.on, company=wanted.company, round=wanted.round, minutes=wanted.minutes
    )
    if seen is None or took_place[1:] != (before.on, before.company, before.round, before.minutes):
        yield took_place
    kept = {asked.number for asked in wanted.asked if not asked.is_empty}
    for asked in before.asked:
        if asked.number not in kept:
            yield Dropped(at, asked.number)
    for asked in wanted.asked:
        if asked.is_empty or asked in before.asked:
            continue
        highest += 0 if asked.number else 1
        yield _asked(asked, asked.number or highest, at)
    if wanted.felt != before.felt:
        yield Felt(at, wanted.felt)
    yield from _verdicts(before, wanted, at)


def _verdicts(before: Entry, wanted: Entry, at: datetime) -> Iterator[RealEvent]:
    """The vote and the outcome: a vote comes before the outcome, and after one that was taken back."""
    if before.outcome and not wanted.outcome:
        yield OutcomeLearned(at, "")
    if wanted.vote != before.vote:
        yield Voted(at, wanted.vote)
    if wanted.outcome and wanted.outcome != before.outcome:
        yield OutcomeLearned(at, wanted.outcome)


def _entry(asked: Asked) -> AskedEntry:
    return AskedEntry(
        text=asked.text,
        principles=asked.principles,
        story=asked.story,
        title=asked.title,
        follow_ups=asked.follow_ups,
        number=asked.question,
        prompt=asked.prompt,
    )


def _asked(entry: AskedEntry, number: int, at: datetime) -> Asked:
    return Asked(
        at=at,
        question=number,
        text=entry.text,
        follow_ups=entry.follow_ups,
        principles=entry.principles,
        story=entry.story,
        title=entry.title,
        prompt=entry.prompt,
    )
