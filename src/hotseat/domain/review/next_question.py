"""Which question comes next, and why this one: plain arithmetic over the answers so far.

How soon something should be asked again is told in days. `docs/how-it-chooses.md` has an example.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from random import Random
from typing import NamedTuple, Protocol

from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.day import day_of, days_since
from hotseat.domain.names import name_of
from hotseat.domain.review.answers import Answer
from hotseat.domain.review.habit import habit
from hotseat.domain.session.rating import GOOD_RATING, is_weak, mean, rating
from hotseat.domain.text import counted

RECENT_ANSWERS = 4
"""How many of the last answers tell how well something goes."""
LONGEST_IDLE_DAYS = 28
"""What was never asked, or not for so long, is as pressing as this."""
DAYS_A_POINT = 7.0
"""A mean rating one point below that is as pressing as a week."""
DAYS_ALL_MISSED = 7.0
"""So is an answer with every section outside its window."""
NO_PRINCIPLE = ""
"""What the stories on no principle are about: they count together, or the many of them would come first."""


class Practised(NamedTuple):
    """A question that was answered before."""

    prompt: str
    level: str
    kind: str
    principles: tuple[str, ...]
    day: date
    missed: tuple[tuple[str, str], ...]
    """Sections outside their window: name and verdict."""
    answered: bool = True
    """Whether the answer was brought to its end; one that was broken off tells nothing of pacing."""
    sections: int = 5
    scores: tuple[int, ...] = ()
    """Every rating it was given, from 1 to 4."""


class NextQuestion(NamedTuple):
    """A prompt and the reason it was chosen, in words."""

    prompt: Prompt
    reason: str


class Want(Protocol):
    """A reason from outside the answers to practise a prompt sooner."""

    @property
    def words(self) -> str:
        """The reason, in words."""

    @property
    def days(self) -> float:
        """How pressing it makes it."""


Wants = Callable[[Prompt], Want | None]
"""The reason for a prompt, where there is one."""


class Need(NamedTuple):
    """How pressing it is to practise something, and the figures that tell so."""

    idle_days: int | None
    """Days since it was asked; None where it never was, or only on a day after today."""
    rating: float | None
    """The mean rating of the last answers; None where none was rated."""
    rated: int
    """How many of the last answers were rated."""
    missed_share: float
    """Share of the last answers' sections that were outside their window."""
    times: int

    @property
    def days(self) -> float:
        """All of it in days: the higher, the sooner it should come."""
        idle = LONGEST_IDLE_DAYS if self.idle_days is None else min(self.idle_days, LONGEST_IDLE_DAYS)
        weak = 0.0 if self.rating is None else max(0.0, GOOD_RATING - self.rating)
        return idle + DAYS_A_POINT * weak + DAYS_ALL_MISSED * self.missed_share


def practised(answers: Iterable[Answer]) -> list[Practised]:
    """The answers as far as drawing looks at them, in their order."""
    return [
        Practised(
            prompt=one.prompt,
            level=one.level,
            kind=one.kind,
            principles=one.principles,
            day=day_of(one.started),
            missed=one.missed,
            answered=one.answered,
            sections=len(one.sections),
            scores=tuple(score.score for score in one.scores),
        )
        for one in answers
    ]


def next_question(  # noqa: PLR0913, PLR0917 (all it goes by is handed to it)
    pool: Sequence[Prompt],
    history: Sequence[Practised],
    today: date,
    rng: Random,
    names: dict[str, str],
    wants: Wants = lambda _: None,
) -> NextQuestion | None:
    """A prompt of the pool, or None when it is empty.

    A prompt answered less often comes before one answered more often, so that none comes twice until all
    have come once. Among those, the most pressing principle comes first, then the one practised least;
    chance decides the rest. What has a day after today counts as answered and tells nothing else.
    `history` is newest first and holds this level and kind only; `names` gives the principles' full
    names. `wants` makes a prompt more pressing than its principle alone.
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
    reason = _reason(prompt, needs[_subject(prompt)], _come(history, today), names)
    want = wanted[prompt.id]
    return NextQuestion(prompt, f"{want.words}; {reason}" if want else reason)


def _order(pressing: Need, want: Want | None) -> tuple[float, int]:
    return pressing.days + (want.days if want else 0.0), -pressing.times


def need(subject: str, history: Sequence[Practised], today: date) -> Need:
    """How pressing a principle is, or a design that names none; NO_PRINCIPLE means all stories without one.

    `history` is newest first.
    """
    past = [one for one in history if subject in (*(one.principles or (NO_PRINCIPLE,)), one.prompt)]
    recent = [one for one in _come(past, today) if one.answered][:RECENT_ANSWERS]
    ratings = [rating(one.scores) for one in recent if one.scores]
    sections = sum(one.sections for one in recent)
    return Need(
        idle_days=days_since((one.day for one in past), today),
        rating=mean(ratings),
        rated=len(ratings),
        missed_share=sum(len(one.missed) for one in recent) / sections if sections else 0.0,
        times=len(past),
    )


def _come(history: Sequence[Practised], today: date) -> list[Practised]:
    """Those that tell how it goes; one of a clock that was ahead would stay the newest till its day."""
    return [one for one in history if one.day <= today]


def _subject(prompt: Prompt) -> str:
    if prompt.principles:
        return prompt.principles[0]
    return NO_PRINCIPLE if prompt.kind == "behavioral" else prompt.id


def _reason(prompt: Prompt, pressing: Need, history: Sequence[Practised], names: dict[str, str]) -> str:
    if prompt.principles:
        main = prompt.principles[0]
        parts = [f"{name_of(main, names)}: {_idle_text(pressing)}"]
    elif prompt.kind == "behavioral":
        parts = [f"Questions on no principle: {_idle_text(pressing)}"]
    else:
        times = pressing.times
        parts = ["not practised yet" if not times else f"practised {_times(times)}, as the others were"]
    if is_weak(pressing.rating):
        parts.append(f"rated {pressing.rating:.1f} of 4 {_last(pressing.rated)}")
    missing = _habit([past for past in history if _subject(prompt) in past.principles]) or _habit(history)
    return "; ".join([*parts, missing] if missing else parts)


def _idle_text(pressing: Need) -> str:
    days = pressing.idle_days
    if days is None:
        return "asked only on a day after today" if pressing.times else "not asked yet"
    if days >= LONGEST_IDLE_DAYS:
        return "not asked for four weeks or more"
    return f"not asked for {counted(days, 'day')}" if days else "asked today"


def _times(count: int) -> str:
    return "once" if count == 1 else counted(count, "time")


def _last(count: int) -> str:
    return "last time" if count == 1 else f"the last {counted(count, 'time')}"


def _habit(history: Sequence[Practised]) -> str:
    """The section that misses its window by habit in the last answers, with its figures."""
    recent = [past for past in history if past.answered][:RECENT_ANSWERS]
    found = habit([past.missed for past in recent])
    return f"{found.words} {found.times} of the last {counted(len(recent), 'time')}" if found else ""
