"""Which story fits a question best, with the reasons in words."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from hotseat.domain.folding import folded
from hotseat.domain.review.answers import Answer
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.tellings import story_told
from hotseat.domain.stories.history import History, histories
from hotseat.domain.stories.overuse import overused
from hotseat.domain.stories.story import Story
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import STORY_STATUSES

NO_STORIES = (
    "You have no stories yet: `hotseat stories new TITLE` in a terminal writes the first one to fill in."
)
NONE_READABLE = "None of your stories can be read; `hotseat check` says why."
MOST_DAYS = 99
"""After so many days, a sentence names the date instead of the number of days."""
NO_ROUNDS: Mapping[str, int] = MappingProxyType({})
"""For a session that is no round of a loop."""
MAIN, ALSO, OTHER = range(3)
_FITS = ("main principle", "also this principle", "other principles")


class Past(NamedTuple):
    """What the person told before this question."""

    histories: Mapping[str, History]
    """The tellings in other sessions, by the story's id."""
    here: Mapping[str, str]
    """Where each story was told already in this session, sitting or loop, in words, by the story's id."""
    hides_principles: bool = False
    """Whether nothing may say what the question looks for."""


class Ranked(NamedTuple):
    """A story with the reasons for its place among the others."""

    story: Story
    reason: str
    """"main principle; last told 12 days ago; told in question 2"."""


def past(
    session: Session, answers: Iterable[Answer], number: int, rounds: Mapping[str, int] = NO_ROUNDS
) -> Past:
    """What was told besides this question of the session, which is counted from 1.

    `answers` are those of the person who answers, in any order. `rounds` are the numbers of the other rounds
    of its loop, by the ids of their sessions.
    """
    header = session.header
    others = [answer for answer in answers if answer.session != header.id]
    # An id begins with the time, so that every session since the first of the sitting has a greater one.
    here = {
        answer.story: "told in this sitting"
        for answer in others
        if answer.story and header.sitting and header.sitting <= answer.session < header.id
    }
    here |= {
        answer.story: f"told in round {rounds[answer.session]}"
        for answer in sorted(others, key=lambda answer: answer.session)
        if answer.story and answer.session in rounds
    }
    for position, question in enumerate(session.questions, 1):
        if position != number and question.begun and (named := story_told(question)):
            here[named.story] = f"told in question {position}"
    return Past(histories(others), here, hides_principles=bool(header.loop))


def ranked(
    stories: Iterable[Story], principles: Sequence[str], before: Past, today: date
) -> tuple[Ranked, ...]:
    """The stories for a question about these principles, the best first.

    Retired ones come last, and before them those of other principles. Then a story comes first that was not
    told in this session, that is ready, whose main principle it is, and that was told less and longer ago.
    """

    def rank(story: Story) -> tuple[object, ...]:
        history = before.histories.get(story.id)
        fits = OTHER if before.hides_principles else _fit(story, principles)
        return (
            story.front.status == "retired",
            fits == OTHER,
            story.id in before.here,
            STORY_STATUSES.index(story.front.status) == 0,
            fits,
            history.times if history else 0,
            history.last if history else date.min,
            folded(story.title),
        )

    return tuple(
        Ranked(story, _reason(story, principles, before, today)) for story in sorted(stories, key=rank)
    )


def _fit(story: Story, principles: Sequence[str]) -> int:
    if story.main in principles:
        return MAIN
    return ALSO if set(story.front.principles) & set(principles) else OTHER


def _reason(story: Story, principles: Sequence[str], before: Past, today: date) -> str:
    here, history = before.here.get(story.id, ""), before.histories.get(story.id)
    status = "" if story.front.status == "ready" else story.front.status
    fits = "" if before.hides_principles else _FITS[_fit(story, principles)]
    since = last_told(history, today) if history else "" if here else "never told"
    return "; ".join(filter(None, [fits, status, since, here]))


def last_told(history: History, today: date) -> str:
    """When it was told last, in words: "last told 12 days ago", "last told on 2025-03-09"."""
    days = history.days_since(today)
    if days is None or days > MOST_DAYS:
        return f"last told on {history.last.isoformat()}"
    ago = ("today", "yesterday")[days] if days < 2 else f"{counted(days, 'day')} ago"
    return f"last told {ago}"


def has_words(story: Story, words: Collection[str], names: Mapping[str, str]) -> bool:
    """Whether its title, id, principles or bullets contain every one of these folded words.

    `names` are the names of the principles by id.
    """
    if not words:
        return True  # Hundreds of stories would be folded for nothing.
    front = story.front
    named = [f"{principle} {names.get(principle, '')}" for principle in front.principles]
    bullets = [bullet.text for section in story.sections for bullet in section.bullets]
    text = folded("\n".join([front.title, front.id, front.status, *named, *bullets]))
    return all(word in text for word in words)


class Telling(NamedTuple):
    """The question for which a story is chosen."""

    session: Session
    number: int
    """The number of the question, from 1."""
    rounds: Mapping[str, int] = NO_ROUNDS
    """The numbers of the other rounds of its loop, by the ids of their sessions."""


def to_choose(
    stories: Sequence[Story], telling: Telling, answers: Sequence[Answer], today: date
) -> list[Ranked]:
    """The stories for a question, each with the reasons for its place and whether it is told too often.

    `answers` are those of the person who answers.
    """
    session, number, rounds = telling
    principles = session.questions[number - 1].asked.principles
    often = overused(answers)
    return [
        choice._replace(reason=f"{choice.reason}; {often[choice.story.id]}")
        if choice.story.id in often
        else choice
        for choice in ranked(stories, principles, past(session, answers, number, rounds), today)
    ]


def with_heard(choices: Iterable[Ranked], heard: Mapping[str, str]) -> list[Ranked]:
    """The same, with who has heard a story in earnest; `heard` says it in words, by the story's id."""
    return [
        choice._replace(reason=f"{choice.reason}; {heard[choice.story.id]}")
        if choice.story.id in heard
        else choice
        for choice in choices
    ]


def heading(*, is_begun: bool) -> str:
    """What is asked before the answer, and once it has begun."""
    return "Which story did you tell?" if is_begun else "Which story will you tell?"
