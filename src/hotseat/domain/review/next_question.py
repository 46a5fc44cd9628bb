"""Chooses the next question by arithmetic over the answers so far, and says why.

How urgent a subject is, is a number of days. `docs/how-it-chooses.md` has an example.
"""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from datetime import date
from random import Random
from typing import NamedTuple, Protocol

from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.day import day_of, days_since
from hotseat.domain.names import name_of, words
from hotseat.domain.review.answers import Answer
from hotseat.domain.review.habit import habit
from hotseat.domain.session.rating import GOOD_RATING, is_weak, mean, rating
from hotseat.domain.text import counted

RECENT_ANSWERS = 4
"""How many of the last answers count for ratings and missed windows."""
LONGEST_IDLE_DAYS = 28
"""The most days that count since a subject was asked; one that was never asked has as many."""
DAYS_A_POINT = 7.0
"""Days for each point that the mean rating is below a good one."""
DAYS_ALL_MISSED = 7.0
"""Days if every section was outside its window; fewer, in proportion, if only some were."""
UNNAMED = "Its subject"
"""What stands for the name of the subject while nobody is to know it."""
NO_STORY = "no ready story for it yet"
"""What the reason says about a principle for which no story is ready."""
NO_PRINCIPLE = ""
"""The one subject of all stories without a principle; as many subjects, they would all come first."""


class Practised(NamedTuple):
    """What the choice uses of an earlier answer."""

    prompt: str
    level: str
    kind: str
    principles: tuple[str, ...]
    day: date
    missed: tuple[tuple[str, str], ...]
    """The name and verdict of each section outside its window."""
    answered: bool = True
    """Whether the answer was ended; if it was broken off, its times do not count."""
    sections: int = 5
    scores: tuple[int, ...] = ()
    """All its scores, from 1 to 4."""


class NextQuestion(NamedTuple):
    """A prompt, and in words why it was chosen."""

    prompt: Prompt
    reason: str
    reason_unnamed: str
    """The same without what the question is about, for somebody who is to answer it unprepared."""

    def title(self, level: str, names: Mapping[str, str], *, with_topic: bool) -> str:
        """As in "An L6 question", and with `with_topic` "An L6 question on Earn Trust"."""
        prompt, is_story = self.prompt, self.prompt.kind == "behavioral"
        what = (
            f"{'An' if level[0] in 'AEFHILMNORSX' else 'A'} {level} {'question' if is_story else 'problem'}"
        )
        if not with_topic:
            return what
        if not is_story:
            return f"{what}: {prompt.text.split('.')[0]}"
        about = name_of(prompt.principles[0], names) if prompt.principles else words(prompt.competency)
        return f"{what} on {about}"


class Want(Protocol):
    """A reason to practise a prompt sooner that does not come from the answers."""

    @property
    def words(self) -> str:
        """The reason, in words."""

    @property
    def unnamed(self) -> str:
        """The same without a name that would tell what the question is about."""

    @property
    def days(self) -> float:
        """By how many days it makes the prompt more urgent."""


Wants = Callable[[Prompt], Want | None]
"""Returns the reason to practise a prompt sooner, or None."""


class Need(NamedTuple):
    """How urgent it is to practise a subject, and the figures behind that."""

    idle_days: int | None
    """Days since it was asked; None if it never was, or only on a day after today."""
    rating: float | None
    """The mean rating of the last answers; None if none was rated."""
    rated: int
    """How many of the last answers were rated."""
    missed_share: float
    """The share of the last answers' sections that were outside their window, from 0 to 1."""
    times: int
    """How often it was asked."""

    @property
    def days(self) -> float:
        """How urgent the subject is; the most urgent one comes next."""
        idle = LONGEST_IDLE_DAYS if self.idle_days is None else min(self.idle_days, LONGEST_IDLE_DAYS)
        weak = 0.0 if self.rating is None else max(0.0, GOOD_RATING - self.rating)
        return idle + DAYS_A_POINT * weak + DAYS_ALL_MISSED * self.missed_share


def practised(answers: Iterable[Answer]) -> list[Practised]:
    """What the choice uses of these answers, in their order."""
    return [
        Practised(
            prompt=answer.prompt,
            level=answer.level,
            kind=answer.kind,
            principles=answer.principles,
            day=day_of(answer.started),
            missed=answer.missed,
            answered=answer.answered,
            sections=len(answer.sections),
            scores=tuple(score.score for score in answer.scores),
        )
        for answer in answers
    ]


