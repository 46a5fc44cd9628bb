"""What real interviews say to other parts: principles asked in earnest, holes probed, stories told."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from hotseat.domain.real_interviews.real_interview import RealInterview
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import MaybeOutcome

if TYPE_CHECKING:
    from hotseat.domain.real_interviews.events import Asked


class InEarnest(NamedTuple):
    """How often a principle was asked about in real interviews."""

    times: int
    latest: date
    company: str
    """Who asked about it last."""


class Probed(NamedTuple):
    """A principle whose question was probed in a real interview, and not every follow-up held."""

    principle: str
    on: date
    company: str
    outcome: MaybeOutcome
    """The worst of its follow-ups: gap, partial, or empty where none was marked."""
    text: str
    """The follow-up with that outcome, in the person's own words."""


class ToldTo(NamedTuple):
    """A story that a company has heard."""

    company: str
    round: str
    on: date
    is_open: bool
    """Whether that company may ask for another round."""


_WORST: Sequence[MaybeOutcome] = ("gap", "partial", "", "held")


def newest_first(interviews: Iterable[RealInterview]) -> list[RealInterview]:
    """Those that count, by their day and then by when they were logged, the newest first."""
    counting = (interview for interview in interviews if not interview.is_discarded and interview.took_place)
    return sorted(counting, key=lambda interview: (interview.day, interview.id), reverse=True)


def in_earnest(interviews: Iterable[RealInterview]) -> dict[str, InEarnest]:
    """How often each principle was asked about, by its id."""
    by_principle: dict[str, InEarnest] = {}
    for interview in newest_first(interviews):
        for principle in (principle for asked in interview.asked for principle in asked.principles):
            known = by_principle.get(principle)
            by_principle[principle] = (
                known._replace(times=known.times + 1)
                if known
                else InEarnest(1, interview.day, interview.company)
            )
    return by_principle


def probed(interviews: Iterable[RealInterview]) -> list[Probed]:
    """The holes that real interviews found: for each principle the newest question with follow-ups, if not
    every one held. The worst come first, then the newest."""
    newest: dict[str, tuple[RealInterview, Asked]] = {}
    for interview in newest_first(interviews):
        for asked in reversed(interview.asked):
            for principle in asked.principles if asked.follow_ups else ():
                newest.setdefault(principle, (interview, asked))
    holes = [
        Probed(
            principle=principle,
            on=interview.day,
            company=interview.company,
            outcome=worst.outcome,
            text=worst.text,
        )
        for principle, (interview, asked) in newest.items()
        if (worst := min(asked.follow_ups, key=lambda own: _WORST.index(own.outcome))).outcome != "held"
    ]
    holes.sort(key=lambda hole: hole.on, reverse=True)
    return sorted(holes, key=lambda hole: _WORST.index(hole.outcome))


def told_to(interviews: Iterable[RealInterview]) -> dict[str, tuple[ToldTo, ...]]:
    """To which companies each story was told, by its id: one entry for each company, the newest first."""
    by_story: dict[str, dict[str, ToldTo]] = {}
    listed = newest_first(interviews)
    newest: dict[str, RealInterview] = {}
    for interview in listed:
        newest.setdefault(interview.company_key, interview)
    for interview in listed:
        for story in (asked.story for asked in interview.asked if asked.story):
            telling = ToldTo(
                interview.company, interview.round, interview.day, newest[interview.company_key].is_open
            )
            by_story.setdefault(story, {}).setdefault(interview.company_key, telling)
    return {story: tuple(companies.values()) for story, companies in by_story.items()}


def told_words(companies: Sequence[ToldTo], today: date) -> str:
    """Who has heard a story, as part of a sentence; "" for nobody. Those who may ask for another round are
    named, else whoever heard it last."""
    still = [telling for telling in companies if telling.is_open]
    if still:
        heard = " and at ".join(_to(telling, today) for telling in still)
        return f"told in earnest: take another for the next round at {heard}"
    return f"told in earnest at {_to(companies[0], today)}" if companies else ""


def _to(telling: ToldTo, today: date) -> str:
    days = (today - telling.on).days
    ago = f"on {telling.on}" if days < 0 or days > 99 else ("today", "yesterday")[days] if days < 2 else ""
    when = ago or f"{counted(days, 'day')} ago"
    return f"{telling.company} ({', '.join(filter(None, (telling.round, when)))})"