def next_question(  # noqa: PLR0913, PLR0917 (all it goes by is handed to it)
    pool: Sequence[Prompt],
    history: Sequence[Practised],
    today: date,
    rng: Random,
    names: dict[str, str],
    wants: Wants = lambda _: None,
    storied: Container[str] | None = None,
) -> NextQuestion | None:
    """A prompt of the pool, or None if the pool is empty.

    It is one of the prompts that were answered least often, so that none comes twice before all have come
    once. Of these it has the most urgent subject, then the one practised least; chance decides the rest. An
    answer dated after today counts as given, and for nothing else. `history` has the answers of this level
    and kind, newest first; `names` the full names of the principles by id. `wants` can make a prompt more
    urgent than its subject is. `storied` are the principles with a story that is ready, or None for somebody
    who keeps no stories: the reason says what has none, and the order stays the same.
    """
    if not pool:
        return None
    counts = Counter(past.prompt for past in history)
    fewest = min(counts[prompt.id] for prompt in pool)
    fresh = [prompt for prompt in pool if counts[prompt.id] == fewest]
    needs = {subject: need(subject, history, today) for subject in map(_subject, fresh)}
    wanted = {prompt.id: wants(prompt) for prompt in fresh}
    order = {prompt.id: _order(needs[_subject(prompt)], wanted[prompt.id]) for prompt in fresh}
    most = max(order.values())
    prompt = rng.choice([prompt for prompt in fresh if order[prompt.id] == most])
    urgency, past, want = needs[_subject(prompt)], _up_to(today, history), wanted[prompt.id]
    covered = storied is None or not prompt.principles or prompt.principles[0] in storied
    reason = _reason(prompt, urgency, past, storied=covered)
    named, unnamed = (
        f"{subject}: {reason}" if prompt.principles or prompt.kind == "behavioral" else reason
        for subject in (_named(prompt, names), UNNAMED)
    )
    return NextQuestion(
        prompt, f"{want.words}; {named}" if want else named, f"{want.unnamed}; {unnamed}" if want else unnamed
    )


def _order(urgency: Need, want: Want | None) -> tuple[float, int]:
    return urgency.days + (want.days if want else 0.0), -urgency.times


def need(subject: str, history: Sequence[Practised], today: date) -> Need:
    """How urgent a subject is: the id of a principle, NO_PRINCIPLE, or the id of a design without principles.

    `history` is newest first.
    """
    past = [
        answer for answer in history if subject in (*(answer.principles or (NO_PRINCIPLE,)), answer.prompt)
    ]
    recent = [answer for answer in _up_to(today, past) if answer.answered][:RECENT_ANSWERS]
    ratings = [rating(answer.scores) for answer in recent if answer.scores]
    sections = sum(answer.sections for answer in recent)
    return Need(
        idle_days=days_since((answer.day for answer in past), today),
        rating=mean(ratings),
        rated=len(ratings),
        missed_share=sum(len(answer.missed) for answer in recent) / sections if sections else 0.0,
        times=len(past),
    )


def _up_to(today: date, history: Sequence[Practised]) -> list[Practised]:
    """The answers up to today: one that a wrong clock dated later would be the newest until that day."""
    return [answer for answer in history if answer.day <= today]


def _subject(prompt: Prompt) -> str:
    if prompt.principles:
        return prompt.principles[0]
    return NO_PRINCIPLE if prompt.kind == "behavioral" else prompt.id


def _named(prompt: Prompt, names: dict[str, str]) -> str:
    return name_of(prompt.principles[0], names) if prompt.principles else "Questions on no principle"


def _reason(prompt: Prompt, urgency: Need, history: Sequence[Practised], *, storied: bool) -> str:
    """Why the prompt comes, without its subject: "not asked yet; no ready story for it yet"."""
    if prompt.principles or prompt.kind == "behavioral":
        parts = [idle_text(urgency)]
    else:
        times = "once" if urgency.times == 1 else counted(urgency.times, "time")
        parts = [f"practised {times}, as the others were" if urgency.times else "not practised yet"]
    alike = [past for past in history if _subject(prompt) in past.principles]
    parts += [rated_text(urgency), "" if storied else NO_STORY, _habit(alike) or _habit(history)]
    return "; ".join(filter(None, parts))


def rated_text(urgency: Need) -> str:
    """How low the last answers were rated, in words; empty if they were not."""
    if not is_weak(urgency.rating):
        return ""
    last = "last time" if urgency.rated == 1 else f"the last {counted(urgency.rated, 'time')}"
    return f"rated {urgency.rating:.1f} of 4 {last}"


def idle_text(urgency: Need) -> str:
    """How long ago the subject was asked, in words."""
    days = urgency.idle_days
    if days is None:
        return "asked only on a day after today" if urgency.times else "not asked yet"
    if days >= LONGEST_IDLE_DAYS:
        return "not asked for four weeks or more"
    return f"not asked for {counted(days, 'day')}" if days else "asked today"


def _habit(history: Sequence[Practised]) -> str:
    """The section that often missed its window in the last answers, and how often; empty if there is none."""
    recent = [past for past in history if past.answered][:RECENT_ANSWERS]
    missed = habit([past.missed for past in recent])
    return f"{missed.words} {missed.times} of the last {counted(len(recent), 'time')}" if missed else ""
